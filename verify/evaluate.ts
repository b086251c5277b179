import { findControl } from "../contract";
import type { Finding } from "../policies/finding";
import { judgeResource, judgeStack, type DatedSlice } from "../policies/judge";
import { isHygiene, type Rule } from "../policies/rule";
import { sliceFor, type Target } from "../policies/standing";
import type { Registered } from "./sources/registered";
import { toSubjects } from "./sources/subjects";

/** A target whose date is settled. */
export type DatedTarget = Target & { readonly date: string };

/**
 * The verdicts that the engine gives for the same rules, resources and contract.
 *
 * @param target - What was agreed; absent, only the rules that need no contract judge.
 */
export function evaluate(
  rules: readonly Rule[],
  registered: readonly Registered[],
  target?: DatedTarget,
): Finding[] {
  const { resources, stack } = toSubjects(registered);
  return rules.flatMap((rule) => {
    if (target === undefined && !isHygiene(rule)) return [];
    const slice =
      target === undefined
        ? undefined
        : (sliceFor(rule, findControl(rule.control), target) as DatedSlice);
    return rule.subject === "stack"
      ? judgeStack(rule, stack, slice)
      : resources.flatMap((resource) => judgeResource(rule, resource, slice));
  });
}
