/** One command: reads its own arguments, prints, and gives the exit code. */
export type Command = (args: readonly string[]) => Promise<number>;

/** What a caller may rely on; docs/cli.md says the same. */
export const exitCodes = {
  /** Nothing mandatory is broken. */
  fine: 0,
  /** A mandatory control is broken and nobody waived it. */
  broken: 1,
  /** A contract, a file, an argument, or a component that refuses its own: the user can mend it. */
  badInput: 2,
  /** The program or Socle failed: there is a stack trace. */
  failure: 3,
} as const;

/** The user's mistake: printed without stack trace. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
