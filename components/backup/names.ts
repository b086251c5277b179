import type { Problems } from "../support/args-error";

/** @see https://docs.aws.amazon.com/aws-backup/latest/devguide/API_CreateBackupVault.html */
export function checkVaultName(problems: Problems, path: string, value: string): void {
  if (!/^[a-zA-Z0-9_-]{2,50}$/.test(value))
    problems.add(
      path,
      "must be 2 to 50 letters, digits, hyphens or underscores",
      value,
      "shorten it or replace what AWS does not take",
    );
}

/**
 * What names the plan, the rule and the selection of a class of data: the class's own name, and after the plans' prefix.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupRuleInput.html
 */
export function checkClassName(
  problems: Problems,
  path: string,
  name: string,
  planName: string,
): void {
  const wrong = [name, planName].find((made) => !/^[a-zA-Z0-9_.-]{1,50}$/.test(made));
  if (wrong !== undefined)
    problems.add(
      path,
      "must make names of 1 to 50 letters, digits, hyphens, underscores or dots, alone and after `planPrefix`",
      wrong,
      "shorten it or replace what AWS does not take",
    );
}
