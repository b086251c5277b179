import type { Provider } from "@pulumi/aws/provider";
import type * as pulumi from "@pulumi/pulumi";
import { arn, logRetentionDays } from "../../components/support";
import { AuditTrail, LogArchive, SecurityAlarms, SecurityAlerts } from "../../components/logging";
import { daysOfMonths, logsClass, sensitiveEvents } from "../../contract";
import { whereAgreed } from "../capability";
import { guardians, roleArn, type RoleUse } from "../identities";
import { bucketName, namePrefix, physicalName, trailLogGroup } from "../names";
import { ownershipOf, type StackSettings } from "../settings";
import { subscribersOf } from "../subscribers";

/** Roles of the provider that never read the archive, whatever changes later. */
const deniedUses: readonly RoleUse[] = ["operate", "backup", "support", "deploy-operations"];

/** Hours without any event after which the chain of logs is taken for broken. */
const silenceHours = 24;

/** Who did what and when, kept out of the provider's reach, and what is worth a call. */
export function logging(
  settings: StackSettings,
  provider: Provider,
  madeBefore: pulumi.ComponentResource[],
) {
  const { contract, environment, environmentName } = settings;
  const { accountId, partition, region } = environment;
  const { client } = contract;
  const name = (role: string) => physicalName(client.id, environmentName, role);
  const terms = { accountId, partition, region, ownership: ownershipOf(settings) };

  const { topicArn } = new SecurityAlerts(
    "security-alerts",
    {
      ...terms,
      topicName: name("security-alerts"),
      subscribers: subscribersOf(contract, contract.logging.tell),
    },
    { provider },
  );
  whereAgreed(settings, "trail", (capability) => {
    const logGroupName = trailLogGroup(client.id, environmentName);
    const group = {
      ...terms,
      logGroupName,
      logGroupRetentionDays: logRetentionDays(contract.logging.retentionMonths),
      roleName: name("trail"),
      ...(environment.recordedBuckets.length === 0
        ? {}
        : {
            dataEvents: environment.recordedBuckets.map((bucket) =>
              arn({ partition, service: "s3", resource: bucket }),
            ),
          }),
    };
    const trail =
      capability.mode === "create"
        ? new AuditTrail(
            "trail",
            { ...group, trail: "create", trailName: name("trail"), ...archive() },
            { provider },
          )
        : new AuditTrail(
            "trail",
            {
              ...group,
              trail: { adopt: capability.id ?? "", bucketName: capability.bucket ?? "" },
            },
            { provider },
          );
    new SecurityAlarms(
      "security-alarms",
      {
        namePrefix: namePrefix(client.id, environmentName),
        logGroupName: trail.logGroupName,
        topicArn,
        region,
        events: sensitiveEvents[contract.tier],
        breakGlassRoleArn: roleArn(settings, "break-glass"),
        silenceHours,
        ownership: terms.ownership,
      },
      { provider },
    );

    function archive() {
      const { retentionMonths, lock } = contract.logging;
      const { bucketName: bucket, keyArn } = new LogArchive(
        "archive",
        {
          ...terms,
          bucketName: bucketName(client.id, accountId, "audit-logs"),
          accessLogBucketName: bucketName(client.id, accountId, "access-logs"),
          trailNames: [name("trail")],
          logGroupNames: [logGroupName],
          retentionDays: daysOfMonths(retentionMonths),
          lock:
            lock.mode === "none"
              ? "none"
              : {
                  mode: lock.mode === "governance" ? "GOVERNANCE" : "COMPLIANCE",
                  days: daysOfMonths(lock.months),
                },
          dataClass: logsClass,
          readers: [roleArn(settings, "admin"), roleArn(settings, "break-glass")],
          keyAdministrators: guardians(settings),
          deniedPrincipals: [
            contract.provider.accountId,
            ...deniedUses.map((use) => roleArn(settings, use)),
          ],
        },
        // AWS refuses a policy that names a role which does not exist.
        { provider, dependsOn: madeBefore },
      );
      return { bucketName: bucket, kmsKeyArn: keyArn };
    }
  });
  return { alertsArn: topicArn };
}
