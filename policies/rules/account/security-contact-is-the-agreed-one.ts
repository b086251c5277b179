import { alternateContacts } from "./alternate-contact";

export const securityContactIsTheAgreedOne = alternateContacts({
  name: "security-contact-is-the-agreed-one",
  control: "ACT-01",
  kinds: ["SECURITY"],
  shared: true,
});
