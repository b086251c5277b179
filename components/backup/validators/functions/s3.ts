import { S3Client } from "@aws-sdk/client-s3";
import { bucketStatus } from "../aws/bucket-status";
import { objectsOnAws } from "../aws/objects";
import { s3Validator, type ObjectsTest } from "../s3/s3-validator";
import { statusValidator } from "../status/status-validator";
import { validatorFunction } from "./validator-function";

const objects = objectsOnAws(new S3Client());

/** Restored buckets. */
export const handler = validatorFunction<ObjectsTest>(__dirname, ({ test, language }) =>
  test === undefined
    ? statusValidator({ language }, bucketStatus(objects))
    : s3Validator(test, objects),
);
