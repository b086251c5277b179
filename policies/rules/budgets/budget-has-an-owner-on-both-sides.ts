import { findContact, sides } from "../../../contract/agreed";
import { ofType } from "../../props";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, perResource, violation, type Verdict } from "../../verdict";
import { budgetType } from "./coverage";

const sideName = {
  client: { fr: "chez le client", en: "at the client" },
  provider: { fr: "chez le prestataire", en: "at the provider" },
};

export const budgetHasAnOwnerOnBothSides = stackRule({
  name: "budget-has-an-owner-on-both-sides",
  control: "BUD-02",
  reads: ["budgets", "contacts", "costCentres"],
  part: "guard",
  check(stack, { budgets, contacts, costCentres, terms }) {
    const deployed = perResource(ofType(stack.resources, budgetType), (budget): Verdict => {
      const known = budgets.find(
        (one) => one.environment === terms.environment && one.name === budget.props["name"],
      );
      if (known === undefined) {
        return violation(budget, {
          found: say(
            "ce budget n'est pas au contrat, personne n'en répond",
            "this budget is not in the contract, nobody answers for it",
          ),
          agreed: say(
            "un responsable de chaque côté, nommé au contrat",
            "an owner on each side, named in the contract",
          ),
        });
      }
      const missing = sides.filter(
        (side) => findContact(contacts, known.owners[side])?.side !== side,
      );
      return missing.length === 0
        ? pass(budget)
        : violation(budget, {
            found: say(
              `aucun responsable ${missing.map((side) => sideName[side].fr).join(" ni ")}`,
              `no owner ${missing.map((side) => sideName[side].en).join(" nor ")}`,
            ),
            agreed: say("un responsable de chaque côté", "an owner on each side"),
          });
    });
    const ownerless = costCentres
      .filter(
        (centre) =>
          !budgets.some(
            ({ covers }) => covers.what === "costCentre" && covers.costCentre === centre.code,
          ),
      )
      .map((centre) =>
        violation(
          stack,
          {
            found: say(
              `aucun budget pour le centre de coûts ${centre.code}`,
              `no budget for the cost centre ${centre.code}`,
            ),
            agreed: say(
              "un budget et ses responsables par centre de coûts",
              "a budget and its owners for each cost centre",
            ),
          },
          centre.code,
        ),
      );
    return [...deployed, ...ownerless];
  },
});
