import { findControl } from "../contract/agreed";
import type { Rule } from "./rule";
import { sliceFor, type Slice, type Target } from "./standing";

/** The config of the agreement pack for one stack: to each rule its slice of the contract. */
export function policyConfig(
  rules: readonly Rule[],
  target: Target,
): Readonly<Record<string, Slice>> {
  const slices = rules.map(
    (rule) => [rule.name, sliceFor(rule, findControl(rule.control), target)] as const,
  );
  const [first] = slices;
  const waivers =
    first === undefined ? [] : [[waivedPolicyName, { ...first[1], agreed: {} }] as const];
  return Object.fromEntries([...slices, ...waivers]);
}

/** The policy that repeats what was waived. */
export const waivedPolicyName = "waived-violations-stay-visible";
