import { arn } from "../../support/arn";
import type { Account } from "../arns";
import { policyDocument } from "../../support/policy-document";
import type { Statement } from "../../support/policy-document";

/** Who may do what with a vault's key. */
export interface VaultKeyUsers extends Account {
  readonly region: string;
  /** Exact ARNs. */
  readonly administrators: readonly string[];
  /** Exact ARNs of roles that exist: AWS refuses a key policy that names one that does not. */
  readonly backupRoleArns: readonly string[];
}

/**
 * The account administers the key through IAM, except that only the administrators can end it or change who may use it. The
 * roles of AWS Backup use it through AWS's services of the region: AWS Backup itself, and those that encrypt the copy of a
 * snapshot with it, such as RDS and EBS.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html
 */
export function vaultKeyPolicy(users: VaultKeyUsers): string {
  const { partition, accountId, region, administrators, backupRoleArns } = users;
  const account = arn({ partition, service: "iam", accountId, resource: "root" });
  return policyDocument([
    {
      Sid: "AccountAdministers",
      Effect: "Allow",
      Principal: { AWS: [account] },
      Action: ["kms:*"],
      Resource: ["*"],
    },
    {
      Sid: "BackupRolesUseKey",
      Effect: "Allow",
      Principal: { AWS: backupRoleArns },
      Action: [
        "kms:Decrypt",
        "kms:DescribeKey",
        "kms:Encrypt",
        "kms:GenerateDataKey*",
        "kms:ReEncrypt*",
      ],
      Resource: ["*"],
      // A service's domain ends in amazonaws.com, amazonaws.com.cn or amazonaws.eu, by partition.
      Condition: { StringLike: { "kms:ViaService": `*.${region}.amazonaws.*` } },
    },
    {
      Sid: "BackupRolesLendKeyToServices",
      Effect: "Allow",
      Principal: { AWS: backupRoleArns },
      Action: ["kms:CreateGrant"],
      Resource: ["*"],
      Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
    denied("OnlyAdministratorsEndKey", administrators, [
      "kms:DisableKey",
      "kms:DisableKeyRotation",
      "kms:PutKeyPolicy",
      "kms:ScheduleKeyDeletion",
    ]),
  ]);
}

/**
 * Only the administrators can shorten or delete what a vault holds, open it, or delete it. AWS takes no wildcard in the
 * actions of such a policy; its resource is the vault and the recovery points in it, whose ARNs are those of the services.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html
 */
export function vaultAccessPolicy(administrators: readonly string[]): string {
  return policyDocument([
    denied("OnlyAdministratorsDeleteBackups", administrators, [
      "backup:DeleteRecoveryPoint",
      "backup:DisassociateRecoveryPoint",
      "backup:DisassociateRecoveryPointFromParent",
      "backup:UpdateRecoveryPointLifecycle",
    ]),
    denied("OnlyAdministratorsChangeVault", administrators, [
      "backup:DeleteBackupVault",
      "backup:DeleteBackupVaultAccessPolicy",
      "backup:DeleteBackupVaultLockConfiguration",
      "backup:PutBackupVaultAccessPolicy",
      "backup:PutBackupVaultLockConfiguration",
    ]),
  ]);
}

function denied(
  Sid: string,
  administrators: readonly string[],
  Action: readonly string[],
): Statement {
  return {
    Sid,
    Effect: "Deny",
    Principal: { AWS: ["*"] },
    Action,
    Resource: ["*"],
    Condition: { ArnNotLike: { "aws:PrincipalArn": administrators } },
  };
}
