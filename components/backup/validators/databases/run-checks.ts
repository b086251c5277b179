import type { CheckResult } from "../check-result";
import type { DatabaseCheck } from "./checks";
import { Refusal, type Database } from "./database";
import { expectationGap, freshnessGap, type Gap } from "./judge";

/** What the answers are compared with. */
export interface Backup {
  /** When the backup was made. */
  readonly takenAt: Date;
  /** Hours of work that may be lost. */
  readonly rpoHours: number;
}

/** Asks a restored database every check, each for itself: one that fails does not hide the others. */
export async function runChecks(
  database: Pick<Database, "value" | "newest">,
  checks: readonly DatabaseCheck[],
  backup: Backup,
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of checks) {
    const gap = await gapOf(database, check, backup);
    results.push({
      name: check.name,
      ...(gap === undefined ? { passed: true } : { passed: false, ...gap }),
    });
  }
  return results;
}

async function gapOf(
  database: Pick<Database, "value" | "newest">,
  check: DatabaseCheck,
  { takenAt, rpoHours }: Backup,
): Promise<(Gap & { readonly code?: string }) | undefined> {
  try {
    return "sql" in check
      ? expectationGap(await database.value(check.sql), check.expect)
      : freshnessGap(
          await database.newest(check.table, check.newest),
          takenAt,
          check.withinHours ?? rpoHours,
        );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { reason: why, code } = error;
    return code === undefined ? { why } : { why, code };
  }
}
