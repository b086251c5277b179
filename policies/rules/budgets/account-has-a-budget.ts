import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, perResource, violation } from "../../verdict";
import { alertsOf } from "./alerts";
import { agreedBudgets, budgetNamed } from "./coverage";

const agreed = say(
  "un budget pour tout le compte, qui alerte sur la dépense constatée et sur la prévision",
  "a budget for the whole account, alerting on actual and on forecast spend",
);

export const accountHasABudget = stackRule({
  name: "account-has-a-budget",
  control: "BUD-01",
  reads: ["budgets"],
  part: "guard",
  check(stack, { budgets, terms }) {
    const whole = agreedBudgets(budgets, terms.environment, "account")
      .map((budget) => budgetNamed(stack.resources, budget.name))
      .filter((budget) => budget !== undefined);
    if (whole.length === 0) {
      return [
        violation(stack, {
          found: say("aucun budget ne couvre tout le compte", "no budget covers the whole account"),
          agreed,
        }),
      ];
    }
    return perResource(whole, (budget) => {
      const kinds = new Set(alertsOf(budget.props).map((alert) => alert.on));
      if (kinds.has("actual") && kinds.has("forecast")) return pass(budget);
      const found = kinds.has("actual")
        ? say("aucune alerte sur la prévision", "no alert on the forecast")
        : say("aucune alerte sur la dépense constatée", "no alert on actual spend");
      return violation(budget, { found, agreed });
    });
  },
});
