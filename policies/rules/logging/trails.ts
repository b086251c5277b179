import { capabilityOf, type Text } from "../../../contract/agreed";
import { ofType } from "../../props";
import type { Agreed } from "../../rule";
import type { Resource, Stack } from "../../subject";
import { say } from "../../text";
import { perResource, violation, type Verdict } from "../../verdict";

export const trailType = "aws:cloudtrail/trail:Trail";
export const logGroupType = "aws:cloudwatch/logGroup:LogGroup";

export function trailsOf(stack: Stack): Resource[] {
  return ofType(stack.resources, trailType);
}

/** Whether a trail is taken over with a property as it was: the contract must say so, and the program leave it alone. */
export function keepsItsOwn(
  { ignoreChanges }: Resource,
  property: string,
  contract: Agreed<"capabilities" | "environments">,
): boolean {
  return (
    ignoreChanges.includes(property) &&
    capabilityOf(contract, contract.terms.environment, "trail").mode === "adopt"
  );
}

/** The names of the log groups that trails write to. Trails give their ARN, which a preview knows less often. */
export function logGroupsOf(stack: Stack): {
  readonly names: readonly string[];
  readonly unreadable: readonly Verdict[];
} {
  const names = new Set<string>();
  const unreadable = perResource(trailsOf(stack), (trail) => {
    const name = logGroupIn(trail.props["cloudWatchLogsGroupArn"]);
    if (name !== undefined) names.add(name);
    return [];
  });
  return { names: [...names], unreadable };
}

function logGroupIn(arn: unknown): string | undefined {
  return typeof arn === "string"
    ? /^arn:[^:]*:logs:[^:]*:[^:]*:log-group:([^:]+)/.exec(arn)?.[1]
    : undefined;
}

/** Judges each log group that a trail writes to: without any, no alarm can look at what happens. */
export function perLogGroup(
  stack: Stack,
  agreed: Text,
  check: (logGroup: string) => readonly Verdict[],
): readonly Verdict[] {
  const { names, unreadable } = logGroupsOf(stack);
  if (names.length > 0 || unreadable.length > 0) return [...names.flatMap(check), ...unreadable];
  const found = say(
    "aucun journal d'activité n'alimente un groupe de CloudWatch, que les alertes lisent",
    "no trail feeds a log group of CloudWatch, which alarms read",
  );
  return [violation(stack, { found, agreed })];
}

/** One that does what was agreed is enough: others may do something else. */
export function bestOf(verdicts: readonly Verdict[]): readonly Verdict[] {
  const kept = verdicts.filter(({ status }) => status === "pass");
  return kept.length > 0 ? kept : verdicts;
}
