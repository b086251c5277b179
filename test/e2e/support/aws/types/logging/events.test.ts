import type { Props } from "../../resource-type";
import { FreshAccount, home, onlyReason } from "../fresh-account";
import { existing, eventRule, eventTarget, requests } from "./requests";

const aws = new FreshAccount();
beforeEach(() => aws.open(existing));
afterEach(() => aws.close());

const refusal = (type: string, change: Props) =>
  aws.refusal(type, { ...requests[type], ...change });

test("a target is its name in a rule, and an import writes it with a slash", async () => {
  const { id } = await aws.create(eventTarget, requests[eventTarget]);

  expect(id).toBe("existing-alerts");
  expect((await aws.read(eventTarget, "existing/alerts", { region: home }))?.id).toBe(
    "existing-alerts",
  );
});

test("the provider names a target that has no name", async () => {
  const { id, outputs } = await aws.create(eventTarget, {
    ...requests[eventTarget],
    targetId: undefined,
  });

  expect(outputs.targetId).toMatch(/^terraform-[0-9a-f]{26}$/);
  expect(id).toBe(`existing-${String(outputs.targetId)}`);
});

test.each<[string, Props]>([
  ["a rule on a schedule", { eventPattern: undefined, scheduleExpression: "cron(0 8 ? * MON *)" }],
  ["a rule that is off", { isEnabled: false }],
])("AWS takes %s", async (_, change) => {
  expect(await refusal(eventRule, change)).toBe("");
});

test.each<[string, string, Props, string]>([
  [
    "a rule on nothing",
    eventRule,
    { eventPattern: undefined },
    "ValidationException: Parameter(s) EventPattern or ScheduleExpression must be specified.",
  ],
  [
    "a pattern that is not JSON",
    eventRule,
    { eventPattern: "source" },
    "InvalidEventPatternException: Event pattern is not valid.",
  ],
  [
    "a rate of 1 days",
    eventRule,
    { scheduleExpression: "rate(1 days)" },
    "ValidationException: Parameter ScheduleExpression is not valid.",
  ],
  [
    "a cron expression of five fields",
    eventRule,
    { scheduleExpression: "cron(0 8 * * MON)" },
    "ValidationException: Parameter ScheduleExpression is not valid.",
  ],
  [
    "a schedule on another event bus",
    eventRule,
    { scheduleExpression: "rate(1 day)", eventBusName: "partners" },
    "ValidationException: ScheduleExpression is supported only on the default event bus.",
  ],
  [
    "a target of no rule",
    eventTarget,
    { rule: "none" },
    "ResourceNotFoundException: the rule of the target does not exist on its event bus",
  ],
  [
    "a target of a rule on another event bus",
    eventTarget,
    { eventBusName: "partners" },
    "ResourceNotFoundException: the rule of the target does not exist on its event bus",
  ],
  [
    "two inputs of a target",
    eventTarget,
    { input: '"alert"' },
    "ValidationException: Input, InputPath and InputTransformer are mutually exclusive",
  ],
])("AWS refuses %s", async (_, type, change, says) => {
  expect(await refusal(type, change)).toMatch(onlyReason(says));
});

test("AWS refuses the sixth target of a rule", async () => {
  for (const targetId of ["a", "b", "c", "d", "e"])
    expect(await refusal(eventTarget, { targetId })).toBe("");

  expect(await refusal(eventTarget, { targetId: "a" })).toBe("");
  expect(await refusal(eventTarget, {})).toBe(
    "LimitExceededException: The requested resource exceeds the maximum number allowed.",
  );
});
