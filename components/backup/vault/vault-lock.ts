import type { Problems } from "../../support/args-error";
import { checkWhole } from "../../support/checks";

/** How long a locked vault lets a recovery point be kept: AWS fails every backup or copy job outside of it. */
export interface RetentionRange {
  /** Days: 1 to 36500. */
  readonly minRetentionDays: number;
  /** Days: `minRetentionDays` to 36500. */
  readonly maxRetentionDays: number;
}

/** @see https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html */
export interface VaultLock extends RetentionRange {
  /** `governance` can be changed by the administrators; `compliance` by nobody once its grace is over, AWS included. */
  readonly mode: "governance" | "compliance";
  /**
   * Days after which the lock of a vault is final: 3 to 36500. AWS does not tell it afterwards, so that no drift shows.
   * @default none, as `governance` must have it; `compliance` must say it
   */
  readonly changeableForDays?: number;
}

const mostDays = 36500;

export function checkVaultLock(problems: Problems, path: string, lock: VaultLock): void {
  checkRetentionRange(problems, path, lock);
  const { mode, changeableForDays } = lock;
  const gracePath = `${path}.changeableForDays`;
  if (mode === "governance" && changeableForDays !== undefined)
    problems.add(
      gracePath,
      "must not be there in governance mode",
      changeableForDays,
      "AWS takes any lock that has it as a compliance lock: remove it, or say compliance",
    );
  if (mode === "compliance" && changeableForDays === undefined)
    problems.add(
      gracePath,
      "must be there in compliance mode",
      changeableForDays,
      "say how many days, 3 to 36500, you may still undo it: afterwards nobody can, AWS included",
    );
  if (mode === "compliance" && changeableForDays !== undefined)
    checkWhole(
      problems,
      gracePath,
      changeableForDays,
      [3, mostDays],
      "AWS lets nobody do with less than three days to undo it",
    );
}

export function checkRetentionRange(problems: Problems, path: string, range: RetentionRange): void {
  const { minRetentionDays: least, maxRetentionDays: most } = range;
  const days = "AWS counts whole days, a hundred years of them at most";
  checkWhole(problems, `${path}.minRetentionDays`, least, [1, mostDays], days);
  checkWhole(problems, `${path}.maxRetentionDays`, most, [1, mostDays], days);
  if (least > most)
    problems.add(
      `${path}.minRetentionDays`,
      `must not be more than \`${path}.maxRetentionDays\` (${most})`,
      least,
      "swap the two, or correct one",
    );
}

/** What is kept must be what the lock takes. */
export function checkRetention(
  problems: Problems,
  path: string,
  days: number,
  { minRetentionDays: least, maxRetentionDays: most }: RetentionRange,
): void {
  checkWhole(
    problems,
    path,
    days,
    [least, most],
    "the vault's lock fails every other backup: keep it so long, or have the client change the lock",
  );
}
