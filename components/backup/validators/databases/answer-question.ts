import type { CheckResult } from "../check-result";
import type { DatabaseCheck } from "./checks";
import { Refusal, type Connection } from "./database";
import { openDatabase } from "./open-database";
import { runChecks, type Backup } from "./run-checks";

/** What is asked of a restored database. It holds a password: nothing writes it down. */
export interface Question {
  readonly connection: Connection;
  readonly checks: readonly DatabaseCheck[];
  readonly backup: Backup;
}

/**
 * A question as JSON brings it, whose moment is a text.
 * @throws Error where it is none. Its message holds nothing of it.
 */
export function parseQuestion(event: unknown): Question {
  const { connection, checks, backup } = (event ?? {}) as Partial<Question>;
  const takenAt = new Date(backup?.takenAt ?? "");
  if (connection === undefined || !Array.isArray(checks) || Number.isNaN(takenAt.getTime()))
    throw new Error("what was asked is no question");
  return { connection, checks, backup: { ...(backup as Backup), takenAt } };
}

/** Opens a database, asks it everything and closes it. One that does not open fails every check, with its reason. */
export async function answerQuestion(question: Question): Promise<readonly CheckResult[]> {
  const { connection, checks, backup } = question;
  const opened = await openDatabase(connection).catch((error: unknown) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
  if (opened instanceof Refusal) {
    const { reason: why, code } = opened;
    return checks.map(({ name }) => ({
      name,
      passed: false,
      why,
      ...(code === undefined ? {} : { code }),
    }));
  }
  try {
    return await runChecks(opened, checks, backup);
  } finally {
    await opened.close();
  }
}
