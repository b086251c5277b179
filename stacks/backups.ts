import { arn } from "../components/support";
import type { Contract } from "../contract";
import { physicalName } from "./names";
import type { StackSettings } from "./settings";

/** The first letters of the name of each plan that backs up a class or tests its backups. */
export const planPrefix = "socle";

type DataClass = Contract["backup"]["dataClasses"][number];

/** The copies of a class in an environment: none where it has no recovery region. */
export function copiesOf({ environment }: StackSettings, { copies }: DataClass) {
  return environment.recoveryRegion === undefined
    ? []
    : copies.filter(({ region }) => environment.allowedRegions.includes(region));
}

/** The regions that copies go to, each once. */
export function copyRegions(settings: StackSettings): readonly string[] {
  const { dataClasses } = settings.contract.backup;
  return [
    ...new Set(dataClasses.flatMap((one) => copiesOf(settings, one).map(({ region }) => region))),
  ];
}

/** The vault of an environment in a region, by its name. */
export function vaultArn(
  { contract, environment, environmentName }: StackSettings,
  region: string,
) {
  const { partition, accountId } = environment;
  const name = physicalName(contract.client.id, environmentName, "vault");
  return arn({ partition, service: "backup", region, accountId, resource: `backup-vault:${name}` });
}
