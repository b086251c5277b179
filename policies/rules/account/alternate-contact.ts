import type { ContactRole, ControlId } from "../../../contract/agreed";
import { ofType } from "../../props";
import { stackRule, type Rule } from "../../rule";
import { say } from "../../text";
import { pass, perResource, violation, type Verdict } from "../../verdict";

const type = "aws:account/alternativeContact:AlternativeContact";
/** AWS's word for each kind of contact, and the role of the contract that answers to it. */
const roles = { SECURITY: "security", BILLING: "billing", OPERATIONS: "operations" } as const;

type Kind = keyof typeof roles;

/** AWS writes to these addresses and to nobody else: they must be those of the client's own contacts. */
export function alternateContacts(name: string, control: ControlId, kinds: readonly Kind[]): Rule {
  return stackRule({
    name,
    control,
    reads: ["contacts"],
    part: "guard",
    check(stack, { contacts }) {
      const registered = ofType(stack.resources, type);
      return kinds.flatMap((kind): Verdict[] => {
        const role: ContactRole = roles[kind];
        const known = contacts.client.filter((contact) => contact.roles.includes(role));
        const agreed = say(
          `un contact du client qui a le rôle ${role} : ${known.map((one) => one.name).join(", ")}`,
          `a contact of the client with the role ${role}: ${known.map((one) => one.name).join(", ")}`,
        );
        const here = registered.filter((one) => one.props["alternateContactType"] === kind);
        if (here.length === 0) {
          return [
            violation(
              stack,
              { found: say("aucun contact enregistré", "no contact registered"), agreed },
              kind,
            ),
          ];
        }
        return perResource(here, (one) =>
          known.some((contact) => contact.email === one.props["emailAddress"])
            ? pass(one, kind)
            : violation(one, { found: say("une autre adresse", "another address"), agreed }, kind),
        );
      });
    },
  });
}
