import { daysBetween } from "../../../contract/agreed";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";

const daysPerMonth = 31;

export const exitIsRehearsed = stackRule({
  name: "exit-is-rehearsed",
  control: "GOV-10",
  reads: ["reversibility"],
  part: "guard",
  check(stack, { reversibility, terms }) {
    const { lastRehearsedOn, rehearseEveryMonths } = reversibility;
    const isRecent =
      lastRehearsedOn !== undefined &&
      daysBetween(lastRehearsedOn, terms.date) <= rehearseEveryMonths * daysPerMonth;
    if (isRecent) return [pass(stack)];
    const found =
      lastRehearsedOn === undefined
        ? say("la sortie n'a jamais été répétée", "the exit was never rehearsed")
        : say(`dernière répétition le ${lastRehearsedOn}`, `last rehearsed on ${lastRehearsedOn}`);
    return [
      violation(stack, {
        found,
        agreed: say(
          `une répétition tous les ${rehearseEveryMonths} mois`,
          `a rehearsal every ${rehearseEveryMonths} months`,
        ),
      }),
    ];
  },
});
