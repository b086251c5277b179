import { ContractError } from "../contract";
import { inSourceLines } from "../scripts/source-lines";
import { exitCodes, UsageError } from "./command";

interface Failure {
  readonly text: string;
  readonly exitCode: number;
}

/** Mistakes of the user, by name: those of the sources are known without loading them. */
const mistakes = ["SourceError", "ProgramRefusal"];

/** What to print for an error, and how to end. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof ContractError) {
    const count = error.problems.length;
    const noun = count === 1 ? "problem" : "problems";
    return {
      text: `${error.message}\n\n${count} ${noun} in the contract: nothing was built.`,
      exitCode: exitCodes.badInput,
    };
  }
  if (error instanceof UsageError || (error instanceof Error && mistakes.includes(error.name))) {
    return { text: error.message, exitCode: exitCodes.badInput };
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const trace = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return {
    text: `The program failed, or Socle did:\n${inSourceLines(trace)}`,
    exitCode: exitCodes.failure,
  };
}
