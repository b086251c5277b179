import { list, object, objects, type Props, type ResourceType } from "../../resource-type";
import { block } from "../block";
import { missingBucket, settingOfBucket } from "./bucket";

const lifecycle = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";

const rulesOf = (inputs: Props): readonly Props[] => objects(inputs.rules);

/** When objects move to a cheaper class, and when they go. */
export const lifecycleTypes: Readonly<Record<string, ResourceType>> = {
  [lifecycle]: {
    ...settingOfBucket,
    // RequiresReplace in internal/service/s3/bucket_lifecycle_configuration.go
    replacedBy: ["bucket", "expectedBucketOwner"],
    computed: () => ({ expectedBucketOwner: "" }),
    calls: ({ inputs }) => [
      {
        service: "s3",
        operation: "PutBucketLifecycleConfiguration",
        input: {
          Bucket: inputs.bucket,
          ExpectedBucketOwner: inputs.expectedBucketOwner,
          TransitionDefaultMinimumObjectSize: inputs.transitionDefaultMinimumObjectSize,
          LifecycleConfiguration: { Rules: rulesOf(inputs).map(rule) },
        },
      },
    ],
    refusals: [
      missingBucket,
      {
        says: "InvalidRequest: At least one action needs to be specified in a rule",
        source: "https://github.com/crossplane-contrib/provider-aws/issues/1337",
        applies: ({ inputs }) =>
          rulesOf(inputs).some(
            (one) =>
              list(one.transitions).length + list(one.noncurrentVersionTransitions).length === 0 &&
              one.expiration === undefined &&
              one.noncurrentVersionExpiration === undefined &&
              one.abortIncompleteMultipartUpload === undefined,
          ),
      },
      {
        says: "InvalidArgument: Rule ID must be unique. Found same ID for more than one rule",
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html",
        applies: ({ inputs }) =>
          new Set(rulesOf(inputs).map(({ id }) => id)).size < rulesOf(inputs).length,
      },
      {
        says: "InvalidArgument: 'Days' in the Expiration action must be greater than 'Days' in the Transition action",
        source: "https://github.com/aws/aws-sdk-ruby/issues/178",
        applies: ({ inputs }) =>
          rulesOf(inputs).some((one) => {
            const { days } = object(one.expiration);
            return list(one.transitions).some(
              (transition) => Number(days) <= Number(object(transition).days),
            );
          }),
      },
      {
        says: "a lifecycle configuration has at most 1,000 rules",
        source:
          "https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html",
        applies: ({ inputs }) => rulesOf(inputs).length > 1000,
      },
    ],
  },
};

function rule(one: Props): Props {
  return {
    ID: one.id,
    Status: one.status,
    Prefix: one.prefix,
    Filter: block(one.filter, (given) => ({
      ...predicate(given),
      Tag: block(given.tag, ({ key, value }) => ({ Key: key, Value: value })),
      And: block(given.and, (all) => ({
        ...predicate(all),
        Tags: Object.entries(object(all.tags)).map(([Key, Value]) => ({ Key, Value })),
      })),
    })),
    Expiration: block(one.expiration, ({ date, days, expiredObjectDeleteMarker }) => ({
      Date: date,
      Days: days,
      ExpiredObjectDeleteMarker: expiredObjectDeleteMarker,
    })),
    Transitions: objects(one.transitions).map(({ date, days, storageClass }) => ({
      Date: date,
      Days: days,
      StorageClass: storageClass,
    })),
    NoncurrentVersionExpiration: block(one.noncurrentVersionExpiration, noncurrent),
    NoncurrentVersionTransitions: objects(one.noncurrentVersionTransitions).map((given) => ({
      ...noncurrent(given),
      StorageClass: given.storageClass,
    })),
    AbortIncompleteMultipartUpload: block(
      one.abortIncompleteMultipartUpload,
      ({ daysAfterInitiation }) => ({ DaysAfterInitiation: daysAfterInitiation }),
    ),
  };
}

function predicate({ prefix, objectSizeGreaterThan, objectSizeLessThan }: Props): Props {
  return {
    Prefix: prefix,
    ObjectSizeGreaterThan: objectSizeGreaterThan,
    ObjectSizeLessThan: objectSizeLessThan,
  };
}

function noncurrent({ noncurrentDays, newerNoncurrentVersions }: Props): Props {
  return { NoncurrentDays: noncurrentDays, NewerNoncurrentVersions: newerNoncurrentVersions };
}
