import type { ObjectsPorts } from "../s3/s3-validator";
import type { StatusPorts } from "../status/status-validator";

/** Restored buckets, without their objects. S3 encrypts each object since January 2023, with a key of its own at least. */
export function bucketStatus(objects: Pick<ObjectsPorts, "exists">): StatusPorts {
  return {
    async status(arn) {
      return (await objects.exists(arn))
        ? { state: "ready", says: "the bucket is there", encrypted: true }
        : undefined;
    },
  };
}
