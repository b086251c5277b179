import { Problems } from "../../support/args-error";
import { checkDistinct, checkRegion, checkWhole } from "../../support/checks";
import { checkOwnership } from "../../support/tags";
import { checkRoleArn, checkVaultArn, regionOfVault } from "../arns";
import { checkStartTime } from "../start-time";
import { checkRestoreNetwork } from "./network-checks";
import { defaultStartHour } from "./restore-schedule";
import { checkRestoreTestName } from "./restore-test-name";
import type { RestoreTestsArgs } from "./restore-tests";
import { checkTestedClass } from "./tested-class-checks";

/** @see https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html#restore-testing-quotas */
const mostVaults = 30;
const mostPlans = 100;

/** The args with what they leave to a default. */
type Complete = RestoreTestsArgs &
  Required<Pick<RestoreTestsArgs, "timezone" | "startWindowHours">>;

/** What AWS would refuse, and what it would take and fail once the tests run. */
export function checkRestoreTests(token: string, name: string, args: Complete): void {
  const { dataClasses, network } = args;
  const problems = new Problems(token, name);
  checkRegion(problems, "region", args.region);
  checkVaults(problems, args);
  checkRoleArn(problems, "restoreRoleArn", args.restoreRoleArn);
  if (dataClasses.length === 0)
    problems.add("dataClasses", "must hold at least one", dataClasses, "name what is tested");
  if (dataClasses.length > mostPlans)
    problems.add(
      "dataClasses",
      `must hold at most ${mostPlans}`,
      dataClasses.length,
      "AWS has no more restore testing plans in a region: merge classes that are tested alike",
    );
  dataClasses.forEach((data, index) => {
    const path = `dataClasses[${index}]`;
    const planName = `${args.planPrefix}-${data.name}`;
    checkRestoreTestName(problems, `${path}.name`, planName);
    checkTestedClass(problems, path, data, network);
  });
  checkDistinct(
    problems,
    dataClasses.map((data) => data.name.replaceAll("-", "_")),
    (index) => `dataClasses[${index}].name`,
    "one plan a class, hyphens taken as underscores: rename one of the two",
  );
  if (network !== undefined) checkRestoreNetwork(problems, network);
  const { startWindowHours, timezone } = args;
  checkStartTime(problems, { startHour: defaultStartHour, timezone });
  checkWhole(problems, "startWindowHours", startWindowHours, [1, 168], "leave it out for a day");
  checkOwnership(problems, args.ownership);
  problems.throwIfAny();
}

function checkVaults(problems: Problems, { vaultArns, region }: RestoreTestsArgs): void {
  const path = (index: number) => `vaultArns[${index}]`;
  if (vaultArns.length < 1 || vaultArns.length > mostVaults)
    problems.add(
      "vaultArns",
      `must name 1 to ${mostVaults} vaults`,
      vaultArns.length,
      "name those whose backups are tested",
    );
  vaultArns.forEach((vault, index) => {
    checkVaultArn(problems, path(index), vault);
    const found = regionOfVault(vault);
    if (found !== undefined && found !== region)
      problems.add(
        path(index),
        `must be a vault of \`region\` (${region})`,
        vault,
        "AWS tests where the vault is: test another region with RestoreTests of its own",
      );
  });
  checkDistinct(problems, vaultArns, path, "remove one of the two");
}
