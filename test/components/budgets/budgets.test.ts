import { Budgets, CostAlerts } from "../../../components/budgets";
import type { BudgetsArgs, MonthlyBudget } from "../../../components/budgets";
import { record } from "../../support/record";
import { inventory, named, problemsOf } from "../helpers";

const topicArn = "arn:aws:sns:eu-west-3:111122223333:acme-cost-alerts";
const ownership = { client: "acme", environment: "production", owner: "cfo", costCentre: "it" };
const tags = {
  Client: "acme",
  Environment: "production",
  Owner: "cfo",
  CostCentre: "it",
  ManagedBy: "socle",
};

const account: MonthlyBudget = {
  name: "acme account",
  covers: { what: "account" },
  monthlyLimitUsd: 1200,
  alerts: [
    { on: "actual", percent: 80 },
    { on: "forecast", percent: 100 },
  ],
};
const workshop: MonthlyBudget = {
  name: "acme/workshop",
  covers: { what: "tag", key: "CostCentre", value: "workshop" },
  monthlyLimitUsd: 49.9,
  alerts: [{ on: "actual", percent: 100 }],
};
const untagged: MonthlyBudget = {
  name: "acme/untagged",
  covers: { what: "untagged", key: "CostCentre", agreedValues: ["workshop", "it"] },
  monthlyLimitUsd: 10,
  alerts: [{ on: "actual", percent: 100 }],
};
const agreed: BudgetsArgs = { budgets: [account, workshop, untagged], topicArn, ownership };

const budgets = (args: BudgetsArgs) => () => {
  new Budgets("budgets", args);
};
const alert = (notificationType: string, threshold: number) => ({
  notificationType,
  comparisonOperator: "GREATER_THAN",
  threshold,
  thresholdType: "PERCENTAGE",
  subscriberSnsTopicArns: [topicArn],
});

it("Each budget is registered under its own name.", async () => {
  expect(inventory(await record(budgets(agreed)))).toEqual([
    "aws:budgets/budget:Budget budgets-acme account",
    "aws:budgets/budget:Budget budgets-acme/untagged",
    "aws:budgets/budget:Budget budgets-acme/workshop",
    "socle:budgets:Budgets budgets",
  ]);
});

it("The account's budget counts everything and tells at the agreed percentages.", async () => {
  expect(named(await record(budgets(agreed)), "budgets-acme account").inputs).toEqual({
    name: "acme account",
    budgetType: "COST",
    timeUnit: "MONTHLY",
    limitAmount: "1200",
    limitUnit: "USD",
    notifications: [alert("ACTUAL", 80), alert("FORECASTED", 100)],
    tags,
  });
});

it("A cost centre's budget counts what carries its tag.", async () => {
  expect(named(await record(budgets(agreed)), "budgets-acme/workshop").inputs).toEqual({
    name: "acme/workshop",
    budgetType: "COST",
    timeUnit: "MONTHLY",
    limitAmount: "49.9",
    limitUnit: "USD",
    costFilters: [{ name: "TagKeyValue", values: ["user:CostCentre$workshop"] }],
    notifications: [alert("ACTUAL", 100)],
    tags,
  });
});

it("The untagged budget counts what no cost centre answers for.", async () => {
  expect(named(await record(budgets(agreed)), "budgets-acme/untagged").inputs).toEqual({
    name: "acme/untagged",
    budgetType: "COST",
    timeUnit: "MONTHLY",
    limitAmount: "10",
    limitUnit: "USD",
    filterExpression: { not: { tags: { key: "CostCentre", values: ["workshop", "it"] } } },
    metrics: "UnblendedCost",
    notifications: [alert("ACTUAL", 100)],
    tags,
  });
});

it("A budget keeps its logical name when the order of budgets changes.", async () => {
  const reversed = { ...agreed, budgets: [untagged, workshop, account] };

  expect(inventory(await record(budgets(reversed)))).toEqual(
    inventory(await record(budgets(agreed))),
  );
});

it("Budgets belong to the component, and wait for the topic they write to.", async () => {
  const recorded = await record(() => {
    const alerts = new CostAlerts("alerts", {
      topicName: "acme-cost-alerts",
      accountId: "111122223333",
      partition: "aws",
      region: "eu-west-3",
      subscribers: [{ id: "finance", email: "finance@acme.example" }],
      ownership,
    });
    new Budgets("budgets", { ...agreed, topicArn: alerts.topicArn });
  });

  const budget = named(recorded, "budgets-acme account");
  expect(budget.parent).toBe(named(recorded, "budgets").urn);
  expect(budget.inputs).toMatchObject({
    notifications: [alert("ACTUAL", 80), alert("FORECASTED", 100)],
  });
  expect(budget.dependencies).toEqual([
    named(recorded, "alerts-topic").urn,
    named(recorded, "alerts-topic-policy").urn,
  ]);
});

it("All that is wrong in all budgets is told at once, and nothing is registered.", async () => {
  const spoiled = {
    ...agreed,
    budgets: [
      { ...account, name: "acme:account", monthlyLimitUsd: 0 },
      { ...workshop, alerts: [] },
    ],
    ownership: { ...ownership, client: "" },
  };

  expect(await problemsOf(budgets(spoiled))).toEqual([
    'socle:budgets:Budgets budgets: `budgets[0].name` must be 1 to 100 letters, digits, spaces or _ . / = + % @ -, without /action/, got "acme:account": shorten it or replace what AWS does not take',
    expect.stringContaining("`budgets[0].monthlyLimitUsd` must be an amount above 0 USD"),
    expect.stringContaining("`budgets[1].alerts` must hold at least one alert on actual spend"),
    expect.stringContaining("`ownership.client` must be a tag value"),
  ]);
});
