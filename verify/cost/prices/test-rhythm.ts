import type { Registered } from "../../sources/registered";

const planType = "aws:backup/restoreTestingPlan:RestoreTestingPlan";

/** How often a restore test runs, on average; nothing where its plan is of another stack, or has a schedule that is not read here. */
export function testsPerMonth(
  { restoreTestingPlanName }: Registered["inputs"],
  stack: readonly Registered[],
): number | undefined {
  const plan = stack.find(
    (one) => one.type === planType && one.inputs["name"] === restoreTestingPlanName,
  );
  return runsPerMonth(plan?.inputs["scheduleExpression"]);
}

/**
 * Of a schedule that names its hours and days one by one, as restore tests do: no ranges, no steps.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
 */
function runsPerMonth(schedule: unknown): number | undefined {
  const [, minutes, hours, days, months, weekdays] =
    /^cron\((\S+) (\S+) (\S+) (\S+) (\S+) \*\)$/.exec(String(schedule)) ?? [];
  const runs = (named(minutes) * named(hours) * daysPerYear(days, months, weekdays)) / 12;
  return runs > 0 ? runs : undefined;
}

function daysPerYear(days = "", months = "", weekdays = ""): number {
  if (weekdays === "?") return named(days) * (months === "*" ? 12 : named(months));
  return days === "?" && months === "*" ? named(weekdays) * 52 : 0;
}

/** How many values a field names; none where it is written otherwise. */
function named(field = ""): number {
  return /^(\d+|[A-Z]{3})(,(\d+|[A-Z]{3}))*$/.test(field) ? field.split(",").length : 0;
}
