import { object, type Props, type ResourceType } from "../../resource-type";
import type { AccountView } from "../../world";
import { bucket, missingBucket, settingOf, settingOfBucket } from "./bucket";

const versioning = "aws:s3/bucketVersioning:BucketVersioning";
const objectLock = "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration";

/** Versions of objects, and how long they cannot be deleted. */
export const versionTypes: Readonly<Record<string, ResourceType>> = {
  [versioning]: {
    ...settingOfBucket,
    // ForceNew in internal/service/s3/bucket_versioning.go
    replacedBy: ["bucket", "expectedBucketOwner"],
    // `Disabled` is the provider's own word, for which it sends nothing.
    calls: ({ inputs }) =>
      status(inputs) === "Disabled"
        ? []
        : [
            {
              service: "s3",
              operation: "PutBucketVersioning",
              input: {
                Bucket: inputs.bucket,
                ExpectedBucketOwner: inputs.expectedBucketOwner,
                MFA: inputs.mfa,
                VersioningConfiguration: {
                  Status: status(inputs),
                  MFADelete: object(inputs.versioningConfiguration).mfaDelete,
                },
              },
            },
          ],
    refusals: [
      missingBucket,
      {
        says: "InvalidBucketState: An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.",
        source: "https://github.com/versity/versitygw/issues/838",
        applies: ({ inputs }, account) =>
          status(inputs) === "Suspended" &&
          (isBornLocked(account, inputs.bucket) ||
            settingOf(account, objectLock, inputs.bucket) !== undefined),
      },
    ],
  },
  [objectLock]: {
    ...settingOfBucket,
    // ForceNew in internal/service/s3/bucket_object_lock_configuration.go
    replacedBy: ["bucket", "expectedBucketOwner", "objectLockEnabled"],
    calls: ({ inputs }) => [
      {
        service: "s3",
        operation: "PutObjectLockConfiguration",
        input: {
          Bucket: inputs.bucket,
          ExpectedBucketOwner: inputs.expectedBucketOwner,
          Token: inputs.token,
          ObjectLockConfiguration: {
            ObjectLockEnabled: inputs.objectLockEnabled,
            Rule: inputs.rule === undefined ? undefined : rule(retention(inputs)),
          },
        },
      },
    ],
    refusals: [
      missingBucket,
      {
        says: "InvalidBucketState: Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration",
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html",
        applies: ({ inputs }, account) =>
          bucket(account, inputs.bucket) !== undefined &&
          !isBornLocked(account, inputs.bucket) &&
          status(settingOf(account, versioning, inputs.bucket)?.inputs ?? {}) !== "Enabled",
      },
      {
        says: "MalformedXML: a default retention has a mode, and either days or years",
        source:
          "https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectLockConfiguration.html",
        applies: ({ inputs }) => {
          const { mode, days, years } = retention(inputs);
          const one = (days === undefined) !== (years === undefined);
          return inputs.rule !== undefined && (mode === undefined || !one);
        },
      },
    ],
  },
};

function status(inputs: Props): unknown {
  return object(inputs.versioningConfiguration).status;
}

/** Object Lock at creation turns versioning on for good. */
function isBornLocked(account: AccountView, name: unknown): boolean {
  return bucket(account, name)?.inputs.objectLockEnabled === true;
}

function retention(inputs: Props): Props {
  return object(object(inputs.rule).defaultRetention);
}

function rule({ mode, days, years }: Props): Props {
  return { DefaultRetention: { Mode: mode, Days: days, Years: years } };
}
