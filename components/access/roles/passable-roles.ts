import type { Problems } from "../../support/args-error";
import { checkDistinct } from "../../support/checks";
import type { Account } from "./names";
import { roleArn } from "./names";

/** Names of roles, path included and without a slash in front; a `*` may stand for the end: `workload/*`. */
export function checkPassableRoles(problems: Problems, roles: readonly string[]): void {
  const path = (index: number) => `passableRoles[${index}]`;
  roles.forEach((role, index) => {
    if (!/^([\w+=,.@-]+\/)*[\w+=,.@-]+(\*|\/\*)?$/.test(role))
      problems.add(
        path(index),
        "must be a role's name with its path, and no * but at the end",
        role,
        "write it as acme-production-backup or workload/*",
      );
  });
  checkDistinct(problems, roles, path, "remove one of the two");
}

export function passableRoleArns(account: Account, roles: readonly string[]): readonly string[] {
  return roles.map((role) => roleArn(account, role));
}
