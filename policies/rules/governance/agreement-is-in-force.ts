import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";

export const agreementIsInForce = stackRule({
  name: "agreement-is-in-force",
  control: "GOV-02",
  reads: ["reference"],
  part: "guard",
  check(stack, { reference, terms }) {
    const { effectiveFrom, endsOn } = reference;
    if (terms.date >= effectiveFrom && (endsOn === undefined || terms.date <= endsOn))
      return [pass(stack)];
    const [until, to] = endsOn === undefined ? ["", ""] : [` jusqu'au ${endsOn}`, ` to ${endsOn}`];
    return [
      violation(stack, {
        found: say(
          `le ${terms.date} est hors de la période du contrat`,
          `${terms.date} is outside the agreement's period`,
        ),
        agreed: say(`à partir du ${effectiveFrom}${until}`, `from ${effectiveFrom}${to}`),
      }),
    ];
  },
});
