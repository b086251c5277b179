import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";
import { agreedBudgets, budgetNamed } from "./coverage";

export const spendWithoutATagIsWatched = stackRule({
  name: "spend-without-a-tag-is-watched",
  control: "BUD-05",
  reads: ["budgets"],
  part: "guard",
  check(stack, { budgets, terms }) {
    const watching = agreedBudgets(budgets, terms.environment, "untagged")
      .map((budget) => budgetNamed(stack.resources, budget.name))
      .find((budget) => budget !== undefined);
    return [
      watching === undefined
        ? violation(stack, {
            found: say(
              "aucun budget ne suit la dépense sans étiquette",
              "no budget watches spend without a tag",
            ),
            agreed: say(
              "la dépense sans centre de coût est suivie",
              "spend without a cost centre is watched",
            ),
          })
        : pass(watching),
    ];
  },
});
