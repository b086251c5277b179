import type { Tier } from "./controls/control";

/** What hardly ever happens, and is worth a call in the night: the account taken over, or its logs and keys taken away. */
const always = ["root-use", "sign-in-without-mfa", "trail-changes", "key-deletions"] as const;

/** Level 1 of CIS: what opens the account or its network, which also happens on an ordinary day. */
const fromStandard = [
  "iam-policy-changes",
  "bucket-policy-changes",
  "gateway-changes",
  "route-changes",
  "vpc-changes",
  "organisation-changes",
] as const;

/** Level 2 of CIS: what happens every week in a healthy account. Somebody must have the time to look. */
const fromReinforced = [
  "unauthorised-calls",
  "sign-in-failures",
  "config-changes",
  "security-group-changes",
  "network-acl-changes",
] as const;

/** An event of CIS AWS Foundations 5.0, 4.1 to 4.15 (5.1 to 5.15 in 7.0). */
export type SensitiveEvent =
  (typeof always)[number] | (typeof fromStandard)[number] | (typeof fromReinforced)[number];

/** The events that raise an alarm at each tier. */
export const sensitiveEvents: Readonly<Record<Tier, readonly SensitiveEvent[]>> = {
  essential: always,
  standard: [...always, ...fromStandard],
  reinforced: [...always, ...fromStandard, ...fromReinforced],
};
