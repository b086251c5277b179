import { Problems } from "../../support/args-error";
import { checkDistinct, checkRegion, checkWhole } from "../../support/checks";
import { checkOwnership } from "../../support/tags";
import { checkRoleArn } from "../arns";
import { checkClassName, checkVaultName } from "../names";
import { checkStartTime } from "../start-time";
import { checkRetentionRange } from "../vault/vault-lock";
import type { BackupPlansArgs } from "./backup-plans";
import { checkBackedUpClass } from "./class-checks";
import type { RuleOptions } from "./plan-rule";

/** In a region, as AWS has it. @see https://docs.aws.amazon.com/aws-backup/latest/devguide/aws-backup-limits.html */
const mostPlans = 300;

/** A hundred years: https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRuleInput.html */
const mostMinutes = 52_560_000;

/** What AWS would refuse, and what it would take and fail once the plans run. */
export function checkBackupPlans(
  token: string,
  name: string,
  args: BackupPlansArgs,
  options: RuleOptions,
): void {
  const { dataClasses, lock } = args;
  const problems = new Problems(token, name);
  checkRegion(problems, "region", args.region);
  checkVaultName(problems, "vaultName", args.vaultName);
  checkRetentionRange(problems, "lock", lock);
  checkRoleArn(problems, "backupRoleArn", args.backupRoleArn);
  if (dataClasses.length === 0)
    problems.add("dataClasses", "must hold at least one", dataClasses, "name what is backed up");
  if (dataClasses.length > mostPlans)
    problems.add(
      "dataClasses",
      `must hold at most ${mostPlans}`,
      dataClasses.length,
      "AWS has no more plans in a region: merge classes that are backed up alike",
    );
  dataClasses.forEach((data, index) => {
    const path = `dataClasses[${index}]`;
    checkClassName(problems, `${path}.name`, data.name, `${args.planPrefix}-${data.name}`);
    checkBackedUpClass(problems, path, data, lock);
  });
  checkDistinct(
    problems,
    dataClasses.map((data) => data.name),
    (index) => `dataClasses[${index}].name`,
    "one plan a class: rename one of the two, or merge them",
  );
  checkStartTime(problems, options);
  checkWindows(
    problems,
    dataClasses.map(({ rpoHours }) => rpoHours),
    options,
  );
  checkOwnership(problems, args.ownership);
  problems.throwIfAny();
}

function checkWindows(
  problems: Problems,
  rpoHours: readonly number[],
  { startWindowMinutes, completionWindowMinutes }: RuleOptions,
): void {
  const shortestRpo = Math.max(1, Math.min(...rpoHours));
  checkWhole(
    problems,
    "startWindowMinutes",
    startWindowMinutes,
    [60, shortestRpo * 60],
    "AWS wants an hour at least; a backup that waits longer than the shortest RPO breaks it",
  );
  checkWhole(
    problems,
    "completionWindowMinutes",
    completionWindowMinutes,
    [startWindowMinutes + 1, mostMinutes],
    "give a backup more time to end than to start, or leave it out for seven days",
  );
}
