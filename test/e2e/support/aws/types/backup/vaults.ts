import { randomUUID } from "node:crypto";
import type { Refusal, ResourceType, Wanted } from "../../resource-type";
import { arn, named } from "../ids";
import { missing, taken } from "../refusals";
import { devguide, isJsonObject, isWithin, provider } from "./checks";

const vault = "aws:backup/vault:Vault";
const airGapped = "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault";

/** They share their names, as their ARNs say. */
export const bothVaults = [vault, airGapped] as const;

/** There is one of each, which a new one overwrites. */
const settingOfVault = {
  ...named("backupVaultName"),
  setting: true,
  computed: (wanted: Wanted, id: string) => ({ backupVaultArn: vaultArn(wanted, id) }),
} as const;

/** Where copies are kept, and what guards them. */
export const vaultTypes: Readonly<Record<string, ResourceType>> = {
  [vault]: {
    // ForceNew in internal/service/backup/vault.go
    replacedBy: ["name", "kmsKeyArn"],
    ...named("name"),
    computed: (wanted, id) => ({
      arn: vaultArn(wanted, id),
      kmsKeyArn: arn(wanted, "kms", `key/${randomUUID()}`),
      recoveryPoints: 0,
    }),
    calls: ({ inputs }) => [
      {
        service: "backup",
        operation: "CreateBackupVault",
        input: {
          BackupVaultName: inputs.name,
          EncryptionKeyArn: inputs.kmsKeyArn,
          BackupVaultTags: inputs.tagsAll,
        },
      },
    ],
    refusals: [takenVault("CreateBackupVault")],
  },
  [airGapped]: {
    // RequiresReplace in internal/service/backup/logically_air_gapped_vault.go. Known, not read: encryptionKeyArn
    replacedBy: ["name", "minRetentionDays", "maxRetentionDays", "encryptionKeyArn"],
    ...named("name"),
    computed: (wanted, id) => ({ arn: vaultArn(wanted, id), encryptionKeyArn: "" }),
    calls: ({ inputs }) => [
      {
        service: "backup",
        operation: "CreateLogicallyAirGappedBackupVault",
        input: {
          BackupVaultName: inputs.name,
          MinRetentionDays: inputs.minRetentionDays,
          MaxRetentionDays: inputs.maxRetentionDays,
          EncryptionKeyArn: inputs.encryptionKeyArn,
          BackupVaultTags: inputs.tagsAll,
        },
      },
    ],
    refusals: [
      takenVault("CreateLogicallyAirGappedBackupVault"),
      {
        says: "min_retention_days value must be at least 7",
        source: `${provider}/logically_air_gapped_vault.go`,
        applies: ({ inputs }) => Number(inputs.minRetentionDays) < 7,
      },
    ],
  },
  "aws:backup/vaultLockConfiguration:VaultLockConfiguration": {
    // ForceNew in internal/service/backup/vault_lock_configuration.go. A vault has one lock: deleting the replaced one
    // after its replacement leaves none.
    replacedBy: ["backupVaultName", "changeableForDays", "maxRetentionDays", "minRetentionDays"],
    ...settingOfVault,
    calls: ({ inputs }) => [
      {
        service: "backup",
        operation: "PutBackupVaultLockConfiguration",
        input: {
          BackupVaultName: inputs.backupVaultName,
          MinRetentionDays: inputs.minRetentionDays,
          MaxRetentionDays: inputs.maxRetentionDays,
          ChangeableForDays: inputs.changeableForDays,
        },
      },
    ],
    refusals: [
      missingVault("PutBackupVaultLockConfiguration"),
      {
        says: "InvalidParameterValueException: ChangeableForDays must be 3 to 36500",
        source: `${devguide}/API_PutBackupVaultLockConfiguration.html`,
        applies: ({ inputs }) => !isWithin(inputs.changeableForDays, 3, 36_500),
      },
      {
        says: "InvalidParameterValueException: MaxRetentionDays must be at most 36500",
        source: `${devguide}/API_PutBackupVaultLockConfiguration.html`,
        applies: ({ inputs }) => Number(inputs.maxRetentionDays) > 36_500,
      },
    ],
  },
  "aws:backup/vaultPolicy:VaultPolicy": {
    // ForceNew in internal/service/backup/vault_policy.go
    replacedBy: ["backupVaultName"],
    ...settingOfVault,
    calls: ({ inputs }) => [
      {
        service: "backup",
        operation: "PutBackupVaultAccessPolicy",
        input: { BackupVaultName: inputs.backupVaultName, Policy: inputs.policy },
      },
    ],
    refusals: [
      missingVault("PutBackupVaultAccessPolicy"),
      {
        says: '"policy" contains an invalid JSON policy',
        source: `${provider}/vault_policy.go`,
        applies: ({ inputs }) => !isJsonObject(inputs.policy),
      },
    ],
  },
  "aws:backup/vaultNotifications:VaultNotifications": {
    // ForceNew in internal/service/backup/vault_notifications.go. As a lock: one for a vault
    replacedBy: ["backupVaultName", "snsTopicArn", "backupVaultEvents"],
    ...settingOfVault,
    calls: ({ inputs }) => [
      {
        service: "backup",
        operation: "PutBackupVaultNotifications",
        input: {
          BackupVaultName: inputs.backupVaultName,
          SNSTopicArn: inputs.snsTopicArn,
          BackupVaultEvents: inputs.backupVaultEvents,
        },
      },
    ],
    refusals: [missingVault("PutBackupVaultNotifications")],
  },
};

function vaultArn(wanted: Wanted, name: string): string {
  return arn(wanted, "backup", `backup-vault:${name}`);
}

function takenVault(operation: string): Refusal {
  return taken(bothVaults, "name", {
    says: "AlreadyExistsException: Backup vault with the same name already exists",
    source: `${devguide}/API_${operation}.html`,
  });
}

function missingVault(operation: string): Refusal {
  return missing(bothVaults, "backupVaultName", {
    says: "ResourceNotFoundException: the region has no vault of this name",
    source: `${devguide}/API_${operation}.html`,
  });
}
