export { capabilityOf } from "./capabilities";
export type { Contract, Section } from "./contract";
export { controls, findControl } from "./controls";
export type { Control, ControlId, Domain, Enforcement, Party, Severity } from "./controls/control";
export { domains } from "./controls/control";
export { daysBetween } from "./days";
export { canonicalJson, contractDigest } from "./digest";
export { logsClass } from "./logs-class";
export { daysOfMonths } from "./months";
export { awsContact, contactsWithRole, findContact, sides } from "./parties";
export {
  asksForData,
  proofLevelOf,
  restoreFunctionIn,
  type ProofLevel,
  type RestorePlace,
} from "./proof-level";
export { isAskedOf, questionOf, type Question } from "./questions";
export { raciOf } from "./responsibilities";
export type { Capability, CapabilityName } from "./sections/account";
export type { Budget } from "./sections/budgets";
export type { Environment, Part } from "./sections/environments";
export type { Decision, Raci, Waiver } from "./sections/governance";
export type { Contact, ContactRole, Side } from "./sections/parties";
export { text, type Language, type Text } from "./text";
export { reservedActionsOf, reservedGroups } from "./reserved-actions";
export { sensitiveEvents } from "./sensitive-events";
