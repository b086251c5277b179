import { account, archive, region } from "./logging-common";

const role = (name: string) => `arn:aws:iam::${account}:role/${name}`;
const readers = [role("lormont-production-admin"), role("lormont-production-break-glass")];
const administrators = [...readers, role("lormont-production-deploy-guard")];
const trailArn = `arn:aws:cloudtrail:${region}:${account}:trail/lormont-production-trail`;

/** The JSON text of an IAM policy. */
export const policyOf = (...Statement: readonly object[]) =>
  JSON.stringify({ Version: "2012-10-17", Statement });

/** A statement that refuses actions to all but some, as the archive's policies write it. */
export const onlyFor = (
  principals: readonly string[],
  Action: readonly string[],
  Resource: unknown,
) => ({
  Effect: "Deny",
  Principal: { AWS: ["*"] },
  Action,
  Resource,
  Condition: {
    ArnNotLike: { "aws:PrincipalArn": principals },
    BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
  },
});

/** The statements of a bucket's policy that keep it to the client. */
export function bucketStatements(name: string) {
  const bucket = `arn:aws:s3:::${name}`;
  const files = `${bucket}/*`;
  return {
    read: {
      Effect: "Allow",
      Principal: { AWS: readers },
      Action: ["s3:GetObject", "s3:GetObjectVersion"],
      Resource: [files],
    },
    delete: onlyFor(
      administrators,
      [
        "s3:BypassGovernanceRetention",
        "s3:DeleteBucket",
        "s3:DeleteBucketPolicy",
        "s3:DeleteObject",
        "s3:DeleteObjectVersion",
        "s3:PutBucketObjectLockConfiguration",
        "s3:PutBucketPolicy",
        "s3:PutBucketVersioning",
        "s3:PutLifecycleConfiguration",
      ],
      [bucket, files],
    ),
    tls: {
      Effect: "Deny",
      Principal: { AWS: ["*"] },
      Action: ["s3:*"],
      Resource: [bucket, files],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  };
}

/** The archive's own. */
export const archiveStatements = {
  write: {
    Effect: "Allow",
    Principal: { Service: ["cloudtrail.amazonaws.com"] },
    Action: ["s3:PutObject"],
    Resource: [`arn:aws:s3:::${archive}/AWSLogs/${account}/*`],
    Condition: { StringEquals: { "aws:SourceArn": [trailArn] } },
  },
  ...bucketStatements(archive),
};

export const keyStatements = {
  account: {
    Effect: "Allow",
    Principal: { AWS: [`arn:aws:iam::${account}:root`] },
    Action: ["kms:*"],
    Resource: ["*"],
  },
  delete: onlyFor(
    administrators,
    ["kms:CreateGrant", "kms:DisableKey", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion"],
    ["*"],
  ),
  encrypt: {
    Effect: "Allow",
    Principal: { Service: ["cloudtrail.amazonaws.com"] },
    Action: ["kms:GenerateDataKey*"],
    Resource: ["*"],
    Condition: { StringEquals: { "aws:SourceArn": [trailArn] } },
  },
};
