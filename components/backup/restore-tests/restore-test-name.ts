import { ArgsError } from "../../support/args-error";
import type { Problems } from "../../support/args-error";

const rule = "must make a name of 1 to 50 letters, digits or underscores";
const wayOut = "shorten it or replace what AWS does not take; hyphens become underscores";

/**
 * The name of a restore test, which AWS takes without hyphens.
 * @throws ArgsError if AWS would refuse it.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/API_RestoreTestingPlanForCreate.html
 */
export function restoreTestName(text: string): string {
  const name = underscored(text);
  if (!isName(name)) throw new ArgsError([`"${text}" ${rule}, got "${name}": ${wayOut}`]);
  return name;
}

export function checkRestoreTestName(problems: Problems, path: string, text: string): void {
  const name = underscored(text);
  if (!isName(name)) problems.add(path, rule, name, wayOut);
}

function underscored(text: string): string {
  return text.replaceAll("-", "_");
}

function isName(name: string): boolean {
  return /^[0-9A-Za-z_]{1,50}$/.test(name);
}
