import type { Budget, Text } from "../../../contract/agreed";
import { isAbsent, isOfAnotherAccount } from "../../props";
import { resourceRule } from "../../rule";
import type { Props } from "../../subject";
import { say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";
import { alertsOf, describeAlert } from "./alerts";
import { budgetType, coverageOf, coversWhatWasAgreed } from "./coverage";

/** Judged on inputs: AWS computes the filters that a budget leaves out, so a preview does not know them. */
export const budgetIsTheAgreedOne = resourceRule({
  name: "budget-is-the-agreed-one",
  control: "BUD-06",
  reads: ["budgets", "costCentres", "environments"],
  types: [budgetType],
  check(budget, { budgets, costCentres, environments, terms }) {
    const agreed = budgets.find(
      (one) => one.environment === terms.environment && one.name === budget.props["name"],
    );
    if (agreed === undefined) {
      return notApplicable(
        budget,
        say("ce budget n'est pas au contrat", "this budget is not in the contract"),
      );
    }
    const account = environments[terms.environment]?.accountId;
    const codes = costCentres.map((centre) => centre.code);
    const gap =
      (isOfAnotherAccount(budget, account)
        ? say("il porte sur un autre compte", "it is about another account")
        : undefined) ??
      periodGap(budget.props, terms.date) ??
      limitGap(budget.props, agreed.monthlyLimitUsd) ??
      (coversWhatWasAgreed(coverageOf(budget.props), agreed.covers, codes)
        ? alertsGap(budget.props, agreed)
        : say("il ne compte pas ce qui est convenu", "it does not count what was agreed"));
    return gap === undefined
      ? pass(budget)
      : violation(budget, { found: gap, agreed: describe(agreed) }, agreed.name);
  },
});

function periodGap(props: Props, date: string): Text | undefined {
  if (
    props["budgetType"] !== "COST" ||
    props["timeUnit"] !== "MONTHLY" ||
    props["limitUnit"] !== "USD"
  ) {
    return say("ce n'est pas un coût mensuel en USD", "it is not a monthly cost in USD");
  }
  const isRunning =
    isOnTime(props["timePeriodStart"], (day) => day <= date) &&
    isOnTime(props["timePeriodEnd"], (day) => day >= date);
  return isRunning
    ? undefined
    : say("il n'a pas commencé ou il a pris fin", "it has not begun, or it has ended");
}

/** A bound is written 2026-03-31_00:00; absent, AWS sets one that holds. */
function isOnTime(bound: unknown, holds: (day: string) => boolean): boolean {
  if (isAbsent(bound)) return true;
  return typeof bound === "string" && /^\d{4}-\d\d-\d\d_/.test(bound) && holds(bound.slice(0, 10));
}

/** The amount found is not repeated: the engine does not say whether it is a secret. */
function limitGap(props: Props, agreedUsd: number): Text | undefined {
  if (!isAbsent(props["autoAdjustData"])) {
    return say("AWS ajuste la limite toute seule", "AWS adjusts the limit by itself");
  }
  const limit = amount(props["limitAmount"]);
  if (limit === agreedUsd) return undefined;
  if (limit > agreedUsd) return say("limite plus haute que convenu", "limit higher than agreed");
  return limit < agreedUsd
    ? say("limite plus basse que convenu", "limit lower than agreed")
    : say("aucune limite lisible", "no limit that can be read");
}

/** AWS writes amounts as text. */
function amount(value: unknown): number {
  if (typeof value === "string" && /^\d+(\.\d+)?$/.test(value)) return Number(value);
  return typeof value === "number" ? value : Number.NaN;
}

function alertsGap(props: Props, agreed: Budget): Text | undefined {
  const deployed = alertsOf(props).map((alert) => describeAlert(alert).en);
  const missing = agreed.alerts.map(describeAlert).filter(({ en }) => !deployed.includes(en));
  return missing.length === 0
    ? undefined
    : say(
        `alertes absentes : ${missing.map(({ fr }) => fr).join(", ")}`,
        `alerts missing: ${missing.map(({ en }) => en).join(", ")}`,
      );
}

function describe(agreed: Budget): Text {
  const alerts = agreed.alerts.map(describeAlert);
  return say(
    `${agreed.monthlyLimitUsd} USD par mois, alertes : ${alerts.map(({ fr }) => fr).join(", ")}`,
    `${agreed.monthlyLimitUsd} USD a month, alerts: ${alerts.map(({ en }) => en).join(", ")}`,
  );
}
