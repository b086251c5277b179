import {
  vaultAccessPolicy,
  vaultKeyPolicy,
} from "../../../../components/backup/vault/vault-policies";

const administrators = [
  "arn:aws-eusc:iam::111122223333:role/client-admin",
  "arn:aws-eusc:iam::111122223333:root",
];
const backupRoleArns = [
  "arn:aws-eusc:iam::111122223333:role/acme-backup",
  "arn:aws-eusc:iam::111122223333:role/acme-restore",
];
const notAdministrators = { ArnNotLike: { "aws:PrincipalArn": administrators } };

it("The key is the account's, used by the backup roles through AWS's services, and ended by the administrators alone.", () => {
  const policy = vaultKeyPolicy({
    partition: "aws-eusc",
    accountId: "111122223333",
    region: "eusc-de-east-1",
    administrators,
    backupRoleArns,
  });

  expect(JSON.parse(policy)).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "AccountAdministers",
        Effect: "Allow",
        Principal: { AWS: ["arn:aws-eusc:iam::111122223333:root"] },
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
        Condition: { StringLike: { "kms:ViaService": "*.eusc-de-east-1.amazonaws.*" } },
      },
      {
        Sid: "BackupRolesLendKeyToServices",
        Effect: "Allow",
        Principal: { AWS: backupRoleArns },
        Action: ["kms:CreateGrant"],
        Resource: ["*"],
        Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
      },
      {
        Sid: "OnlyAdministratorsEndKey",
        Effect: "Deny",
        Principal: { AWS: ["*"] },
        Action: [
          "kms:DisableKey",
          "kms:DisableKeyRotation",
          "kms:PutKeyPolicy",
          "kms:ScheduleKeyDeletion",
        ],
        Resource: ["*"],
        Condition: notAdministrators,
      },
    ],
  });
});

it("Only the administrators can delete or shorten backups, change the lock or the policy, or delete the vault.", () => {
  expect(JSON.parse(vaultAccessPolicy(administrators))).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "OnlyAdministratorsDeleteBackups",
        Effect: "Deny",
        Principal: { AWS: ["*"] },
        Action: [
          "backup:DeleteRecoveryPoint",
          "backup:DisassociateRecoveryPoint",
          "backup:DisassociateRecoveryPointFromParent",
          "backup:UpdateRecoveryPointLifecycle",
        ],
        Resource: ["*"],
        Condition: notAdministrators,
      },
      {
        Sid: "OnlyAdministratorsChangeVault",
        Effect: "Deny",
        Principal: { AWS: ["*"] },
        Action: [
          "backup:DeleteBackupVault",
          "backup:DeleteBackupVaultAccessPolicy",
          "backup:DeleteBackupVaultLockConfiguration",
          "backup:PutBackupVaultAccessPolicy",
          "backup:PutBackupVaultLockConfiguration",
        ],
        Resource: ["*"],
        Condition: notAdministrators,
      },
    ],
  });
});

it("AWS takes no wildcard in the actions of a vault's policy.", () => {
  expect(vaultAccessPolicy(administrators)).not.toMatch(/backup:\w*\*/);
});
