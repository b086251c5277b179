import type { Provider } from "@pulumi/aws/provider";
import { BackupPlans } from "../../components/backup";
import { copiesOf, planPrefix, vaultArn } from "../backups";
import { stated } from "../capability";
import { roleArn } from "../identities";
import { physicalName } from "../names";
import { ownershipOf, type StackSettings } from "../settings";

/** A plan for each class of data. */
export function backups(settings: StackSettings, provider: Provider): void {
  const { contract, environment, environmentName } = settings;
  const { lock, dataClasses } = contract.backup;
  new BackupPlans(
    "backups",
    {
      planPrefix,
      region: environment.region,
      vaultName: physicalName(contract.client.id, environmentName, "vault"),
      lock,
      backupRoleArn: roleArn(settings, "backup-service"),
      dataClasses: dataClasses.map((one) => ({
        name: one.name,
        rpoHours: one.rpoHours,
        retentionDays: one.retentionDays,
        ...stated({ coldAfterDays: one.coldAfterDays }),
        continuous: one.continuous,
        copies: copiesOf(settings, one).map(({ region, retentionDays }) => ({
          vaultArn: vaultArn(settings, region),
          retentionDays,
        })),
      })),
      ownership: ownershipOf(settings),
    },
    { provider },
  );
}
