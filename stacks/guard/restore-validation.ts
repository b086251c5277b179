import type { Provider } from "@pulumi/aws/provider";
import type * as pulumi from "@pulumi/pulumi";
import { RestoreValidation } from "../../components/backup";
import { logRetentionDays } from "../../components/support";
import { planPrefix } from "../backups";
import { stated } from "../capability";
import { guardians } from "../identities";
import { namePrefix } from "../names";
import { customTest, databaseTest, isForPeople, objectsTest, tableTest } from "../restore-checks";
import { ownershipOf, type StackSettings } from "../settings";

/** What looks at restored data, out of the provider's reach. Without operations, nothing is restored. */
export function restoreValidation(
  settings: StackSettings,
  provider: Provider,
  topicArn: pulumi.Input<string>,
): void {
  const { contract, environment, environmentName } = settings;
  if (environment.parts.operations === undefined) return;
  const { accountId, partition, region, restoreNetwork } = environment;
  new RestoreValidation(
    "restore-validation",
    {
      namePrefix: namePrefix(contract.client.id, environmentName),
      accountId,
      partition,
      region,
      planPrefix,
      classes: contract.backup.dataClasses.map((one) => ({
        name: one.name,
        resourceTypes: one.resourceTypes,
        validationWindowHours: one.restoreTest.validationWindowHours,
        isForPeople: isForPeople(one, environment),
        ...stated({
          database: databaseTest(contract, one),
          auroraInstanceClass: one.restoreTest.instanceClass,
          table: tableTest(contract, one),
          objects: objectsTest(contract, one),
          custom: customTest(contract, one, environment),
        }),
      })),
      ...(restoreNetwork?.subnetId === undefined
        ? {}
        : {
            network: {
              subnetId: restoreNetwork.subnetId,
              securityGroupIds: restoreNetwork.securityGroupIds,
            },
          }),
      administrators: guardians(settings),
      language: contract.language,
      topicArn,
      logRetentionDays: logRetentionDays(contract.logging.retentionMonths),
      ownership: ownershipOf(settings),
    },
    { provider },
  );
}
