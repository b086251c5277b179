import { list, member } from "../../props";
import { resourceRule } from "../../rule";
import { say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";
import { budgetType } from "./coverage";

/** `user:` for tags people set, `aws:` for AWS's own; `$` between key and value. */
const awsForm = /^(user:|aws:)[^$]+\$.+$/;

export const budgetFilterHasAwsForm = resourceRule({
  name: "budget-filter-has-aws-form",
  control: "BUD-10",
  reads: [],
  types: [budgetType],
  check(budget) {
    const filters = list(budget.props["costFilters"]).filter(
      // Anything that does not say another name may be meant for tags.
      (filter) => [undefined, "TagKeyValue"].includes(nameOf(filter)),
    );
    if (filters.length === 0) {
      return notApplicable(
        budget,
        say("ce budget ne filtre pas par étiquette", "this budget has no tag filter"),
      );
    }
    return filters.every(hasAwsForm)
      ? pass(budget)
      : violation(budget, {
          found: say(
            "un filtre d'étiquette qu'AWS accepte mais qui ne compte rien",
            "a tag filter that AWS takes but that counts nothing",
          ),
          agreed: say("la forme `user:clé$valeur`", "the form `user:key$value`"),
        });
  },
});

function nameOf(filter: unknown): string | undefined {
  const name = member(filter, "name");
  return typeof name === "string" ? name : undefined;
}

function hasAwsForm(filter: unknown): boolean {
  const values = list(member(filter, "values"));
  return (
    values.length > 0 && values.every((value) => typeof value === "string" && awsForm.test(value))
  );
}
