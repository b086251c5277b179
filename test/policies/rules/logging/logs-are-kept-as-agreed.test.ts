import fc from "fast-check";
import { logsAreKeptAsAgreed } from "../../../../policies/rules/logging/logs-are-kept-as-agreed";
import { evaluate } from "../../../../verify/evaluate";
import { created, loggingAlone, loggingCases } from "../../../support/policies/logging-cases";
import { lifecycle } from "../../../support/policies/logging-stack";
import { contract, rootName, spoil, unknown, without } from "../../../support/policies/stack";

const rules = "archive-bucket-lifecycle";
const group = "trail-log-group";
const [expire, marks, move] = lifecycle;
const ruled = (...all: readonly unknown[]) => spoil(loggingAlone, rules, { rules: all });
const expiring = (change: object) => ruled({ ...expire, ...change }, marks);
const kept = (retentionInDays: unknown) => spoil(loggingAlone, group, { retentionInDays });
const months = (retentionMonths: number) =>
  created({ logging: { ...contract.logging, retentionMonths } });

loggingCases(logsAreKeptAsAgreed, {
  keeps: [
    { title: "Logs are kept twelve months, and then deleted" },
    {
      title: "A general rule may name no filter",
      stack: expiring({ filter: null }),
    },
    {
      title: "A rule on the marks of deleted files deletes no file",
      stack: ruled(expire, { ...marks, expiration: { days: 0, expiredObjectDeleteMarker: true } }),
    },
    {
      title: "A rule that is off deletes nothing",
      stack: ruled(expire, { ...expire, status: "Disabled", expiration: { days: 30 } }),
    },
    {
      title: "Two years are 730 days, which CloudWatch keeps in 731",
      stack: spoil(spoil(loggingAlone, group, { retentionInDays: 731 }), rules, {
        rules: [{ ...expire, expiration: { days: 730 } }],
      }),
      target: months(24),
    },
  ],
  breaks: [
    ...[364, 366, 3653, "365", null].map((days) => ({
      title: `An archive kept ${String(days)} days is not kept a year`,
      stack: expiring({ expiration: { days } }),
      at: rules,
      says: "autre durée dans l'archive",
    })),
    {
      title: "An archive without end keeps personal data for ever",
      stack: without(loggingAlone, rules),
      at: "archive-bucket",
    },
    {
      title: "An end for another bucket is none for the archive",
      stack: spoil(loggingAlone, rules, { bucket: "autre" }),
      at: "archive-bucket",
    },
    { title: "A lifecycle without rules ends nothing", stack: ruled(), at: rules },
    {
      title: "A rule that is off ends nothing",
      stack: expiring({ status: "Disabled" }),
      at: rules,
    },
    { title: "A move to cheaper storage ends nothing", stack: ruled(move), at: rules },
    {
      title: "A day of the calendar is no retention",
      stack: expiring({ expiration: { date: "2027-01-01T00:00:00Z" } }),
      at: rules,
    },
    {
      title: "A second rule that deletes some files sooner is not what was agreed",
      stack: ruled(expire, { ...expire, filter: { prefix: "AWSLogs/" }, expiration: { days: 30 } }),
      at: rules,
    },
    ...[
      { filter: { prefix: "AWSLogs/" } },
      { prefix: "AWSLogs/" },
      { filter: { tag: { key: "a", value: "b" } } },
      { filter: { and: { prefix: "" } } },
      { filter: { objectSizeGreaterThan: 1 } },
    ].map((filter) => ({
      title: `A rule for ${JSON.stringify(filter)} leaves other files for ever`,
      stack: expiring({ filter: null, ...filter }),
      at: rules,
    })),
    ...[null, { noncurrentDays: 32 }, { noncurrentDays: 1, newerNoncurrentVersions: 3 }].map(
      (noncurrentVersionExpiration) => ({
        title: `Files hidden by versions stay with ${JSON.stringify(noncurrentVersionExpiration)}`,
        stack: expiring({ noncurrentVersionExpiration }),
        at: rules,
      }),
    ),
    ...[180, 400, 0, undefined, "365"].map((days) => ({
      title: `A log group kept ${String(days)} days is not kept a year`,
      stack: kept(days),
      at: group,
      says: "autre durée dans CloudWatch",
    })),
    {
      title: "A log group that is in no stack cannot be checked",
      stack: without(loggingAlone, group),
      at: rootName,
      says: "n'est pas dans la pile",
    },
    {
      title: "What was agreed for longer is not kept long enough",
      target: months(13),
      at: [group, rules],
    },
  ],
  unknown: [
    {
      title: "Rules that only the deployment knows are not taken on trust",
      stack: spoil(loggingAlone, rules, { rules: unknown }),
      at: rules,
    },
    {
      title: "A retention that only the deployment knows is not taken on trust",
      stack: kept(unknown),
      at: group,
    },
    {
      title: "While the name of a log group is not known, nobody says that it is missing",
      stack: spoil(loggingAlone, group, { name: unknown }),
      at: group,
    },
  ],
});

test("CloudWatch keeps no less than the agreed months of 30 days, in its own durations", () => {
  const one = [
    [1, 30],
    [3, 90],
    [6, 180],
    [12, 365],
    [13, 400],
    [24, 731],
    [36, 1096],
    [120, 3653],
  ];
  fc.assert(
    fc.property(fc.constantFrom(...one), ([agreed = 0, days]) => {
      const statuses = evaluate([logsAreKeptAsAgreed], kept(days), months(agreed))
        .filter(({ urn }) => urn.endsWith(group))
        .map(({ status }) => status);
      expect(statuses).toEqual(["pass"]);
    }),
  );
});
