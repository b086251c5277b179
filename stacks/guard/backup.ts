import type { Provider } from "@pulumi/aws/provider";
import type * as pulumi from "@pulumi/pulumi";
import {
  BackupRegionSettings,
  backupResourceTypes,
  BackupRoles,
  BackupVault,
} from "../../components/backup";
import { copyRegions } from "../backups";
import { stated, whereAgreed } from "../capability";
import { guardians, roleName } from "../identities";
import { physicalName } from "../names";
import { ownershipOf, type StackSettings } from "../settings";

/** Where backups are kept, locked, and what may make and restore them. */
export function backup(
  settings: StackSettings,
  provider: Provider,
  madeBefore: pulumi.ComponentResource[],
): void {
  const { contract, environment, environmentName } = settings;
  const { accountId, partition, region } = environment;
  const { lock, optIn } = contract.backup;
  const ownership = ownershipOf(settings);

  const { backupRoleArn, restoreRoleArn } = new BackupRoles(
    "backup-roles",
    {
      backupRoleName: roleName(settings, "backup-service"),
      restoreRoleName: roleName(settings, "restore-test"),
      accountId,
      partition,
      ownership,
    },
    { provider },
  );
  const inRegion = (name: string, vaultRegion: string) =>
    new BackupVault(
      name,
      {
        vaultName: physicalName(contract.client.id, environmentName, "vault"),
        accountId,
        partition,
        region: vaultRegion,
        lock: {
          mode: lock.mode,
          minRetentionDays: lock.minRetentionDays,
          maxRetentionDays: lock.maxRetentionDays,
          ...stated({ changeableForDays: lock.changeableForDays }),
        },
        administrators: guardians(settings),
        backupRoleArns: [backupRoleArn, restoreRoleArn],
        ownership,
      },
      // AWS refuses a policy that names a role which does not exist.
      { provider, dependsOn: madeBefore },
    );
  inRegion("vault", region);
  for (const copyRegion of copyRegions(settings)) inRegion(`vault-${copyRegion}`, copyRegion);
  whereAgreed(settings, "backupRegionSettings", ({ mode }) => {
    new BackupRegionSettings(
      "backup-types",
      {
        region,
        optIn: Object.fromEntries(
          backupResourceTypes.map((type) => [type, optIn.some((one) => one === type)]),
        ) as Record<(typeof backupResourceTypes)[number], boolean>,
        enrolment: mode,
      },
      { provider },
    );
  });
}
