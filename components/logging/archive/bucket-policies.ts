import { arn } from "../../support/arn";
import { policyDocument } from "../../support/policy-document";
import type { Statement } from "../../support/policy-document";
import { deniedToAllBut } from "./denials";
import { trailArns } from "./key-policy";
import type { LogArchiveArgs } from "./log-archive-args";

/** What deletes files, or lets someone delete them later: a lifecycle of a day is a deletion. A replication is a reading. */
const deletion = [
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
];
const reading = ["s3:GetObject", "s3:GetObjectVersion"];

export type BucketScope = Pick<
  LogArchiveArgs,
  | "bucketName"
  | "accessLogBucketName"
  | "partition"
  | "accountId"
  | "region"
  | "trailNames"
  | "readers"
  | "keyAdministrators"
>;

/**
 * The trails write, and nothing else but a service of AWS.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
 */
export function archiveBucketPolicy(scope: BucketScope): string {
  const bucket = bucketArn(scope, scope.bucketName);
  const source = { "aws:SourceArn": trailArns(scope) };
  const cloudTrail = { Service: ["cloudtrail.amazonaws.com"] };
  return policyDocument([
    {
      Sid: "TrailsCheckAcl",
      Effect: "Allow",
      Principal: cloudTrail,
      Action: ["s3:GetBucketAcl"],
      Resource: [bucket],
      Condition: { StringEquals: source },
    },
    {
      Sid: "TrailsWrite",
      Effect: "Allow",
      Principal: cloudTrail,
      Action: ["s3:PutObject"],
      Resource: [`${bucket}/AWSLogs/${scope.accountId}/*`],
      Condition: { StringEquals: { ...source, "s3:x-amz-acl": "bucket-owner-full-control" } },
    },
    ...readOnly(scope, bucket),
  ]);
}

/**
 * S3 writes the log of the archive's requests.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 */
export function accessLogBucketPolicy(scope: BucketScope): string {
  const bucket = bucketArn(scope, scope.accessLogBucketName);
  return policyDocument([
    {
      Sid: "AccessLogsWrite",
      Effect: "Allow",
      Principal: { Service: ["logging.s3.amazonaws.com"] },
      Action: ["s3:PutObject"],
      Resource: [`${bucket}/${scope.bucketName}/*`],
      Condition: {
        ArnLike: { "aws:SourceArn": bucketArn(scope, scope.bucketName) },
        StringEquals: { "aws:SourceAccount": scope.accountId },
      },
    },
    ...readOnly(scope, bucket),
  ]);
}

function bucketArn({ partition }: BucketScope, name: string): string {
  return arn({ partition, service: "s3", resource: name });
}

/**
 * The readers read, the client's administrators delete, and nobody else does either, whatever IAM allows. S3 applies the
 * bucket's own lifecycle whatever its policy says, and always lets the root user replace the policy.
 */
function readOnly({ readers, keyAdministrators }: BucketScope, bucket: string): Statement[] {
  const files = `${bucket}/*`;
  const toAll = { Effect: "Deny", Principal: { AWS: ["*"] } } as const;
  return [
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
      Action: reading,
      Resource: [files],
    },
    deniedToAllBut(readers, { Sid: "OnlyReadersRead", Action: reading, Resource: [files] }),
    deniedToAllBut(keyAdministrators, {
      Sid: "OnlyAdministratorsDelete",
      Action: deletion,
      Resource: [bucket, files],
    }),
    {
      Sid: "OnlyServicesWrite",
      ...toAll,
      Action: ["s3:PutObject"],
      Resource: [files],
      Condition: { BoolIfExists: { "aws:PrincipalIsAWSService": "false" } },
    },
    {
      Sid: "OnlyOverTls",
      ...toAll,
      Action: ["s3:*"],
      Resource: [bucket, files],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  ];
}
