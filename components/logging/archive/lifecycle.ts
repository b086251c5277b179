import type { input } from "@pulumi/aws/types";

/** A rule of a bucket's lifecycle, in the provider's words. */
export type LifecycleRule = input.s3.BucketLifecycleConfigurationRule;

const all = { status: "Enabled", filter: { prefix: "" } };
const infrequentAfterDays = 90;
/** S3 bills a file in Standard-IA for 30 days at least. */
const infrequentAtLeastDays = 30;

/**
 * Log files are deleted after that many days. In a bucket with versions a deletion only hides the file: a second action
 * deletes what was hidden a day ago, unless a lock holds it longer, and a third the marks that are left.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html
 */
export function logLifecycle(retentionDays: number): LifecycleRule[] {
  return [
    {
      id: "expire",
      ...all,
      expiration: { days: retentionDays },
      noncurrentVersionExpiration: { noncurrentDays: 1 },
      abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
    },
    {
      id: "forget-deleted",
      ...all,
      expiration: { expiredObjectDeleteMarker: true },
    },
  ];
}

/** The same, and cheaper after 90 days where what is left is worth the move. S3 leaves files below 128 KB where they are. */
export function archiveLifecycle(retentionDays: number): LifecycleRule[] {
  const rules = logLifecycle(retentionDays);
  if (retentionDays < infrequentAfterDays + infrequentAtLeastDays) return rules;
  return [
    ...rules,
    {
      id: "infrequent-access",
      ...all,
      transitions: [{ days: infrequentAfterDays, storageClass: "STANDARD_IA" }],
    },
  ];
}
