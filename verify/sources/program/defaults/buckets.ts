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
};
