import { object, objects, text, type Props, type ResourceType } from "../../resource-type";
import { missingBucket, settingOfBucket } from "./bucket";

const encryption =
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";

/** How new objects are encrypted. S3 does not look whether the key exists. */
export const encryptionTypes: Readonly<Record<string, ResourceType>> = {
  [encryption]: {
    ...settingOfBucket,
    // ForceNew in internal/service/s3/bucket_server_side_encryption_configuration.go
    replacedBy: ["bucket", "expectedBucketOwner"],
    calls: ({ inputs }) => [
      {
        service: "s3",
        operation: "PutBucketEncryption",
        input: {
          Bucket: inputs.bucket,
          ExpectedBucketOwner: inputs.expectedBucketOwner,
          ServerSideEncryptionConfiguration: { Rules: rules(inputs).map(rule) },
        },
      },
    ],
    refusals: [
      missingBucket,
      {
        says: "InvalidArgument: a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse",
        source:
          "https://docs.aws.amazon.com/AmazonS3/latest/API/API_ServerSideEncryptionByDefault.html",
        applies: ({ inputs }) =>
          rules(inputs)
            .map(byDefault)
            .some(
              ({ kmsMasterKeyId, sseAlgorithm }) =>
                kmsMasterKeyId !== undefined && !text(sseAlgorithm).startsWith("aws:kms"),
            ),
      },
    ],
  },
};

function rules(inputs: Props): readonly Props[] {
  return objects(inputs.rules);
}

function byDefault(one: Props): Props {
  return object(one.applyServerSideEncryptionByDefault);
}

function rule(one: Props): Props {
  const { kmsMasterKeyId, sseAlgorithm } = byDefault(one);
  return {
    BucketKeyEnabled: one.bucketKeyEnabled,
    ApplyServerSideEncryptionByDefault:
      sseAlgorithm === undefined
        ? undefined
        : { SSEAlgorithm: sseAlgorithm, KMSMasterKeyID: kmsMasterKeyId },
    BlockedEncryptionTypes:
      one.blockedEncryptionTypes === undefined
        ? undefined
        : { EncryptionType: one.blockedEncryptionTypes },
  };
}
