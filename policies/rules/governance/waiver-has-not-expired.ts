import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";

export const waiverHasNotExpired = stackRule({
  name: "waiver-has-not-expired",
  control: "GOV-08",
  reads: ["waivers"],
  part: "guard",
  check(stack, { waivers, terms }) {
    return waivers
      .filter((waiver) => (waiver.environment ?? terms.environment) === terms.environment)
      .map((waiver) => {
        const item = `${waiver.control} ${waiver.scope}`;
        if (terms.date <= waiver.expires) return pass(stack, item);
        return violation(
          stack,
          {
            found: say(
              `la dérogation a pris fin le ${waiver.expires}`,
              `the waiver ended on ${waiver.expires}`,
            ),
            agreed: say(
              "une dérogation échue est renouvelée par le client ou retirée",
              "an expired waiver is renewed by the client or taken out",
            ),
          },
          item,
        );
      });
  },
});
