import { daysBetween, type Text } from "../../../contract/agreed";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";

const longestUntestedDays = 366;
const agreed = say(
  "l'adresse et le second facteur du compte racine chez le client, essayés dans l'année",
  "the root address and its second factor held by the client, tried within the year",
);

const untested = say("aucun essai noté au contrat", "no trial recorded in the contract");

export const rootIsHeldByTheClient = stackRule({
  name: "root-is-held-by-the-client",
  control: "ACT-06",
  reads: ["account"],
  part: "guard",
  check(stack, { account, terms }) {
    if (account.rootEmailHolder !== "client" || account.rootMfaHolder !== "client") {
      const found = say(
        "détenus en tout ou partie par le prestataire",
        "held in whole or in part by the provider",
      );
      return [violation(stack, { found, agreed })];
    }
    const tested = account.rootLastTestedOn;
    const found = tested === undefined ? untested : notWithinTheYear(tested, terms.date);
    return [found === undefined ? pass(stack) : violation(stack, { found, agreed })];
  },
});

function notWithinTheYear(tested: string, date: string): Text | undefined {
  const days = daysBetween(tested, date);
  if (days < 0)
    return say(`essai daté du ${tested}, encore à venir`, `trial dated ${tested}, still to come`);
  if (days <= longestUntestedDays) return undefined;
  return say(`dernier essai le ${tested}`, `last tried on ${tested}`);
}
