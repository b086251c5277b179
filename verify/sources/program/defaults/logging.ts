import { name, type TypeDefaults } from "./type-defaults";

/** Trails, log groups, metric filters, alarms. */
export const loggingDefaults: Readonly<Record<string, TypeDefaults>> = {
  // [d.ts] [tf] the five; [name] a required `name`
  "aws:cloudtrail/trail:Trail": {
    inputs: {
      enableLogFileValidation: false,
      enableLogging: true,
      includeGlobalServiceEvents: true,
      isMultiRegionTrail: false,
      isOrganizationTrail: false,
    },
    autoName: name,
  },
  // [d.ts] [tf] actions_enabled
  "aws:cloudwatch/compositeAlarm:CompositeAlarm": { inputs: { actionsEnabled: true } },
  // [d.ts] [tf] the two
  "aws:cloudwatch/eventRule:EventRule": {
    inputs: { eventBusName: "default", forceDestroy: false },
    autoName: name,
  },
  "aws:cloudwatch/eventTarget:EventTarget": {
    inputs: { eventBusName: "default", forceDestroy: false },
  },
  // [tf] the two
  "aws:cloudwatch/logGroup:LogGroup": {
    inputs: { retentionInDays: 0, skipDestroy: false },
    autoName: name,
  },
  "aws:cloudwatch/logMetricFilter:LogMetricFilter": { autoName: name },
  // [d.ts] [tf] the two; [name] aws_cloudwatch_metric_alarm, whose alarm_name is `name`
  "aws:cloudwatch/metricAlarm:MetricAlarm": {
    inputs: { actionsEnabled: true, treatMissingData: "missing" },
    autoName: name,
  },
};
