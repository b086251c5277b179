import { alternateContacts } from "./alternate-contact";

export const securityContactIsTheAgreedOne = alternateContacts(
  "security-contact-is-the-agreed-one",
  "ACT-01",
  ["SECURITY"],
);
