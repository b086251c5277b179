import type { Environment } from "../../../contract/agreed";
import { letsThrough, type Event } from "../../event-pattern";
import { isAbsent, ofType } from "../../props";
import type { Resource, Stack } from "../../subject";
import { perResource } from "../../verdict";
import { regionOf } from "./coverage";
import type { Tested } from "./restore-tests";

/** Where restores are tested. */
export type Place = Pick<Environment, "accountId" | "partition" | "region">;

export const eventRuleType = "aws:cloudwatch/eventRule:EventRule";

/** The rules that hear of the end of restore tests, and a verdict on each rule that cannot be read yet. */
export function restoreRules({ resources }: Stack, place: Place) {
  const known: { readonly rule: Resource; readonly pattern: unknown }[] = [];
  const unreadable = perResource(ofType(resources, eventRuleType), (rule) => {
    if (isWhereAwsTells(rule, place)) known.push({ rule, pattern: rule.props["eventPattern"] });
    return [];
  });
  const hearing = (tested: Tested): readonly Resource[] =>
    known
      .filter(({ pattern }) => letsThrough(pattern, restoreEnded(tested, place)))
      .map(({ rule }) => rule);
  return { hearing, unreadable };
}

/** AWS's services tell what happens on the default bus of its region. */
function isWhereAwsTells(rule: Resource, { region }: Place): boolean {
  const bus = rule.props["eventBusName"];
  return regionOf(rule) === region && (isAbsent(bus) || bus === "default");
}

/**
 * The end of a restore that tests a type of a class, as AWS tells it.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html
 */
function restoreEnded({ dataClass, type }: Tested, place: Place): Event {
  const plan = `socle_${dataClass.name.replaceAll("-", "_")}`;
  return {
    source: "aws.backup",
    "detail-type": "Restore Job State Change",
    account: place.accountId,
    region: place.region,
    detail: {
      status: "COMPLETED",
      resourceType: type,
      // AWS adds a suffix to the plan's name.
      restoreTestingPlanArn: arnIn(place, "backup", `restore-testing-plan:${plan}-*`),
    },
  };
}

export function arnIn(
  { partition, region, accountId }: Place,
  service: string,
  resource: string,
): string {
  return `arn:${partition}:${service}:${region}:${accountId}:${resource}`;
}
