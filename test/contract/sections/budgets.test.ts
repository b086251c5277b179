import { problemsOf, refuses, spoiled } from "../../support/contract";

const budget = ["budgets", 0];
const alerts = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ on: "actual", percent: 10 + at }));
const nameRule = "1 to 100 letters, digits, spaces or _ . / = + % @ -";

describe("a budget", () => {
  refuses([
    {
      title: "has a name without colon, which AWS refuses",
      change: (contract) => contract.setIn([...budget, "name"], "acme:production"),
      line: "acme:production",
      path: "budgets[0].name",
      says: [nameRule, "without colon, backslash or /action/"],
    },
    {
      title: "has a name without backslash, which AWS refuses",
      change: (contract) => contract.setIn([...budget, "name"], "acme\\production"),
      line: "acme\\production",
      path: "budgets[0].name",
      says: [nameRule],
    },
    {
      title: "has a name without /action/, which AWS keeps for itself",
      change: (contract) => contract.setIn([...budget, "name"], "acme/action/stop"),
      line: "acme/action/stop",
      path: "budgets[0].name",
      says: ["without colon, backslash or /action/"],
    },
    {
      title: "has a name of at most 100 characters",
      change: (contract) => contract.setIn([...budget, "name"], "a".repeat(101)),
      line: "a".repeat(101),
      path: "budgets[0].name",
      says: [nameRule],
    },
    {
      title: "has a limit above zero",
      change: (contract) => contract.setIn([...budget, "monthlyLimitUsd"], 0),
      line: "monthlyLimitUsd: 0",
      path: "budgets[0].monthlyLimitUsd",
      says: ["above 0 USD", "(got 0)"],
    },
    {
      title: "has a limit in figures, not in words",
      change: (contract) => contract.setIn([...budget, "monthlyLimitUsd"], "100 USD"),
      line: "100 USD",
      path: "budgets[0].monthlyLimitUsd",
      says: ["an amount in USD: write a plain number such as 1200 or 49.90"],
    },
    {
      title: "has a limit of at most two decimals",
      change: (contract) => contract.setIn([...budget, "monthlyLimitUsd"], 99.999),
      line: "99.999",
      path: "budgets[0].monthlyLimitUsd",
      says: ["at most two decimals: write it as 49.90"],
    },
    {
      title: "has a limit that is no slip of the keyboard",
      change: (contract) => contract.setIn([...budget, "monthlyLimitUsd"], 10_000_001),
      line: "10000001",
      path: "budgets[0].monthlyLimitUsd",
      says: ["at most 10000000 USD: check the decimal point"],
    },
    {
      title: "has an owner on the client's side",
      change: (contract) => contract.deleteIn([...budget, "owners", "client"]),
      line: "owners:",
      path: "budgets[0].owners.client",
      says: ["is missing", "the id of a contact"],
    },
    {
      title: "has an owner on the provider's side",
      change: (contract) => contract.deleteIn([...budget, "owners", "provider"]),
      line: "owners:",
      path: "budgets[0].owners.provider",
      says: ["is missing", "the id of a contact"],
    },
    {
      title: "has an alert: without one it tells nobody",
      change: (contract) => contract.setIn([...budget, "alerts"], []),
      line: "alerts: []",
      path: "budgets[0].alerts",
      says: ["at least one alert"],
    },
    {
      title: "has at most ten alerts, AWS's limit: eleven are refused",
      change: (contract) => contract.setIn([...budget, "alerts"], alerts(11)),
      line: "alerts:",
      path: "budgets[0].alerts",
      says: ["at most 10 alerts, AWS's limit for one budget", "(got a list of 11)"],
    },
    {
      title: "has an alert on actual spend: a forecast alone stays silent for five weeks",
      change: (contract) => contract.setIn([...budget, "alerts", 0, "on"], "forecast"),
      line: "alerts:",
      path: "budgets[0].alerts",
      says: ["at least one alert on actual spend: a forecast needs five weeks"],
    },
    {
      title: "alerts at a whole percentage of its limit",
      change: (contract) => contract.setIn([...budget, "alerts", 0, "percent"], 80.5),
      line: "percent: 80.5",
      path: "budgets[0].alerts[0].percent",
      says: ["a whole number of percent of the limit from 1 to 1000"],
    },
    {
      title: "alerts on actual or forecast spend",
      change: (contract) => contract.setIn([...budget, "alerts", 0, "on"], "expected"),
      line: "on: expected",
      path: "budgets[0].alerts[0].on",
      says: ["must be one of: actual, forecast"],
    },
    {
      title: "covers the account, a cost centre or what has no tag",
      change: (contract) => contract.setIn([...budget, "covers", "what"], "everything"),
      line: "what: everything",
      path: "budgets[0].covers.what",
      says: ["must be one of: account, costCentre, untagged"],
    },
  ]);

  test("at AWS's limits is accepted: 100 characters, ten alerts, cents", () => {
    const text = spoiled((contract) => {
      contract.setIn([...budget, "name"], "a".repeat(100));
      contract.setIn([...budget, "alerts"], alerts(10));
      contract.setIn([...budget, "monthlyLimitUsd"], 10_000_000);
      contract.setIn(["costAnomalies", "minimumImpactUsd"], 0.07);
    });
    expect(problemsOf(text)).toEqual([]);
  });
});

describe("unusual spending", () => {
  refuses([
    {
      title: "is told to at least one contact",
      change: (contract) => contract.setIn(["costAnomalies", "tell"], []),
      line: "costAnomalies",
      path: "costAnomalies.tell",
      says: ["at least one contact"],
    },
  ]);
});
