import { z } from "zod";
import {
  accountId,
  contactId,
  country,
  email,
  httpsAddress,
  oneOf,
  phone,
  principal,
  slug,
  text,
  yesOrNo,
} from "../fields";

export const contactRoles = [
  "decider",
  "billing",
  "operations",
  "security",
  "technical",
  "incident",
  "data-protection",
] as const;

export const contact = z.strictObject({
  id: contactId,
  /** At most what AWS takes for an alternate contact; so is the title. */
  name: text("a name", 64, "Claire Martin"),
  title: text("a job title", 50, "Directrice"),
  email,
  phone,
  /** A mailbox that several people read: AWS's notices should never wait for one person's holidays. */
  shared: yesOrNo("does more than one person read this mailbox?"),
  roles: z
    .array(oneOf(contactRoles), { error: `must be a list of roles: ${contactRoles.join(", ")}` })
    .min(1, { error: `must hold at least one role: ${contactRoles.join(", ")}` }),
  /** Alerts are posted here (HTTPS) instead of being sent by e-mail, for a ticket system. */
  alertEndpoint: httpsAddress.optional(),
});

export const client = z.strictObject({
  id: slug,
  name: text("the client's name", 100, "Ateliers du Port SAS"),
  country,
});

export const provider = z.strictObject({
  id: slug,
  name: text("the provider's name", 100, "Infogérance du Port SARL"),
  accountId,
  /** The only principals of the provider that may enter. */
  principals: z.array(principal, { error: "must be a list of ARNs: start each with a hyphen" }),
});

export const contacts = z.strictObject({
  client: z
    .array(contact, { error: "must be a list of contacts: start each with a hyphen" })
    .min(1, { error: "must name at least one person of the client" }),
  provider: z
    .array(contact, { error: "must be a list of contacts: start each with a hyphen" })
    .min(1, { error: "must name at least one person of the provider" }),
});

export type Contact = z.infer<typeof contact>;
export type ContactRole = (typeof contactRoles)[number];

/** The two parties of the contract; AWS is the third of a responsibility matrix. */
export type Side = "client" | "provider";
