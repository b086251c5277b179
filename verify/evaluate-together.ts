import type { Finding } from "../policies/finding";
import type { Rule } from "../policies/rule";
import { evaluate, type DatedTarget } from "./evaluate";
import type { Registered } from "./sources/registered";

/** A stack and what was agreed for it. */
export interface TargetedStack {
  readonly target: DatedTarget;
  readonly registered: readonly Registered[];
}

/**
 * The verdicts on several stacks: each is judged by itself, but for the rules about something that must exist, which look for
 * it in all the stacks of the environment.
 */
export function evaluateTogether(
  rules: readonly Rule[],
  stacks: readonly TargetedStack[],
): Finding[] {
  const [overStack, overEnvironment] = partition(
    rules,
    (rule) => rule.subject === "resource" || rule.part === undefined,
  );
  return stacks.flatMap((stack) => {
    const { target, registered } = stack;
    const others = stacks.filter(
      (one) => one !== stack && one.target.environment === target.environment,
    );
    const together = [registered, ...others.map((one) => one.registered)].flat();
    return [
      ...evaluate(overStack, registered, target),
      ...evaluate(overEnvironment, together, target),
    ];
  });
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
