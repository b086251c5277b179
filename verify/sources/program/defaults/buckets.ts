import type { TypeDefaults } from "./type-defaults";

/** Buckets and the settings that are resources of their own. */
export const bucketDefaults: Readonly<Record<string, TypeDefaults>> = {
  // [tf] force_destroy; [name] aws_s3_bucket
  "aws:s3/bucket:Bucket": {
    inputs: { forceDestroy: false },
    autoName: {
      property: "bucket",
      unless: "bucketPrefix",
      finish: (made) => made.toLowerCase(),
    },
  },
  // [tf] transitionDefaultMinimumObjectSizeDefault, a plan modifier
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": {
    planned: { transitionDefaultMinimumObjectSize: "all_storage_classes_128K" },
  },
  "aws:s3/bucketLogging:BucketLogging": {},
  // [d.ts] [tf] object_lock_enabled
  "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration": {
    inputs: { objectLockEnabled: "Enabled" },
  },
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": {},
  "aws:s3/bucketPolicy:BucketPolicy": {},
  // [d.ts] [tf] the four
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": {
    inputs: {
      blockPublicAcls: false,
      blockPublicPolicy: false,
      ignorePublicAcls: false,
      restrictPublicBuckets: false,
    },
  },
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": {},
  "aws:s3/bucketVersioning:BucketVersioning": {},
};
