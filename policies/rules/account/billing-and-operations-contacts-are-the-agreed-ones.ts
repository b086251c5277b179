import { alternateContacts } from "./alternate-contact";

export const billingAndOperationsContactsAreTheAgreedOnes = alternateContacts({
  name: "billing-and-operations-contacts-are-the-agreed-ones",
  control: "ACT-02",
  kinds: ["BILLING", "OPERATIONS"],
  shared: false,
});
