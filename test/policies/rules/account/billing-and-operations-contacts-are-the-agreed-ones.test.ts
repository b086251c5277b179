import { billingAndOperationsContactsAreTheAgreedOnes } from "../../../../policies/rules/account/billing-and-operations-contacts-are-the-agreed-ones";
import { guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { rootName, spoil, unknown, without } from "../../../support/policies/stack";

ruleCases(billingAndOperationsContactsAreTheAgreedOnes, {
  keeps: [
    { title: "AWS writes to the client's own people about bills and outages" },
    {
      title: "Any person of the client with the role will do, even with a mailbox of their own",
      stack: spoil(guard, "contacts-billing", {
        emailAddress: "catherine.delmas@verreries-lormont.example",
      }),
    },
  ],
  breaks: [
    {
      title: "Without a billing contact, unpaid bills are told to nobody",
      stack: without(guard, "contacts-billing"),
      at: `${rootName} BILLING`,
    },
    {
      title: "Without an operations contact, outages are told to nobody",
      stack: without(guard, "contacts-operations"),
      at: `${rootName} OPERATIONS`,
    },
    {
      title: "Without any contact, both gaps are told",
      stack: without(guard, "aws:account/alternativeContact:AlternativeContact"),
      at: [`${rootName} BILLING`, `${rootName} OPERATIONS`],
    },
    {
      title: "The provider's person is not the client's",
      stack: spoil(guard, "contacts-operations", { emailAddress: "thomas.morel@altiplan.example" }),
      at: "contacts-operations OPERATIONS",
      says: "une autre adresse",
    },
    {
      title: "A person of the client without the role is refused",
      stack: spoil(guard, "contacts-billing", {
        emailAddress: "samia.benali@verreries-lormont.example",
      }),
      at: "contacts-billing BILLING",
    },
  ],
  unknown: [
    {
      title: "An address that only the deployment knows hides no other contact",
      stack: spoil(guard, "contacts-billing", { emailAddress: unknown }),
      at: "contacts-billing",
    },
  ],
});
