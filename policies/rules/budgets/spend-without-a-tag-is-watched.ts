import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";
import { agreedBudgets, budgetsByName } from "./coverage";

export const spendWithoutATagIsWatched = stackRule({
  name: "spend-without-a-tag-is-watched",
  control: "BUD-05",
  reads: ["budgets"],
  part: "guard",
  check(stack, { budgets, terms }) {
    const deployed = budgetsByName(stack.resources);
    const watching = agreedBudgets(budgets, terms.environment, "untagged").flatMap((budget) =>
      deployed.of(budget.name),
    );
    if (watching.length > 0) return watching.map((budget) => pass(budget));
    const texts = {
      found: say(
        "aucun budget ne suit la dépense sans étiquette",
        "no budget watches spend without a tag",
      ),
      agreed: say(
        "la dépense sans centre de coûts est suivie",
        "spend without a cost centre is watched",
      ),
    };
    return [...deployed.absence(violation(stack, texts)), ...deployed.unreadable];
  },
});
