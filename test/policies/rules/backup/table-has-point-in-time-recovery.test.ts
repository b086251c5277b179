import { tableHasPointInTimeRecovery } from "../../../../policies/rules/backup/table-has-point-in-time-recovery";
import { holding } from "../../../support/policies/backup-cases";
import { ruleCases } from "../../../support/policies/rule-cases";
import { resource, spoil, unknown } from "../../../support/policies/stack";

const stack = holding(
  resource("aws:dynamodb/table:Table", "stocks", {
    pointInTimeRecovery: { enabled: true },
    tags: { DataClass: "erp-vital" },
  }),
);
const recovery = (change: unknown) => spoil(stack, "stocks", { pointInTimeRecovery: change });
const at = "stocks";

ruleCases(tableHasPointInTimeRecovery, {
  keeps: [
    { title: "A table of a continuous class can be restored to any minute", stack },
    {
      title: "The agreed time is enough",
      stack: recovery({ enabled: true, recoveryPeriodInDays: 35 }),
    },
  ],
  breaks: [
    {
      title: "A table with the setting off loses what was entered since",
      stack: recovery({ enabled: false }),
      at,
      says: "pointInTimeRecovery",
    },
    { title: "A table without the setting loses it too", stack: recovery(undefined), at },
    {
      title: "A text that says true switches nothing on",
      stack: recovery({ enabled: "true" }),
      at,
    },
    {
      title: "A shorter time than agreed is told",
      stack: recovery({ enabled: true, recoveryPeriodInDays: 34 }),
      at,
      says: "plus courte",
    },
    {
      title: "A time written as a text is none",
      stack: recovery({ enabled: true, recoveryPeriodInDays: "35" }),
      at,
    },
  ],
  unknown: [
    {
      title: "What only the deployment knows is not taken on trust",
      stack: recovery({ enabled: unknown }),
      at,
    },
  ],
  notApplicable: [
    {
      title: "A class of snapshots asks for no more",
      stack: spoil(stack, at, { tags: { DataClass: "boutique" } }),
      at,
    },
    {
      title: "A table without class is judged elsewhere",
      stack: spoil(stack, at, { tags: undefined }),
      at,
    },
  ],
});
