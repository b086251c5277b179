import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, perResource, violation } from "../../verdict";
import { alertsOf } from "./alerts";
import { agreedBudgets, budgetsByName } from "./coverage";

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
    const deployed = budgetsByName(stack.resources);
    const whole = agreedBudgets(budgets, terms.environment, "account").flatMap((budget) =>
      deployed.of(budget.name),
    );
    if (whole.length === 0) {
      const found = say(
        "aucun budget ne couvre tout le compte",
        "no budget covers the whole account",
      );
      return [...deployed.absence(violation(stack, { found, agreed })), ...deployed.unreadable];
    }
    return perResource(whole, (budget) => {
      const on = new Set(alertsOf(budget.props).map((alert) => alert.on));
      if (on.has("actual") && on.has("forecast")) return pass(budget);
      const found = on.has("actual")
        ? say("aucune alerte sur la prévision", "no alert on the forecast")
        : say("aucune alerte sur la dépense constatée", "no alert on actual spend");
      return violation(budget, { found, agreed });
    });
  },
});
