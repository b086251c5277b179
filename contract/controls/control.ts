import type { CapabilityName } from "../sections/account";
import type { Raci } from "../sections/governance";
import type { Text } from "../text";

export const domains = {
  account: "ACT",
  access: "IAM",
  backup: "BKP",
  budgets: "BUD",
  logging: "LOG",
  detection: "DET",
  network: "NET",
  governance: "GOV",
} as const;

export type Domain = keyof typeof domains;
export type ControlId = `${(typeof domains)[Domain]}-${number}`;
export type Tier = "essential" | "standard" | "reinforced";
export type Severity = "low" | "medium" | "high" | "critical";
export type Enforcement = "mandatory" | "advisory" | "remediate";
export type Party = "client" | "provider" | "aws";

/**
 * How a control is verified: from one resource, from the whole stack, only in the live account, or by a person.
 * The last two say why no rule can tell.
 */
export type Verification =
  { readonly by: "resource" | "stack" } | { readonly by: "live" | "human"; readonly because: Text };

/** A bibliography, only of items that shared/standards.md lists, each with its version there. */
export interface References {
  /** CIS AWS Foundations Benchmark: item numbers of 5.0 and of 7.0 (the same number means different things). */
  readonly cis?: { readonly "5.0"?: readonly string[]; readonly "7.0"?: readonly string[] };
  /** AWS Startup Security Baseline, copy of 2026. */
  readonly ssb?: readonly string[];
  /** AWS Security Hub CSPM controls, list of 2026-03-10. */
  readonly securityHub?: readonly string[];
  /** ANSSI, Guide d'hygiène informatique v2.0 (2017), measure numbers. */
  readonly anssi?: readonly number[];
  readonly gdpr?: readonly string[];
  /** ISO/IEC 27001:2022 Annex A. */
  readonly iso27001?: readonly string[];
  /** Implementing Regulation (EU) 2024/2690, annex. */
  readonly nis2?: readonly string[];
  readonly secNumCloud?: readonly string[];
  /** AWS Foundational Technical Review. */
  readonly ftr?: readonly string[];
}

/** What must hold, whoever wrote the code. A reference supports a control; it never means that the item is met. */
export interface Control {
  readonly id: ControlId;
  readonly domain: Domain;
  /** The compliant condition, as a sentence. */
  readonly title: Text;
  /** What happens to the client without it, in plain words. */
  readonly why: Text;
  /** What to do, by the one who acts. */
  readonly remedy: Text;
  readonly severity: Severity;
  readonly enforcement: Enforcement;
  readonly tiers: readonly Tier[];
  /** Who answers for it by default; exactly one accountable. */
  readonly raci: Raci;
  readonly verification: Verification;
  readonly waivable: boolean;
  /** The capability it rests on: where that is declined or external, the control says so instead of failing. */
  readonly capability?: CapabilityName;
  /** Held by whoever owns the organisation or the root: not guaranteed where that is the provider. */
  readonly dependsOn?: "organisation" | "root";
  readonly references: References;
  /** Items that support it only in part. */
  readonly seeAlso?: References;
}

export const everyTier: readonly Tier[] = ["essential", "standard", "reinforced"];
