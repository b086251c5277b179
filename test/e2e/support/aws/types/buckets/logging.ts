import { object, objects, type Props, type ResourceType } from "../../resource-type";
import { bucket, missingBucket, settingOfBucket } from "./bucket";

const logging = "aws:s3/bucketLogging:BucketLogging";

/**
 * Where the log of a bucket's requests goes. A target with Object Lock is not refused: its logs never come.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshooting-server-access-logging.html
 */
export const accessLogTypes: Readonly<Record<string, ResourceType>> = {
  [logging]: {
    ...settingOfBucket,
    // ForceNew in internal/service/s3/bucket_logging.go
    replacedBy: ["bucket", "expectedBucketOwner"],
    calls: ({ inputs }) => [
      {
        service: "s3",
        operation: "PutBucketLogging",
        input: {
          Bucket: inputs.bucket,
          ExpectedBucketOwner: inputs.expectedBucketOwner,
          BucketLoggingStatus: {
            LoggingEnabled: {
              TargetBucket: inputs.targetBucket,
              TargetPrefix: inputs.targetPrefix,
              TargetGrants: objects(inputs.targetGrants).map(grant),
              TargetObjectKeyFormat:
                inputs.targetObjectKeyFormat === undefined
                  ? undefined
                  : keyFormat(object(inputs.targetObjectKeyFormat)),
            },
          },
        },
      },
    ],
    refusals: [
      missingBucket,
      {
        says: "InvalidTargetBucketForLogging: The target bucket for logging does not exist, is not owned by you, or does not have the appropriate grants for the log-delivery group.",
        source: "https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html",
        applies: ({ inputs }, account) => bucket(account, inputs.targetBucket) === undefined,
      },
      {
        says: "CrossLocationLoggingProhibited: Cross S3 location logging not allowed",
        source:
          "https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshooting-server-access-logging.html",
        applies: ({ inputs }, account) => {
          const [source, target] = [inputs.bucket, inputs.targetBucket].map((name) =>
            bucket(account, name),
          );
          return (
            source !== undefined &&
            target !== undefined &&
            source.inputs.region !== target.inputs.region
          );
        },
      },
    ],
  },
};

function grant({ grantee, permission }: Props): Props {
  const { type, id, uri, emailAddress } = object(grantee);
  return {
    Permission: permission,
    Grantee: { Type: type, ID: id, URI: uri, EmailAddress: emailAddress },
  };
}

function keyFormat({ partitionedPrefix }: Props): Props {
  return partitionedPrefix === undefined
    ? { SimplePrefix: {} }
    : {
        PartitionedPrefix: {
          PartitionDateSource: object(partitionedPrefix).partitionDateSource,
        },
      };
}
