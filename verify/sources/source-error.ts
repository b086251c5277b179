/**
 * The user's mistake: what was given cannot be read or run (a stack that does not exist, a program that needs the
 * cloud to answer). Its message is for people and is shown without a stack trace; it never holds a value that may be
 * a secret.
 */
export class SourceError extends Error {
  override readonly name = "SourceError";

  /** @param problems - Each says what is wrong and the way out, in one sentence or two. */
  constructor(readonly problems: readonly string[]) {
    super(problems.join("\n"));
  }
}
