import type { Registered } from "../../../verify/sources/registered";
import { resource, unknown } from "./stack";

const accountId = "111122223333";
const parent = "socle:backup:BackupRoles backup-roles";
const tags = {
  Client: "lormont",
  Environment: "production",
  Owner: "c-delmas",
  CostCentre: "commun",
  ManagedBy: "socle",
};
const everywhere = (service: string, ...resources: readonly string[]) =>
  resources.map((one) => `arn:aws:${service}:*:${accountId}:${one}`);

/** The JSON text of a policy. */
export const documentOf = (...Statement: readonly object[]) =>
  JSON.stringify({ Version: "2012-10-17", Statement });

/** Who takes a role: a service of AWS, for this account. */
export const takenBy = (service: string) =>
  documentOf({ Effect: "Allow", Principal: { Service: [service] }, Action: ["sts:AssumeRole"] });

/** What keeps the role that restores to what tests restore. */
export const testsOnly = {
  buckets: {
    Effect: "Deny",
    Action: ["s3:Create*", "s3:Delete*", "s3:Put*"],
    NotResource: ["arn:aws:s3:::awsbackup-restore-test*"],
  },
  tables: {
    Effect: "Deny",
    Action: ["dynamodb:BatchWriteItem", "dynamodb:*Item"],
    NotResource: everywhere("dynamodb", "table/awsbackup-restore-test*"),
  },
  databases: {
    Effect: "Deny",
    Action: ["rds:AddTagsToResource", "rds:Delete*"],
    NotResource: everywhere(
      "rds",
      "cluster:awsbackup-restore-test*",
      "db:awsbackup-restore-test*",
      "cluster-snapshot:*",
      "tenant-database:*",
    ),
  },
  tagged: {
    Effect: "Deny",
    Action: [
      "ec2:DeleteVolume",
      "ec2:TerminateInstances",
      "elasticfilesystem:DeleteFileSystem",
      "fsx:DeleteFileSystem",
      "fsx:DeleteVolume",
    ],
    Resource: [
      ...everywhere("ec2", "instance/*", "volume/*"),
      ...everywhere("elasticfilesystem", "file-system/*"),
      ...everywhere("fsx", "file-system/*", "volume/*"),
    ],
    Condition: { Null: { "aws:ResourceTag/awsbackup-restore-test": "true" } },
  },
  others: { Effect: "Deny", Action: ["storagegateway:*"], Resource: ["*"] },
};

function role(suffix: string, name: string, aws: readonly string[]): Registered[] {
  return [
    resource(
      "aws:iam/role:Role",
      `backup-roles-${suffix}`,
      {
        name,
        path: "/",
        assumeRolePolicy: takenBy("backup.amazonaws.com"),
        tags,
        tagsAll: tags,
      },
      {
        parent,
        computed: { arn: unknown, inlinePolicies: unknown, managedPolicyArns: unknown },
      },
    ),
    ...aws.map((policy) =>
      resource(
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        `backup-roles-${policy.slice(policy.lastIndexOf("/") + 1)}`,
        { role: name, policyArn: `arn:aws:iam::aws:policy/${policy}` },
        { parent },
      ),
    ),
  ];
}

/** The roles that AWS Backup takes in the example client's production. */
export const backupRoles: readonly Registered[] = [
  resource("socle:backup:BackupRoles", "backup-roles", {}),
  ...role("backup", "lormont-production-backup-service", [
    "service-role/AWSBackupServiceRolePolicyForBackup",
  ]),
  ...role("restore", "lormont-production-restore-test", [
    "service-role/AWSBackupServiceRolePolicyForRestores",
    "AWSBackupServiceRolePolicyForS3Restore",
  ]),
  ...Object.entries({
    "passed-roles": documentOf({ Effect: "Deny", Action: ["iam:PassRole"], Resource: ["*"] }),
    "tests-only": documentOf(...Object.values(testsOnly)),
  }).map(([name, policy]) =>
    resource(
      "aws:iam/rolePolicy:RolePolicy",
      `backup-roles-restore-${name}`,
      { role: "lormont-production-restore-test", name, policy },
      { parent },
    ),
  ),
];
