import type { Contract } from "../contract";
import { findContact, sides } from "../parties";
import type { Path, Problem } from "../problems";
import type { Side } from "../sections/parties";
import { check, repeated } from "./check";

/** A reference to a contact, and the side it must belong to where that matters. */
interface Reference {
  readonly path: Path;
  readonly id: string;
  readonly side?: Side;
}

function unknownContacts(
  contacts: Contract["contacts"],
  references: readonly Reference[],
): Problem[] {
  return references.flatMap(({ path, id, side }): Problem[] => {
    const found = findContact(contacts, id);
    if (found === undefined) {
      return [
        {
          path,
          rule: `is in no contact list: add the person to contacts, or name one of ${idsOf(contacts, side === undefined ? sides : [side])}`,
        },
      ];
    }
    if (side !== undefined && found.side !== side) {
      return [
        {
          path,
          rule: `must be a contact of the ${side}, and this one is the ${found.side}'s: name one of ${idsOf(contacts, [side])}`,
        },
      ];
    }
    return [];
  });
}

function idsOf(contacts: Contract["contacts"], of: readonly Side[]): string {
  return of.flatMap((side) => contacts[side].map((contact) => contact.id)).join(", ");
}

export const contactChecks = [
  check(["contacts"], ({ contacts }) =>
    repeated(
      sides.flatMap((side) =>
        contacts[side].map((contact, index) => ({ id: contact.id, side, index })),
      ),
      (contact) => contact.id,
    ).map(({ item }) => ({
      path: ["contacts", item.side, item.index, "id"],
      rule: "is the id of another contact too: give each person an id of their own",
    })),
  ),
  check(["contacts"], ({ contacts }) =>
    (["decider", "billing", "operations", "security"] as const)
      .filter((role) => !contacts.client.some((contact) => contact.roles.includes(role)))
      .map((role) => ({
        path: ["contacts", "client"],
        rule: `must hold somebody with the role ${role}, whom AWS and the provider call: add ${role} to the roles of one of them`,
      })),
  ),
  check(["contacts", "budgets"], ({ contacts, budgets }) =>
    unknownContacts(
      contacts,
      budgets.flatMap((budget, index): Reference[] => [
        ...sides.map((side) => ({
          path: ["budgets", index, "owners", side],
          id: budget.owners[side],
          side,
        })),
        ...budget.alsoTell.map((id, at) => ({ path: ["budgets", index, "alsoTell", at], id })),
      ]),
    ),
  ),
  check(["contacts", "costAnomalies"], ({ contacts, costAnomalies }) =>
    unknownContacts(
      contacts,
      costAnomalies.tell.map((id, at) => ({ path: ["costAnomalies", "tell", at], id })),
    ),
  ),
  check(["contacts", "environments"], ({ contacts, environments }) =>
    unknownContacts(
      contacts,
      Object.entries(environments).map(([name, environment]) => ({
        path: ["environments", name, "owner"],
        id: environment.owner,
        side: "client",
      })),
    ),
  ),
  check(["contacts", "backup"], ({ contacts, backup }) =>
    unknownContacts(
      contacts,
      backup.dataClasses.map((one, at) => ({
        path: ["backup", "dataClasses", at, "owner"],
        id: one.owner,
        side: "client",
      })),
    ),
  ),
  check(["contacts", "logging"], ({ contacts, logging }) =>
    unknownContacts(
      contacts,
      logging.tell.map((id, at) => ({ path: ["logging", "tell", at], id })),
    ),
  ),
  check(["contacts", "access"], ({ contacts, access }) =>
    unknownContacts(contacts, [
      ...access.admins.map((one, at): Reference => ({
        path: ["access", "admins", at, "contact"],
        id: one.contact,
        side: "client",
      })),
      ...access.auditors.map((one, at): Reference => ({
        path: ["access", "auditors", at, "contact"],
        id: one.contact,
      })),
      ...access.operators.map((one, at): Reference => ({
        path: ["access", "operators", at, "contact"],
        id: one.contact,
        side: "provider",
      })),
      ...access.breakGlass.holders.map((one, at): Reference => ({
        path: ["access", "breakGlass", "holders", at, "contact"],
        id: one.contact,
        side: "client",
      })),
    ]),
  ),
  check(["contacts", "incident"], ({ contacts, incident }) =>
    unknownContacts(contacts, [
      ...incident.mayShutDown.map((id, at): Reference => ({
        path: ["incident", "mayShutDown", at],
        id,
      })),
      { path: ["incident", "notifiesAuthority"], id: incident.notifiesAuthority, side: "client" },
      { path: ["incident", "standIn"], id: incident.standIn, side: "client" },
    ]),
  ),
];
