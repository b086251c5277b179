import type { Provider } from "@pulumi/aws/provider";
import { Budgets, CostAlerts, CostAllocationTags, CostAnomalies } from "../../components/budgets";
import { whereAgreed } from "../capability";
import { costTags, environmentBudgets, toldOfCosts } from "../costs";
import { physicalName } from "../names";
import { ownershipOf, type StackSettings } from "../settings";

/** What is spent, who is told, and by which tags AWS splits the bill. */
export function budgets(settings: StackSettings, provider: Provider): void {
  const { contract, environment, environmentName } = settings;
  const { accountId, partition, region } = environment;
  const name = (role: string) => physicalName(contract.client.id, environmentName, role);
  const ownership = ownershipOf(settings);

  const { topicArn } = new CostAlerts(
    "cost-alerts",
    {
      topicName: name("cost-alerts"),
      accountId,
      partition,
      region,
      subscribers: toldOfCosts(contract, environmentName),
      ownership,
    },
    { provider },
  );
  new Budgets(
    "budgets",
    { budgets: environmentBudgets(contract, environmentName), topicArn, ownership },
    { provider },
  );
  whereAgreed(settings, "costAnomalyMonitor", (capability) => {
    new CostAnomalies(
      "cost-anomalies",
      {
        monitorName: name("cost-anomalies"),
        topicArn,
        minimumImpactUsd: contract.costAnomalies.minimumImpactUsd,
        monitor: capability.mode === "create" ? "create" : { adopt: capability.id ?? "" },
        ownership,
      },
      { provider },
    );
  });
  whereAgreed(settings, "costAllocationTags", ({ mode }) => {
    new CostAllocationTags("cost-tags", { keys: costTags, enrolment: mode }, { provider });
  });
}
