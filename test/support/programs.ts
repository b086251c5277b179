import { fork, type ChildProcess } from "node:child_process";
import { resolve } from "node:path";
import type { Registered } from "../../verify/sources/registered";
import type { ProgramRun } from "../../verify/sources/program/run-program";

export interface Question {
  readonly fixture: string;
  readonly stack: string;
  /** A module beside the program that exports `remediate`. */
  readonly remediate?: string;
}

export interface Failure {
  readonly name: string;
  readonly message: string;
  /** The stack trace of what the program threw. */
  readonly cause?: string | undefined;
}

export type Answer = { readonly run: ProgramRun } | { readonly error: Failure };

/** Runs programs of `test/fixtures/programs`, one after the other in one child process. */
export class Programs {
  private child: ChildProcess | undefined;

  async run(fixture: string, options: Partial<Question> = {}): Promise<ProgramRun> {
    const answer = await this.ask({ fixture, stack: "dev", ...options });
    if ("run" in answer) return answer.run;
    throw new Error(`${answer.error.name}: ${answer.error.message}\n${answer.error.cause ?? ""}`);
  }

  async failure(fixture: string, options: Partial<Question> = {}): Promise<Failure> {
    const answer = await this.ask({ fixture, stack: "dev", ...options });
    if ("error" in answer) return answer.error;
    throw new Error(`${fixture} was expected to fail, and ran`);
  }

  stop(): void {
    this.child?.kill();
  }

  private ask(question: Question): Promise<Answer> {
    const child = (this.child ??= start());
    return new Promise((answered, failed) => {
      const ended = (code: number | null) => {
        this.child = undefined;
        failed(new Error(`the process of the programs ended with code ${code}`));
      };
      child.once("exit", ended);
      child.once("message", (answer: Answer) => {
        child.off("exit", ended);
        answered(answer);
      });
      child.send(question);
    });
  }
}

function start(): ChildProcess {
  const hook = resolve(__dirname, "../../scripts/typescript-hook.js");
  return fork(resolve(__dirname, "program-child.ts"), { execArgv: ["--require", hook] });
}

/** The resource of a logical name, which must be the only one. */
export function named(run: ProgramRun, name: string): Registered {
  const [found, ...others] = run.resources.filter((resource) => resource.name === name);
  if (found === undefined || others.length > 0) {
    throw new Error(`no single resource is called ${name}`);
  }
  return found;
}

export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** A secret in the engine's wire form. */
export function secret(value: unknown): unknown {
  return { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value };
}
