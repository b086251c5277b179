import {
  object,
  objects,
  tagList,
  type Props,
  type ResourceType,
  type Wanted,
} from "../../resource-type";
import { arn, named } from "../ids";

export const metricAlarm = "aws:cloudwatch/metricAlarm:MetricAlarm";

const putMetricAlarm =
  "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html";

/** Alarms on metrics. */
export const metricAlarmTypes: Readonly<Record<string, ResourceType>> = {
  [metricAlarm]: {
    // ForceNew in internal/service/cloudwatch/metric_alarm.go, where the name is alarm_name
    replacedBy: ["name"],
    ...named("name"),
    // PutMetricAlarm replaces the alarm that has the name.
    setting: true,
    computed: (wanted, id) => ({
      arn: alarmArn(wanted, id),
      evaluateLowSampleCountPercentiles: "",
    }),
    calls: (wanted) => [
      {
        service: "cloudwatch",
        operation: "PutMetricAlarm",
        input: {
          AlarmName: wanted.inputs.name,
          ...actions(wanted),
          ...metric(wanted.inputs),
          ComparisonOperator: wanted.inputs.comparisonOperator,
          DatapointsToAlarm: wanted.inputs.datapointsToAlarm,
          EvaluateLowSampleCountPercentile: wanted.inputs.evaluateLowSampleCountPercentiles,
          EvaluationInterval: wanted.inputs.evaluationInterval,
          EvaluationPeriods: wanted.inputs.evaluationPeriods,
          Threshold: wanted.inputs.threshold,
          ThresholdMetricId: wanted.inputs.thresholdMetricId,
          TreatMissingData: wanted.inputs.treatMissingData,
        },
      },
    ],
    refusals: [
      {
        says: "ValidationError: Metrics cannot be checked across more than a week (EvaluationPeriods * Period must be <= 604800) for alarms using period >= 3600",
        source: putMetricAlarm,
        applies: ({ inputs }) => period(inputs) >= 3600 && lookBack(inputs) > 604_800,
      },
      {
        says: "ValidationError: Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= 86400) for alarms using period < 3600",
        source: putMetricAlarm,
        applies: ({ inputs }) => period(inputs) < 3600 && lookBack(inputs) > 86_400,
      },
      {
        says: "ValidationError: the period must be 10, 20, 30 or a multiple of 60 seconds",
        source: putMetricAlarm,
        applies: ({ inputs }) =>
          inputs.period !== undefined &&
          ![10, 20, 30].includes(Number(inputs.period)) &&
          Number(inputs.period) % 60 !== 0,
      },
      {
        // The provider itself, before AWS.
        says: "One of `statistic` or `extended_statistic` must be set for a cloudwatch metric alarm",
        source:
          "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/cloudwatch/metric_alarm.go",
        applies: ({ inputs }) =>
          inputs.metricName !== undefined &&
          (inputs.statistic === undefined) === (inputs.extendedStatistic === undefined),
      },
      {
        says: "ValidationError: an alarm is on a metric, on metric queries or on evaluation criteria",
        source: putMetricAlarm,
        applies: ({ inputs }) =>
          [inputs.metricName, inputs.metricQueries, inputs.evaluationCriteria].filter(
            (given) => given !== undefined,
          ).length !== 1,
      },
      {
        says: "ValidationError: DatapointsToAlarm must be less than or equal to EvaluationPeriods",
        source: "https://github.com/hashicorp/terraform/issues/24070",
        applies: ({ inputs }) =>
          Number(inputs.datapointsToAlarm) > Number(inputs.evaluationPeriods),
      },
    ],
  },
};

export function alarmArn(wanted: Wanted, name: string): string {
  return arn(wanted, "cloudwatch", `alarm:${name}`);
}

/** What every kind of alarm does. */
export function actions(wanted: Wanted): Props {
  return {
    ActionsEnabled: wanted.inputs.actionsEnabled,
    AlarmActions: wanted.inputs.alarmActions,
    AlarmDescription: wanted.inputs.alarmDescription,
    InsufficientDataActions: wanted.inputs.insufficientDataActions,
    OKActions: wanted.inputs.okActions,
    Tags: tagList(wanted),
  };
}

/** What a metric alarm is on: a metric, several that an expression combines, or a PromQL query. */
function metric(inputs: Props): Props {
  const { query, pendingPeriod, recoveryPeriod } = object(
    object(inputs.evaluationCriteria).promqlCriteria,
  );
  const { onlyStartEvaluatingAfterWarmUpPeriodEnds, warmUpPeriodDurationInMinutes } = object(
    inputs.warmUpConfiguration,
  );
  return {
    MetricName: inputs.metricName,
    Namespace: inputs.namespace,
    Dimensions: dimensions(inputs.dimensions),
    Period: inputs.period,
    Statistic: inputs.statistic,
    ExtendedStatistic: inputs.extendedStatistic,
    Unit: inputs.unit,
    Metrics: inputs.metricQueries === undefined ? undefined : queries(inputs).map(metricQuery),
    EvaluationCriteria:
      query === undefined
        ? undefined
        : {
            PromQLCriteria: {
              Query: query,
              PendingPeriod: pendingPeriod,
              RecoveryPeriod: recoveryPeriod,
            },
          },
    WarmUpConfiguration:
      warmUpPeriodDurationInMinutes === undefined
        ? undefined
        : {
            WarmUpPeriodDurationInMinutes: warmUpPeriodDurationInMinutes,
            OnlyStartEvaluatingAfterWarmUpPeriodEnds: onlyStartEvaluatingAfterWarmUpPeriodEnds,
          },
  };
}

const queries = (inputs: Props): readonly Props[] => objects(inputs.metricQueries);

function metricQuery(one: Props): Props {
  const { namespace, metricName, dimensions: given, period, stat, unit } = object(one.metric);
  return {
    Id: one.id,
    AccountId: one.accountId,
    Expression: one.expression,
    Label: one.label,
    Period: one.period,
    ReturnData: one.returnData,
    MetricStat:
      one.metric === undefined
        ? undefined
        : {
            Metric: {
              Namespace: namespace,
              MetricName: metricName,
              Dimensions: dimensions(given),
            },
            Period: period,
            Stat: stat,
            Unit: unit,
          },
  };
}

function dimensions(given: unknown): readonly Props[] {
  return Object.entries(object(given)).map(([Name, Value]) => ({ Name, Value }));
}

/** In seconds; the longest where there are several metrics, zero where there is none. */
function period(inputs: Props): number {
  const given = [
    inputs.period,
    ...queries(inputs).flatMap((one) => [one.period, object(one.metric).period]),
  ];
  return Math.max(0, ...given.filter((one) => typeof one === "number"));
}

const lookBack = (inputs: Props): number => period(inputs) * Number(inputs.evaluationPeriods ?? 0);
