import type { Problems } from "../../support/args-error";
import { arn } from "../../support/arn";

/** The account that the roles are in. */
export interface Account {
  /** 12 digits. */
  readonly accountId: string;
  /** `aws`, `aws-eusc`... */
  readonly partition: string;
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
export function checkRoleName(problems: Problems, path: string, name: string): void {
  checkName(problems, path, name, 64);
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html */
export function checkPolicyName(problems: Problems, path: string, name: string): void {
  checkName(problems, path, name, 128);
}

/** IAM does not tell two names apart by case. */
export function checkDistinctRoles(
  problems: Problems,
  names: readonly string[],
  path: (index: number) => string,
): void {
  const lower = names.map((name) => name.toLowerCase());
  names.forEach((name, index) => {
    const first = lower.indexOf(name.toLowerCase());
    if (first !== index)
      problems.add(
        path(index),
        `must differ from \`${path(first)}\`, by more than case`,
        name,
        "a name is one role: rename one of the two",
      );
  });
}

/** The ARN of a role of path `/`, or of all that a trailing `*` stands for. */
export function roleArn(account: Account, role: string): string {
  return arn({ ...account, service: "iam", resource: `role/${role}` });
}

/** The ARN of a policy of AWS's own, by its path and name: `job-function/ViewOnlyAccess`. */
export function awsPolicyArn(partition: string, policy: string): string {
  return arn({ partition, service: "iam", accountId: "aws", resource: `policy/${policy}` });
}

function checkName(problems: Problems, path: string, name: string, longest: number): void {
  if (!/^[\w+=,.@-]+$/.test(name) || name.length > longest)
    problems.add(
      path,
      `must be 1 to ${longest} letters, digits or _ + = , . @ -`,
      name,
      "shorten it or replace what AWS does not take",
    );
}
