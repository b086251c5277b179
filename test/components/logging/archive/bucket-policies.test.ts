import {
  accessLogBucketPolicy,
  archiveBucketPolicy,
} from "../../../../components/logging/archive/bucket-policies";
import { administrators, agreed, readers } from "./agreed";

const archive = "arn:aws:s3:::acme-production-logs";
const accessLogs = "arn:aws:s3:::acme-production-access-logs";
const trail = "arn:aws:cloudtrail:eu-west-3:111122223333:trail/acme-production-trail";
const notAService = { "aws:PrincipalIsAWSService": "false" };

/** What both buckets say of everybody but the service that writes. */
const readOnly = (bucket: string) => [
  {
    Sid: "ReadersList",
    Effect: "Allow",
    Principal: { AWS: readers },
    Action: ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketVersions"],
    Resource: [bucket],
  },
  {
    Sid: "ReadersRead",
    Effect: "Allow",
    Principal: { AWS: readers },
    Action: ["s3:GetObject", "s3:GetObjectVersion"],
    Resource: [`${bucket}/*`],
  },
  {
    Sid: "OnlyReadersRead",
    Effect: "Deny",
    Principal: { AWS: ["*"] },
    Action: ["s3:GetObject", "s3:GetObjectVersion"],
    Resource: [`${bucket}/*`],
    Condition: { ArnNotLike: { "aws:PrincipalArn": readers }, BoolIfExists: notAService },
  },
  {
    Sid: "OnlyAdministratorsDelete",
    Effect: "Deny",
    Principal: { AWS: ["*"] },
    Action: [
      "s3:BypassGovernanceRetention",
      "s3:DeleteBucket",
      "s3:DeleteBucketPolicy",
      "s3:DeleteObject",
      "s3:DeleteObjectVersion",
      "s3:PutBucketAcl",
      "s3:PutBucketLogging",
      "s3:PutBucketObjectLockConfiguration",
      "s3:PutBucketOwnershipControls",
      "s3:PutBucketPolicy",
      "s3:PutBucketPublicAccessBlock",
      "s3:PutBucketVersioning",
      "s3:PutEncryptionConfiguration",
      "s3:PutLifecycleConfiguration",
      "s3:PutObjectLegalHold",
      "s3:PutObjectRetention",
      "s3:PutReplicationConfiguration",
    ],
    Resource: [bucket, `${bucket}/*`],
    Condition: { ArnNotLike: { "aws:PrincipalArn": administrators }, BoolIfExists: notAService },
  },
  {
    Sid: "OnlyServicesWrite",
    Effect: "Deny",
    Principal: { AWS: ["*"] },
    Action: ["s3:PutObject"],
    Resource: [`${bucket}/*`],
    Condition: { BoolIfExists: notAService },
  },
  {
    Sid: "OnlyOverTls",
    Effect: "Deny",
    Principal: { AWS: ["*"] },
    Action: ["s3:*"],
    Resource: [bucket, `${bucket}/*`],
    Condition: { Bool: { "aws:SecureTransport": "false" } },
  },
];

it("The trails write the archive, the readers read it, the administrators delete from it, and nobody else.", () => {
  expect(JSON.parse(archiveBucketPolicy(agreed))).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "TrailsCheckAcl",
        Effect: "Allow",
        Principal: { Service: ["cloudtrail.amazonaws.com"] },
        Action: ["s3:GetBucketAcl"],
        Resource: [archive],
        Condition: { StringEquals: { "aws:SourceArn": [trail] } },
      },
      {
        Sid: "TrailsWrite",
        Effect: "Allow",
        Principal: { Service: ["cloudtrail.amazonaws.com"] },
        Action: ["s3:PutObject"],
        Resource: [`${archive}/AWSLogs/111122223333/*`],
        Condition: {
          StringEquals: {
            "aws:SourceArn": [trail],
            "s3:x-amz-acl": "bucket-owner-full-control",
          },
        },
      },
      ...readOnly(archive),
    ],
  });
});

it("S3 writes who used the archive, the readers read it, the administrators delete from it, and nobody else.", () => {
  expect(JSON.parse(accessLogBucketPolicy(agreed))).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "AccessLogsWrite",
        Effect: "Allow",
        Principal: { Service: ["logging.s3.amazonaws.com"] },
        Action: ["s3:PutObject"],
        Resource: [`${accessLogs}/acme-production-logs/*`],
        Condition: {
          ArnLike: { "aws:SourceArn": archive },
          StringEquals: { "aws:SourceAccount": "111122223333" },
        },
      },
      ...readOnly(accessLogs),
    ],
  });
});

it("In another partition, every ARN is of that partition.", () => {
  const scope = {
    ...agreed,
    partition: "aws-eusc",
    readers: ["arn:aws-eusc:iam::111122223333:role/auditor"],
    keyAdministrators: ["arn:aws-eusc:iam::111122223333:role/admin"],
  };

  expect(archiveBucketPolicy(scope)).not.toContain("arn:aws:");
  expect(accessLogBucketPolicy(scope)).not.toContain("arn:aws:");
});
