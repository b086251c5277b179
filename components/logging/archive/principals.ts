import type { Problems } from "../../support/args-error";

const identity = /^arn:aws[a-z-]*:iam::(\d{12}):(role|user)\/[\w+=,.@/-]*[\w+=,.@-]$/;
const rootUser = /^arn:aws[a-z-]*:iam::(\d{12}):root$/;
const wayOut =
  "write arn:aws:iam::<account>:role/<path and name>: the ARN of a session or a pattern names nobody";

/** The ARN of one role or user of IAM. */
export function checkReader(problems: Problems, path: string, principal: string): void {
  if (!identity.test(principal))
    problems.add(path, "must be the ARN of one role or user", principal, wayOut);
}

/**
 * The ARN of one role or user of the account, or of its root user. Whoever is from elsewhere is allowed nothing by a key
 * policy that leaves the key to the account.
 */
export function checkAdministrator(
  problems: Problems,
  path: string,
  principal: string,
  accountId: string,
): void {
  const [, account] = identity.exec(principal) ?? rootUser.exec(principal) ?? [];
  if (account !== accountId)
    problems.add(
      path,
      `must be the ARN of one role or user of account ${accountId}, or of its root user`,
      principal,
      wayOut,
    );
}

/** The number of an account, or the ARN of one of its roles or users. */
export function checkDenied(problems: Problems, path: string, principal: string): void {
  if (!/^\d{12}$/.test(principal) && !identity.test(principal))
    problems.add(
      path,
      "must be an account's 12 digits, or the ARN of one role or user",
      principal,
      "write the provider's account, and each role of this account that it may take",
    );
}

/** Whether the principal is one of the denied, or of a denied account. */
export function isDenied(principal: string, denied: readonly string[]): boolean {
  return denied.some((one) => one === principal || principal.split(":")[4] === one);
}
