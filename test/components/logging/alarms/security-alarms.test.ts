import { LogGroup } from "@pulumi/aws/cloudwatch";
import { SecurityAlarms, cisEvents } from "../../../../components/logging";
import type { SecurityAlarmsArgs } from "../../../../components/logging";
import { breakGlassEvent } from "../../../../components/logging/alarms/watched-events";
import { record } from "../../../support/record";
import { inventory, named, problem, problemsOf } from "../../helpers";

const region = "eu-west-3";
const topicArn = "arn:aws:sns:eu-west-3:111122223333:acme-security-alerts";
const breakGlassRoleArn = "arn:aws:iam::111122223333:role/acme-break-glass";
const agreed: SecurityAlarmsArgs = {
  namePrefix: "acme-production",
  logGroupName: "/acme/production/trail",
  topicArn,
  region,
  events: ["unauthorised-calls", "trail-changes"],
  breakGlassRoleArn,
  silenceHours: 6,
  ownership: { client: "acme", environment: "production", owner: "cio", costCentre: "it" },
};
const tags = {
  Client: "acme",
  Environment: "production",
  Owner: "cio",
  CostCentre: "it",
  ManagedBy: "socle",
};

const alarms = (args: SecurityAlarmsArgs) => () => {
  new SecurityAlarms("acme", args);
};

it("Each event has a filter and an alarm, the root user and the emergency role too, and silence an alarm.", async () => {
  const recorded = await record(alarms(agreed));

  expect(inventory(recorded)).toEqual([
    "aws:cloudwatch/logMetricFilter:LogMetricFilter acme-filter-break-glass",
    "aws:cloudwatch/logMetricFilter:LogMetricFilter acme-filter-root-use",
    "aws:cloudwatch/logMetricFilter:LogMetricFilter acme-filter-trail-changes",
    "aws:cloudwatch/logMetricFilter:LogMetricFilter acme-filter-unauthorised-calls",
    "aws:cloudwatch/metricAlarm:MetricAlarm acme-alarm-break-glass",
    "aws:cloudwatch/metricAlarm:MetricAlarm acme-alarm-root-use",
    "aws:cloudwatch/metricAlarm:MetricAlarm acme-alarm-silence",
    "aws:cloudwatch/metricAlarm:MetricAlarm acme-alarm-trail-changes",
    "aws:cloudwatch/metricAlarm:MetricAlarm acme-alarm-unauthorised-calls",
    "socle:logging:SecurityAlarms acme",
  ]);
  const { urn } = named(recorded, "acme");
  const parents = recorded.filter(({ custom }) => custom).map(({ parent }) => parent);
  expect(parents).toEqual(parents.map(() => urn));
});

it("All of CIS's events make a filter and an alarm each.", async () => {
  const recorded = await record(alarms({ ...agreed, events: cisEvents.map(({ id }) => id) }));

  for (const { id, pattern, metricName } of cisEvents) {
    expect(named(recorded, `acme-filter-${id}`).inputs).toEqual({
      region,
      name: `acme-production-${id}`,
      logGroupName: "/acme/production/trail",
      pattern,
      metricTransformation: {
        name: metricName,
        namespace: "LogMetrics",
        value: "1",
        defaultValue: "0",
      },
    });
    expect(named(recorded, `acme-alarm-${id}`).inputs).toMatchObject({
      metricName,
      namespace: "LogMetrics",
    });
  }
});

it("An event is told the first time, to the topic.", async () => {
  const recorded = await record(alarms(agreed));

  expect(named(recorded, "acme-alarm-trail-changes").inputs).toEqual({
    region,
    name: "acme-production-trail-changes",
    alarmDescription:
      "A trail was made, changed, started or stopped (CIS AWS 5.0 4.5, Security Hub CloudWatch.5)",
    namespace: "LogMetrics",
    metricName: "TrailChanges",
    statistic: "Sum",
    period: 300,
    evaluationPeriods: 1,
    comparisonOperator: "GreaterThanOrEqualToThreshold",
    threshold: 1,
    treatMissingData: "notBreaching",
    alarmActions: [topicArn],
    tags,
  });
});

it("Refused calls are told when there are many in an hour: a few are everyday life.", async () => {
  expect(named(await record(alarms(agreed)), "acme-alarm-unauthorised-calls").inputs).toMatchObject(
    {
      period: 3_600,
      evaluationPeriods: 1,
      threshold: 25,
    },
  );
});

it("The emergency role is told the first time.", async () => {
  const recorded = await record(alarms(agreed));
  const { pattern, description } = breakGlassEvent(breakGlassRoleArn);

  expect(named(recorded, "acme-filter-break-glass").inputs).toMatchObject({ pattern });
  expect(named(recorded, "acme-alarm-break-glass").inputs).toMatchObject({
    name: "acme-production-break-glass",
    alarmDescription: description,
    metricName: "BreakGlassUse",
    period: 300,
    threshold: 1,
  });
});

it("Without an emergency role, there is no alarm on it.", async () => {
  const all = inventory(await record(alarms(agreed)));
  const { ...fewer } = agreed;
  Reflect.deleteProperty(fewer, "breakGlassRoleArn");

  expect(inventory(await record(alarms(fewer)))).toEqual(
    all.filter((line) => !line.endsWith("-break-glass")),
  );
});

it("A trail that writes nothing for so many hours is told, and when it writes again.", async () => {
  expect(named(await record(alarms(agreed)), "acme-alarm-silence").inputs).toEqual({
    region,
    name: "acme-production-silence",
    alarmDescription:
      "The trail has written nothing to its log group for 6 hours: no other alarm can tell anything",
    namespace: "AWS/Logs",
    metricName: "IncomingLogEvents",
    dimensions: { LogGroupName: "/acme/production/trail" },
    statistic: "Sum",
    period: 3_600,
    evaluationPeriods: 6,
    datapointsToAlarm: 6,
    comparisonOperator: "LessThanThreshold",
    threshold: 1,
    treatMissingData: "breaching",
    alarmActions: [topicArn],
    okActions: [topicArn],
    tags,
  });
});

it("Filters wait for the log group, alarms for their filter, and the alarm of silence for the log group.", async () => {
  const recorded = await record(() => {
    const logGroup = new LogGroup("group", { name: "/acme/production/trail" });
    new SecurityAlarms("acme", { ...agreed, logGroupName: logGroup.name });
  });
  const dependencies = (name: string) => named(recorded, name).dependencies;
  const { urn } = named(recorded, "group");

  expect(dependencies("acme-filter-root-use")).toEqual([urn]);
  expect(dependencies("acme-alarm-root-use")).toEqual([
    named(recorded, "acme-filter-root-use").urn,
  ]);
  expect(dependencies("acme-alarm-silence")).toEqual([urn]);
});

const told = (change: object) => problemsOf(alarms({ ...agreed, ...change }));
const longRole = (length: number) => `arn:aws:iam::111122223333:role/${"r".repeat(length)}`;

it.each<[keyof SecurityAlarmsArgs, unknown, unknown, string, string]>([
  ["namePrefix", "x".repeat(200), "x".repeat(201), "namePrefix", "must be 1 to 200 letters"],
  ["namePrefix", "a", "", "namePrefix", "must be 1 to 200 letters"],
  ["namePrefix", "acme", "acme:prod", "namePrefix", "must be 1 to 200 letters"],
  ["events", [], ["root"], "events[0]", "must be one of root-use, unauthorised-calls, "],
  ["events", ["root-use"], ["root-use", "root-use"], "events[1]", "must differ from `events[0]`"],
  [
    "topicArn",
    topicArn,
    "arn:aws:sns:us-east-1:1:t",
    "topicArn",
    "must be a topic of region eu-west-3",
  ],
  [
    "breakGlassRoleArn",
    longRole(64),
    "acme-break-glass",
    "breakGlassRoleArn",
    "must be the ARN of a role",
  ],
  [
    "breakGlassRoleArn",
    longRole(400),
    longRole(401),
    "breakGlassRoleArn",
    "must leave its filter, which names it twice, within 1024 characters",
  ],
  ["silenceHours", 168, 169, "silenceHours", "must look back at most a week (604800 seconds)"],
  ["silenceHours", 1, 0, "silenceHours", "must look at a whole number of periods"],
  [
    "ownership",
    agreed.ownership,
    { ...agreed.ownership, owner: "" },
    "ownership.owner",
    "must be a tag value",
  ],
])("Case %#: `%s` is taken, or refused.", async (member, taken, refused, path, rule) => {
  expect(await told({ [member]: taken })).toEqual([]);
  expect(await told({ [member]: refused })).toEqual([
    expect.stringContaining(`: \`${path}\` ${rule}`),
  ]);
});

it("A region that is not one is refused, with the topic that is not there.", async () => {
  expect(await told({ region: "Paris" })).toEqual([
    problem("region", "must be an AWS region", '"Paris"'),
    problem("topicArn", "must be a topic of region Paris", `"${topicArn}"`),
  ]);
});
