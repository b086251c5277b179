import type { Reason } from "./databases/database";

/** Why what was restored did not pass a check. */
export type Failure =
  Reason | "notExpected" | "noNumber" | "empty" | "stale" | "ahead" | "missing" | "wrongKey";

export type CheckResult =
  | { readonly name: string; readonly passed: true }
  | {
      readonly name: string;
      readonly passed: false;
      readonly why: Failure;
      /** The server's own code. */
      readonly code?: string;
      /** A number that was answered or counted, or the hours between the newest row and the backup. Never a text of the data. */
      readonly found?: number;
    };
