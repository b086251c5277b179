import type { Provider } from "@pulumi/aws/provider";
import { RestoreTests } from "../../components/backup";
import { planPrefix, vaultArn } from "../backups";
import { stated } from "../capability";
import { roleArn } from "../identities";
import { ownershipOf, type StackSettings } from "../settings";

type DataClass = StackSettings["contract"]["backup"]["dataClasses"][number];

/** The restore test of each class of data, at the agreed rhythm. */
export function restoreTests(settings: StackSettings, provider: Provider): void {
  const { contract, environment } = settings;
  const { restoreNetwork } = environment;
  new RestoreTests(
    "restore-tests",
    {
      planPrefix,
      region: environment.region,
      vaultArns: [vaultArn(settings, environment.region)],
      restoreRoleArn: roleArn(settings, "restore-test"),
      dataClasses: contract.backup.dataClasses.map((one) => ({
        name: one.name,
        rpoHours: one.rpoHours,
        frequency: one.restoreTest.frequency,
        ...stated({
          startHour: one.restoreTest.startHour,
          instanceClass: restoredClass(one),
          instanceType: one.restoreTest.instanceType,
        }),
        resourceTypes: one.resourceTypes,
        validationWindowHours: one.restoreTest.validationWindowHours,
      })),
      ...(restoreNetwork === undefined
        ? {}
        : {
            network: {
              ...stated({
                dbSubnetGroupName: restoreNetwork.dbSubnetGroup,
                subnetId: restoreNetwork.subnetId,
              }),
              securityGroupIds: restoreNetwork.securityGroupIds,
            },
          }),
      ownership: ownershipOf(settings),
    },
    { provider },
  );
}

/** Aurora is restored as a cluster without instance: there, the class is that of the instance by which a validator reads it. */
function restoredClass({ resourceTypes, restoreTest }: DataClass): string | undefined {
  return resourceTypes.includes("RDS") ? restoreTest.instanceClass : undefined;
}
