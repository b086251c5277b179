import type { Subscriber } from "../components/support";
import { findContact, type Contract } from "../contract";

/** The contacts of those ids as a topic tells them, once each. */
export function subscribersOf({ contacts }: Contract, ids: readonly string[]): Subscriber[] {
  return [...new Set(ids)].flatMap((id): Subscriber[] => {
    const contact = findContact(contacts, id)?.contact;
    if (contact === undefined) return [];
    return contact.alertEndpoint === undefined
      ? [{ id, email: contact.email }]
      : [{ id, endpoint: contact.alertEndpoint }];
  });
}
