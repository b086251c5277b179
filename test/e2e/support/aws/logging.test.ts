import { FreshAccount } from "./fresh-account";
import type { Props } from "./resource-type";

const key = "aws:kms/key:Key";
const logGroup = "aws:cloudwatch/logGroup:LogGroup";
const metricFilter = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
const metricAlarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
const compositeAlarm = "aws:cloudwatch/compositeAlarm:CompositeAlarm";
const eventRule = "aws:cloudwatch/eventRule:EventRule";
const eventTarget = "aws:cloudwatch/eventTarget:EventTarget";

const metric = { name: "Root", namespace: "LogMetrics", value: "1", defaultValue: "0" };
const queries = [
  { id: "rate", expression: "errors / calls", returnData: true },
  ...["errors", "calls"].map((id) => ({
    id,
    metric: { namespace: "Socle", metricName: id, period: 300, stat: "Sum" },
  })),
];
const onQueries = {
  metricName: undefined,
  namespace: undefined,
  period: undefined,
  statistic: undefined,
  metricQueries: queries,
};
const alarms = (count: number) =>
  Array.from({ length: count }, (_, index) => `ALARM(alarm-${index})`).join(" OR ");
const transformer = { inputPaths: { name: "$.detail.eventName" }, inputTemplate: '"<name>"' };

/** One request of each type that AWS takes, in an account that has the group, the alarm and the rule named `existing`. */
const requests: Readonly<Record<string, Props>> = {
  [logGroup]: { name: "trail", retentionInDays: 365, tags: { Owner: "ops" } },
  [metricFilter]: {
    name: "root",
    logGroupName: "existing",
    pattern: '{$.userIdentity.type="Root"}',
    metricTransformation: metric,
  },
  [metricAlarm]: {
    name: "root",
    metricName: "Root",
    namespace: "LogMetrics",
    dimensions: { Account: "111122223333" },
    statistic: "Sum",
    period: 300,
    evaluationPeriods: 1,
    comparisonOperator: "GreaterThanOrEqualToThreshold",
    threshold: 1,
    alarmActions: ["arn:aws:sns:eu-west-3:111122223333:alerts"],
  },
  [compositeAlarm]: {
    alarmName: "any",
    alarmRule:
      'ALARM("existing") OR (NOT OK(arn:aws:cloudwatch:eu-west-3:111122223333:alarm:existing))',
  },
  [eventRule]: {
    name: "failed-jobs",
    eventPattern: JSON.stringify({ source: ["aws.backup"] }),
    tags: { Owner: "ops" },
  },
  [eventTarget]: {
    rule: "existing",
    targetId: "alerts",
    arn: "arn:aws:sns:eu-west-3:111122223333:alerts",
    inputTransformer: transformer,
    retryPolicy: { maximumRetryAttempts: 3 },
  },
};

let aws: FreshAccount;

beforeEach(async () => {
  aws = new FreshAccount();
  await aws.create(logGroup, { name: "existing" });
  await aws.create(metricAlarm, { ...requests[metricAlarm], name: "existing" });
  await aws.create(eventRule, { ...requests[eventRule], name: "existing" });
});

afterEach(() => aws.remove());

const refusal = (type: string, change: Props) =>
  aws.refusal(type, { ...requests[type], ...change });

test.each([
  [logGroup, "trail", "arn:aws:logs:eu-west-3:111122223333:log-group:trail"],
  [metricAlarm, "root", "arn:aws:cloudwatch:eu-west-3:111122223333:alarm:root"],
  [compositeAlarm, "any", "arn:aws:cloudwatch:eu-west-3:111122223333:alarm:any"],
  [eventRule, "failed-jobs", "arn:aws:events:eu-west-3:111122223333:rule/failed-jobs"],
])("%s is its name in a region", async (type, id, arn) => {
  const thing = await aws.create(type, requests[type] ?? {});

  expect(thing).toMatchObject({ id, outputs: { arn } });
  expect(aws.world.find("111122223333", type, `eu-west-3/${id}`)).toEqual(thing);
});

test("a metric filter is its name in a log group, and an import names both", async () => {
  const { id, outputs } = await aws.create(metricFilter, requests[metricFilter] ?? {});

  expect(id).toBe("root");
  expect(outputs.applyOnTransformedLogs).toBe(false);
  expect(aws.world.find("111122223333", metricFilter, "eu-west-3/existing:root")?.id).toBe("root");
  const region = { region: "eu-west-3" };
  expect((await aws.read(metricFilter, "existing:root", region))?.id).toBe("root");
});

test("a target is its name in a rule, and an import writes it with a slash", async () => {
  const { id } = await aws.create(eventTarget, requests[eventTarget] ?? {});

  expect(id).toBe("existing-alerts");
  const region = { region: "eu-west-3" };
  expect((await aws.read(eventTarget, "existing/alerts", region))?.id).toBe("existing-alerts");
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
  [logGroup, /^trail-[0-9a-f]{26}$/],
  [eventRule, /^trail-[0-9a-f]{26}$/],
])("the provider ends the name of %s that has only its beginning", async (type, pattern) => {
  const { outputs } = await aws.create(type, {
    ...requests[type],
    name: undefined,
    namePrefix: "trail-",
  });

  expect(outputs.name).toMatch(pattern);
});

test.each(Object.keys(requests).filter((type) => type !== logGroup))(
  "%s overwrites silently what has its name",
  async (type) => {
    await aws.create(type, requests[type] ?? {});
    await aws.create(type, requests[type] ?? {});

    expect(aws.world.calls.at(-1)?.outcome).toBe("overwrote");
  },
);

test.each<[string, string, Props]>([
  [
    "a log group of the same name in another region",
    logGroup,
    { name: "existing", region: "eu-west-1" },
  ],
  ["a log group that keeps all", logGroup, { retentionInDays: 0 }],
  ["an alarm on a percentile", metricAlarm, { statistic: undefined, extendedStatistic: "p99" }],
  ["an alarm on an expression", metricAlarm, onQueries],
  ["an alarm that looks back a week", metricAlarm, { period: 86_400, evaluationPeriods: 7 }],
  ["an alarm that looks back a day", metricAlarm, { period: 60, evaluationPeriods: 1440 }],
  [
    "a rule on a schedule",
    eventRule,
    { eventPattern: undefined, scheduleExpression: "cron(0 8 ? * MON *)" },
  ],
  ["a rule that is off", eventRule, { isEnabled: false }],
])("AWS takes %s", async (_, type, change) => {
  expect(await refusal(type, change)).toBe("");
});

test("the key of a log group must let CloudWatch Logs of its region encrypt that group", async () => {
  const statement = (service: string, group: string) => ({
    Effect: "Allow",
    Principal: { Service: service },
    Action: ["kms:Encrypt*", "kms:GenerateDataKey*"],
    Resource: "*",
    Condition: {
      ArnLike: {
        "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:eu-west-3:111122223333:log-group:${group}`,
      },
    },
  });
  const says = async (service: string, group: string) => {
    const policy = JSON.stringify({ Statement: [statement(service, group)] });
    const { outputs } = await aws.create(key, { policy });
    return refusal(logGroup, { kmsKeyId: outputs.arn });
  };
  const denied = expect.stringContaining("AccessDeniedException: The specified KMS key") as string;

  expect(await says("logs.eu-west-1.amazonaws.com", "*")).toEqual(denied);
  expect(await says("logs.eu-west-3.amazonaws.com", "other-*")).toEqual(denied);
  expect(await says("logs.eu-west-3.amazonaws.com", "tr*")).toBe("");
});

test.each<[string, string, Props, string]>([
  [
    "a log group of a name in use",
    logGroup,
    { name: "existing" },
    "ResourceAlreadyExistsException: The specified log group already exists",
  ],
  [
    "a log group of AWS's own names",
    logGroup,
    { name: "aws/trail" },
    "InvalidParameterException: a log group's name cannot start with aws/",
  ],
  [
    "a log group whose key does not exist",
    logGroup,
    { kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:key/none" },
    "InvalidParameterException: the KMS key does not exist",
  ],
  [
    "a retention of 100 days",
    logGroup,
    { retentionInDays: 100 },
    "InvalidParameterException: the retention must be one of 1, 3, 5, 7, 14, 30, 60, 90, 120",
  ],
  [
    "a filter of no log group",
    metricFilter,
    { logGroupName: "none" },
    "ResourceNotFoundException: The specified log group does not exist",
  ],
  [
    "a filter with dimensions and a default value",
    metricFilter,
    { metricTransformation: { ...metric, dimensions: { User: "$.user" } } },
    "InvalidParameterException: Invalid metric transformation: dimensions and default value",
  ],
  [
    "a filter of four dimensions",
    metricFilter,
    {
      metricTransformation: {
        ...metric,
        defaultValue: undefined,
        dimensions: { A: "$.a", B: "$.b", C: "$.c", D: "$.d" },
      },
    },
    "InvalidParameterException: a metric filter has at most three dimensions",
  ],
  [
    "an alarm that looks back more than a week",
    metricAlarm,
    { period: 86_400, evaluationPeriods: 8 },
    "ValidationError: Metrics cannot be checked across more than a week",
  ],
  [
    "an alarm that looks back more than a day by short periods",
    metricAlarm,
    { period: 60, evaluationPeriods: 1441 },
    "ValidationError: Metrics cannot be checked across more than a day",
  ],
  [
    "an alarm on an expression that looks back more than a day",
    metricAlarm,
    { ...onQueries, evaluationPeriods: 289 },
    "ValidationError: Metrics cannot be checked across more than a day",
  ],
  [
    "a period of 90 seconds",
    metricAlarm,
    { period: 90 },
    "ValidationError: the period must be 10, 20, 30 or a multiple of 60 seconds",
  ],
  [
    "an alarm on two statistics",
    metricAlarm,
    { extendedStatistic: "p99" },
    "One of `statistic` or `extended_statistic` must be set",
  ],
  [
    "an alarm on a metric without statistic",
    metricAlarm,
    { statistic: undefined },
    "One of `statistic` or `extended_statistic` must be set",
  ],
  [
    "an alarm on a metric and on queries",
    metricAlarm,
    { metricQueries: queries },
    "ValidationError: an alarm is on a metric, on metric queries or on evaluation criteria",
  ],
  [
    "more points to alarm than there are",
    metricAlarm,
    { datapointsToAlarm: 2 },
    "ValidationError: DatapointsToAlarm must be less than or equal to EvaluationPeriods",
  ],
  [
    "an alarm on an alarm that does not exist",
    compositeAlarm,
    { alarmRule: "ALARM(existing) AND NOT ALARM(none)" },
    "ValidationError: Could not save the composite alarm as alarms in the alarm rule do not exist",
  ],
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
  const said = await refusal(type, change);

  expect(said).toContain(says);
  expect(said).not.toContain("; ");
});

test("AWS refuses the 101st filter of a log group", async () => {
  const filters = (from: number, to: number) => {
    for (let index = from; index < to; index++) {
      const inputs = { name: `filter-${index}`, logGroupName: "existing", region: "eu-west-3" };
      aws.exists(metricFilter, inputs.name, inputs);
    }
  };
  filters(0, 99);
  expect(await refusal(metricFilter, {})).toBe("");
  expect(await refusal(metricFilter, {})).toBe("");

  filters(99, 100);
  expect(await refusal(metricFilter, {})).toBe("LimitExceededException: Resource limit exceeded");
});

test("AWS refuses the 101st child of a composite alarm", async () => {
  for (let index = 0; index < 101; index++)
    aws.exists(metricAlarm, `alarm-${index}`, { region: "eu-west-3" });

  expect(await refusal(compositeAlarm, { alarmRule: alarms(100) })).toBe("");
  expect(await refusal(compositeAlarm, { alarmRule: alarms(101) })).toBe(
    "ValidationError: an alarm rule has at most 100 child alarms",
  );
});

test("AWS refuses the sixth target of a rule", async () => {
  for (const targetId of ["a", "b", "c", "d", "e"])
    expect(await refusal(eventTarget, { targetId })).toBe("");

  expect(await refusal(eventTarget, { targetId: "a" })).toBe("");
  expect(await refusal(eventTarget, {})).toBe(
    "LimitExceededException: The requested resource exceeds the maximum number allowed.",
  );
});
