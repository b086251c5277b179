import type { Failure } from "../check-result";
import type { Expectation } from "./checks";

/** What an answer is worth: nothing where it is as expected. */
export interface Gap {
  readonly why: Failure;
  readonly found?: number;
}

const number = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Compares the value of a query with what was expected of it. */
export function expectationGap(value: string | null, expected: Expectation): Gap | undefined {
  if ("equals" in expected && typeof expected.equals === "string")
    return value === expected.equals
      ? undefined
      : { why: value === null ? "empty" : "notExpected" };
  if (value === null) return { why: "empty" };
  if (!number.test(value)) return { why: "noNumber" };
  const found = Number(value);
  return meets(found, expected) ? undefined : { why: "notExpected", found };
}

function meets(found: number, expected: Expectation): boolean {
  if ("atLeast" in expected) return found >= expected.atLeast;
  if ("atMost" in expected) return found <= expected.atMost;
  return found === expected.equals;
}

/** Clocks of two machines differ; a row of an hour after its backup is no such difference. */
const mostHoursAhead = 1;

/**
 * Compares the newest row with the moment of the backup: at most `rpoHours` of work are lost. A row of long after it is no
 * work that was done, but a date that was planned: it would make any backup look fresh.
 * @param newest Seconds since 1970, as `Database.newest` gives them.
 */
export function freshnessGap(
  newest: string | null,
  takenAt: Date,
  rpoHours: number,
): Gap | undefined {
  if (newest === null) return { why: "empty" };
  // MySQL gives 0 for what is no date.
  if (!number.test(newest) || Number(newest) <= 0) return { why: "noNumber" };
  const hours = (takenAt.getTime() / 1_000 - Number(newest)) / 3_600;
  const found = Math.round(hours * 10) / 10;
  if (hours > rpoHours) return { why: "stale", found };
  return hours < -mostHoursAhead ? { why: "ahead", found } : undefined;
}
