import { arn } from "../../support/arn";
import { policyDocument } from "../../support/policy-document";
import type { Account } from "../arns";

/**
 * AWS Backup assumes the role, for this account and no other.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-service-confused-deputy-prevention.html
 */
export function backupTrust(accountId: string): string {
  return policyDocument([
    {
      Sid: "BackupAssumes",
      Effect: "Allow",
      Principal: { Service: ["backup.amazonaws.com"] },
      Action: ["sts:AssumeRole"],
      Condition: { StringEquals: { "aws:SourceAccount": accountId } },
    },
  ]);
}

/**
 * The roles that a restored instance may be given, and no other: AWS's own policy for restores
 * (https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSBackupServiceRolePolicyForRestores.html) lets any role
 * of the account be passed to an instance, an administrator's too.
 */
export function passRolePolicy(passableRoleArns: readonly string[]): string {
  const nothingElse = {
    Sid: "PassesNoOtherRole",
    Effect: "Deny",
    Action: ["iam:PassRole"],
  } as const;
  if (passableRoleArns.length === 0) return policyDocument([{ ...nothingElse, Resource: ["*"] }]);
  return policyDocument([
    {
      Sid: "PassesToRestoredInstances",
      Effect: "Allow",
      Action: ["iam:PassRole"],
      Resource: passableRoleArns,
      Condition: { StringEquals: { "iam:PassedToService": "ec2.amazonaws.com" } },
    },
    { ...nothingElse, NotResource: passableRoleArns },
  ]);
}

/** The name of what a test restores starts so, and a tag of it is called so. */
const restored = "awsbackup-restore-test";

/** Of RDS, Aurora, DocumentDB and Neptune: what a call may name beside the database, and what holds none of its own. */
const besideDatabases = [
  "cluster-pg",
  "cluster-snapshot",
  "og",
  "pg",
  "secgrp",
  "snapshot",
  "tenant-database",
];

/**
 * The restore role destroys and overwrites nothing but what a test restored. AWS's own policies would let it: that for restores
 * deletes any database, disk, server or file system and writes to any table, that for S3 writes to any bucket
 * (https://docs.aws.amazon.com/aws-managed-policy/latest/reference/, AWSBackupServiceRolePolicyForRestores, version 36 of 27
 * August 2026, and AWSBackupServiceRolePolicyForS3Restore, version 2).
 *
 * - AWS names what a test restores
 *   (https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing-inferred-metadata.html), and tags it. Another role,
 *   AWS's own, deletes it afterwards by that tag (AWSServiceRolePolicyForBackupRestoreTesting, version 3).
 * - A disk or a server is tagged as it is made: the policy for restores lets nobody tag one later. Of a file system that is not
 *   said: a restore that fails before its tag leaves it behind.
 * - A table is read from its backup, and written under its new name only
 *   (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/backuprestore_IAM.html).
 * - What else a call on a database names: https://docs.aws.amazon.com/service-authorization/latest/reference/list_rds.html.
 *
 * Not denied, since a restore may need it: to make something new of any name, which AWS refuses where that name is taken; to tag a
 * file system, or to put files into one, where AWS makes a directory of their own
 * (https://docs.aws.amazon.com/aws-backup/latest/devguide/restoring-efs.html); to delete a snapshot that AWS Backup made, which EC2
 * refuses for a backup.
 */
export function testsOnlyPolicy({ accountId, partition }: Account): string {
  const everywhere = (service: string, ...resources: readonly string[]) =>
    resources.map((resource) => arn({ partition, service, region: "*", accountId, resource }));
  return policyDocument([
    {
      Sid: "WritesToNoOtherBucket",
      Effect: "Deny",
      Action: ["s3:Create*", "s3:Delete*", "s3:Put*"],
      NotResource: [arn({ partition, service: "s3", resource: `${restored}*` })],
    },
    {
      Sid: "WritesToNoOtherTable",
      Effect: "Deny",
      Action: [
        "dynamodb:BatchWriteItem",
        "dynamodb:Delete*",
        "dynamodb:PutItem",
        "dynamodb:Update*",
      ],
      NotResource: everywhere("dynamodb", `table/${restored}*`),
    },
    {
      Sid: "ChangesNoOtherDatabase",
      Effect: "Deny",
      Action: ["rds:AddTagsToResource", "rds:Delete*", "rds:Modify*"],
      NotResource: everywhere(
        "rds",
        `cluster:${restored}*`,
        `db:${restored}*`,
        ...besideDatabases.map((kind) => `${kind}:*`),
      ),
    },
    {
      Sid: "DestroysNothingElse",
      Effect: "Deny",
      Action: [
        "ec2:DeleteVolume",
        "ec2:DetachVolume",
        "ec2:ModifyInstance*",
        "ec2:ModifyVolume*",
        "ec2:StopInstances",
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
      Condition: { Null: { [`aws:ResourceTag/${restored}`]: "true" } },
    },
    {
      // Of types that no test here restores.
      Sid: "RestoresNothingElse",
      Effect: "Deny",
      Action: [
        "backup-gateway:*",
        "cloudformation:*",
        "dsql:*",
        "eks:*",
        "redshift-serverless:*",
        "redshift:*",
        "storagegateway:*",
        "timestream:*",
      ],
      Resource: ["*"],
    },
  ]);
}
