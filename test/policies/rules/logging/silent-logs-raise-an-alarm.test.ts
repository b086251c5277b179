import { silentLogsRaiseAnAlarm } from "../../../../policies/rules/logging/silent-logs-raise-an-alarm";
import { loggingAlone, loggingCases } from "../../../support/policies/logging-cases";
import {
  resource,
  rootName,
  spoil,
  unknown,
  without,
  type Props,
} from "../../../support/policies/stack";

const name = "security-alarms-alarm-silence";
const changed = (change: Props) => spoil(loggingAlone, name, change);

loggingCases(silentLogsRaiseAnAlarm, {
  keeps: [
    { title: "A trail that falls silent is told within a day" },
    {
      title: "No event at most is the same as less than one",
      stack: changed({ comparisonOperator: "LessThanOrEqualToThreshold", threshold: 0 }),
    },
    { title: "A shorter silence may be told", stack: changed({ evaluationPeriods: 6 }) },
    {
      title: "A second alarm that tells nobody does no harm",
      stack: [
        ...loggingAlone,
        resource("aws:cloudwatch/metricAlarm:MetricAlarm", "essai", {
          namespace: "AWS/Logs",
          metricName: "IncomingLogEvents",
          dimensions: { LogGroupName: "/socle/lormont-production/trail" },
        }),
      ],
    },
  ],
  breaks: [
    {
      title: "Without an alarm, a trail that was cut looks calm",
      stack: without(loggingAlone, name),
      at: rootName,
      says: "se tait",
    },
    {
      title: "A trail that feeds no log group can fall silent unseen",
      stack: spoil(loggingAlone, "trail-trail", { cloudWatchLogsGroupArn: undefined }),
      at: rootName,
      says: "n'alimente",
    },
    {
      title: "The silence of another log group is not the trail's",
      stack: changed({ dimensions: { LogGroupName: "/autre" } }),
      at: rootName,
    },
    {
      title: "The silence of all log groups together hides the trail's",
      stack: changed({ dimensions: undefined }),
      at: rootName,
    },
    ...["notBreaching", "missing", undefined].map((treatMissingData) => ({
      title: `An alarm that takes missing data as ${treatMissingData} never comes`,
      stack: changed({ treatMissingData }),
      at: name,
      says: "l'absence de données",
    })),
    ...(
      [
        { evaluationPeriods: 25 },
        { period: 7200 },
        { threshold: 0 },
        { threshold: 1000 },
        { threshold: undefined },
        { comparisonOperator: "GreaterThanThreshold" },
        { statistic: "Average" },
        { evaluationPeriods: undefined },
      ] as const
    ).map((change) => ({
      title: `An alarm with ${JSON.stringify(change)} does not tell a day of silence`,
      stack: changed(change),
      at: name,
      says: "après plus d'un jour",
    })),
    {
      title: "An alarm whose actions are off tells nobody",
      stack: changed({ actionsEnabled: false }),
      at: name,
      says: "coupés",
    },
    {
      title: "An alarm without actions tells nobody",
      stack: changed({ alarmActions: [] }),
      at: name,
    },
    {
      title: "Somebody who was named and is not subscribed is not told",
      stack: without(loggingAlone, "security-alerts-subscriber-astreinte"),
      at: name,
      says: "Astreinte Altiplan",
    },
  ],
  unknown: [
    ...["treatMissingData", "threshold", "alarmActions"].map((property) => ({
      title: `An alarm whose ${property} only the deployment knows is not taken on trust`,
      stack: changed({ [property]: unknown }),
      at: name,
    })),
    {
      title: "While the metric of an alarm is not known, nobody says that there is none",
      stack: changed({ metricName: unknown }),
      at: name,
    },
    {
      title: "A log group that only the deployment knows may be any",
      stack: spoil(loggingAlone, "trail-trail", { cloudWatchLogsGroupArn: unknown }),
      at: "trail-trail",
    },
  ],
});
