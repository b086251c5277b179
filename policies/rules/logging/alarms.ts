import { findContact, type Contact, type Contract, type Text } from "../../../contract/agreed";
import { addressesBehind } from "../budgets/alerts";
import { lookup, type Lookup } from "../../lookup";
import { ofType, texts } from "../../props";
import type { Props, Stack } from "../../subject";
import { say } from "../../text";

/** The contacts whom the contract wants told. */
export function toldBy({ logging, contacts }: Pick<Contract, "logging" | "contacts">): Contact[] {
  return logging.tell.flatMap((id) => findContact(contacts, id)?.contact ?? []);
}

export function namesOf(people: readonly Contact[]): string {
  return people.map((person) => person.name).join(", ");
}

/** Names one metric of CloudWatch: dimensions are part of what it is. */
export function metricKey(namespace: unknown, name: unknown, dimensions: unknown = {}): string {
  return JSON.stringify([namespace, name, dimensions ?? {}]);
}

/** The alarms of a stack, by the metric that they look at. */
export function alarmsOf(stack: Stack): Lookup {
  return lookup(ofType(stack.resources, "aws:cloudwatch/metricAlarm:MetricAlarm"), ({ props }) =>
    metricKey(props["namespace"], props["metricName"], props["dimensions"]),
  );
}

/** Whom an alarm does not reach; nothing where it reaches everybody. */
export function untold(alarm: Props, people: readonly Contact[], stack: Stack): Text | undefined {
  if (alarm["actionsEnabled"] !== true)
    return say("les messages de l'alerte sont coupés", "the alarm's actions are off");
  const addresses = texts(alarm["alarmActions"]).flatMap((topic) =>
    addressesBehind(topic, stack.resources),
  );
  const missed = people.filter(
    (person) => !addresses.includes(person.alertEndpoint ?? person.email),
  );
  return missed.length === 0
    ? undefined
    : say(
        `l'alerte n'atteint pas ${namesOf(missed)}`,
        `the alarm does not reach ${namesOf(missed)}`,
      );
}

/** How many events an alarm of each kind leaves unsaid. */
const unsaid = new Map<unknown, number>([
  ["GreaterThanThreshold", 1],
  ["GreaterThanOrEqualToThreshold", 0],
]);

/** In seconds. */
const longestPeriod = 3600;

/** Whether an alarm comes by so many events, within an hour. One on no event at all never ends, and tells nothing new. */
export function levelGap(alarm: Props, most: number): Text | undefined {
  const { comparisonOperator, threshold, period } = alarm;
  const first =
    typeof threshold === "number"
      ? threshold + (unsaid.get(comparisonOperator) ?? Number.NaN)
      : Number.NaN;
  const isSoon =
    typeof period === "number" &&
    period <= longestPeriod &&
    (alarm["evaluationPeriods"] === 1 || alarm["datapointsToAlarm"] === 1);
  return alarm["statistic"] === "Sum" && first >= 1 && first <= most && isSoon
    ? undefined
    : say("l'alerte vient trop tard, ou jamais", "the alarm comes too late, or never");
}
