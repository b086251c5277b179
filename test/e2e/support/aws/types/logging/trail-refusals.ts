import { list, text, type Refusal, type Wanted } from "../../resource-type";
import type { AccountView, Thing } from "../../world";
import { letsPublish } from "../alerts";
import { bucket, settingOf } from "../buckets/bucket";
import { arn } from "../ids";
import { kmsKey, logGroup } from "./log-groups";
import { letsService } from "./service-permission";

export const trail = "aws:cloudtrail/trail:Trail";
const service = "cloudtrail.amazonaws.com";
const createTrail =
  "https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateTrail.html";

export function trailArn(wanted: Wanted): string {
  return arn(wanted, "cloudtrail", `trail/${text(wanted.inputs.name)}`);
}

/** A topic of the trail's region and account may be given by its name. */
export function topicArn(wanted: Wanted): string {
  const name = text(wanted.inputs.snsTopicName);
  return name.startsWith("arn:") ? name : arn(wanted, "sns", name);
}

const itself: readonly Refusal[] = [
  {
    says: "InvalidTrailNameException: 3 to 128 letters, digits, dots, underscores and dashes, none of the last three beside another nor at an end, and not an IP address",
    source: createTrail,
    applies: ({ inputs }) => {
      const name = text(inputs.name);
      return (
        !/^(?=.{3,128}$)[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$/.test(name) ||
        /^\d+\.\d+\.\d+\.\d+$/.test(name)
      );
    },
  },
  {
    says: "TrailAlreadyExistsException: the region has a trail of this name",
    source: createTrail,
    applies: (wanted, account) => account.things(trail).some(({ id }) => id === trailArn(wanted)),
  },
  {
    // A trail of all regions counts in each.
    says: "MaximumNumberOfTrailsExceededException: the region already has 5 trails",
    source:
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html",
    applies: ({ region }, account) =>
      account
        .things(trail)
        .filter(({ inputs }) => inputs.isMultiRegionTrail === true || inputs.region === region)
        .length >= 5,
  },
  {
    says: "InvalidParameterCombinationException: Multi-Region trail must include global service events.",
    source: "https://github.com/bluemountaincyber/evidence-app/issues/4",
    applies: ({ inputs }) =>
      inputs.isMultiRegionTrail === true && inputs.includeGlobalServiceEvents === false,
  },
];

const destination: readonly Refusal[] = [
  {
    // A bucket of another account is not seen here.
    says: "S3BucketDoesNotExistException: the bucket of the trail does not exist",
    source: createTrail,
    applies: ({ inputs }, account) => bucket(account, inputs.s3BucketName) === undefined,
  },
  {
    says: "InsufficientS3BucketPolicyException: Incorrect S3 bucket policy is detected for bucket",
    source:
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html",
    applies: (wanted, account) =>
      bucket(account, wanted.inputs.s3BucketName) !== undefined && !letsWrite(wanted, account),
  },
  {
    says: "KmsKeyNotFoundException: the KMS key does not exist, or is not in the region of the bucket",
    source: createTrail,
    applies: ({ inputs }, account) => {
      if (inputs.kmsKeyId === undefined) return false;
      const key = kmsKey(account, inputs.kmsKeyId);
      const its = bucket(account, inputs.s3BucketName);
      return key === undefined || (its !== undefined && its.inputs.region !== key.inputs.region);
    },
  },
  {
    says: "InsufficientEncryptionPolicyException: Insufficient permissions to access S3 bucket or KMS key",
    source:
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html",
    applies: (wanted, account) => {
      const key = kmsKey(account, wanted.inputs.kmsKeyId);
      return key !== undefined && !letsEncrypt(key, wanted);
    },
  },
  {
    says: "InsufficientSnsTopicPolicyException: the SNS topic does not exist or does not let cloudtrail.amazonaws.com publish",
    source:
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-permissions-for-sns-notifications.html",
    applies: (wanted, account) =>
      wanted.inputs.snsTopicName !== undefined && !letsPublish(account, topicArn(wanted), service),
  },
];

const cloudWatchLogs: readonly Refusal[] = [
  {
    says: "InvalidCloudWatchLogsRoleArnException: You must specify a role ARN as well as a log group.",
    source: "https://github.com/pulumi/docs/issues/5117",
    applies: ({ inputs }) =>
      inputs.cloudWatchLogsGroupArn !== undefined && inputs.cloudWatchLogsRoleArn === undefined,
  },
  {
    says: "InvalidCloudWatchLogsLogGroupArnException: Check the log group ARN: CloudTrail can't validate it.",
    source: "https://github.com/hashicorp/terraform-provider-aws/issues/18038",
    applies: ({ inputs }, account) =>
      inputs.cloudWatchLogsGroupArn !== undefined &&
      !account
        .things(logGroup)
        .some(({ outputs }) => `${text(outputs.arn)}:*` === inputs.cloudWatchLogsGroupArn),
  },
  {
    says: "InvalidCloudWatchLogsRoleArnException: Access denied. Check the trust relationships for your role.",
    source: "https://github.com/cloudposse/terraform-aws-cloudtrail-cloudwatch-alarms/issues/2",
    applies: (wanted, account) =>
      wanted.inputs.cloudWatchLogsRoleArn !== undefined &&
      !letsService(role(wanted, account)?.inputs.assumeRolePolicy, {
        service,
        action: "sts:AssumeRole",
        resource: "",
        context: { "aws:sourcearn": trailArn(wanted), "aws:sourceaccount": wanted.account },
      }),
  },
  {
    // What the policies of the role say is not read.
    says: "InvalidCloudWatchLogsLogGroupArnException: Access denied. Check the permissions for your role.",
    source: "https://github.com/aws/aws-cdk/issues/1963",
    applies: (wanted, account) => {
      const its = role(wanted, account);
      return its !== undefined && !hasPolicies(its, account);
    },
  },
];

export const trailRefusals: readonly Refusal[] = [...itself, ...destination, ...cloudWatchLogs];

function letsWrite(wanted: Wanted, account: AccountView): boolean {
  const { s3BucketName: name, s3KeyPrefix: prefix } = wanted.inputs;
  const policy = settingOf(account, "aws:s3/bucketPolicy:BucketPolicy", name)?.inputs.policy;
  const root = `arn:aws:s3:::${text(name)}`;
  const folder = [root, text(prefix), "AWSLogs", wanted.account, "CloudTrail"].filter(Boolean);
  const context = {
    "aws:sourcearn": trailArn(wanted),
    "aws:sourceaccount": wanted.account,
    "s3:x-amz-acl": "bucket-owner-full-control",
  };
  return (
    letsService(policy, { service, action: "s3:GetBucketAcl", resource: root, context }) &&
    letsService(policy, { service, action: "s3:PutObject", resource: folder.join("/"), context })
  );
}

function letsEncrypt(key: Thing, wanted: Wanted): boolean {
  return letsService(key.inputs.policy, {
    service,
    action: "kms:GenerateDataKey",
    resource: text(key.outputs.arn),
    context: {
      "aws:sourcearn": trailArn(wanted),
      "aws:sourceaccount": wanted.account,
      "kms:encryptioncontext:aws:cloudtrail:arn": trailArn(wanted),
    },
  });
}

function role({ inputs }: Wanted, account: AccountView): Thing | undefined {
  return account
    .things("aws:iam/role:Role")
    .find(({ outputs }) => outputs.arn === inputs.cloudWatchLogsRoleArn);
}

function hasPolicies(role: Thing, account: AccountView): boolean {
  const { inlinePolicies, managedPolicyArns } = role.inputs;
  return (
    list(inlinePolicies).length + list(managedPolicyArns).length > 0 ||
    ["aws:iam/rolePolicy:RolePolicy", "aws:iam/rolePolicyAttachment:RolePolicyAttachment"].some(
      (type) => account.things(type).some(({ inputs }) => inputs.role === role.id),
    )
  );
}
