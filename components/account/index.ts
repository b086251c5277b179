export { AlternateContacts } from "./alternate-contacts";
export type { AlternateContact, AlternateContactsArgs } from "./alternate-contacts";
export { PasswordPolicy } from "./password-policy";
export type { PasswordPolicyArgs } from "./password-policy";
export { PublicAccessBlock } from "./public-access-block";
export type { PublicAccessBlockArgs } from "./public-access-block";
export { RegionalDefaults } from "./regional-defaults";
export type { RegionalDefaultsArgs } from "./regional-defaults";
