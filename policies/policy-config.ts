import { findControl } from "../contract/agreed";
import type { Rule } from "./rule";
import { sliceFor, termsOf, type Slice, type Target } from "./standing";

/** The config of the agreement pack for one stack: to each rule its slice of the contract. */
export function policyConfig(
  rules: readonly Rule[],
  target: Target,
): Readonly<Record<string, Slice>> {
  const slices = rules.map(
    (rule) => [rule.name, sliceFor(rule, findControl(rule.control), target)] as const,
  );
  const standing = { waivers: [], inTier: true, actors: [] };
  return Object.fromEntries([
    ...slices,
    [waivedPolicyName, { terms: termsOf(target), agreed: {}, standing }],
  ]);
}

/** The policy that repeats what was waived. */
export const waivedPolicyName = "waived-violations-stay-visible";
