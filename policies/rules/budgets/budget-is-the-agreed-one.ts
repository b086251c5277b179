import type { Budget, Text } from "../../../contract/agreed";
import { resourceRule } from "../../rule";
import { shown } from "../../shown";
import type { Props } from "../../subject";
import { say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";
import { alertsOf, describeAlert } from "./alerts";
import { budgetType, coverageOf, coversWhatWasAgreed } from "./coverage";

/** Judged on inputs: AWS computes the filters that a budget leaves out, so a preview does not know them. */
export const budgetIsTheAgreedOne = resourceRule({
  name: "budget-is-the-agreed-one",
  control: "BUD-06",
  reads: ["budgets", "costCentres"],
  types: [budgetType],
  check(budget, { budgets, costCentres, terms }) {
    const agreed = budgets.find(
      (one) => one.environment === terms.environment && one.name === budget.props["name"],
    );
    if (agreed === undefined) {
      return notApplicable(
        budget,
        say("ce budget n'est pas au contrat", "this budget is not in the contract"),
      );
    }
    const gap = gapOf(
      budget.props,
      agreed,
      costCentres.map((centre) => centre.code),
    );
    return gap === undefined
      ? pass(budget)
      : violation(budget, { found: gap, agreed: describe(agreed) }, agreed.name);
  },
});

/** The first thing that differs, or nothing. */
function gapOf(props: Props, agreed: Budget, costCentres: readonly string[]): Text | undefined {
  if (
    props["budgetType"] !== "COST" ||
    props["timeUnit"] !== "MONTHLY" ||
    props["limitUnit"] !== "USD"
  ) {
    return say("ce n'est pas un coût mensuel en USD", "it is not a monthly cost in USD");
  }
  const limit = Number(props["limitAmount"]);
  if (limit !== agreed.monthlyLimitUsd) {
    return say(`limite de ${shown(limit)} USD par mois`, `limit of ${shown(limit)} USD a month`);
  }
  if (!coversWhatWasAgreed(coverageOf(props), agreed.covers, costCentres)) {
    return say(
      "le budget compte autre chose que ce qui est convenu",
      "the budget counts something else than agreed",
    );
  }
  const deployed = alertsOf(props).map(describeAlert);
  const missing = agreed.alerts.map(describeAlert).filter((alert) => !deployed.includes(alert));
  return missing.length === 0
    ? undefined
    : say(`alertes absentes : ${missing.join(", ")}`, `alerts missing: ${missing.join(", ")}`);
}

function describe(agreed: Budget): Text {
  const alerts = agreed.alerts.map(describeAlert).join(", ");
  return say(
    `${agreed.monthlyLimitUsd} USD par mois, alertes : ${alerts}`,
    `${agreed.monthlyLimitUsd} USD a month, alerts: ${alerts}`,
  );
}
