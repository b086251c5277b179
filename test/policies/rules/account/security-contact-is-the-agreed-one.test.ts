import { securityContactIsTheAgreedOne } from "../../../../policies/rules/account/security-contact-is-the-agreed-one";
import { guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import {
  amended,
  contract,
  rootName,
  spoil,
  target,
  unknown,
  without,
} from "../../../support/policies/stack";

const contacts = (shared: boolean) => ({
  ...contract.contacts,
  client: contract.contacts.client.map((one) => ({ ...one, shared })),
});

ruleCases(securityContactIsTheAgreedOne, {
  keeps: [{ title: "AWS warns the client's shared security mailbox" }],
  breaks: [
    {
      title: "Without a security contact, AWS's warnings reach nobody",
      stack: without(guard, "contacts-security"),
      at: `${rootName} SECURITY`,
      says: "aucun contact enregistré",
    },
    {
      title: "An address that is nobody's at the client is refused",
      stack: spoil(guard, "contacts-security", { emailAddress: "securite@altiplan.example" }),
      at: "contacts-security SECURITY",
      says: "une autre adresse",
    },
    {
      title: "A person of the client who does not deal with security is refused",
      stack: spoil(guard, "contacts-security", {
        emailAddress: "comptabilite@verreries-lormont.example",
      }),
      at: "contacts-security SECURITY",
    },
    {
      title: "A contact without address is refused",
      stack: spoil(guard, "contacts-security", { emailAddress: undefined }),
      at: "contacts-security SECURITY",
    },
    {
      title: "A contact of another kind does not stand in for it",
      stack: spoil(guard, "contacts-security", { alternateContactType: "BILLING" }),
      at: `${rootName} SECURITY`,
    },
    {
      title: "A contact without kind does not stand in for it",
      stack: spoil(guard, "contacts-security", { alternateContactType: undefined }),
      at: `${rootName} SECURITY`,
    },
    {
      title: "The contact of another account does not stand in for it",
      stack: spoil(guard, "contacts-security", { accountId: "444455556666" }),
      at: "contacts-security SECURITY",
      says: "un autre compte",
    },
    {
      title: "A mailbox that one person reads does not count as shared",
      target: amended({ contacts: contacts(false) }),
      at: "contacts-security SECURITY",
    },
  ],
  unknown: [
    {
      title: "An address that only the deployment knows is not taken on trust",
      stack: spoil(guard, "contacts-security", { emailAddress: unknown }),
      at: "contacts-security",
    },
    {
      title: "While a contact's kind is not known, nobody says that it is missing",
      stack: spoil(guard, "contacts-security", { alternateContactType: unknown }),
      at: "contacts-security",
    },
  ],
});

ruleCases(securityContactIsTheAgreedOne, {
  keeps: [
    {
      title: "Naming the agreed account itself changes nothing",
      stack: spoil(guard, "contacts-security", { accountId: "111122223333" }),
    },
  ],
  breaks: [
    {
      title: "A contact whose kind is not known hides no other",
      stack: spoil(
        spoil(guard, "contacts-security", { emailAddress: "securite@altiplan.example" }),
        "contacts-billing",
        { alternateContactType: unknown },
      ),
      target,
      at: "contacts-security SECURITY",
    },
  ],
});
