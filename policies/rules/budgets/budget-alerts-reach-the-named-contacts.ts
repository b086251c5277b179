import { findContact, type Budget, type Contact, type Contract } from "../../../contract/agreed";
import { list, ofType } from "../../props";
import { stackRule } from "../../rule";
import type { Resource } from "../../subject";
import { say } from "../../text";
import { pass, perResource, violation, type Verdict } from "../../verdict";
import { addressesOf } from "./alerts";
import { budgetType } from "./coverage";

export const budgetAlertsReachTheNamedContacts = stackRule({
  name: "budget-alerts-reach-the-named-contacts",
  control: "BUD-07",
  reads: ["budgets", "contacts"],
  part: "guard",
  check(stack, { budgets, contacts, terms }) {
    return perResource(ofType(stack.resources, budgetType), (resource) => {
      const agreed = budgets.find(
        (budget) =>
          budget.environment === terms.environment && budget.name === resource.props["name"],
      );
      return agreed === undefined ? [] : judge(resource, named(agreed, contacts), stack.resources);
    });
  },
});

/** The owners, and those the contract also names. */
function named(budget: Budget, contacts: Contract["contacts"]): Contact[] {
  const ids = [budget.owners.client, budget.owners.provider, ...budget.alsoTell];
  return ids.flatMap((id) => findContact(contacts, id)?.contact ?? []);
}

function judge(
  budget: Resource,
  people: readonly Contact[],
  resources: readonly Resource[],
): Verdict {
  const notifications = list(budget.props["notifications"]);
  const untold = people.filter((person) =>
    notifications.some((notification) => !isAmong(person, addressesOf(notification, resources))),
  );
  if (notifications.length > 0 && untold.length === 0) return pass(budget);
  return violation(budget, {
    found:
      notifications.length === 0
        ? say("aucune alerte", "no alert")
        : say(
            `des alertes n'atteignent pas ${untold.map((person) => person.name).join(", ")}`,
            `alerts do not reach ${untold.map((person) => person.name).join(", ")}`,
          ),
    agreed: say(
      `chaque alerte parvient à ${people.map((person) => person.name).join(", ")}`,
      `each alert reaches ${people.map((person) => person.name).join(", ")}`,
    ),
  });
}

function isAmong(person: Contact, addresses: readonly string[]): boolean {
  return addresses.includes(person.alertEndpoint ?? person.email);
}
