import { continuousBackupWhereAgreed } from "../../../../policies/rules/backup/continuous-backup-where-agreed";
import { evaluate } from "../../../../verify/evaluate";
import { operated, operations, withClass } from "../../../support/policies/backup-cases";
import { planRule, spoilRule } from "../../../support/policies/backup-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { spoil, unknown } from "../../../support/policies/stack";

const target = operations();
const at = "backups-plan-erp-vital erp-vital";
const flag = (value: unknown) =>
  spoilRule(operated, "erp-vital", { enableContinuousBackup: value });

ruleCases(continuousBackupWhereAgreed, {
  keeps: [
    { title: "Any minute can be restored where it was agreed", stack: operated, target },
    {
      title: "One continuous rule is enough",
      stack: spoil(operated, "backups-plan-erp-vital", {
        rules: [
          planRule("a", "cron(0 5 ? * * *)", 35),
          planRule("b", "cron(0 5 ? * * *)", 35, { enableContinuousBackup: true }),
        ],
      }),
      target,
    },
    {
      title: "Tables are restored to any minute by their own setting",
      stack: flag(false),
      target: operations(withClass("erp-vital", { resourceTypes: ["DynamoDB"] })),
    },
  ],
  breaks: [
    {
      title: "Snapshots lose what was entered since",
      stack: flag(false),
      target,
      at,
      says: "instantanés",
    },
    { title: "A rule that does not say it makes snapshots", stack: flag(undefined), target, at },
    { title: "A text that says true switches nothing on", stack: flag("true"), target, at },
    {
      title: "A class that becomes continuous in the contract becomes so in its plan",
      stack: operated,
      target: operations(withClass("documents", { continuous: true })),
      at: "backups-plan-documents documents",
    },
  ],
  unknown: [
    {
      title: "What only the deployment knows is not taken on trust",
      stack: flag(unknown),
      target,
      at: "backups-plan-erp-vital",
    },
  ],
});

test("Where no class asks for it, there is nothing to judge", () => {
  const agreed = operations(withClass("erp-vital", { continuous: false }));
  expect(evaluate([continuousBackupWhereAgreed], operated, agreed)).toEqual([]);
});
