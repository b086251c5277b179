import { daysBetween } from "../../../contract/agreed";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";

const longestUntestedDays = 366;
const agreed = say(
  "l'adresse et le second facteur du compte racine chez le client, essayés dans l'année",
  "the root address and its second factor held by the client, tried within the year",
);

export const rootIsHeldByTheClient = stackRule({
  name: "root-is-held-by-the-client",
  control: "ACT-06",
  reads: ["account"],
  part: "guard",
  check(stack, { account, terms }) {
    if (account.rootEmailHolder !== "client" || account.rootMfaHolder !== "client") {
      return [
        violation(stack, {
          found: say("détenus en partie par le prestataire", "partly held by the provider"),
          agreed,
        }),
      ];
    }
    const tested = account.rootLastTestedOn;
    if (tested === undefined) {
      return [
        violation(stack, {
          found: say("aucun essai noté au contrat", "no trial recorded in the contract"),
          agreed,
        }),
      ];
    }
    return daysBetween(tested, terms.date) <= longestUntestedDays
      ? [pass(stack)]
      : [
          violation(stack, {
            found: say(`dernier essai le ${tested}`, `last tried on ${tested}`),
            agreed,
          }),
        ];
  },
});
