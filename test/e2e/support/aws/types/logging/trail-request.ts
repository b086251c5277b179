import type { Props } from "../../resource-type";
import { document } from "../access/requests";
import type { FreshAccount } from "../fresh-account";

export const trail = "aws:cloudtrail/trail:Trail";
const bucket = "aws:s3/bucket:Bucket";
const bucketPolicy = "aws:s3/bucketPolicy:BucketPolicy";
const key = "aws:kms/key:Key";
const topic = "aws:sns/topic:Topic";
const topicPolicy = "aws:sns/topicPolicy:TopicPolicy";
const logGroup = "aws:cloudwatch/logGroup:LogGroup";
const role = "aws:iam/role:Role";
export const rolePolicy = "aws:iam/rolePolicy:RolePolicy";

export const arn = "arn:aws:cloudtrail:eu-west-3:111122223333:trail/main";
export const topicArn = "arn:aws:sns:eu-west-3:111122223333:trail";
const roleArn = "arn:aws:iam::111122223333:role/trail";
const Principal = { Service: "cloudtrail.amazonaws.com" };

export const readsAcl = {
  Effect: "Allow",
  Principal,
  Action: "s3:GetBucketAcl",
  Resource: "arn:aws:s3:::trail-111122223333",
  Condition: { StringEquals: { "aws:SourceArn": arn } },
};
export const writes = {
  ...readsAcl,
  Action: ["s3:PutObject"],
  Resource: ["arn:aws:s3:::trail-111122223333/AWSLogs/111122223333/*"],
  Condition: {
    StringEquals: { "AWS:SourceArn": arn, "s3:x-amz-acl": "bucket-owner-full-control" },
  },
};
export const encrypts = {
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
export const assumes = { Effect: "Allow", Principal, Action: "sts:AssumeRole" };

/** What is in the account before the trail, by what a test may spoil. */
export const before = {
  bucket: { bucket: "trail-111122223333" } as Props,
  bucketPolicy: { policy: document(readsAcl, writes) } as Props,
  key: { policy: document(encrypts) } as Props,
  topicPolicy: { policy: document({ Effect: "Allow", Principal, Action: "sns:Publish" }) } as Props,
  role: { assumeRolePolicy: document(assumes) } as Props,
};

/** The request of a trail that AWS takes in the account, once all it needs is there. */
export async function request(
  aws: FreshAccount,
  spoilt: Partial<typeof before> = {},
): Promise<Props> {
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
