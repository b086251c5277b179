import type { Contact, ContactRole, ControlId } from "../../../contract/agreed";
import { lookup } from "../../lookup";
import { isOfAnotherAccount, ofType } from "../../props";
import { stackRule, type Rule } from "../../rule";
import { enumerate, say } from "../../text";
import { pass, perResource, violation, type Verdict } from "../../verdict";

const type = "aws:account/alternativeContact:AlternativeContact";
/** AWS's word for each kind of contact, and the role of the contract that answers to it. */
const roles = { SECURITY: "security", BILLING: "billing", OPERATIONS: "operations" } as const;

type Kind = keyof typeof roles;

interface AlternateContact {
  readonly name: string;
  readonly control: ControlId;
  readonly kinds: readonly Kind[];
  /** Whether several people must read the mailbox. */
  readonly shared: boolean;
}

/** AWS writes to these addresses and to nobody else: they must be those of the client's own contacts. */
export function alternateContacts({ name, control, kinds, shared }: AlternateContact): Rule {
  return stackRule({
    name,
    control,
    reads: ["contacts", "environments"],
    part: "guard",
    check(stack, { contacts, environments, terms }) {
      const registered = lookup(
        ofType(stack.resources, type),
        (contact) => contact.props["alternateContactType"],
      );
      const account = environments[terms.environment]?.accountId;
      return kinds
        .flatMap((kind): readonly Verdict[] => {
          const known = contacts.client.filter(
            (contact) => contact.roles.includes(roles[kind]) && (contact.shared || !shared),
          );
          const agreed = agreedOf(roles[kind], known, shared);
          const here = registered.of(kind);
          if (here.length === 0) {
            const found = say("aucun contact enregistré", "no contact registered");
            return registered.absence(violation(stack, { found, agreed }, kind));
          }
          return perResource(here, (one) => {
            if (isOfAnotherAccount(one, account)) {
              const found = say("le contact d'un autre compte", "the contact of another account");
              return violation(one, { found, agreed }, kind);
            }
            return known.some((contact) => contact.email === one.props["emailAddress"])
              ? pass(one, kind)
              : violation(
                  one,
                  { found: say("une autre adresse", "another address"), agreed },
                  kind,
                );
          });
        })
        .concat(registered.unreadable);
    },
  });
}

function agreedOf(role: ContactRole, known: readonly Contact[], shared: boolean) {
  const names = known.map((one) => one.name);
  const [mailbox, shareable] = shared
    ? [", sur une boîte lue par plusieurs personnes", ", on a mailbox that several people read"]
    : ["", ""];
  return say(
    `un contact du client qui a le rôle ${role}${mailbox} : ${enumerate(names, "le contrat n'en a pas")}`,
    `a contact of the client with the role ${role}${shareable}: ${enumerate(names, "the contract has none")}`,
  );
}
