import { name, type TypeDefaults } from "./type-defaults";

/** Vaults, their locks and policies, plans, selections. */
export const backupDefaults: Readonly<Record<string, TypeDefaults>> = {
  // [tf] force_destroy
  "aws:backup/vault:Vault": { inputs: { forceDestroy: false }, autoName: name },
  // A vault's name is required in the three, none has a default
  "aws:backup/vaultLockConfiguration:VaultLockConfiguration": {},
  "aws:backup/vaultPolicy:VaultPolicy": {},
  "aws:backup/vaultNotifications:VaultNotifications": {},
  "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault": { autoName: name },
  "aws:backup/plan:Plan": { autoName: name },
  "aws:backup/selection:Selection": { autoName: name },
  "aws:backup/regionSettings:RegionSettings": {},
  "aws:backup/globalSettings:GlobalSettings": {},
  // [name] The hyphen of a made-up name is one that AWS refuses in both
  "aws:backup/framework:Framework": { autoName: name },
  "aws:backup/reportPlan:ReportPlan": { autoName: name },
};
