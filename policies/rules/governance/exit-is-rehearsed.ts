import { daysBetween, type Text } from "../../../contract/agreed";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";

const longestMonthDays = 31;

export const exitIsRehearsed = stackRule({
  name: "exit-is-rehearsed",
  control: "GOV-10",
  reads: ["reversibility"],
  part: "guard",
  check(stack, { reversibility, terms }) {
    const { lastRehearsedOn, rehearseEveryMonths } = reversibility;
    const found = staleness(lastRehearsedOn, terms.date, rehearseEveryMonths * longestMonthDays);
    if (found === undefined) return [pass(stack)];
    const agreed = say(
      rehearseEveryMonths === 1
        ? "une répétition tous les mois"
        : `une répétition tous les ${rehearseEveryMonths} mois`,
      rehearseEveryMonths === 1
        ? "a rehearsal every month"
        : `a rehearsal every ${rehearseEveryMonths} months`,
    );
    return [violation(stack, { found, agreed })];
  },
});

function staleness(last: string | undefined, date: string, longestDays: number): Text | undefined {
  if (last === undefined)
    return say("le départ n'a jamais été répété", "the way out was never rehearsed");
  const days = daysBetween(last, date);
  if (days < 0)
    return say(
      `répétition datée du ${last}, encore à venir`,
      `rehearsal dated ${last}, still to come`,
    );
  return days <= longestDays
    ? undefined
    : say(`dernière répétition le ${last}`, `last rehearsed on ${last}`);
}
