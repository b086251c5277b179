import type { Document } from "yaml";
import { problemsOf, refuses, spoiled } from "../../support/contract";

const shop = {
  name: "shop",
  environment: "production",
  covers: { what: "costCentre", costCentre: "shop" },
  monthlyLimitUsd: 50,
  owners: { client: "alice", provider: "bob" },
  alerts: [{ on: "actual", percent: 100 }],
};

/** A second budget, on one line. */
const add = (contract: Document, budget: object) =>
  contract.addIn(["budgets"], contract.createNode(budget, { flow: true }));

describe("the budgets", () => {
  refuses([
    {
      title: "cover the whole account of each environment",
      change: (contract) =>
        contract.setIn(["budgets", 0, "covers"], { what: "costCentre", costCentre: "shop" }),
      line: "budgets:",
      path: "budgets",
      says: [
        "must hold a budget for the whole account of production",
        "add one with environment: production and covers: {what: account}",
      ],
    },
    {
      title: "are each of an environment that the contract has",
      change: (contract) => add(contract, { ...shop, environment: "staging" }),
      line: "staging",
      path: "budgets[1].environment",
      says: ["is not an environment: the contract has production", '(got "staging")'],
    },
    {
      title: "are each of an environment that the contract has, whatever JavaScript calls so",
      change: (contract) => add(contract, { ...shop, environment: "constructor" }),
      line: "constructor",
      path: "budgets[1].environment",
      says: ["is not an environment: the contract has production"],
    },
    {
      title: "are each of a cost centre that the contract has",
      change: (contract) =>
        add(contract, { ...shop, covers: { what: "costCentre", costCentre: "hotel" } }),
      line: "hotel",
      path: "budgets[1].covers.costCentre",
      says: ["is no cost centre: the contract has shop"],
    },
    {
      title: "have each a name of their own, as AWS wants",
      change: (contract) => add(contract, { ...shop, name: "account" }),
      line: "costCentre: shop }",
      path: "budgets[1].name",
      says: ["is the name of another budget of this account too", "each name once"],
    },
    {
      title: "do not cover the same thing twice",
      change: (contract) => add(contract, { ...shop, covers: { what: "account" } }),
      line: "name: shop, environment",
      path: "budgets[1].covers",
      says: ["is what another budget of this environment covers too: keep one"],
    },
    {
      title: "do not hold the same alert twice: AWS refuses it",
      change: (contract) => contract.addIn(["budgets", 0, "alerts"], { on: "actual", percent: 80 }),
      line: "- on: actual",
      path: "budgets[0].alerts[1]",
      says: ["is there twice, and AWS refuses two equal notifications", "change its percent"],
    },
  ]);

  test("may alert at the same percentage on actual and on forecast spend", () => {
    const text = spoiled((contract) => {
      add(contract, shop);
      add(contract, { ...shop, name: "no tag", covers: { what: "untagged" } });
      contract.addIn(["budgets", 0, "alerts"], { on: "forecast", percent: 80 });
    });
    expect(problemsOf(text)).toEqual([]);
  });
});
