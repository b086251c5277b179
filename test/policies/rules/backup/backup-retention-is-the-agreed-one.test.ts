import { backupRetentionIsTheAgreedOne } from "../../../../policies/rules/backup/backup-retention-is-the-agreed-one";
import { operated, operations, withClass } from "../../../support/policies/backup-cases";
import { planRule, spoilRule } from "../../../support/policies/backup-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { spoil, unknown } from "../../../support/policies/stack";

const target = operations();
const at = "backups-plan-documents documents";
const lifecycle = (change: unknown) => spoilRule(operated, "documents", { lifecycle: change });
const cold = operations(withClass("documents", { coldAfterDays: 30 }));

ruleCases(backupRetentionIsTheAgreedOne, {
  keeps: [
    { title: "Backups are kept as long as agreed", stack: operated, target },
    {
      title: "AWS answers 0 where nothing goes to cold storage",
      stack: lifecycle({ deleteAfter: 395, coldStorageAfter: 0 }),
      target,
    },
    {
      title: "Backups go to cold storage when agreed",
      stack: lifecycle({ deleteAfter: 395, coldStorageAfter: 30 }),
      target: cold,
    },
  ],
  breaks: [
    {
      title: "A day less is less than agreed",
      stack: lifecycle({ deleteAfter: 394 }),
      target,
      at,
      says: "moins longtemps",
    },
    {
      title: "A day more is more than agreed",
      stack: lifecycle({ deleteAfter: 396 }),
      target,
      at,
      says: "plus longtemps",
    },
    {
      title: "Without a time, AWS keeps them for ever",
      stack: lifecycle({}),
      target,
      at,
      says: "aucune durée",
    },
    {
      title: "Without a lifecycle, AWS keeps them for ever",
      stack: lifecycle(undefined),
      target,
      at,
      says: "aucune durée",
    },
    {
      title: "A time written as a text is none",
      stack: lifecycle({ deleteAfter: "395" }),
      target,
      at,
      says: "aucune durée",
    },
    {
      title: "Cold storage that nobody agreed slows a restore down",
      stack: lifecycle({ deleteAfter: 395, coldStorageAfter: 30 }),
      target,
      at,
      says: "au froid",
    },
    {
      title: "Cold storage that was agreed is missing",
      stack: operated,
      target: cold,
      at,
      says: "au froid",
    },
    {
      title: "Cold storage on another day is not the agreed one",
      stack: lifecycle({ deleteAfter: 395, coldStorageAfter: 31 }),
      target: cold,
      at,
    },
    {
      title: "Each rule of the plan keeps the agreed time",
      stack: spoil(operated, "backups-plan-documents", {
        rules: [planRule("a", "cron(0 5 ? * * *)", 395), planRule("b", "cron(0 5 1 * ? *)", 1000)],
      }),
      target,
      at,
    },
    {
      title: "A plan without rule keeps nothing",
      stack: spoil(operated, "backups-plan-documents", { rules: undefined }),
      target,
      at,
      says: "ne garde rien",
    },
  ],
  unknown: [
    {
      title: "A time that only the deployment knows is not taken on trust",
      stack: lifecycle({ deleteAfter: unknown }),
      target,
      at: "backups-plan-documents",
    },
  ],
});
