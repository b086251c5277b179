import { LogMetricFilter, MetricAlarm } from "@pulumi/aws/cloudwatch";
import * as pulumi from "@pulumi/pulumi";
import { baselineTags } from "../../support/tags";
import { alarmLevel, silenceWindow } from "./alarm-levels";
import { checkSecurityAlarms } from "./checks";
import { metricNamespace } from "./cis-events";
import type { SecurityAlarmsArgs } from "./security-alarms-args";
import { breakGlassEvent, watchedCisEvents } from "./watched-events";

const token = "socle:logging:SecurityAlarms";

/** What the trail records and somebody must be told: a filter, its metric and its alarm for each event, and the trail's silence. */
export class SecurityAlarms extends pulumi.ComponentResource {
  /** @throws ArgsError with everything AWS would refuse. */
  constructor(name: string, args: SecurityAlarmsArgs, opts?: pulumi.ComponentResourceOptions) {
    checkSecurityAlarms(token, name, args);
    super(token, name, {}, opts);

    const { namePrefix, logGroupName, region, breakGlassRoleArn } = args;
    const child = { parent: this };
    const told = {
      region,
      statistic: "Sum",
      alarmActions: [args.topicArn],
      tags: baselineTags(args.ownership),
    };
    const events = watchedCisEvents(args.events);
    if (breakGlassRoleArn !== undefined) events.push(breakGlassEvent(breakGlassRoleArn));

    for (const event of events) {
      const physicalName = `${namePrefix}-${event.id}`;
      const { periodSeconds, evaluationPeriods, threshold } = alarmLevel(event);
      const filter = new LogMetricFilter(
        `${name}-filter-${event.id}`,
        {
          region,
          name: physicalName,
          logGroupName,
          pattern: event.pattern,
          metricTransformation: {
            name: event.metricName,
            namespace: metricNamespace,
            value: "1",
            defaultValue: "0",
          },
        },
        child,
      );
      new MetricAlarm(
        `${name}-alarm-${event.id}`,
        {
          ...told,
          name: physicalName,
          alarmDescription: event.description,
          namespace: metricNamespace,
          metricName: event.metricName,
          period: periodSeconds,
          evaluationPeriods,
          comparisonOperator: "GreaterThanOrEqualToThreshold",
          threshold,
          treatMissingData: "notBreaching",
        },
        { ...child, dependsOn: filter },
      );
    }
    const silence = silenceWindow(args);
    new MetricAlarm(
      `${name}-alarm-silence`,
      {
        ...told,
        name: `${namePrefix}-silence`,
        alarmDescription: `The trail has written nothing to its log group for ${args.silenceHours} hours: no other alarm can tell anything`,
        namespace: "AWS/Logs",
        metricName: "IncomingLogEvents",
        dimensions: { LogGroupName: logGroupName },
        period: silence.periodSeconds,
        evaluationPeriods: silence.evaluationPeriods,
        datapointsToAlarm: silence.evaluationPeriods,
        comparisonOperator: "LessThanThreshold",
        threshold: 1,
        // CloudWatch Logs publishes no point for an hour without events.
        treatMissingData: "breaching",
        okActions: [args.topicArn],
      },
      child,
    );

    this.registerOutputs({});
  }
}
