import type { z } from "zod";
import { contractSchema } from "./contract";
import { knownKeys } from "./known-keys";
import type { Problem } from "./problems";
import { valueAt } from "./value-at";

/** What zod found, in our words. `value` is what zod was given. */
export function describeIssues(issues: readonly z.core.$ZodIssue[], value: unknown): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const path = issue.path as (string | number)[];
    if (issue.code === "unrecognized_keys") {
      const known = knownKeys(contractSchema, path, value).join(", ");
      return issue.keys.map((key) => ({
        path: [...path, key],
        rule: `is not a key of the contract: the keys here are ${known}`,
      }));
    }
    return [{ path, rule: withWhatIsMissing(ruleOf(issue, value), valueAt(value, path)) }];
  });
}

/** Our words for the rules that have none of their own in the schema; zod's own would say nothing to our readers. */
export function ourWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "array"
        ? "must be a list: start each item with a hyphen"
        : "must be a block of keys";
    case "invalid_value":
      return `must be ${issue.values.join(" or ")}`;
    case "too_small":
      return `must hold at least ${issue.minimum} item`;
    default:
      return "is not as the contract's form wants it: compare with an example in stacks/";
  }
}

function ruleOf(issue: z.core.$ZodIssue, value: unknown): string {
  const path = issue.path as (string | number)[];
  if (issue.code === "invalid_key") return issue.issues[0]?.message ?? issue.message;
  if (issue.code === "invalid_union" && "options" in issue) {
    return `must be one of: ${(issue.options as string[]).join(", ")}`;
  }
  const known = issue.code === "invalid_type" ? knownKeys(contractSchema, path, value) : [];
  return known.length > 0 ? `must be a block of keys: ${known.join(", ")}` : issue.message;
}

function withWhatIsMissing(rule: string, received: unknown): string {
  if (received === undefined) return `is missing: it ${rule}`;
  return received === null ? `is empty: it ${rule}` : rule;
}
