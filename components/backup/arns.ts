import type { Problems } from "../support/args-error";
import { checkDistinct } from "../support/checks";

/** The account whose principals and vaults are meant. */
export interface Account {
  readonly partition: string;
  readonly accountId: string;
}

const principalArn = /^arn:(aws[a-z-]*):iam::(\d{12}):(root|(?:user|role)\/[\w+=,.@/-]+)$/;
const vaultArn = /^arn:aws[a-z-]*:backup:([a-z0-9-]+):\d{12}:backup-vault:[a-zA-Z0-9_-]{2,50}$/;

/**
 * The exact ARN of a user, a role or the root user of the account. AWS Backup refuses any action but a copy from another
 * account (https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html), and a session has the
 * ARN of its role (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html).
 */
export function checkPrincipalArn(
  problems: Problems,
  path: string,
  value: string,
  account: Account,
): void {
  if (!isOf(account, principalArn.exec(value)))
    problems.add(
      path,
      `must be the exact ARN of a user, a role or the root user of account ${account.accountId}`,
      value,
      "copy it from IAM: no wildcard, no session, no other account",
    );
}

/** Who of the client outranks everybody else: at least one principal of the account, each once. */
export function checkAdministrators(
  problems: Problems,
  administrators: readonly string[],
  account: Account,
  wayOut: string,
): void {
  const path = (index: number) => `administrators[${index}]`;
  if (administrators.length === 0)
    problems.add("administrators", "must name at least one", administrators, wayOut);
  administrators.forEach((one, index) => checkPrincipalArn(problems, path(index), one, account));
  checkDistinct(problems, administrators, path, "remove one of the two");
}

/** The exact ARN of a role of the account. */
export function checkRoleArnOf(
  problems: Problems,
  path: string,
  value: string,
  account: Account,
): void {
  const found = principalArn.exec(value);
  if (!isOf(account, found) || !isRole(found))
    problems.add(
      path,
      `must be the exact ARN of a role of account ${account.accountId}`,
      value,
      `write it as arn:${account.partition}:iam::${account.accountId}:role/name`,
    );
}

/** The exact ARN of a role. */
export function checkRoleArn(problems: Problems, path: string, value: string): void {
  if (!isRole(principalArn.exec(value)))
    problems.add(
      path,
      "must be the exact ARN of a role",
      value,
      "write it as arn:aws:iam::111122223333:role/name",
    );
}

/** The ARN of a policy that a role can be bounded by, AWS's own ones included. */
export function checkPolicyArn(problems: Problems, path: string, value: string): void {
  if (!/^arn:aws[a-z-]*:iam::(\d{12}|aws):policy\/[\w+=,.@/-]+$/.test(value))
    problems.add(
      path,
      "must be the ARN of an IAM policy",
      value,
      "write it as arn:aws:iam::111122223333:policy/name",
    );
}

/**
 * The exact ARN of a backup vault.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/access-control.html
 */
export function checkVaultArn(problems: Problems, path: string, value: string): void {
  if (!vaultArn.test(value))
    problems.add(
      path,
      "must be the exact ARN of a backup vault",
      value,
      "write it as arn:aws:backup:eu-west-3:111122223333:backup-vault:name",
    );
}

/** The region in the ARN of a vault; nothing if it is not one. */
export function regionOfVault(value: string): string | undefined {
  return vaultArn.exec(value)?.[1];
}

function isOf({ partition, accountId }: Account, found: RegExpExecArray | null): boolean {
  return found !== null && found[1] === partition && found[2] === accountId;
}

function isRole(found: RegExpExecArray | null): boolean {
  return found?.[3]?.startsWith("role/") ?? false;
}
