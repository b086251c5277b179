import type { Problems } from "../../support/args-error";
import { checkDistinct } from "../../support/checks";
import { checkDistinctRoles, checkRoleName } from "../roles/names";

export function checkReservedActions(problems: Problems, actions: readonly string[]): void {
  const path = (index: number) => `reservedActions[${index}]`;
  if (actions.length === 0)
    problems.add(
      "reservedActions",
      "must name at least one",
      actions,
      "name what the client keeps for itself",
    );
  actions.forEach((action, index) => {
    if (!/^[a-z0-9-]+:([A-Za-z0-9]+\*?|\*)$/.test(action))
      problems.add(
        path(index),
        "must be an action of AWS, with no * but at the end",
        action,
        "write it as backup:DeleteRecoveryPoint or backup:Delete*",
      );
  });
  checkDistinct(problems, actions, path, "remove one of the two");
}

export function checkProtectedRoles(problems: Problems, names: readonly string[]): void {
  const path = (index: number) => `protectedRoleNames[${index}]`;
  if (names.length === 0)
    problems.add("protectedRoleNames", "must name at least one", names, "name the client's roles");
  names.forEach((name, index) => checkRoleName(problems, path(index), name));
  checkDistinctRoles(problems, names, path);
}

/** A `*` of its own would take away more than what proves. */
export function checkProofPrefix(problems: Problems, prefix: string | undefined): void {
  if (prefix !== undefined && !/^[a-zA-Z0-9-_]{3,64}$/.test(prefix))
    problems.add(
      "proofPrefix",
      "must be 3 to 64 letters, digits, hyphens or underscores",
      prefix,
      "write what the names begin with, as acme-production-validate-",
    );
}
