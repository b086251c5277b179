import { list, member, texts } from "../../props";
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
    const values = list(budget.props["costFilters"])
      .filter((filter) => member(filter, "name") === "TagKeyValue")
      .flatMap((filter) => texts(member(filter, "values")));
    if (values.length === 0) {
      return notApplicable(
        budget,
        say("ce budget ne filtre pas par étiquette", "this budget has no tag filter"),
      );
    }
    return values.every((value) => awsForm.test(value))
      ? pass(budget)
      : violation(budget, {
          found: say(
            "un filtre d'étiquette que AWS accepte mais qui ne compte rien",
            "a tag filter that AWS takes but that counts nothing",
          ),
          agreed: say("la forme `user:clé$valeur`", "the form `user:key$value`"),
        });
  },
});
