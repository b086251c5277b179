import { Problems } from "../../support/args-error";
import { checkAccountId, checkDistinct, checkPartition } from "../../support/checks";
import { checkOwnership } from "../../support/tags";
import { checkPolicyArn, checkRoleArnOf } from "../arns";
import type { BackupRolesArgs } from "./backup-roles";
import { passRolePolicy, testsOnlyPolicy } from "./role-policies";

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const mostInlineCharacters = 10_240;

/** What AWS would refuse. */
export function checkBackupRoles(token: string, name: string, args: BackupRolesArgs): void {
  const problems = new Problems(token, name);
  checkRoleName(problems, "backupRoleName", args.backupRoleName);
  checkRoleName(problems, "restoreRoleName", args.restoreRoleName);
  if (args.backupRoleName.toLowerCase() === args.restoreRoleName.toLowerCase())
    problems.add(
      "restoreRoleName",
      "must differ from `backupRoleName`",
      args.restoreRoleName,
      "IAM keeps one role for a name, whatever its case: rename one of the two",
    );
  checkAccountId(problems, "accountId", args.accountId);
  checkPartition(problems, "partition", args.partition);
  checkPassableRoles(problems, args, args.passableRoleArns ?? []);
  if (args.permissionsBoundaryArn !== undefined)
    checkPolicyArn(problems, "permissionsBoundaryArn", args.permissionsBoundaryArn);
  checkOwnership(problems, args.ownership);
  problems.throwIfAny();
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
function checkRoleName(problems: Problems, path: string, value: string): void {
  if (!/^[\w+=,.@-]{1,64}$/.test(value))
    problems.add(
      path,
      "must be 1 to 64 letters, digits or _ + = , . @ -",
      value,
      "shorten it or replace what AWS does not take",
    );
}

function checkPassableRoles(
  problems: Problems,
  args: BackupRolesArgs,
  roles: readonly string[],
): void {
  const path = (index: number) => `passableRoleArns[${index}]`;
  roles.forEach((role, index) => checkRoleArnOf(problems, path(index), role, args));
  checkDistinct(problems, roles, path, "remove one of the two");
  const characters = passRolePolicy(roles).length + testsOnlyPolicy(args).length;
  if (characters > mostInlineCharacters)
    problems.add(
      "passableRoleArns",
      `must fit in a role's own policies of ${mostInlineCharacters} characters, beside what keeps it to tests`,
      characters,
      "name only the roles of instances that are restored",
    );
}
