import { FreshAccount } from "./fresh-account";
import type { Props } from "./resource-type";
import { bucketTypes } from "./types/buckets";

const bucket = "aws:s3/bucket:Bucket";
const versioning = "aws:s3/bucketVersioning:BucketVersioning";
const objectLock = "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration";
const policy = "aws:s3/bucketPolicy:BucketPolicy";
const publicAccess = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
const accountAccess = "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock";
const ownership = "aws:s3/bucketOwnershipControls:BucketOwnershipControls";
const encryption =
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
const lifecycle = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
const logging = "aws:s3/bucketLogging:BucketLogging";

const tlsOnly = {
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: ["arn:aws:s3:::versioned", "arn:aws:s3:::versioned/*"],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};
const anyone = { ...tlsOnly, Effect: "Allow", Condition: undefined };
const document = (...statements: readonly unknown[]) =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });

const rule = {
  id: "archive",
  status: "Enabled",
  filter: { and: { prefix: "AWSLogs/", tags: { Keep: "long" } } },
  transitions: [{ days: 90, storageClass: "STANDARD_IA" }],
  expiration: { days: 400 },
  noncurrentVersionTransitions: [{ noncurrentDays: 30, storageClass: "GLACIER" }],
  noncurrentVersionExpiration: { noncurrentDays: 60, newerNoncurrentVersions: 3 },
  abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
};
const kms = { sseAlgorithm: "aws:kms", kmsMasterKeyId: "not-looked-at" };
const enabled = { versioningConfiguration: { status: "Enabled" } };

/** One request of each type that AWS takes, in an account that has these buckets: one for each state. */
const requests: Readonly<Record<string, Props>> = {
  [bucket]: { bucket: "trail-111122223333", tags: { Owner: "ops" } },
  [versioning]: { bucket: "plain", ...enabled },
  [objectLock]: {
    bucket: "versioned",
    rule: { defaultRetention: { mode: "GOVERNANCE", days: 365 } },
  },
  [policy]: { bucket: "versioned", policy: document(tlsOnly) },
  [publicAccess]: { bucket: "plain", blockPublicPolicy: true },
  [ownership]: { bucket: "plain", rule: { objectOwnership: "BucketOwnerEnforced" } },
  [encryption]: {
    bucket: "plain",
    rules: [{ applyServerSideEncryptionByDefault: kms, bucketKeyEnabled: true }],
  },
  [lifecycle]: { bucket: "versioned", rules: [rule] },
  [logging]: {
    bucket: "versioned",
    targetBucket: "plain",
    targetPrefix: "versioned/",
    targetObjectKeyFormat: { partitionedPrefix: { partitionDateSource: "EventTime" } },
  },
};

let aws: FreshAccount;

beforeEach(async () => {
  aws = new FreshAccount();
  await aws.create(bucket, { bucket: "plain" });
  await aws.create(bucket, { bucket: "versioned" });
  await aws.create(versioning, { bucket: "versioned", ...enabled });
  await aws.create(bucket, { bucket: "locked", objectLockEnabled: true });
  await aws.create(bucket, { bucket: "elsewhere", region: "eu-west-1" });
});

afterEach(() => aws.remove());

const refusal = (type: string, change: Props) =>
  aws.refusal(type, { ...requests[type], ...change });

test("there is a request of every type", () => {
  expect(Object.keys(requests).sort()).toEqual(Object.keys(bucketTypes).sort());
});

test("a bucket is its name, and its addresses follow", async () => {
  const { id, outputs } = await aws.create(bucket, requests[bucket] ?? {});

  expect(id).toBe("trail-111122223333");
  expect(outputs).toMatchObject({
    arn: "arn:aws:s3:::trail-111122223333",
    bucketRegionalDomainName: "trail-111122223333.s3.eu-west-3.amazonaws.com",
    bucketRegion: "eu-west-3",
    objectLockEnabled: false,
    tagsAll: { Owner: "ops" },
  });
  expect(aws.world.find("111122223333", bucket, id)?.outputs).toEqual(outputs);
});

test("AWS ends the name of a bucket that has only its beginning", async () => {
  const { id, outputs } = await aws.create(bucket, { bucketPrefix: "logs-" });

  expect(id).toMatch(/^logs-[0-9a-f]{26}$/);
  expect(outputs.bucket).toBe(id);
});

test.each(Object.keys(requests).filter((type) => type !== bucket))(
  "%s is one of its bucket, which a second one overwrites silently",
  async (type) => {
    const { id, outputs } = await aws.create(type, requests[type] ?? {});
    await aws.create(type, requests[type] ?? {});

    expect(id).toBe(requests[type]?.bucket);
    expect(aws.world.find("111122223333", type, id)?.outputs).toEqual(outputs);
    expect(aws.world.calls.at(-1)?.outcome).toBe("overwrote");
  },
);

test("a setting that names the owner of the bucket has both in its id", async () => {
  const owner = { expectedBucketOwner: "111122223333" };
  const { id } = await aws.create(versioning, { ...requests[versioning], ...owner });

  expect(id).toBe("plain,111122223333");
  expect(aws.world.find("111122223333", versioning, "plain")?.id).toBe(id);
});

test("the size of the objects that move is known before the lifecycle exists", async () => {
  const { outputs } = await aws.create(lifecycle, requests[lifecycle] ?? {});

  expect(outputs.transitionDefaultMinimumObjectSize).toBe("all_storage_classes_128K");
});

test.each([
  ["versioning that was never on stays off", versioning, { bucket: "plain", status: "Disabled" }],
  ["versioning goes where nothing is locked", versioning, { bucket: "plain", status: "Suspended" }],
])("%s", async (_, type, { bucket: name, status }) => {
  expect(await refusal(type, { bucket: name, versioningConfiguration: { status } })).toBe("");
});

test("a bucket that was born locked takes a retention without versioning of its own", async () => {
  expect(await refusal(objectLock, { bucket: "locked" })).toBe("");
});

test.each(Object.keys(requests).filter((type) => type !== bucket))(
  "%s of no bucket is refused",
  async (type) => {
    expect(await refusal(type, { bucket: "none" })).toContain(
      "NoSuchBucket: The specified bucket does not exist",
    );
  },
);

test.each([
  ["capitals", "Trail"],
  ["an underscore", "trail_logs"],
  ["two characters", "ab"],
  ["64 characters", "x".repeat(64)],
  ["two dots together", "a..b"],
  ["the form of an IP address", "192.168.5.4"],
  ["a reserved beginning", "xn--trail"],
  ["a reserved end", "trail-s3alias"],
  ["a dash at its end", "trail-"],
])("a bucket's name with %s is refused", async (_, name) => {
  expect(await refusal(bucket, { bucket: name })).toBe(
    "InvalidBucketName: The specified bucket is not valid.",
  );
});

test.each<[string, string, Props, string]>([
  ["a bucket of a name in use", bucket, { bucket: "plain" }, "BucketAlreadyOwnedByYou: "],
  [
    "versioning suspended where Object Lock was there at creation",
    versioning,
    { bucket: "locked", versioningConfiguration: { status: "Suspended" } },
    "InvalidBucketState: An Object Lock configuration is present on this bucket",
  ],
  [
    "Object Lock where versioning is not on",
    objectLock,
    { bucket: "plain" },
    "InvalidBucketState: Versioning must be 'Enabled' on the bucket",
  ],
  [
    "a retention without mode",
    objectLock,
    { rule: { defaultRetention: { days: 365 } } },
    "MalformedXML: a default retention has a mode, and either days or years",
  ],
  [
    "a retention in days and years",
    objectLock,
    { rule: { defaultRetention: { mode: "GOVERNANCE", days: 365, years: 1 } } },
    "MalformedXML: a default retention has a mode, and either days or years",
  ],
  [
    "a policy that is not JSON",
    policy,
    { policy: "{" },
    '"policy" contains an invalid JSON policy',
  ],
  [
    "a policy of more than 20 KB",
    policy,
    { policy: document({ ...tlsOnly, Sid: "x".repeat(20 * 1024) }) },
    "the bucket policy is larger than 20 KB",
  ],
  [
    "a policy on another bucket",
    policy,
    { policy: document({ ...tlsOnly, Resource: "arn:aws:s3:::plain/*" }) },
    "MalformedPolicy: Policy has invalid resource",
  ],
  [
    "a policy that lets anyone in",
    policy,
    { policy: document(anyone) },
    "AccessDenied: public policies are blocked by the BlockPublicPolicy block public access setting.",
  ],
  [
    "a key for an encryption that has none",
    encryption,
    { rules: [{ applyServerSideEncryptionByDefault: { ...kms, sseAlgorithm: "AES256" } }] },
    "InvalidArgument: a KMSMasterKeyID is not applicable",
  ],
  [
    "a lifecycle rule that does nothing",
    lifecycle,
    { rules: [{ id: "nothing", status: "Enabled" }] },
    "InvalidRequest: At least one action needs to be specified in a rule",
  ],
  [
    "two lifecycle rules of one id",
    lifecycle,
    { rules: [rule, rule] },
    "InvalidArgument: Rule ID must be unique.",
  ],
  [
    "objects that go before they move",
    lifecycle,
    { rules: [{ ...rule, expiration: { days: 90 } }] },
    "InvalidArgument: 'Days' in the Expiration action must be greater",
  ],
  [
    "a lifecycle of 1,001 rules",
    lifecycle,
    { rules: Array.from({ length: 1001 }, (_, id) => ({ ...rule, id: `rule-${id}` })) },
    "a lifecycle configuration has at most 1,000 rules",
  ],
  [
    "logs that go to no bucket",
    logging,
    { targetBucket: "none" },
    "InvalidTargetBucketForLogging: The target bucket for logging does not exist",
  ],
  [
    "logs that go to another region",
    logging,
    { targetBucket: "elsewhere" },
    "CrossLocationLoggingProhibited: ",
  ],
  [
    "a storage class that S3 does not have",
    lifecycle,
    { rules: [{ ...rule, transitions: [{ days: 90, storageClass: "COLD" }] }] },
    "StorageClass must be one of",
  ],
])("AWS refuses %s", async (_, type, change, says) => {
  const said = await refusal(type, change);

  expect(said).toContain(says);
  expect(said).not.toContain("; ");
});

test("versioning is not suspended where Object Lock came later", async () => {
  await aws.create(objectLock, requests[objectLock] ?? {});
  const suspended = { bucket: "versioned", versioningConfiguration: { status: "Suspended" } };

  expect(await refusal(versioning, suspended)).toContain("InvalidBucketState");
});

test("a policy that lets anyone in is taken where the bucket and the account say so", async () => {
  const open = { bucket: "versioned", policy: document(anyone) };
  await aws.create(publicAccess, { bucket: "versioned" });
  expect(await refusal(policy, open)).toBe("");

  aws.exists(accountAccess, "111122223333", { blockPublicPolicy: true });
  expect(await refusal(policy, open)).toContain("BlockPublicPolicy");
});
