import type { Props } from "../../resource-type";
import type { Held } from "../fresh-account";

export const logGroup = "aws:cloudwatch/logGroup:LogGroup";
export const metricFilter = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
export const metricAlarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
export const compositeAlarm = "aws:cloudwatch/compositeAlarm:CompositeAlarm";
export const eventRule = "aws:cloudwatch/eventRule:EventRule";
export const eventTarget = "aws:cloudwatch/eventTarget:EventTarget";

export const metric = { name: "Root", namespace: "LogMetrics", value: "1", defaultValue: "0" };
const transformer = { inputPaths: { name: "$.detail.eventName" }, inputTemplate: '"<name>"' };

/** One request of each type that AWS takes, in an account that has the group, the alarm and the rule named `existing`. */
export const requests: Readonly<Record<string, Props>> = {
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

export const existing: Held = {
  group: [logGroup, { name: "existing" }],
  alarm: [metricAlarm, { ...requests[metricAlarm], name: "existing" }],
  rule: [eventRule, { ...requests[eventRule], name: "existing" }],
};
