import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  GetObjectCommand,
  HeadBucketCommand,
  S3ServiceException,
  type S3Client,
} from "@aws-sdk/client-s3";
import { idOf } from "../id-of";
import { BucketRefusal } from "../s3/bucket-refusal";
import type { ObjectsPorts } from "../s3/s3-validator";
import { bucketHistory } from "./bucket-history";
import { orNothing } from "./or-nothing";

/** Buckets, restored and backed up, as AWS has them. */
export function objectsOnAws(client: Pick<S3Client, "send">): ObjectsPorts {
  return {
    async exists(arn) {
      const Bucket = idOf(arn);
      const answer = orNothing(client.send(new HeadBucketCommand({ Bucket })), "NotFound");
      return (await refusing(Bucket, answer)) !== undefined;
    },
    history(arn, jobId) {
      const bucket = idOf(arn);
      return refusing(bucket, bucketHistory(client, bucket, jobId));
    },
    async sha256(arn, Key, VersionId) {
      const Bucket = idOf(arn);
      const answer = orNothing(
        client.send(new GetObjectCommand({ Bucket, Key, VersionId })),
        "NoSuchKey",
        "NoSuchVersion",
        // Archived by Intelligent-Tiering, of which no list tells.
        "InvalidObjectState",
      );
      const found = await refusing(Bucket, answer);
      if (found === undefined) return undefined;
      if (!(found.Body instanceof Readable)) throw new Error("S3 gave an object without content");
      const hash = createHash("sha256");
      await pipeline(found.Body, hash);
      return hash.digest("hex");
    },
  };
}

/** The answer. @throws BucketRefusal where S3 says that the bucket is not there, or not to be read. */
function refusing<T>(bucket: string, answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    if (!(error instanceof S3ServiceException)) throw error;
    if (error.name === "NoSuchBucket") throw new BucketRefusal(bucket, "noSuchBucket");
    // A HEAD has no text that would tell more.
    if (error.$metadata.httpStatusCode === 403) throw new BucketRefusal(bucket, "notAllowed");
    throw error;
  });
}
