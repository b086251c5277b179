import type { Contract } from "../../../contract/agreed";
import { list, member, ofType } from "../../props";
import type { Resource, Stack } from "../../subject";
import { perResource, type Verdict } from "../../verdict";

export type DataClass = Contract["backup"]["dataClasses"][number];

export const dataClassTag = "DataClass";

/** What AWS Backup backs up continuously. @see AWS Backup, "Continuous backups and point-in-time recovery" */
export const continuousTypes: readonly string[] = ["Aurora", "RDS", "S3"];

const selectionType = "aws:backup/selection:Selection";

/** Where a resource is: its own region, or its provider's. */
export function regionOf({ props, provider }: Resource): unknown {
  return props["region"] ?? provider?.props["region"];
}

/** Whether conditions on tags, in AWS's form, want a class of data. */
export function wantsClass(equals: unknown, name: string): boolean {
  return list(equals).some(
    (one) =>
      member(one, "key") === `aws:ResourceTag/${dataClassTag}` && member(one, "value") === name,
  );
}

/**
 * Whether a selection chooses a class by its tag. Before the deployment nobody knows the conditions that it leaves out: they
 * are read only where no list of tags stands for them.
 */
export function selects({ props }: Resource, name: string): boolean {
  const tags = list(props["selectionTags"]);
  if (tags.length > 0) {
    return tags.some(
      (tag) =>
        member(tag, "type") === "STRINGEQUALS" &&
        member(tag, "key") === dataClassTag &&
        member(tag, "value") === name,
    );
  }
  return list(props["conditions"]).some((block) => wantsClass(member(block, "stringEquals"), name));
}

/** A class of data and a plan that backs it up. */
interface Served {
  readonly dataClass: DataClass;
  readonly plan: Resource;
}

/** The plans that selections give to classes of data, and a verdict on each selection that cannot be read yet. */
export function servedClasses(stack: Stack, dataClasses: readonly DataClass[]) {
  const plans = new Map(
    ofType(stack.resources, "aws:backup/plan:Plan").map((plan) => [plan.urn, plan]),
  );
  const served: Served[] = [];
  const unreadable = perResource(ofType(stack.resources, selectionType), (selection) => {
    for (const dataClass of dataClasses.filter(({ name }) => selects(selection, name)))
      served.push(...planOf(selection, plans).map((plan) => ({ dataClass, plan })));
    return [];
  });
  return { served, unreadable };
}

/** Before the deployment a plan has no id: the dependency tells. Where a selection waits for several, the id must tell. */
function planOf({ dependencies, props }: Resource, plans: ReadonlyMap<string, Resource>) {
  const known = dependencies.flatMap((urn) => plans.get(urn) ?? []);
  return known.length < 2 ? known : known.filter((plan) => plan.props["id"] === props["planId"]);
}

/** Judges each plan by each class of data that it backs up. */
export function perServedClass(
  stack: Stack,
  dataClasses: readonly DataClass[],
  check: (plan: Resource, dataClass: DataClass) => Verdict | readonly Verdict[],
): Verdict[] {
  const { served, unreadable } = servedClasses(stack, dataClasses);
  return [
    ...served.flatMap(({ plan, dataClass }) => perResource([plan], (one) => check(one, dataClass))),
    ...unreadable,
  ];
}

/** One that does what was agreed is enough: others of the same item may do less. */
export function bestOf(verdicts: readonly Verdict[]): Verdict[] {
  const kept = new Set(verdicts.filter(({ status }) => status === "pass").map(({ item }) => item));
  return verdicts.filter(({ status, item }) => status === "pass" || !kept.has(item));
}

/** The rules of a plan, each with its own schedule, retention and copies. */
export function rulesOf(plan: Resource): readonly unknown[] {
  return list(plan.props["rules"]);
}
