import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation, type Verdict } from "../../verdict";
import { budgetsByName } from "./coverage";

export const agreedBudgetIsDeployed = stackRule({
  name: "agreed-budget-is-deployed",
  control: "BUD-06",
  reads: ["budgets"],
  part: "guard",
  check(stack, { budgets, terms }) {
    const deployed = budgetsByName(stack.resources);
    return budgets
      .filter((budget) => budget.environment === terms.environment)
      .flatMap(({ name, monthlyLimitUsd }): readonly Verdict[] => {
        const here = deployed.of(name);
        if (here.length > 0) return here.map((budget) => pass(budget));
        const texts = {
          found: say("ce budget n'est pas dans la pile", "this budget is not in the stack"),
          agreed: say(`${monthlyLimitUsd} USD par mois`, `${monthlyLimitUsd} USD a month`),
        };
        return deployed.absence(violation(stack, texts, name));
      })
      .concat(deployed.unreadable);
  },
});
