import { arn } from "../../support/arn";
import { policyDocument } from "../../support/policy-document";
import type { Statement } from "../../support/policy-document";
import { deniedToAllBut } from "./denials";
import type { LogArchiveArgs } from "./log-archive-args";

/** What takes the key, and what it encrypted, out of the client's hands. A grant lets someone decrypt beside the policy. */
const administration = [
  "kms:CreateGrant",
  "kms:DeleteAlias",
  "kms:DisableKey",
  "kms:DisableKeyRotation",
  "kms:PutKeyPolicy",
  "kms:ScheduleKeyDeletion",
  "kms:UpdateAlias",
];

export type KeyScope = Pick<
  LogArchiveArgs,
  | "partition"
  | "accountId"
  | "region"
  | "trailNames"
  | "logGroupNames"
  | "readers"
  | "keyAdministrators"
>;

/**
 * The account administers the key through IAM, since KMS has no other way back in; what would undo the archive is then
 * denied to all but the client's administrators, and decrypting to all but the readers. CloudTrail and CloudWatch Logs
 * use the key for the trails and log groups named, and for no other.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
export function archiveKeyPolicy(scope: KeyScope): string {
  const { partition, accountId, readers, keyAdministrators } = scope;
  const Resource = ["*"];
  return policyDocument([
    {
      Sid: "AccountAdministers",
      Effect: "Allow",
      Principal: { AWS: [arn({ partition, service: "iam", accountId, resource: "root" })] },
      Action: ["kms:*"],
      Resource,
    },
    deniedToAllBut(keyAdministrators, {
      Sid: "OnlyAdministratorsUndo",
      Action: administration,
      Resource,
    }),
    ...trailStatements(scope),
    ...logGroupStatements(scope),
    {
      Sid: "ReadersDecrypt",
      Effect: "Allow",
      Principal: { AWS: readers },
      Action: ["kms:Decrypt", "kms:DescribeKey"],
      Resource,
    },
    deniedToAllBut(readers, {
      Sid: "OnlyReadersDecrypt",
      Action: ["kms:Decrypt", "kms:ReEncryptFrom"],
      Resource,
    }),
  ]);
}

/** The ARNs of the trails that write to the archive. */
export function trailArns(scope: Omit<KeyScope, "logGroupNames">): string[] {
  const { partition, region, accountId, trailNames } = scope;
  return trailNames.map((name) =>
    arn({ partition, service: "cloudtrail", region, accountId, resource: `trail/${name}` }),
  );
}

function trailStatements(scope: KeyScope): Statement[] {
  const { partition, accountId } = scope;
  const source = { "aws:SourceArn": trailArns(scope) };
  // A trail encrypts in each region that it records.
  const anyRegion = arn({
    partition,
    service: "cloudtrail",
    region: "*",
    accountId,
    resource: "trail/*",
  });
  const statement = (Sid: string, action: string): Statement => ({
    Sid,
    Effect: "Allow",
    Principal: { Service: ["cloudtrail.amazonaws.com"] },
    Action: [action],
    Resource: ["*"],
    Condition: { StringEquals: source },
  });
  return [
    {
      ...statement("TrailsEncrypt", "kms:GenerateDataKey*"),
      Condition: {
        StringEquals: source,
        StringLike: { "kms:EncryptionContext:aws:cloudtrail:arn": anyRegion },
      },
    },
    // The bucket has an S3 Bucket Key, with which CloudTrail must decrypt too.
    statement("TrailsDecrypt", "kms:Decrypt"),
    statement("TrailsDescribe", "kms:DescribeKey"),
  ];
}

function logGroupStatements(scope: KeyScope): Statement[] {
  const { partition, region, accountId, logGroupNames } = scope;
  if (logGroupNames.length === 0) return [];
  const groups = logGroupNames.map((name) =>
    arn({ partition, service: "logs", region, accountId, resource: `log-group:${name}` }),
  );
  return [
    {
      Sid: "LogGroupsEncrypt",
      Effect: "Allow",
      Principal: { Service: [`logs.${region}.amazonaws.com`] },
      Action: [
        "kms:Encrypt*",
        "kms:Decrypt*",
        "kms:ReEncrypt*",
        "kms:GenerateDataKey*",
        "kms:Describe*",
      ],
      Resource: ["*"],
      Condition: { ArnEquals: { "kms:EncryptionContext:aws:logs:arn": groups } },
    },
  ];
}
