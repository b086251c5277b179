import { findContact } from "../../../contract/agreed";
import { resourceRule } from "../../rule";
import { say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";
import { entriesInto, principalsOf, roleType, unreadableTrust } from "../../trust";

export const operatorHasNotPassedItsLastDay = resourceRule({
  name: "operator-has-not-passed-its-last-day",
  control: "IAM-12",
  reads: ["access", "contacts"],
  types: [roleType],
  check(role, { access, contacts, terms }) {
    const principals = entriesInto(role)?.flatMap(principalsOf);
    if (principals === undefined) return unreadableTrust(role);
    const operators = access.operators.filter(({ principal }) =>
      principals.some(({ id }) => id === principal),
    );
    if (operators.length === 0)
      return notApplicable(
        role,
        say("aucun opérateur ne prend ce rôle", "no operator assumes this role"),
      );
    const gone = operators.filter(({ until }) => terms.date > until);
    if (gone.length === 0) return pass(role);
    const list = gone
      .map(
        ({ contact, until }) =>
          `${findContact(contacts, contact)?.contact.name ?? contact} (${until})`,
      )
      .join(", ");
    return violation(role, {
      found: say(
        `dernier jour passé, et ce rôle encore ouvert : ${list}`,
        `last day passed, and this role still open: ${list}`,
      ),
      agreed: say(
        "un opérateur n'entre plus après la date `until` du contrat",
        "an operator no longer enters after the date `until` of the contract",
      ),
    });
  },
});
