import type { Props } from "../../resource-type";
import { document } from "../access/requests";
import type { Held } from "../fresh-account";

export const bucket = "aws:s3/bucket:Bucket";
export const versioning = "aws:s3/bucketVersioning:BucketVersioning";
export const objectLock = "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration";
export const policy = "aws:s3/bucketPolicy:BucketPolicy";
export const publicAccess = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
export const ownership = "aws:s3/bucketOwnershipControls:BucketOwnershipControls";
export const encryption =
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
export const lifecycle = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
export const logging = "aws:s3/bucketLogging:BucketLogging";

export const tlsOnly = {
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: ["arn:aws:s3:::versioned", "arn:aws:s3:::versioned/*"],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};
export const anyone = { ...tlsOnly, Effect: "Allow", Condition: undefined };

export const rule = {
  id: "archive",
  status: "Enabled",
  filter: { and: { prefix: "AWSLogs/", tags: { Keep: "long" } } },
  transitions: [{ days: 90, storageClass: "STANDARD_IA" }],
  expiration: { days: 400 },
  noncurrentVersionTransitions: [{ noncurrentDays: 30, storageClass: "GLACIER" }],
  noncurrentVersionExpiration: { noncurrentDays: 60, newerNoncurrentVersions: 3 },
  abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
};
export const kms = { sseAlgorithm: "aws:kms", kmsMasterKeyId: "not-looked-at" };
export const enabled = { versioningConfiguration: { status: "Enabled" } };

/** One request of each type that AWS takes, in an account that has the `existing`. */
export const requests: Readonly<Record<string, Props>> = {
  [bucket]: { bucket: "trail-111122223333", tags: { Owner: "ops" } },
  [versioning]: { bucket: "plain", ...enabled },
  [objectLock]: {
    bucket: "versioned",
    rule: { defaultRetention: { mode: "GOVERNANCE", days: 365 } },
  },
  [policy]: { bucket: "versioned", policy: document(tlsOnly) },
  [publicAccess]: { bucket: "plain", blockPublicPolicy: true },
  [ownership]: { bucket: "plain", rule: { objectOwnership: "BucketOwnerEnforced" } },
  [encryption]: {
    bucket: "plain",
    rules: [{ applyServerSideEncryptionByDefault: kms, bucketKeyEnabled: true }],
  },
  [lifecycle]: { bucket: "versioned", rules: [rule] },
  [logging]: {
    bucket: "versioned",
    targetBucket: "plain",
    targetPrefix: "versioned/",
    targetObjectKeyFormat: { partitionedPrefix: { partitionDateSource: "EventTime" } },
  },
};

/** A bucket for each state. */
export const existing: Held = {
  plain: [bucket, { bucket: "plain" }],
  versioned: [bucket, { bucket: "versioned" }],
  versioning: [versioning, { bucket: "versioned", ...enabled }],
  locked: [bucket, { bucket: "locked", objectLockEnabled: true }],
  elsewhere: [bucket, { bucket: "elsewhere", region: "eu-west-1" }],
};
