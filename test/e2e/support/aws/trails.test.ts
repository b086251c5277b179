import { FreshAccount } from "./fresh-account";
import type { Props } from "./resource-type";

const trail = "aws:cloudtrail/trail:Trail";
const bucket = "aws:s3/bucket:Bucket";
const bucketPolicy = "aws:s3/bucketPolicy:BucketPolicy";
const key = "aws:kms/key:Key";
const topic = "aws:sns/topic:Topic";
const topicPolicy = "aws:sns/topicPolicy:TopicPolicy";
const logGroup = "aws:cloudwatch/logGroup:LogGroup";
const role = "aws:iam/role:Role";
const rolePolicy = "aws:iam/rolePolicy:RolePolicy";

const arn = "arn:aws:cloudtrail:eu-west-3:111122223333:trail/main";
const topicArn = "arn:aws:sns:eu-west-3:111122223333:trail";
const roleArn = "arn:aws:iam::111122223333:role/trail";
const Principal = { Service: "cloudtrail.amazonaws.com" };
const document = (...statements: readonly unknown[]) =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });

const readsAcl = {
  Effect: "Allow",
  Principal,
  Action: "s3:GetBucketAcl",
  Resource: "arn:aws:s3:::trail-111122223333",
  Condition: { StringEquals: { "aws:SourceArn": arn } },
};
const writes = {
  ...readsAcl,
  Action: ["s3:PutObject"],
  Resource: ["arn:aws:s3:::trail-111122223333/AWSLogs/111122223333/*"],
  Condition: {
    StringEquals: { "AWS:SourceArn": arn, "s3:x-amz-acl": "bucket-owner-full-control" },
  },
};
const encrypts = {
  Effect: "Allow",
  Principal,
  Action: "kms:GenerateDataKey*",
  Resource: "*",
  Condition: {
    StringLike: {
      "kms:EncryptionContext:aws:cloudtrail:arn": "arn:aws:cloudtrail:*:111122223333:trail/*",
    },
  },
};
const assumes = { Effect: "Allow", Principal, Action: "sts:AssumeRole" };

/** What is in the account before the trail, by what a test may spoil. */
const before = {
  bucket: { bucket: "trail-111122223333" } as Props,
  bucketPolicy: { policy: document(readsAcl, writes) } as Props,
  key: { policy: document(encrypts) } as Props,
  topicPolicy: { policy: document({ Effect: "Allow", Principal, Action: "sns:Publish" }) } as Props,
  role: { assumeRolePolicy: document(assumes) } as Props,
};

let aws: FreshAccount;

beforeEach(() => {
  aws = new FreshAccount();
});

afterEach(() => aws.remove());

/** The request of a trail that AWS takes in the account, once all it needs is there. */
async function request(spoilt: Partial<typeof before> = {}): Promise<Props> {
  const has = { ...before, ...spoilt };
  await aws.create(bucket, has.bucket);
  await aws.create(bucketPolicy, { bucket: "trail-111122223333", ...has.bucketPolicy });
  const { outputs } = await aws.create(key, has.key);
  await aws.create(topic, { name: "trail" });
  await aws.create(topicPolicy, { arn: topicArn, ...has.topicPolicy });
  const group = await aws.create(logGroup, { name: "trail" });
  aws.exists(role, "trail", has.role, { arn: roleArn });
  aws.exists(rolePolicy, "trail:write", { role: "trail" });
  return {
    name: "main",
    s3BucketName: "trail-111122223333",
    isMultiRegionTrail: true,
    enableLogFileValidation: true,
    kmsKeyId: outputs.arn,
    snsTopicName: "trail",
    cloudWatchLogsGroupArn: `${String(group.outputs.arn)}:*`,
    cloudWatchLogsRoleArn: roleArn,
    tags: { Owner: "ops" },
  };
}

test("a trail is its ARN, in the region that it was made in", async () => {
  const { id, outputs } = await aws.create(trail, await request());

  expect(id).toBe(arn);
  expect(outputs).toMatchObject({
    arn,
    homeRegion: "eu-west-3",
    includeGlobalServiceEvents: true,
    snsTopicArn: topicArn,
    tagsAll: { Owner: "ops" },
  });
  expect(aws.things(trail)).toHaveLength(1);
});

test("what a trail records is checked too", async () => {
  const wanted = await request();
  const advanced = (...fieldSelectors: readonly unknown[]) => ({
    ...wanted,
    advancedEventSelectors: [{ name: "all", fieldSelectors }],
  });
  const management = { field: "eventCategory", equals: ["Management"] };

  expect(await aws.refusal(trail, advanced())).toContain("FieldSelectors must be at least 1 items");
  expect(
    await aws.refusal(trail, { ...wanted, eventSelectors: [{ readWriteType: "Some" }] }),
  ).toContain("ReadWriteType must be one of ReadOnly, WriteOnly, All");
  expect(
    await aws.refusal(trail, { ...wanted, insightSelectors: [{ insightType: "Cost" }] }),
  ).toContain("InsightType must be one of");
  expect(await aws.refusal(trail, advanced(management))).toBe("");
});

test("a trail needs only a bucket that it may write to", async () => {
  await request();

  expect(await aws.refusal(trail, { name: "main", s3BucketName: "trail-111122223333" })).toBe("");
});

test.each(["ab", "x".repeat(129), "main-", "my-_namespace", "192.168.5.4", "été"])(
  "AWS refuses a trail of name %s",
  async (name) => {
    const wanted = await request({
      bucketPolicy: {
        policy: document({ ...readsAcl, Condition: {} }, { ...writes, Condition: {} }),
      },
    });

    expect(await aws.refusal(trail, { ...wanted, name })).toMatch(/^InvalidTrailNameException: /);
  },
);

test.each<[string, Partial<typeof before>, Props, string]>([
  [
    "a trail of all regions without the global services",
    {},
    { includeGlobalServiceEvents: false },
    "InvalidParameterCombinationException: Multi-Region trail must include global service events.",
  ],
  [
    "a trail to a bucket that does not exist",
    {},
    { s3BucketName: "none" },
    "S3BucketDoesNotExistException: the bucket of the trail does not exist",
  ],
  [
    "a trail that may not read the ACL of its bucket",
    { bucketPolicy: { policy: document(writes) } },
    {},
    "InsufficientS3BucketPolicyException: Incorrect S3 bucket policy",
  ],
  [
    "a trail that may not write to its bucket",
    { bucketPolicy: { policy: document(readsAcl, { ...writes, Effect: "Deny" }) } },
    {},
    "InsufficientS3BucketPolicyException: Incorrect S3 bucket policy",
  ],
  [
    "a trail whose bucket lets another service write",
    {
      bucketPolicy: {
        policy: document(readsAcl, { ...writes, Principal: { Service: "config.amazonaws.com" } }),
      },
    },
    {},
    "InsufficientS3BucketPolicyException: Incorrect S3 bucket policy",
  ],
  [
    "a trail under a prefix that its bucket's policy does not have",
    {},
    { s3KeyPrefix: "cloudtrail" },
    "InsufficientS3BucketPolicyException: Incorrect S3 bucket policy",
  ],
  [
    "a trail of another name than its bucket's policy has",
    {},
    { name: "other" },
    "InsufficientS3BucketPolicyException: Incorrect S3 bucket policy",
  ],
  [
    "a trail whose key does not exist",
    {},
    { kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:key/none" },
    "KmsKeyNotFoundException: the KMS key does not exist",
  ],
  [
    "a trail whose key is not where its bucket is",
    { key: { ...before.key, region: "eu-west-1" } },
    {},
    "KmsKeyNotFoundException: the KMS key does not exist, or is not in the region of the bucket",
  ],
  [
    "a trail that may not use its key",
    { key: { policy: document({ ...encrypts, Action: "kms:DescribeKey" }) } },
    {},
    "InsufficientEncryptionPolicyException: Insufficient permissions",
  ],
  [
    "a trail of another account than its key's policy has",
    { key: { policy: document(encrypts).replace("111122223333", "999999999999") } },
    {},
    "InsufficientEncryptionPolicyException: Insufficient permissions",
  ],
  [
    "a trail that may not publish to its topic",
    { topicPolicy: { policy: document() } },
    {},
    "InsufficientSnsTopicPolicyException: the SNS topic does not exist or does not let",
  ],
  [
    "a trail to a topic that does not exist",
    {},
    { snsTopicName: "arn:aws:sns:eu-west-3:111122223333:none" },
    "InsufficientSnsTopicPolicyException: the SNS topic does not exist",
  ],
  [
    "a trail with a log group and no role",
    {},
    { cloudWatchLogsRoleArn: undefined },
    "InvalidCloudWatchLogsRoleArnException: You must specify a role ARN",
  ],
  [
    "a trail to a log group that does not exist",
    {},
    { cloudWatchLogsGroupArn: "arn:aws:logs:eu-west-3:111122223333:log-group:none:*" },
    "InvalidCloudWatchLogsLogGroupArnException: Check the log group ARN",
  ],
  [
    "a trail to a log group without its streams",
    {},
    { cloudWatchLogsGroupArn: "arn:aws:logs:eu-west-3:111122223333:log-group:trail" },
    "InvalidCloudWatchLogsLogGroupArnException: Check the log group ARN",
  ],
  [
    "a trail with a role that does not exist",
    {},
    { cloudWatchLogsRoleArn: "arn:aws:iam::111122223333:role/none" },
    "InvalidCloudWatchLogsRoleArnException: Access denied. Check the trust relationships",
  ],
  [
    "a trail with a role that does not trust it",
    {
      role: {
        assumeRolePolicy: document({ ...assumes, Principal: { Service: "ec2.amazonaws.com" } }),
      },
    },
    {},
    "InvalidCloudWatchLogsRoleArnException: Access denied. Check the trust relationships",
  ],
])("AWS refuses %s", async (_, spoilt, change, says) => {
  const said = await aws.refusal(trail, { ...(await request(spoilt)), ...change });

  expect(said).toContain(says);
  expect(said).not.toContain("; ");
});

test("AWS refuses a trail whose role has no policy yet", async () => {
  const wanted = await request();
  aws.world.remove("111122223333", rolePolicy, "trail:write");

  expect(await aws.refusal(trail, wanted)).toBe(
    "InvalidCloudWatchLogsLogGroupArnException: Access denied. Check the permissions for your role.",
  );
});

test("AWS refuses a second trail of one name", async () => {
  const wanted = await request();
  await aws.create(trail, wanted);

  expect(await aws.refusal(trail, wanted)).toMatch(/^TrailAlreadyExistsException: /);
});

test("AWS refuses a sixth trail, and those of all regions count everywhere", async () => {
  const wanted = await request();
  for (const name of ["a", "b"]) aws.exists(trail, name, { name, region: "eu-west-3" });
  for (const name of ["c", "d"])
    aws.exists(trail, name, { name, region: "eu-west-1", isMultiRegionTrail: true });
  aws.exists(trail, "elsewhere", { name: "elsewhere", region: "eu-west-1" });
  await aws.create(trail, wanted);

  aws.world.remove("111122223333", trail, arn);
  aws.exists(trail, "e", { name: "e", region: "eu-west-3" });
  expect(await aws.refusal(trail, wanted)).toBe(
    "MaximumNumberOfTrailsExceededException: the region already has 5 trails",
  );
});
