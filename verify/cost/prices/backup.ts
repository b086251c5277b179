import { docs, free, type Price } from "./price";
import { restoreTestPrices } from "./restore-tests";

/** Where backups are kept, and their tests. What is backed up is billed by its size, which no program knows. */
export const backupPrices: readonly Price[] = [
  {
    types: ["aws:backup/vault:Vault"],
    monthlyUsd: 0,
    assumes: {
      fr: "les sauvegardes elles-mêmes en plus, de 0,05 à 0,10 USD par Go et par mois",
      en: "the backups themselves apart, 0.05 to 0.10 USD a GB and month",
    },
    source: `${docs}/aws-backup/latest/devguide/metering-and-billing.html`,
  },
  ...restoreTestPrices,
  free(
    `${docs}/aws-backup/latest/devguide/metering-and-billing.html`,
    "aws:backup/plan:Plan",
    "aws:backup/regionSettings:RegionSettings",
    "aws:backup/restoreTestingPlan:RestoreTestingPlan",
    "aws:backup/selection:Selection",
    "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
    "aws:backup/vaultPolicy:VaultPolicy",
  ),
];
