/**
 * The program, or one of its components, refuses what it was given: a `pulumi.RunError`. Shown to people without a
 * stack trace.
 */
export class ProgramRefusal extends Error {
  override readonly name = "ProgramRefusal";
}

/** The program failed. `cause` is what it threw, with its own stack trace. */
export class ProgramCrash extends Error {
  override readonly name = "ProgramCrash";

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
