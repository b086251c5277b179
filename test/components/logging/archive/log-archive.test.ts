import { Trail } from "@pulumi/aws/cloudtrail";
import { LogArchive } from "../../../../components/logging";
import type { LogArchiveArgs } from "../../../../components/logging";
import {
  accessLogBucketPolicy,
  archiveBucketPolicy,
} from "../../../../components/logging/archive/bucket-policies";
import { archiveKeyPolicy } from "../../../../components/logging/archive/key-policy";
import { archiveLifecycle, logLifecycle } from "../../../../components/logging/archive/lifecycle";
import { record, unknown } from "../../../support/record";
import { inventory, named } from "../../helpers";
import { agreed } from "./agreed";

const region = "eu-west-3";
const tags = {
  Client: "acme",
  Environment: "production",
  Owner: "cio",
  CostCentre: "it",
  ManagedBy: "socle",
};
const buckets = [
  ["acme-bucket", "acme-production-logs"],
  ["acme-access-logs", "acme-production-access-logs"],
] as const;

const archive = (args: LogArchiveArgs) => () => {
  new LogArchive("acme", args);
};

it("An archive is a key, the bucket that trails write to, and the bucket that tells who used it.", async () => {
  const recorded = await record(archive(agreed));

  expect(inventory(recorded)).toEqual([
    "aws:kms/alias:Alias acme-key-alias",
    "aws:kms/key:Key acme-key",
    "aws:s3/bucket:Bucket acme-access-logs",
    "aws:s3/bucket:Bucket acme-bucket",
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration acme-access-logs-lifecycle",
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration acme-bucket-lifecycle",
    "aws:s3/bucketLogging:BucketLogging acme-bucket-logging",
    "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration acme-bucket-lock",
    "aws:s3/bucketOwnershipControls:BucketOwnershipControls acme-access-logs-ownership",
    "aws:s3/bucketOwnershipControls:BucketOwnershipControls acme-bucket-ownership",
    "aws:s3/bucketPolicy:BucketPolicy acme-access-logs-policy",
    "aws:s3/bucketPolicy:BucketPolicy acme-bucket-policy",
    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock acme-access-logs-public-access",
    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock acme-bucket-public-access",
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration acme-access-logs-encryption",
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration acme-bucket-encryption",
    "aws:s3/bucketVersioning:BucketVersioning acme-access-logs-versioning",
    "aws:s3/bucketVersioning:BucketVersioning acme-bucket-versioning",
    "socle:logging:LogArchive acme",
  ]);
  const { urn } = named(recorded, "acme");
  const parents = recorded.filter(({ custom }) => custom).map(({ parent }) => parent);
  expect(parents).toEqual(parents.map(() => urn));
});

it("The key and both buckets cannot be deleted by mistake.", async () => {
  const recorded = await record(archive(agreed));

  const kept = recorded.filter(({ protect }) => protect).map(({ name }) => name);
  expect(kept.sort()).toEqual(["acme-access-logs", "acme-bucket", "acme-key"]);
});

it("The key turns every year, takes a month to delete, and has an alias to find it by.", async () => {
  const recorded = await record(archive(agreed));

  expect(named(recorded, "acme-key").inputs).toEqual({
    region,
    description: "Encrypts the log archive acme-production-logs",
    enableKeyRotation: true,
    deletionWindowInDays: 30,
    policy: archiveKeyPolicy(agreed),
    tags,
  });
  expect(named(recorded, "acme-key-alias").inputs).toEqual({
    region,
    name: "alias/acme-production-logs",
    targetKeyId: unknown,
  });
});

it("The archive is born with Object Lock, which a bucket made without could not have later.", async () => {
  const recorded = await record(archive(agreed));

  expect(named(recorded, "acme-bucket").inputs).toEqual({
    region,
    bucket: "acme-production-logs",
    objectLockEnabled: true,
    tags,
  });
  expect(named(recorded, "acme-access-logs").inputs).toEqual({
    region,
    bucket: "acme-production-access-logs",
    tags,
  });
});

it.each(buckets)("%s has versions, no ACL, and can never be public.", async (name, bucket) => {
  const recorded = await record(archive(agreed));
  const inputs = (setting: string) => named(recorded, `${name}-${setting}`).inputs;

  expect(inputs("public-access")).toEqual({
    region,
    bucket,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  expect(inputs("ownership")).toEqual({
    region,
    bucket,
    rule: { objectOwnership: "BucketOwnerEnforced" },
  });
  expect(inputs("versioning")).toEqual({
    region,
    bucket,
    versioningConfiguration: { status: "Enabled" },
  });
});

it("The archive is encrypted with its key, and the access logs as S3 can write them: with S3's own.", async () => {
  const recorded = await record(archive(agreed));

  const encryption = named(recorded, "acme-bucket-encryption");
  expect(encryption.inputs).toEqual({
    region,
    bucket: "acme-production-logs",
    rules: [
      {
        applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: unknown },
        bucketKeyEnabled: true,
      },
    ],
  });
  expect(encryption.propertyDependencies).toEqual({
    bucket: [named(recorded, "acme-bucket").urn],
    rules: [named(recorded, "acme-key").urn],
  });
  expect(named(recorded, "acme-access-logs-encryption").inputs).toEqual({
    region,
    bucket: "acme-production-access-logs",
    rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
  });
});

it("Both buckets keep their files as long as agreed, and only the archive has cheaper ones.", async () => {
  const recorded = await record(archive(agreed));

  expect(named(recorded, "acme-bucket-lifecycle").inputs).toEqual({
    region,
    bucket: "acme-production-logs",
    rules: archiveLifecycle(365),
  });
  expect(named(recorded, "acme-access-logs-lifecycle").inputs).toEqual({
    region,
    bucket: "acme-production-access-logs",
    rules: logLifecycle(365),
  });
});

it("Each bucket has its own policy.", async () => {
  const recorded = await record(archive(agreed));

  expect(named(recorded, "acme-bucket-policy").inputs).toEqual({
    region,
    bucket: "acme-production-logs",
    policy: archiveBucketPolicy(agreed),
  });
  expect(named(recorded, "acme-access-logs-policy").inputs).toEqual({
    region,
    bucket: "acme-production-access-logs",
    policy: accessLogBucketPolicy(agreed),
  });
});

it("Who used the archive is written to the other bucket.", async () => {
  expect(named(await record(archive(agreed)), "acme-bucket-logging").inputs).toEqual({
    region,
    bucket: "acme-production-logs",
    targetBucket: "acme-production-access-logs",
    targetPrefix: "acme-production-logs/",
  });
});

it.each(["GOVERNANCE", "COMPLIANCE"] as const)(
  "New files are locked in %s mode for as many days as agreed.",
  async (mode) => {
    const recorded = await record(archive({ ...agreed, lock: { mode, days: 30 } }));

    expect(named(recorded, "acme-bucket-lock").inputs).toEqual({
      region,
      bucket: "acme-production-logs",
      rule: { defaultRetention: { mode, days: 30 } },
    });
  },
);

it("Without a lock, the archive is the same but for it.", async () => {
  const all = inventory(await record(archive(agreed)));
  const recorded = await record(archive({ ...agreed, lock: "none" }));

  expect(inventory(recorded)).toEqual(all.filter((line) => !line.endsWith(" acme-bucket-lock")));
  expect(named(recorded, "acme-bucket").inputs).toMatchObject({ objectLockEnabled: true });
});

it("The class of the data is a tag of the key and of both buckets, where it is given.", async () => {
  const recorded = await record(archive({ ...agreed, dataClass: "personal" }));

  for (const name of ["acme-key", "acme-bucket", "acme-access-logs"])
    expect(named(recorded, name).inputs).toHaveProperty("tags", {
      ...tags,
      DataClass: "personal",
    });
});

it("What S3 asks to be first is first: versions before lifecycle and lock, the public-access block before the policy.", async () => {
  const recorded = await record(archive(agreed));
  const dependencies = (name: string) => named(recorded, name).dependencies;
  const urns = (...names: string[]) => names.map((name) => named(recorded, name).urn).sort();

  for (const [name] of buckets) {
    expect(dependencies(`${name}-lifecycle`)).toEqual(urns(name, `${name}-versioning`));
    expect(dependencies(`${name}-policy`)).toEqual(urns(name, `${name}-public-access`));
  }
  expect(dependencies("acme-bucket-lock")).toEqual(urns("acme-bucket", "acme-bucket-versioning"));
  expect(dependencies("acme-bucket-logging")).toEqual(
    urns(
      "acme-bucket",
      "acme-access-logs",
      ...["encryption", "lifecycle", "ownership", "policy", "public-access", "versioning"].map(
        (setting) => `acme-access-logs-${setting}`,
      ),
    ),
  );
});

it("A trail that uses the archive knows its bucket in a preview, and waits for its settings and its key.", async () => {
  const recorded = await record(() => {
    const { bucketName, keyArn } = new LogArchive("acme", agreed);
    new Trail("waiting", { s3BucketName: bucketName, kmsKeyId: keyArn });
  });

  const trail = named(recorded, "waiting");
  expect(trail.inputs).toEqual({ s3BucketName: "acme-production-logs", kmsKeyId: unknown });
  expect(trail.propertyDependencies).toEqual({
    kmsKeyId: [named(recorded, "acme-key").urn],
    s3BucketName: [
      "encryption",
      "lifecycle",
      "lock",
      "logging",
      "ownership",
      "policy",
      "public-access",
      "versioning",
    ]
      .map((setting) => named(recorded, `acme-bucket-${setting}`).urn)
      .sort(),
  });
});
