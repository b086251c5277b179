import { alternateContacts } from "./alternate-contact";

export const billingAndOperationsContactsAreTheAgreedOnes = alternateContacts(
  "billing-and-operations-contacts-are-the-agreed-ones",
  "ACT-02",
  ["BILLING", "OPERATIONS"],
);
