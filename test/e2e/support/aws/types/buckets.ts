import { tagList, text, type ResourceType } from "../resource-type";
import { bucketAccessTypes } from "./buckets/access";
import { bucket, bucketType } from "./buckets/bucket";
import { encryptionTypes } from "./buckets/encryption";
import { lifecycleTypes } from "./buckets/lifecycle";
import { accessLogTypes } from "./buckets/logging";
import { versionTypes } from "./buckets/versions";
import { hex } from "./ids";

/** Buckets and the settings that are resources of their own. */
export const bucketTypes: Readonly<Record<string, ResourceType>> = {
  [bucketType]: {
    // ForceNew in internal/service/s3/bucket.go. Known, not read: bucketNamespace
    replacedBy: ["bucket", "bucketNamespace", "bucketPrefix", "objectLockEnabled"],
    id: ({ inputs }) => text(inputs.bucket) || `${text(inputs.bucketPrefix)}${hex(26)}`,
    computed: ({ region }, id) => ({
      accelerationStatus: "",
      acl: "private",
      arn: `arn:aws:s3:::${id}`,
      bucket: id,
      bucketDomainName: `${id}.s3.amazonaws.com`,
      bucketNamespace: "global",
      bucketPrefix: "",
      bucketRegion: region,
      bucketRegionalDomainName: `${id}.s3.${region}.amazonaws.com`,
      corsRules: [],
      grants: [],
      hostedZoneId: "Z3R1K369G5AVDG",
      lifecycleRules: [],
      logging: {},
      objectLockConfiguration: {},
      objectLockEnabled: false,
      policy: "",
      replicationConfiguration: {},
      requestPayer: "BucketOwner",
      serverSideEncryptionConfiguration: {
        rule: { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } },
      },
      versioning: { enabled: false, mfaDelete: false },
      website: {},
      websiteDomain: "",
      websiteEndpoint: "",
    }),
    calls: (wanted) => [
      {
        service: "s3",
        operation: "CreateBucket",
        input: {
          Bucket: wanted.inputs.bucket ?? wanted.inputs.bucketPrefix,
          ACL: wanted.inputs.acl,
          BucketNamespace: wanted.inputs.bucketNamespace,
          ObjectLockEnabledForBucket: wanted.inputs.objectLockEnabled,
          CreateBucketConfiguration: {
            // The one region that its API does not name.
            LocationConstraint: wanted.region === "us-east-1" ? undefined : wanted.region,
          },
        },
      },
      {
        service: "s3",
        operation: "PutBucketTagging",
        input: {
          Bucket: wanted.inputs.bucket ?? wanted.inputs.bucketPrefix,
          Tagging: { TagSet: tagList(wanted) },
        },
      },
    ],
    refusals: [
      {
        // A name is taken in a whole partition: only those of the account are seen here.
        says: "BucketAlreadyOwnedByYou: Your previous request to create the named bucket succeeded and you already own it.",
        source: "https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html",
        applies: ({ inputs }, account) => bucket(account, inputs.bucket) !== undefined,
      },
      {
        says: "InvalidBucketName: The specified bucket is not valid.",
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html",
        applies: ({ inputs }) => inputs.bucket !== undefined && !isBucketName(text(inputs.bucket)),
      },
    ],
  },
  ...accessLogTypes,
  ...bucketAccessTypes,
  ...encryptionTypes,
  ...lifecycleTypes,
  ...versionTypes,
};

function isBucketName(name: string): boolean {
  return (
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) &&
    !name.includes("..") &&
    !/^\d+\.\d+\.\d+\.\d+$/.test(name) &&
    !/^(xn--|sthree-|amzn-s3-demo-)/.test(name) &&
    !/(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/.test(name)
  );
}
