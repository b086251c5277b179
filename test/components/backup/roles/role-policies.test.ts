import {
  backupTrust,
  passRolePolicy,
  testsOnlyPolicy,
} from "../../../../components/backup/roles/role-policies";
import { covers, statementsOf } from "../../../../policies/iam-document";

it("AWS Backup assumes the roles, for this account alone.", () => {
  expect(JSON.parse(backupTrust("111122223333"))).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "BackupAssumes",
        Effect: "Allow",
        Principal: { Service: ["backup.amazonaws.com"] },
        Action: ["sts:AssumeRole"],
        Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
      },
    ],
  });
});

it("A restored instance is given no role, although AWS's own policy would let it have any.", () => {
  expect(JSON.parse(passRolePolicy([]))).toEqual({
    Version: "2012-10-17",
    Statement: [
      { Sid: "PassesNoOtherRole", Effect: "Deny", Action: ["iam:PassRole"], Resource: ["*"] },
    ],
  });
});

it("A restored instance is given a role that was named, and no other.", () => {
  const roles = ["arn:aws:iam::111122223333:role/web", "arn:aws:iam::111122223333:role/erp"];

  expect(JSON.parse(passRolePolicy(roles))).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "PassesToRestoredInstances",
        Effect: "Allow",
        Action: ["iam:PassRole"],
        Resource: roles,
        Condition: { StringEquals: { "iam:PassedToService": "ec2.amazonaws.com" } },
      },
      { Sid: "PassesNoOtherRole", Effect: "Deny", Action: ["iam:PassRole"], NotResource: roles },
    ],
  });
});

const account = { partition: "aws", accountId: "111122223333" };
const denials = statementsOf(testsOnlyPolicy(account)) ?? [];
const at = (service: string, resource: string) =>
  `arn:aws:${service}:eu-west-3:111122223333:${resource}`;

/** Whether the policy denies an action on a thing, with the tag that AWS gives what a test restores or without. */
const isDenied = (action: string, resource: string, isTagged = false) =>
  denials.some(
    ({ actions, resources, conditions }) =>
      covers(actions, action) &&
      covers(resources, resource) &&
      (conditions.length === 0 || !isTagged),
  );

it("Nothing is allowed, and one condition only is written: the absence of the tag of tests.", () => {
  expect(denials.map(({ effect }) => effect)).toEqual(denials.map(() => "Deny"));
  expect(denials.flatMap(({ conditions }) => conditions)).toEqual([
    { operator: "Null", key: "aws:resourcetag/awsbackup-restore-test", values: ["true"] },
  ]);
});

/** What AWS's policies for restores allow on anything, and that takes away or replaces what is there. */
const byName = [
  ["s3:PutObject", "arn:aws:s3:::", "/plans/moule.dwg"],
  ["s3:PutObjectAcl", "arn:aws:s3:::", "/plans/moule.dwg"],
  ["s3:PutObjectVersionAcl", "arn:aws:s3:::", "/plans/moule.dwg"],
  ["s3:PutObjectTagging", "arn:aws:s3:::", "/plans/moule.dwg"],
  ["s3:DeleteObject", "arn:aws:s3:::", "/plans/moule.dwg"],
  ["s3:CreateBucket", "arn:aws:s3:::", ""],
  ["s3:PutBucketVersioning", "arn:aws:s3:::", ""],
  ["s3:PutBucketOwnershipControls", "arn:aws:s3:::", ""],
  ["dynamodb:PutItem", at("dynamodb", "table/"), ""],
  ["dynamodb:UpdateItem", at("dynamodb", "table/"), ""],
  ["dynamodb:DeleteItem", at("dynamodb", "table/"), ""],
  ["dynamodb:BatchWriteItem", at("dynamodb", "table/"), ""],
  ["rds:DeleteDBInstance", at("rds", "db:"), ""],
  ["rds:AddTagsToResource", at("rds", "db:"), ""],
  ["rds:DeleteTenantDatabase", at("rds", "db:"), ""],
  ["rds:DeleteDBCluster", at("rds", "cluster:"), ""],
  ["rds:AddTagsToResource", at("rds", "cluster:"), ""],
] as const;

it.each(byName)("%s is denied but on what AWS names for a test: %s.", (action, start, end) => {
  const named = (name: string) => isDenied(action, `${start}${name}${end}`);

  expect(named("production")).toBe(true);
  expect(named("my-awsbackup-restore-test-1")).toBe(true);
  expect(named("awsbackup-restore-test-3f9c")).toBe(false);
});

it.each([
  ["ec2:TerminateInstances", at("ec2", "instance/i-0a1b2c3d4e5f60718")],
  ["ec2:StopInstances", at("ec2", "instance/i-0a1b2c3d4e5f60718")],
  ["ec2:DeleteVolume", at("ec2", "volume/vol-0a1b2c3d4e5f60718")],
  ["ec2:DetachVolume", at("ec2", "volume/vol-0a1b2c3d4e5f60718")],
  ["elasticfilesystem:DeleteFilesystem", at("elasticfilesystem", "file-system/fs-0a1b2c3d")],
  ["fsx:DeleteFileSystem", at("fsx", "file-system/fs-0a1b2c3d4e5f60718")],
  ["fsx:DeleteVolume", at("fsx", "volume/fs-0a1b2c3d4e5f60718/fsvol-0a1b2c3d4e5f60718")],
])("%s is denied but on what AWS tags for a test.", (action, resource) => {
  expect(isDenied(action, resource)).toBe(true);
  expect(isDenied(action, resource, true)).toBe(false);
});

it.each([
  ["storagegateway:DeleteVolume", at("storagegateway", "gateway/sgw-1/volume/vol-1")],
  ["dsql:UpdateCluster", at("dsql", "cluster/abc")],
  ["eks:AssociateAccessPolicy", at("eks", "access-entry/erp/role/1/x/y")],
  ["cloudformation:CreateChangeSet", at("cloudformation", "stack/erp/1")],
  ["timestream:StartAwsRestoreJob", at("timestream", "database/mesures")],
  ["redshift:RestoreTableFromClusterSnapshot", at("redshift", "cluster:entrepot")],
])("%s is denied altogether: no test restores that.", (action, resource) => {
  expect(isDenied(action, resource, true)).toBe(true);
});

/** What restores are made of, on what is there before the test and on what it makes. */
const needed = {
  "a database": [
    ["rds:RestoreDBInstanceFromDBSnapshot", at("rds", "snapshot:awsbackup:job-1")],
    ["rds:RestoreDBInstanceFromDBSnapshot", at("rds", "db:awsbackup-restore-test-3f9c")],
    ["rds:RestoreDBInstanceFromDBSnapshot", at("rds", "subgrp:essais-restauration")],
    ["rds:RestoreDBInstanceFromDBSnapshot", at("rds", "pg:erp")],
    ["rds:RestoreDBInstanceFromDBSnapshot", at("rds", "og:erp")],
    ["rds:RestoreDBInstanceToPointInTime", at("rds", "db:erp")],
    ["rds:CreateTenantDatabase", at("rds", "tenant-database:tdb-1")],
    ["rds:DeleteTenantDatabase", at("rds", "tenant-database:tdb-1")],
    ["rds:AddTagsToResource", at("rds", "tenant-database:tdb-1")],
    ["rds:DescribeDBInstances", at("rds", "db:erp")],
    ["rds:ModifyDBInstance", at("rds", "pg:erp")],
    ["rds:ModifyDBInstance", at("rds", "og:erp")],
    ["rds:ModifyDBInstance", at("rds", "secgrp:erp")],
    ["rds:DeleteDBInstance", at("rds", "snapshot:final")],
  ],
  "a cluster": [
    ["rds:RestoreDBClusterFromSnapshot", at("rds", "cluster-snapshot:awsbackup:job-1")],
    ["rds:RestoreDBClusterFromSnapshot", at("rds", "cluster:awsbackup-restore-test3f9c")],
    ["rds:AddTagsToResource", at("rds", "cluster:awsbackup-restore-test3f9c")],
    ["rds:RestoreDBClusterToPointInTime", at("rds", "cluster:erp")],
    ["rds:DeleteDBCluster", at("rds", "cluster-snapshot:final")],
    ["rds:ModifyDBCluster", at("rds", "cluster-pg:erp")],
  ],
  "a table": [
    ["dynamodb:RestoreTableFromAwsBackup", at("dynamodb", "table/awsbackup-restore-test-3f9c")],
    ["dynamodb:RestoreTableFromBackup", at("dynamodb", "table/paniers/backup/1")],
    ["dynamodb:Scan", at("dynamodb", "table/paniers")],
    ["dynamodb:PutItem", at("dynamodb", "table/awsbackup-restore-test-3f9c/index/date")],
  ],
  "a bucket": [
    ["s3:GetObject", "arn:aws:s3:::lormont-documents/plan"],
    ["s3:ListBucketVersions", "arn:aws:s3:::lormont-documents"],
  ],
  "a server or a disk": [
    ["ec2:RunInstances", at("ec2", "instance/*")],
    ["ec2:CreateVolume", at("ec2", "volume/*")],
    ["ec2:CreateTags", at("ec2", "instance/i-1")],
    ["ec2:RestoreSnapshotTier", "arn:aws:ec2:eu-west-3::snapshot/snap-1"],
    ["ec2:DeleteSnapshot", "arn:aws:ec2:eu-west-3::snapshot/snap-1"],
  ],
  "a file system": [
    ["elasticfilesystem:CreateFilesystem", at("elasticfilesystem", "file-system/*")],
    ["elasticfilesystem:Restore", at("elasticfilesystem", "file-system/fs-1")],
    ["elasticfilesystem:TagResource", at("elasticfilesystem", "file-system/fs-1")],
    ["fsx:CreateFileSystemFromBackup", at("fsx", "backup/backup-1")],
    ["fsx:DeleteFileSystem", at("fsx", "backup/backup-1")],
    ["kms:CreateGrant", at("kms", "key/1")],
  ],
} as const;

it.each(Object.entries(needed))("What a restore of %s needs is left to it.", (_, rights) => {
  expect(rights.filter(([action, resource]) => isDenied(action, resource))).toEqual([]);
});

it("The names are those of the role's own account and partition.", () => {
  const policy = testsOnlyPolicy({ partition: "aws-eusc", accountId: "999988887777" });

  expect(policy).toContain("arn:aws-eusc:rds:*:999988887777:db:awsbackup-restore-test*");
  expect(policy).not.toContain("arn:aws:");
});
