import { daysBetween, type Text } from "../../../contract/agreed";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";

const longestMonthDays = 31;

export const accessListIsReviewedInTime = stackRule({
  name: "access-list-is-reviewed-in-time",
  control: "IAM-12",
  reads: ["access"],
  part: "guard",
  check(stack, { access, terms }) {
    const { lastReviewedOn, reviewEveryMonths } = access;
    const found = staleness(lastReviewedOn, terms.date, reviewEveryMonths * longestMonthDays);
    if (found === undefined) return [pass(stack)];
    const agreed = say(
      reviewEveryMonths === 1
        ? "une revue tous les mois"
        : `une revue tous les ${reviewEveryMonths} mois`,
      reviewEveryMonths === 1
        ? "a review every month"
        : `a review every ${reviewEveryMonths} months`,
    );
    return [violation(stack, { found, agreed })];
  },
});

function staleness(last: string | undefined, date: string, longestDays: number): Text | undefined {
  if (last === undefined)
    return say("la liste n'a jamais été revue", "the list was never reviewed");
  const days = daysBetween(last, date);
  if (days < 0)
    return say(`revue datée du ${last}, encore à venir`, `review dated ${last}, still to come`);
  return days <= longestDays
    ? undefined
    : say(`dernière revue le ${last}`, `last reviewed on ${last}`);
}
