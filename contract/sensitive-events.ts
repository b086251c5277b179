import type { Tier } from "./controls/control";

/** What hardly ever happens, and is worth a call in the night: the account taken over, or its logs and keys taken away. */
const always = ["root-use", "sign-in-without-mfa", "trail-changes", "key-deletions"] as const;

/** What also happens in a healthy account: somebody must have the time to look. */
const fromStandard = [
  "unauthorised-calls",
  "iam-policy-changes",
  "sign-in-failures",
  "bucket-policy-changes",
  "config-changes",
  "security-group-changes",
  "network-acl-changes",
  "gateway-changes",
  "route-changes",
  "vpc-changes",
] as const;

/** An event of CIS AWS Foundations 5.0, 4.1 to 4.14 (5.1 to 5.14 in 7.0). */
export type SensitiveEvent = (typeof always)[number] | (typeof fromStandard)[number];

/** The events that raise an alarm at each tier. */
export const sensitiveEvents: Readonly<Record<Tier, readonly SensitiveEvent[]>> = {
  essential: always,
  standard: [...always, ...fromStandard],
  reinforced: [...always, ...fromStandard],
};
