import { CostAnomalies } from "../../../components/budgets";
import type { CostAnomaliesArgs } from "../../../components/budgets";
import { record, unknown } from "../../support/record";
import { inventory, named, problem, problemsOf } from "../helpers";

const agreed: CostAnomaliesArgs = {
  monitorName: "acme-production-services",
  topicArn: "arn:aws:sns:eu-west-3:111122223333:acme-cost-alerts",
  minimumImpactUsd: 49.9,
  monitor: "create",
  ownership: { client: "acme", environment: "production", owner: "cfo", costCentre: "it" },
};
const existing = "arn:aws:ce::111122223333:anomalymonitor/1a2b3c4d-1a2b-3c4d-5e6f-1a2b3c4d5e6f";
const tags = {
  Client: "acme",
  Environment: "production",
  Owner: "cfo",
  CostCentre: "it",
  ManagedBy: "socle",
};

const anomalies = (args: CostAnomaliesArgs) => () => {
  new CostAnomalies("acme", args);
};

it("Spend of every service is watched, and what is unusual is told at once from the agreed amount.", async () => {
  const recorded = await record(anomalies(agreed));

  expect(inventory(recorded)).toEqual([
    "aws:costexplorer/anomalyMonitor:AnomalyMonitor acme-monitor",
    "aws:costexplorer/anomalySubscription:AnomalySubscription acme-subscription",
    "socle:budgets:CostAnomalies acme",
  ]);
  expect(named(recorded, "acme-monitor").inputs).toEqual({
    name: "acme-production-services",
    monitorType: "DIMENSIONAL",
    monitorDimension: "SERVICE",
    tags,
  });
  expect(named(recorded, "acme-subscription").inputs).toEqual({
    name: "acme-production-services",
    frequency: "IMMEDIATE",
    monitorArnLists: [unknown],
    subscribers: [{ type: "SNS", address: agreed.topicArn }],
    thresholdExpression: {
      dimension: {
        key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
        matchOptions: ["GREATER_THAN_OR_EQUAL"],
        values: ["49.9"],
      },
    },
    tags,
  });
  expect(named(recorded, "acme-subscription").dependencies).toEqual([
    named(recorded, "acme-monitor").urn,
  ]);
});

it("A monitor that is created goes with the stack: it holds nothing.", async () => {
  const monitor = named(await record(anomalies(agreed)), "acme-monitor");

  expect(monitor).toMatchObject({ retainOnDelete: false, ignoreChanges: [] });
  expect(monitor).not.toHaveProperty("importId");
});

it("The monitor that AWS made is imported, left as it is with its tags, and kept when the stack goes.", async () => {
  const recorded = await record(anomalies({ ...agreed, monitor: { adopt: existing } }));

  const monitor = named(recorded, "acme-monitor");
  expect(monitor.inputs).toEqual({ monitorType: "DIMENSIONAL", monitorDimension: "SERVICE" });
  expect(monitor).toMatchObject({
    importId: existing,
    retainOnDelete: true,
    ignoreChanges: ["name", "monitorType", "monitorDimension", "monitorSpecification", "tags"],
  });
});

it("Monitor and subscription belong to the component.", async () => {
  const recorded = await record(anomalies(agreed));

  const { urn } = named(recorded, "acme");
  expect(named(recorded, "acme-monitor").parent).toBe(urn);
  expect(named(recorded, "acme-subscription").parent).toBe(urn);
});

it.each([
  ["monitorName", "must be a text of 1 to 1024 characters", "m".repeat(1024), "m".repeat(1025)],
  ["monitorName", "must be a text of 1 to 1024 characters", "m", ""],
  ["minimumImpactUsd", "must be an amount above 0 USD", 10_000_000_000, 10_000_000_001],
  ["minimumImpactUsd", "must be an amount above 0 USD", 0.01, 0],
])("Case %#: `%s` %s.", async (member, rule, taken, refused) => {
  const problems = await problemsOf(anomalies({ ...agreed, [member]: refused }));

  expect(await problemsOf(anomalies({ ...agreed, [member]: taken }))).toEqual([]);
  expect(problems).toEqual([expect.stringContaining(`: \`${member}\` ${rule}`)]);
});

it("A monitor is adopted by its ARN, not by its name.", async () => {
  const adopt = (arn: string) => problemsOf(anomalies({ ...agreed, monitor: { adopt: arn } }));

  expect(await adopt(existing)).toEqual([]);
  expect(await adopt("Default-Services-Monitor")).toEqual([
    problem("monitor.adopt", "must be the ARN of an anomaly monitor", '"Default-Services-Monitor"'),
  ]);
});

it("All that is wrong is told at once.", async () => {
  const spoiled = {
    ...agreed,
    monitorName: " ",
    minimumImpactUsd: -1,
    monitor: { adopt: "" },
    ownership: { ...agreed.ownership, environment: "" },
  };

  expect(await problemsOf(anomalies(spoiled))).toEqual([
    problem("monitorName", "must be a text of 1 to 1024 characters", '" "'),
    "socle:budgets:CostAnomalies acme: `minimumImpactUsd` must be an amount above 0 USD, at most 10000000000, with at most two decimals, got -1: write it as 1200 or 49.90",
    problem("monitor.adopt", "must be the ARN of an anomaly monitor", '""'),
    expect.stringContaining("`ownership.environment` must be a tag value"),
  ]);
});
