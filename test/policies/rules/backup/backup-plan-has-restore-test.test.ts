import { backupPlanHasRestoreTest } from "../../../../policies/rules/backup/backup-plan-has-restore-test";
import {
  operated,
  operations,
  withClass,
  violationsOf,
} from "../../../support/policies/backup-cases";
import { ofClass } from "../../../support/policies/backup-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import {
  one,
  rootName,
  spoil,
  unknown,
  without,
  type Change,
} from "../../../support/policies/stack";

const target = operations();
const name = "restore-tests-selection-boutique-RDS";
const at = `${name} boutique RDS`;
const isMissing = { target, at: `${rootName} boutique RDS`, says: "aucun essai" };
const selection = (change: Change) => spoil(operated, name, change);
const plan = (change: Change) => spoil(operated, "restore-tests-plan-boutique", change);
const points = (change: object) =>
  plan(({ recoveryPointSelection, ...more }) => ({
    ...more,
    recoveryPointSelection: { ...(recoveryPointSelection as object), ...change },
  }));
const every = (frequency: "weekly" | "monthly" | "quarterly") =>
  operations(
    withClass("boutique", { restoreTest: { frequency, validationWindowHours: 4, checks: [] } }),
  );
const second = (change: Change) => {
  const bis = one(selection(change), name);
  return [...operated, { ...bis, urn: `${bis.urn}-bis`, name: "bis" }];
};
const own = ofClass("boutique");

ruleCases(backupPlanHasRestoreTest, {
  keeps: [
    { title: "Each class is restored at the agreed rhythm", stack: operated, target },
    {
      title: "More often than agreed does no harm",
      stack: plan({ scheduleExpression: "cron(0 8 ? * MON *)" }),
      target,
    },
    {
      title: "A monthly test keeps a quarterly promise",
      stack: operated,
      target: every("quarterly"),
    },
    {
      title: "A test of every resource of the type tests the class",
      stack: selection({ protectedResourceConditions: undefined, protectedResourceArns: ["*"] }),
      target,
    },
    {
      title: "A second test that does less takes nothing away",
      stack: second({ validationWindowHours: 1 }),
      target,
    },
    {
      title: "Snapshots alone are tested where the class has only those",
      stack: points({ recoveryPointTypes: ["SNAPSHOT"] }),
      target,
    },
    {
      title: "Every vault may be looked into",
      stack: points({ includeVaults: ["*"], excludeVaults: [] }),
      target,
    },
  ],
  breaks: [
    {
      title: "A class without test is only a promise",
      stack: without(operated, name),
      ...isMissing,
    },
    {
      title: "Each type of the class is tested",
      stack: operated,
      target: operations(withClass("boutique", { resourceTypes: ["RDS", "EBS"] })),
      at: `${rootName} boutique EBS`,
      says: "aucun essai",
    },
    {
      title: "A test of another type tests something else",
      stack: selection({ protectedResourceType: "EBS" }),
      ...isMissing,
    },
    {
      title: "A test of another class tests something else",
      stack: selection({ protectedResourceConditions: { stringEquals: [ofClass("erp")] } }),
      ...isMissing,
    },
    {
      title: "A test of some resources is not one of the class",
      stack: selection({
        protectedResourceConditions: undefined,
        protectedResourceArns: ["arn:aws:rds:eu-west-3:111122223333:db:une"],
      }),
      ...isMissing,
    },
    {
      title: "A test without plan never runs",
      stack: without(operated, "restore-tests-plan-boutique"),
      target,
      at,
      says: "sans plan",
    },
    {
      title: "A monthly test does not keep a weekly promise",
      stack: operated,
      target: every("weekly"),
      at,
      says: "jusqu'à 31 jours",
    },
    {
      title: "A test every two months does not keep a monthly promise",
      stack: plan({ scheduleExpression: "cron(0 8 1 1/2 ? *)" }),
      target,
      at,
      says: "jusqu'à 62 jours",
    },
    {
      title: "A yearly test does not keep a quarterly promise",
      stack: plan({ scheduleExpression: "cron(0 8 1 1 ? *)" }),
      target: every("quarterly"),
      at,
    },
    {
      title: "A schedule that cannot be read is not taken on trust",
      stack: plan({ scheduleExpression: "cron(0 8 ? * MON#1 *)" }),
      target,
      at,
      says: "ne sait pas lire",
    },
    {
      title: "A plan without schedule never runs",
      stack: plan({ scheduleExpression: undefined }),
      target,
      at,
    },
    {
      title: "Less time to check than agreed is told",
      stack: selection({ validationWindowHours: 3 }),
      target,
      at,
      says: "délai de contrôle",
    },
    {
      title: "Without time to check, AWS erases at once",
      stack: selection({ validationWindowHours: undefined }),
      target,
      at,
    },
    {
      title: "A second tag leaves a part untested",
      stack: selection({
        protectedResourceConditions: {
          stringEquals: [own, { key: "aws:ResourceTag/Owner", value: "x" }],
        },
      }),
      target,
      at,
      says: "restreignent",
    },
    {
      title: "A tag left out leaves a part untested",
      stack: selection({
        protectedResourceConditions: {
          stringEquals: [own],
          stringNotEquals: [{ key: "aws:ResourceTag/Owner", value: "x" }],
        },
      }),
      target,
      at,
    },
    {
      title: "A test of no kind of backup tests nothing",
      stack: points({ recoveryPointTypes: [] }),
      target,
      at,
      says: "n'essaie pas",
    },
    {
      title: "A test that takes no vault tests nothing",
      stack: points({ includeVaults: [] }),
      target,
      at,
    },
    {
      title: "A vault left out may be the one",
      stack: points({ excludeVaults: ["*"] }),
      target,
      at,
    },
    {
      title: "A continuous backup is tested as such",
      stack: spoil(operated, "restore-tests-plan-erp-vital", {
        recoveryPointSelection: { includeVaults: ["*"], recoveryPointTypes: ["SNAPSHOT"] },
      }),
      target,
      at: "restore-tests-selection-erp-vital-RDS erp-vital RDS",
    },
  ],
  unknown: [
    {
      title: "While a test cannot be read, nobody says that it is missing",
      stack: selection({ protectedResourceType: unknown }),
      target,
      at: name,
    },
    {
      title: "A plan whose schedule only the deployment knows is not taken on trust",
      stack: plan({ scheduleExpression: unknown }),
      target,
      at: name,
    },
    {
      title: "While a plan has no name, nobody says that a test has none",
      stack: plan({ name: unknown }),
      target,
      at: "restore-tests-plan-boutique",
    },
    {
      title: "A time to check that only the deployment knows is not taken on trust",
      stack: selection({ validationWindowHours: unknown }),
      target,
      at: name,
    },
  ],
});

test.each([
  ["test", selection({ protectedResourceType: unknown })],
  ["plan", plan({ name: unknown })],
])("A %s that cannot be read yet may be the one that is missing", (_, stack) => {
  expect(violationsOf(backupPlanHasRestoreTest, stack, target)).toEqual([]);
});
