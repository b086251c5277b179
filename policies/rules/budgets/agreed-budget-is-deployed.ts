import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";
import { budgetNamed } from "./coverage";

export const agreedBudgetIsDeployed = stackRule({
  name: "agreed-budget-is-deployed",
  control: "BUD-06",
  reads: ["budgets"],
  part: "guard",
  check(stack, { budgets, terms }) {
    return budgets
      .filter((budget) => budget.environment === terms.environment)
      .map(({ name, monthlyLimitUsd }) => {
        const deployed = budgetNamed(stack.resources, name);
        if (deployed !== undefined) return pass(deployed);
        const texts = {
          found: say("ce budget n'est pas dans la pile", "this budget is not in the stack"),
          agreed: say(`${monthlyLimitUsd} USD par mois`, `${monthlyLimitUsd} USD a month`),
        };
        return violation(stack, texts, name);
      });
  },
});
