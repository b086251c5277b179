import type { MonthlyBudget, Subscriber } from "../components/budgets";
import type { Budget, Contract } from "../contract";
import { subscribersOf } from "./subscribers";

const costCentreTag = "CostCentre";

/** The tags that AWS splits the bill by. */
export const costTags = ["Client", "Environment", costCentreTag];

/** The budgets of one environment, in the words of the component. */
export function environmentBudgets(contract: Contract, environment: string): MonthlyBudget[] {
  return contract.budgets
    .filter((budget) => budget.environment === environment)
    .map(({ name, monthlyLimitUsd, alerts, covers }) => ({
      name,
      monthlyLimitUsd,
      alerts,
      covers: filterOf(covers, contract),
    }));
}

function filterOf(covers: Budget["covers"], { costCentres }: Contract): MonthlyBudget["covers"] {
  switch (covers.what) {
    case "account":
      return { what: "account" };
    case "costCentre":
      return { what: "tag", key: costCentreTag, value: covers.costCentre };
    case "untagged":
      return {
        what: "untagged",
        key: costCentreTag,
        agreedValues: costCentres.map((centre) => centre.code),
      };
  }
}

/** Everybody whom a budget or an anomaly of the environment is told to, once each. */
export function toldOfCosts(contract: Contract, environment: string): Subscriber[] {
  const ids = contract.budgets
    .filter((budget) => budget.environment === environment)
    .flatMap((budget) => [budget.owners.client, budget.owners.provider, ...budget.alsoTell])
    .concat(contract.costAnomalies.tell);
  return subscribersOf(contract, ids);
}
