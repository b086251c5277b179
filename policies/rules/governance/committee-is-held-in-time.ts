import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";

export const committeeIsHeldInTime = stackRule({
  name: "committee-is-held-in-time",
  control: "GOV-03",
  reads: ["service"],
  part: "guard",
  check(stack, { service, terms }) {
    return service.committees.map((committee) =>
      terms.date <= committee.nextOn
        ? pass(stack, committee.name)
        : violation(
            stack,
            {
              found: say(
                `prévu le ${committee.nextOn}, aucune date plus récente au contrat`,
                `planned on ${committee.nextOn}, no later date in the contract`,
              ),
              agreed: say(
                `tous les ${committee.everyMonths} mois`,
                `every ${committee.everyMonths} months`,
              ),
            },
            committee.name,
          ),
    );
  },
});
