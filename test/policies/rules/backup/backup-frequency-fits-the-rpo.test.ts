import fc from "fast-check";
import { backupFrequencyFitsTheRpo } from "../../../../policies/rules/backup/backup-frequency-fits-the-rpo";
import { longestGapMinutes } from "../../../../policies/rules/backup/schedule";
import { operated, operations, withClass } from "../../../support/policies/backup-cases";
import { planOf, planRule, spoilRule } from "../../../support/policies/backup-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { spoil, unknown } from "../../../support/policies/stack";

const target = operations();
const at = "backups-plan-boutique boutique";
const schedule = (expression: unknown) => spoilRule(operated, "boutique", { schedule: expression });
const snapshots = spoilRule(operated, "erp-vital", { enableContinuousBackup: false });
const twelve = operations(withClass("boutique", { rpoHours: 12 }));

ruleCases(backupFrequencyFitsTheRpo, {
  keeps: [
    { title: "Each class is backed up as often as agreed", stack: operated, target },
    { title: "An hourly snapshot keeps an hour's promise", stack: snapshots, target },
    {
      title: "A continuous backup keeps it, whatever its schedule",
      stack: spoilRule(operated, "erp-vital", { schedule: "cron(0 5 ? * SUN *)" }),
      target,
    },
    {
      title: "More often than agreed does no harm",
      stack: schedule("cron(0 0/6 ? * * *)"),
      target,
    },
    {
      title: "One rule that is often enough is enough",
      stack: spoil(operated, "backups-plan-boutique", {
        rules: [planRule("a", "cron(0 5 ? * SUN *)", 60), planRule("b", "cron(0 5 * * ? *)", 60)],
      }),
      target,
    },
    {
      title: "A second plan that is rarer takes nothing away",
      stack: [
        ...operated,
        ...planOf("boutique", planRule("boutique", "cron(0 5 ? * SUN *)", 60)).map((each) => ({
          ...each,
          urn: `${each.urn}-bis`,
          dependencies: each.dependencies.map((urn) => `${urn}-bis`),
        })),
      ],
      target,
    },
  ],
  breaks: [
    {
      title: "A daily backup does not keep twelve hours",
      stack: operated,
      target: twelve,
      at,
      says: "jusqu'à 24 heures",
    },
    {
      title: "A backup on working days loses the week-end",
      stack: schedule("cron(0 5 ? * MON-FRI *)"),
      target,
      at,
      says: "jusqu'à 72 heures",
    },
    {
      title: "Every twelve hours from one in the afternoon is once a day to AWS",
      stack: schedule("cron(0 13/12 ? * * *)"),
      target: twelve,
      at,
      says: "jusqu'à 24 heures",
    },
    ...[
      undefined,
      "",
      "rate(1 hour)",
      "cron(0 5 * * * *)",
      "cron(0 5 ? * * 2026)",
      "0 5 ? * * *",
      "cron(0 5 L * ? *)",
    ].map((expression) => ({
      title: `A schedule written as ${expression} is not taken on trust`,
      stack: schedule(expression),
      target,
      at,
      says: "ne sait pas lire",
    })),
    {
      title: "A plan without rule backs nothing up",
      stack: spoil(operated, "backups-plan-boutique", { rules: [] }),
      target,
      at,
      says: "aucune sauvegarde",
    },
    {
      title: "A day that no year has is no backup",
      stack: schedule("cron(0 5 30 2 ? *)"),
      target,
      at,
      says: "ne sait pas lire",
    },
    {
      title: "What AWS cannot back up continuously is backed up by its schedule",
      stack: spoilRule(operated, "erp-vital", { schedule: "cron(0 5 ? * * *)" }),
      target: operations(withClass("erp-vital", { resourceTypes: ["RDS", "EBS"] })),
      at: "backups-plan-erp-vital erp-vital",
    },
    {
      title: "A text that says true is no continuous backup",
      stack: spoilRule(operated, "erp-vital", {
        enableContinuousBackup: "true",
        schedule: "cron(0 5 ? * * *)",
      }),
      target,
      at: "backups-plan-erp-vital erp-vital",
    },
  ],
  unknown: [
    {
      title: "A schedule that only the deployment knows is not taken on trust",
      stack: schedule(unknown),
      target,
      at: "backups-plan-boutique",
    },
    {
      title: "A selection that cannot be read may be of any class",
      stack: spoil(operated, "backups-selection-boutique", { conditions: unknown }),
      target,
      at: "backups-selection-boutique",
    },
  ],
});

const hour = 60;
const day = 24 * hour;

test.each([
  ["cron(0 5 ? * * *)", day],
  ["cron(0 5 * * ? *)", day],
  ["cron(0 * ? * * *)", hour],
  ["cron(0/20 * ? * * *)", 20],
  ["cron(15,45 * ? * * *)", 30],
  ["cron(0 0/12 ? * * *)", 12 * hour],
  ["cron(0 6-18/4 ? * * *)", 12 * hour],
  ["cron(0 8 1 * ? *)", 31 * day],
  ["cron(0 8 1 1,4,7,10 ? *)", 92 * day],
  ["cron(0 8 1 1/3 ? *)", 92 * day],
  ["cron(0 8 1 JAN,APR,JUL,OCT ? *)", 92 * day],
  ["cron(0 8 ? * MON *)", 7 * day],
  ["cron(0 8 ? * mon *)", 7 * day],
  ["cron(0 8 ? * 1,3 *)", 5 * day],
  ["cron(0 8 ? 1 2 *)", 343 * day],
  ["cron(0 8 29 2 ? *)", 1461 * day],
  ["cron(0 8 31 * ? *)", 61 * day],
])("%s leaves at most %d minutes between two runs", (expression, minutes) => {
  expect(longestGapMinutes(expression)).toBe(minutes);
});

test.each([
  "cron(60 5 ? * * *)",
  "cron(0 24 ? * * *)",
  "cron(0 5 0 * ? *)",
  "cron(0 5 0-5 * ? *)",
  "cron(0 5 ? 13 * *)",
  "cron(0 5 ? * 8 *)",
  "cron(0 5 ? * FRI-MON *)",
  "cron(0 5 ? * TUE,FRI-MON *)",
  "cron(0 5/0 ? * * *)",
  "cron(0 5 ? * MON#1 *)",
  "cron(0 5 15W * ? *)",
  "cron(0 5 ? * * *) ",
  "cron(0 5 ? * *)",
  "cron(0 5 ? * * * *)",
  "cron(0 5, ? * * *)",
  "cron(*-5 5 ? * * *)",
  "cron( )",
  `cron(${"0,".repeat(50_000)}0 5 ? * * *)`,
])("%.40s is not read as a schedule", (expression) => {
  expect(longestGapMinutes(expression)).toBeUndefined();
});

test("Whatever the hours of the day, the longest gap is the one a clock would show", () => {
  const hours = fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 1 });
  fc.assert(
    fc.property(hours, (chosen) => {
      const clock = Array.from({ length: 48 }, (_, at) => at).filter((at) =>
        chosen.includes(at % 24),
      );
      const gaps = clock.slice(1).map((at, index) => at - (clock[index] ?? 0));
      expect(longestGapMinutes(`cron(0 ${chosen.join(",")} ? * * *)`)).toBe(
        Math.max(...gaps) * hour,
      );
    }),
    { numRuns: 50 },
  );
});
