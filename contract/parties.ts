import type { Contract } from "./contract";
import type { Contact, ContactRole, Side } from "./sections/parties";

export const sides: readonly Side[] = ["client", "provider"];

/** The contact of that id, and the side it belongs to. */
export function findContact(
  contacts: Contract["contacts"],
  id: string,
): { readonly side: Side; readonly contact: Contact } | undefined {
  for (const side of sides) {
    const contact = contacts[side].find((one) => one.id === id);
    if (contact !== undefined) return { side, contact };
  }
  return undefined;
}

/** The contacts of a side that hold a role, in the contract's order. */
export function contactsWithRole(
  contacts: Contract["contacts"],
  side: Side,
  role: ContactRole,
): Contact[] {
  return contacts[side].filter((one) => one.roles.includes(role));
}

/** Whom AWS should write to for a role: a mailbox that several people read comes first. */
export function awsContact(contacts: Contract["contacts"], role: ContactRole): Contact {
  const candidates = contactsWithRole(contacts, "client", role);
  const contact = candidates.find((one) => one.shared) ?? candidates[0];
  // The loader refuses a contract where a role that AWS knows has nobody.
  if (contact === undefined) throw new Error(`no contact of the client has the role ${role}`);
  return contact;
}
