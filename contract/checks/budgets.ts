import type { Contract } from "../contract";
import type { Problem } from "../problems";
import { check, repeated, unknownEnvironment } from "./check";

type Budget = Contract["budgets"][number];

/** AWS takes one SNS topic and ten addresses a notification; ours go through the topic, which has no such limit. */
export const budgetChecks = [
  check(["budgets", "environments"], ({ budgets, environments }) =>
    budgets.flatMap((budget, at) =>
      unknownEnvironment(environments, budget.environment, ["budgets", at, "environment"]),
    ),
  ),
  check(["budgets"], ({ budgets }) =>
    repeated(budgets, (budget) => `${budget.environment}/${budget.name}`).map(({ at }) => ({
      path: ["budgets", at, "name"],
      rule: "is the name of another budget of this account too: AWS wants each name once in an account",
    })),
  ),
  check(["budgets"], ({ budgets }) =>
    repeated(budgets, (budget) => `${budget.environment}/${JSON.stringify(budget.covers)}`).map(
      ({ at }) => ({
        path: ["budgets", at, "covers"],
        rule: "is what another budget of this environment covers too: keep one, so that there is one limit and one owner",
      }),
    ),
  ),
  check(["budgets"], ({ budgets }) =>
    budgets.flatMap((budget, at) =>
      repeated(budget.alerts, (alert) => `${alert.on} ${alert.percent}`).map((alert): Problem => ({
        path: ["budgets", at, "alerts", alert.at],
        rule: "is there twice, and AWS refuses two equal notifications on one budget: change its percent, or take it out",
      })),
    ),
  ),
  check(["budgets", "costCentres"], ({ budgets, costCentres }) =>
    budgets.flatMap((budget, at) =>
      isOfUnknownCentre(budget, costCentres)
        ? [
            {
              path: ["budgets", at, "covers", "costCentre"],
              rule: `is no cost centre: the contract has ${costCentres.map((one) => one.code).join(", ")}`,
            },
          ]
        : [],
    ),
  ),
  check(["budgets", "environments"], ({ budgets, environments }) =>
    Object.keys(environments)
      .filter(
        (name) =>
          !budgets.some(
            (budget) => budget.environment === name && budget.covers.what === "account",
          ),
      )
      .map((name) => ({
        path: ["budgets"],
        rule: `must hold a budget for the whole account of ${name}: add one with environment: ${name} and covers: {what: account}`,
      })),
  ),
];

function isOfUnknownCentre(budget: Budget, costCentres: Contract["costCentres"]): boolean {
  const { covers } = budget;
  return (
    covers.what === "costCentre" && !costCentres.some((centre) => centre.code === covers.costCentre)
  );
}
