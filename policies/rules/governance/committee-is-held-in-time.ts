import { daysBetween, type Contract, type Text } from "../../../contract/agreed";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";

type Committee = Contract["service"]["committees"][number];

const longestMonthDays = 31;

export const committeeIsHeldInTime = stackRule({
  name: "committee-is-held-in-time",
  control: "GOV-03",
  reads: ["service"],
  part: "guard",
  check(stack, { service, terms }) {
    return service.committees.map((committee) => {
      const { name, everyMonths } = committee;
      const found = lateness(committee, terms.date);
      if (found === undefined) return pass(stack, name);
      const agreed = say(
        everyMonths === 1 ? "tous les mois" : `tous les ${everyMonths} mois`,
        everyMonths === 1 ? "every month" : `every ${everyMonths} months`,
      );
      return violation(stack, { found, agreed }, name);
    });
  },
});

/** A date that nobody moved is overdue; one that is moved too far never will be. */
function lateness({ nextOn, lastHeldOn, everyMonths }: Committee, date: string): Text | undefined {
  if (date > nextOn) {
    return say(
      `prévu le ${nextOn}, aucune date plus récente au contrat`,
      `planned on ${nextOn}, no later date in the contract`,
    );
  }
  const since = lastHeldOn ?? date;
  if (daysBetween(since, nextOn) > everyMonths * longestMonthDays) {
    return say(
      `le prochain n'est prévu que le ${nextOn}`,
      `the next one is planned on ${nextOn} only`,
    );
  }
  return undefined;
}
