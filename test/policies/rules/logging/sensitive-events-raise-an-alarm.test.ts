import { sensitiveEvents } from "../../../../contract/sensitive-events";
import { normalised } from "../../../../policies/rules/logging/cis-filters";
import { sensitiveEventsRaiseAnAlarm } from "../../../../policies/rules/logging/sensitive-events-raise-an-alarm";
import { patterns } from "../../../support/policies/logging-alarms";
import { created, loggingAlone, loggingCases } from "../../../support/policies/logging-cases";
import { judge, placeOf, type Cases } from "../../../support/policies/rule-cases";
import {
  resource,
  rootName,
  spoil,
  unknown,
  without,
  type Props,
} from "../../../support/policies/stack";

const filterOf = (event: string) => `security-alarms-filter-${event}`;
const alarmOf = (event: string) => `security-alarms-alarm-${event}`;
const event = "trail-changes";
const at = `${alarmOf(event)} ${event}`;
const filtered = (change: Props) => spoil(loggingAlone, filterOf(event), change);
const alarmed = (change: Props) => spoil(loggingAlone, alarmOf(event), change);
const counted = (change: object) =>
  filtered({
    metricTransformation: { name: "TrailChanges", namespace: "LogMetrics", value: "1", ...change },
  });
const refusals = (change: Props) => spoil(loggingAlone, alarmOf("unauthorised-calls"), change);

const cases: Cases = {
  keeps: [
    { title: "Each sensitive event is told to those who were named" },
    {
      title: "Spaces round the signs of a pattern mean nothing",
      stack: filtered({ pattern: patterns[event].replace(/([(){}=|]+)/g, " $1\n ") }),
    },
    {
      title: "Above none is the same as from one on",
      stack: alarmed({ comparisonOperator: "GreaterThanThreshold", threshold: 0 }),
    },
    {
      title: "One period out of several is enough",
      stack: alarmed({ evaluationPeriods: 3, datapointsToAlarm: 1 }),
    },
    { title: "The first refused call may be told too", stack: refusals({ threshold: 1 }) },
    {
      title: "A second alarm that tells nobody does no harm",
      stack: [
        ...loggingAlone,
        resource("aws:cloudwatch/metricAlarm:MetricAlarm", "essai", {
          namespace: "LogMetrics",
          metricName: "TrailChanges",
        }),
      ],
    },
    {
      title: "At the essential tier, changes of the network need not be told",
      stack: without(loggingAlone, filterOf("vpc-changes")),
      target: created({ tier: "essential" }),
    },
    {
      title: "At the standard tier, refused calls need not be told",
      stack: without(loggingAlone, filterOf("unauthorised-calls")),
      target: created({ tier: "standard" }),
    },
  ],
  breaks: [
    ...Object.keys(patterns).flatMap((each) => [
      {
        title: `Without a filter, nobody sees it: ${each}`,
        stack: without(loggingAlone, filterOf(each)),
        at: `${rootName} ${each}`,
        says: "aucun filtre",
      },
      {
        title: `Without an alarm, nobody is told: ${each}`,
        stack: without(loggingAlone, alarmOf(each)),
        at: `${filterOf(each)} ${each}`,
        says: "aucune alerte",
      },
    ]),
    {
      title: "A pattern with a term less watches something else",
      stack: filtered({ pattern: patterns[event].replace(" || ($.eventName=StopLogging)", "") }),
      at: `${rootName} ${event}`,
    },
    {
      title: "Spaces inside of quotes mean something",
      stack: spoil(loggingAlone, filterOf("sign-in-failures"), {
        pattern: patterns["sign-in-failures"].replace(
          "Failed authentication",
          "Failedauthentication",
        ),
      }),
      at: `${rootName} sign-in-failures`,
    },
    {
      title: "A filter on another log group does not read the trail",
      stack: filtered({ logGroupName: "/autre" }),
      at: `${rootName} ${event}`,
    },
    {
      title: "A trail that feeds no log group is read by no alarm",
      stack: spoil(loggingAlone, "trail-trail", { cloudWatchLogsGroupArn: undefined }),
      at: rootName,
      says: "n'alimente",
    },
    ...[{ value: "0" }, { value: null }, { name: "Autre" }, { dimensions: { a: "$.b" } }].map(
      (change) => ({
        title: `A filter that counts with ${JSON.stringify(change)} is not what the alarm reads`,
        stack: counted(change),
        at: `${filterOf(event)} ${event}`,
      }),
    ),
    {
      title: "An alarm on one dimension reads another metric",
      stack: alarmed({ dimensions: { a: "b" } }),
      at: `${filterOf(event)} ${event}`,
    },
    ...(
      [
        { threshold: 2 },
        { threshold: 0 },
        { threshold: "1" },
        { threshold: undefined },
        { comparisonOperator: "LessThanThreshold" },
        { comparisonOperator: "GreaterThanThreshold" },
        { statistic: "Average" },
        { period: 7200 },
        { period: undefined },
        { evaluationPeriods: 2 },
      ] as const
    ).map((change) => ({
      title: `An alarm with ${JSON.stringify(change)} comes too late, or never`,
      stack: alarmed(change),
      at,
      says: "trop tard, ou jamais",
    })),
    {
      title: "A thousand refused calls are more than many",
      stack: refusals({ threshold: 1000 }),
      at: `${alarmOf("unauthorised-calls")} unauthorised-calls`,
    },
    {
      title: "An alarm whose actions are off tells nobody",
      stack: alarmed({ actionsEnabled: false }),
      at,
      says: "coupés",
    },
    {
      title: "An alarm that does not say that its actions are on tells nobody",
      stack: alarmed({ actionsEnabled: undefined }),
      at,
    },
    {
      title: "An alarm to another topic tells other people",
      stack: alarmed({ alarmActions: ["arn:aws:sns:eu-west-3:111122223333:autre"] }),
      at,
      says: "Sécurité Verreries de Lormont, Astreinte Altiplan",
    },
    {
      title: "Somebody who was named and is not subscribed misses every event",
      stack: without(loggingAlone, "security-alerts-subscriber-securite"),
      at: Object.keys(patterns).map((each) => `${alarmOf(each)} ${each}`),
      says: "Sécurité Verreries de Lormont",
    },
  ],
  unknown: [
    ...["threshold", "alarmActions", "statistic"].map((property) => ({
      title: `An alarm whose ${property} only the deployment knows is not taken on trust`,
      stack: alarmed({ [property]: unknown }),
      at: alarmOf(event),
    })),
    {
      title: "While a pattern is not known, nobody says that there is none",
      stack: filtered({ pattern: unknown }),
      at: filterOf(event),
    },
    {
      title: "While the metric of an alarm is not known, nobody says that there is none",
      stack: alarmed({ metricName: unknown }),
      at: alarmOf(event),
    },
  ],
};

// The tier that tells all of them.
loggingCases(sensitiveEventsRaiseAnAlarm, cases, created({ tier: "reinforced" }));

test.each(["essential", "standard", "reinforced"] as const)(
  "At the %s tier, each event of the contract's list has its verdict",
  async (tier) => {
    const found = await judge(sensitiveEventsRaiseAnAlarm, {
      stack: loggingAlone,
      target: created({ tier }),
    });
    expect(found.map(placeOf)).toEqual(
      sensitiveEvents[tier].map((each) => `${alarmOf(each)} ${each}`),
    );
  },
);

test("What is no text has no pattern", () => {
  expect([undefined, null, 1, {}].map(normalised)).toEqual(Array(4).fill(undefined));
});

test("Spaces count inside of quotes only, or where they part two words", () => {
  expect(normalised('{ ($.a = "x = y") && $.b  NOT EXISTS }')).toBe(
    '{($.a="x = y")&&$.b NOT EXISTS}',
  );
});
