import { checkLogRetention } from "../../support/log-retention";
import { Problems } from "../../support/args-error";
import {
  checkAccountId,
  checkDistinct,
  checkPartition,
  checkRegion,
  checkWhole,
} from "../../support/checks";
import { checkOwnership } from "../../support/tags";
import { checkAdministrators } from "../arns";
import { checkRestoreTestName } from "../restore-tests/restore-test-name";
import type { RestoreValidationArgs } from "./restore-validation";

/** What AWS would refuse, and what no validator could do. */
export function checkRestoreValidation(
  token: string,
  name: string,
  args: RestoreValidationArgs,
): void {
  const { classes, network, namePrefix } = args;
  const problems = new Problems(token, name);
  // The longest of the names that come of it is `-validate-questions`, and a function's is of 64 characters at most.
  if (!/^[a-zA-Z0-9-_]{1,45}$/.test(namePrefix))
    problems.add(
      "namePrefix",
      "must be 1 to 45 letters, digits, hyphens or underscores",
      namePrefix,
      "shorten it or replace what AWS does not take",
    );
  checkAccountId(problems, "accountId", args.accountId);
  checkPartition(problems, "partition", args.partition);
  checkRegion(problems, "region", args.region);
  checkAdministrators(
    problems,
    args.administrators,
    args,
    "name who looks after what no function could deal with",
  );
  if (classes.length === 0)
    problems.add("classes", "must hold at least one", classes, "name what is validated");
  classes.forEach((one, index) => {
    const path = `classes[${index}]`;
    checkRestoreTestName(problems, `${path}.name`, `${args.planPrefix}-${one.name}`);
    if (one.resourceTypes.length === 0)
      problems.add(
        `${path}.resourceTypes`,
        "must name at least one type",
        one.resourceTypes,
        "write [RDS], or [EC2, EBS]",
      );
    if (one.database !== undefined && network === undefined)
      problems.add(
        `${path}.database`,
        "needs `network`",
        one.database.database,
        "say where databases are restored, since they are asked from there, or leave their checks out",
      );
    checkWhole(
      problems,
      `${path}.validationWindowHours`,
      one.validationWindowHours,
      [1, 168],
      "write the restore test's own",
    );
  });
  checkDistinct(
    problems,
    classes.map((one) => one.name.replaceAll("-", "_")),
    (index) => `classes[${index}].name`,
    "one plan a class, hyphens taken as underscores: rename one of the two",
  );
  checkLogRetention(problems, "logRetentionDays", args.logRetentionDays);
  checkOwnership(problems, args.ownership);
  problems.throwIfAny();
}
