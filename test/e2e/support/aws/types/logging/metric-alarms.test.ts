import type { Props } from "../../resource-type";
import { FreshAccount, onlyReason } from "../fresh-account";
import { existing, metricAlarm, requests } from "./requests";

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

const aws = new FreshAccount();
beforeEach(() => aws.open(existing));
afterEach(() => aws.close());

const refusal = (change: Props) =>
  aws.refusal(metricAlarm, { ...requests[metricAlarm], ...change });

test.each<[string, Props]>([
  ["an alarm on a percentile", { statistic: undefined, extendedStatistic: "p99" }],
  ["an alarm on an expression", onQueries],
  ["an alarm that looks back a week", { period: 86_400, evaluationPeriods: 7 }],
  ["an alarm that looks back a day", { period: 60, evaluationPeriods: 1440 }],
])("AWS takes %s", async (_, change) => {
  expect(await refusal(change)).toBe("");
});

test.each<[string, Props, string]>([
  [
    "an alarm that looks back more than a week",
    { period: 86_400, evaluationPeriods: 8 },
    "ValidationError: Metrics cannot be checked across more than a week",
  ],
  [
    "an alarm that looks back more than a day by short periods",
    { period: 60, evaluationPeriods: 1441 },
    "ValidationError: Metrics cannot be checked across more than a day",
  ],
  [
    "an alarm on an expression that looks back more than a day",
    { ...onQueries, evaluationPeriods: 289 },
    "ValidationError: Metrics cannot be checked across more than a day",
  ],
  [
    "a period of 90 seconds",
    { period: 90 },
    "ValidationError: the period must be 10, 20, 30 or a multiple of 60 seconds",
  ],
  [
    "an alarm on two statistics",
    { extendedStatistic: "p99" },
    "One of `statistic` or `extended_statistic` must be set",
  ],
  [
    "an alarm on a metric without statistic",
    { statistic: undefined },
    "One of `statistic` or `extended_statistic` must be set",
  ],
  [
    "an alarm on a metric and on queries",
    { metricQueries: queries },
    "ValidationError: an alarm is on a metric, on metric queries or on evaluation criteria",
  ],
  [
    "more points to alarm than there are",
    { datapointsToAlarm: 2 },
    "ValidationError: DatapointsToAlarm must be less than or equal to EvaluationPeriods",
  ],
])("AWS refuses %s", async (_, change, says) => {
  expect(await refusal(change)).toMatch(onlyReason(says));
});
