import { list, member } from "../../props";
import type { Resource } from "../../subject";

/** The metrics that a filter counts into, by namespace and name. */
export function metricsOf({ props }: Resource): readonly string[] {
  return list(props["metricTransformation"]).flatMap((into) =>
    metric(member(into, "namespace"), member(into, "name")),
  );
}

/** Whether an alarm tells somebody as soon as one of these metrics counts one. */
export function isToldOnce({ props }: Resource, metrics: readonly string[]): boolean {
  const actions = list(props["alarmActions"]);
  return (
    metric(props["namespace"], props["metricName"]).some((one) => metrics.includes(one)) &&
    props["actionsEnabled"] !== false &&
    props["statistic"] === "Sum" &&
    isPassedByOne(props["comparisonOperator"], props["threshold"]) &&
    actions.some((action) => typeof action === "string" && action.startsWith("arn:"))
  );
}

function isPassedByOne(operator: unknown, threshold: unknown): boolean {
  if (typeof threshold !== "number") return false;
  if (operator === "GreaterThanOrEqualToThreshold") return threshold > 0 && threshold <= 1;
  return operator === "GreaterThanThreshold" && threshold >= 0 && threshold < 1;
}

function metric(namespace: unknown, name: unknown): readonly string[] {
  return typeof namespace === "string" && typeof name === "string" ? [`${namespace}/${name}`] : [];
}
