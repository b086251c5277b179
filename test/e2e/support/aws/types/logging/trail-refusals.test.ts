import type { Props } from "../../resource-type";
import { document } from "../access/requests";
import { FreshAccount, onlyReason } from "../fresh-account";
import {
  arn,
  assumes,
  before,
  encrypts,
  readsAcl,
  request,
  rolePolicy,
  trail,
  writes,
} from "./trail-request";

const aws = new FreshAccount();
beforeEach(() => aws.open());
afterEach(() => aws.close());

test.each(["ab", "x".repeat(129), "main-", "my-_namespace", "192.168.5.4", "été"])(
  "AWS refuses a trail of name %s",
  async (name) => {
    const wanted = await request(aws, {
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
  const wanted = { ...(await request(aws, spoilt)), ...change };

  expect(await aws.refusal(trail, wanted)).toMatch(onlyReason(says));
});

test("AWS refuses a trail whose role has no policy yet", async () => {
  const wanted = await request(aws);
  aws.lacks(rolePolicy, "trail:write");

  expect(await aws.refusal(trail, wanted)).toBe(
    "InvalidCloudWatchLogsLogGroupArnException: Access denied. Check the permissions for your role.",
  );
});

test("AWS refuses a second trail of one name", async () => {
  const wanted = await request(aws);
  await aws.create(trail, wanted);

  expect(await aws.refusal(trail, wanted)).toMatch(/^TrailAlreadyExistsException: /);
});

test("AWS refuses a sixth trail, and those of all regions count everywhere", async () => {
  const wanted = await request(aws);
  for (const name of ["a", "b"]) aws.exists(trail, name, { name, region: "eu-west-3" });
  for (const name of ["c", "d"])
    aws.exists(trail, name, { name, region: "eu-west-1", isMultiRegionTrail: true });
  aws.exists(trail, "elsewhere", { name: "elsewhere", region: "eu-west-1" });
  await aws.create(trail, wanted);

  aws.lacks(trail, arn);
  aws.exists(trail, "e", { name: "e", region: "eu-west-3" });
  expect(await aws.refusal(trail, wanted)).toBe(
    "MaximumNumberOfTrailsExceededException: the region already has 5 trails",
  );
});
