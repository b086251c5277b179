import {
  Bucket,
  BucketLifecycleConfiguration,
  BucketOwnershipControls,
  BucketPolicy,
  BucketPublicAccessBlock,
  BucketServerSideEncryptionConfiguration,
  BucketVersioning,
} from "@pulumi/aws/s3";
import type { ComponentResource, Input, Resource } from "@pulumi/pulumi";
import type { LifecycleRule } from "./lifecycle";

export interface PrivateBucketArgs {
  readonly region: string;
  readonly bucketName: string;
  /** S3 Object Lock can then be used. A bucket made without it must be made again to have it here. */
  readonly objectLockEnabled: boolean;
  /** @default encrypted with S3's own keys */
  readonly kmsKeyArn?: Input<string>;
  readonly lifecycleRules: readonly LifecycleRule[];
  readonly policy: string;
  readonly tags: Record<string, string>;
}

/** A bucket, and all of its settings. */
export interface PrivateBucket {
  readonly bucket: Bucket;
  readonly versioning: BucketVersioning;
  /** What must be there before someone else writes. */
  readonly settings: readonly Resource[];
}

/** A protected bucket that nobody can make public, with versions, encryption, a lifecycle and a policy: children of a component. */
export function privateBucket(
  parent: ComponentResource,
  name: string,
  args: PrivateBucketArgs,
): PrivateBucket {
  const { region, bucketName, objectLockEnabled, kmsKeyArn, policy, tags } = args;
  const made = new Bucket(
    name,
    { region, bucket: bucketName, ...(objectLockEnabled && { objectLockEnabled }), tags },
    { parent, protect: true },
  );
  const its = { region, bucket: made.bucket };
  const child = { parent };

  const publicAccess = new BucketPublicAccessBlock(
    `${name}-public-access`,
    {
      ...its,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    },
    child,
  );
  const ownership = new BucketOwnershipControls(
    `${name}-ownership`,
    { ...its, rule: { objectOwnership: "BucketOwnerEnforced" } },
    child,
  );
  const versioning = new BucketVersioning(
    `${name}-versioning`,
    { ...its, versioningConfiguration: { status: "Enabled" } },
    child,
  );
  const encryption = new BucketServerSideEncryptionConfiguration(
    `${name}-encryption`,
    {
      ...its,
      rules: [
        kmsKeyArn === undefined
          ? { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }
          : {
              applyServerSideEncryptionByDefault: {
                sseAlgorithm: "aws:kms",
                kmsMasterKeyId: kmsKeyArn,
              },
              bucketKeyEnabled: true,
            },
      ],
    },
    child,
  );
  // S3 takes a rule on versions only once there are versions.
  const lifecycle = new BucketLifecycleConfiguration(
    `${name}-lifecycle`,
    { ...its, rules: [...args.lifecycleRules] },
    { ...child, dependsOn: versioning },
  );
  // S3 refuses two of these at a time: OperationAborted.
  const bucketPolicy = new BucketPolicy(
    `${name}-policy`,
    { ...its, policy },
    { ...child, dependsOn: publicAccess },
  );
  return {
    bucket: made,
    versioning,
    settings: [publicAccess, ownership, versioning, encryption, lifecycle, bucketPolicy],
  };
}
