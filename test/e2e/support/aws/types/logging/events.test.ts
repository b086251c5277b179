import type { Props } from "../../resource-type";
import { FreshAccount, home, onlyReason } from "../fresh-account";
import { queueArn } from "../queues/requests";
import { eventTypes } from "./events";
import { existing, eventRule, eventTarget, requests } from "./requests";

const queue = queueArn("jobs");
const fifo = queueArn("jobs.fifo");

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

test.each([
  [eventRule, ["eventBusName", "name", "namePrefix"]],
  [eventTarget, ["eventBusName", "rule", "targetId"]],
])("%s under another name is a new one", async (type, names) => {
  const made = await aws.create(type, requests[type]);
  const change = Object.fromEntries(names.map((name) => [name, "other"]));

  expect([...aws.diff(type, made, { ...change, roleArn: "other" }).replacing].sort()).toEqual(
    names,
  );
});

test("EventBridge is told what becomes of an event on its way to a queue", () => {
  const inputs = {
    ...requests[eventTarget],
    arn: fifo,
    deadLetterConfig: { arn: queue },
    retryPolicy: { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 3 },
    sqsTarget: { messageGroupId: "jobs" },
  };
  const [call] =
    eventTypes[eventTarget]?.calls({ inputs, account: "111122223333", region: "eu-west-3" }) ?? [];

  expect(call?.input).toMatchObject({
    Rule: "existing",
    Targets: [
      {
        Id: "alerts",
        Arn: fifo,
        DeadLetterConfig: { Arn: queue },
        InputTransformer: {
          InputPathsMap: { name: "$.detail.eventName" },
          InputTemplate: '"<name>"',
        },
        RetryPolicy: { MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 3 },
        SqsParameters: { MessageGroupId: "jobs" },
      },
    ],
  });
});

test.each<[string, string, Props]>([
  [
    "a rule on a schedule",
    eventRule,
    { eventPattern: undefined, scheduleExpression: "cron(0 8 ? * MON *)" },
  ],
  ["a rule that is off", eventRule, { isEnabled: false }],
  [
    "a queue, and one for dead letters",
    eventTarget,
    { arn: queue, deadLetterConfig: { arn: queue } },
  ],
  ["a FIFO queue", eventTarget, { arn: fifo, sqsTarget: { messageGroupId: "jobs" } }],
  [
    "a template of what EventBridge itself knows",
    eventTarget,
    { inputTransformer: { inputTemplate: '{"rule": <aws.events.rule-name>, "at": "a < b > c"}' } },
  ],
])("AWS takes %s", async (_, type, change) => {
  expect(await refusal(type, change)).toBe("");
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
    "a pattern that is a text",
    eventRule,
    { eventPattern: '"source"' },
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
  [
    "a path with a name of AWS's",
    eventTarget,
    { inputTransformer: { inputPaths: { AWSName: "$.id" }, inputTemplate: '"<AWSName>"' } },
    'input_paths must not start with "AWS"',
  ],
  [
    "a template that names no path",
    eventTarget,
    { inputTransformer: { inputPaths: { name: "$.id" }, inputTemplate: '"<name> <other>"' } },
    "ValidationException: InputTemplate for target contains invalid placeholder",
  ],
  [
    "a FIFO queue without a group of messages",
    eventTarget,
    { arn: fifo },
    "ValidationException: Parameter(s) SqsParameters must be specified for target",
  ],
  [
    "dead letters to a FIFO queue",
    eventTarget,
    { deadLetterConfig: { arn: fifo } },
    "ValidationException: SQS FIFO is not supported by Dead Letter Queues.",
  ],
  [
    "dead letters to no ARN",
    eventTarget,
    { deadLetterConfig: { arn: "" } },
    "DeadLetterConfig.Arn",
  ],
  [
    "186 attempts",
    eventTarget,
    { retryPolicy: { maximumRetryAttempts: 186 } },
    "RetryPolicy.MaximumRetryAttempts",
  ],
  [
    "attempts for a minute less a second",
    eventTarget,
    { retryPolicy: { maximumEventAgeInSeconds: 59 } },
    "RetryPolicy.MaximumEventAgeInSeconds",
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
