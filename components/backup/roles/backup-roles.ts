import { RolePolicy } from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import { arn } from "../../support/arn";
import { baselineTags } from "../../support/tags";
import type { Ownership } from "../../support/tags";
import { checkBackupRoles } from "./role-checks";
import { passRolePolicy, testsOnlyPolicy } from "./role-policies";
import { serviceRole } from "./service-role";

/** @see https://docs.aws.amazon.com/aws-backup/latest/devguide/iam-service-roles.html */
export interface BackupRolesArgs {
  /** 1 to 64 letters, digits or `_ + = , . @ -`: the role that makes and copies backups. */
  readonly backupRoleName: string;
  /** As `backupRoleName`, and another: the role that restores for tests. */
  readonly restoreRoleName: string;
  /** 12 digits. */
  readonly accountId: string;
  /** `aws`, `aws-eusc`... */
  readonly partition: string;
  /**
   * Exact ARNs of the instance-profile roles that a restored instance may be given.
   * @default none: a restored instance has no role, as AWS has it in restore tests
   */
  readonly passableRoleArns?: readonly string[];
  /**
   * ARN of the policy that bounds both roles. It must leave them what AWS's own policies for backups and restores allow.
   * @default no boundary
   */
  readonly permissionsBoundaryArn?: string;
  readonly ownership: Ownership;
}

const token = "socle:backup:BackupRoles";

/** What AWS Backup may do, in two roles, so that what makes backups cannot restore them, and what restores tests only that. */
export class BackupRoles extends pulumi.ComponentResource {
  /** Known in a preview. Whoever uses it waits for the role and its rights. */
  readonly backupRoleArn: pulumi.Output<string>;
  /** Known in a preview. Whoever uses it waits for the role and its rights. */
  readonly restoreRoleArn: pulumi.Output<string>;

  /** @throws ArgsError with everything AWS would refuse. */
  constructor(name: string, args: BackupRolesArgs, opts?: pulumi.ComponentResourceOptions) {
    checkBackupRoles(token, name, args);
    super(token, name, {}, opts);

    const { accountId, partition, backupRoleName, restoreRoleName } = args;
    const permissionsBoundary = args.permissionsBoundaryArn;
    const both = { accountId, partition, permissionsBoundary, tags: baselineTags(args.ownership) };

    const backup = serviceRole(
      `${name}-backup`,
      {
        ...both,
        roleName: backupRoleName,
        description: "AWS Backup makes and copies backups with it",
        rights: {
          backups: "service-role/AWSBackupServiceRolePolicyForBackup",
          "s3-backups": "AWSBackupServiceRolePolicyForS3Backup",
        },
      },
      this,
    );
    const restore = serviceRole(
      `${name}-restore`,
      {
        ...both,
        roleName: restoreRoleName,
        description: "AWS Backup restores backups with it, to test them",
        rights: {
          restores: "service-role/AWSBackupServiceRolePolicyForRestores",
          "s3-restores": "AWSBackupServiceRolePolicyForS3Restore",
        },
      },
      this,
    );
    const inline = Object.entries({
      "passed-roles": passRolePolicy(args.passableRoleArns ?? []),
      "tests-only": testsOnlyPolicy({ accountId, partition }),
    }).map(
      ([policyName, policy]) =>
        new RolePolicy(
          `${name}-restore-${policyName}`,
          { name: policyName, role: restore[0].name, policy },
          { parent: this },
        ),
    );

    const knownArn = (roleName: string, waitsFor: readonly pulumi.Resource[]) =>
      pulumi
        .all(waitsFor.map(({ urn }) => urn))
        .apply(() => arn({ partition, service: "iam", accountId, resource: `role/${roleName}` }));
    this.backupRoleArn = knownArn(backupRoleName, backup);
    this.restoreRoleArn = knownArn(restoreRoleName, [...restore, ...inline]);
    this.registerOutputs({
      backupRoleArn: this.backupRoleArn,
      restoreRoleArn: this.restoreRoleArn,
    });
  }
}
