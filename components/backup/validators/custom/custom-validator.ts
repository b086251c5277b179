import { shortened, type Language } from "../describe-results";
import { failed, type Outcome, type ProofLevel } from "../proof";
import type { RestoreJob } from "../restore-job";
import type { Validator } from "../validate";

/** What is agreed of a class whose restored data a function of the client's looks at. */
export interface CustomTest {
  readonly functionArn: string;
  readonly dataClass: string;
  /** What the contract asks of the data, in plain words: the function makes something of them. */
  readonly checks: readonly { readonly name: string; readonly says: string }[];
  readonly rpoHours: number;
  readonly language: Language;
}

/** What the function is called with. */
export interface CustomEvent {
  readonly version: 1;
  /** `check` once all else passed; `cleanUp` after it, until it answers that nothing of its own is left. */
  readonly ask: "check" | "cleanUp";
  readonly restoreJobId: string;
  /** AWS's word: `RDS`, `S3`... */
  readonly resourceType: string;
  readonly createdResourceArn: string;
  readonly recoveryPointArn: string;
  readonly sourceResourceArn?: string;
  /** The moment of the data: ISO 8601, in UTC. */
  readonly takenAt: string;
  readonly dataClass: string;
  /** Hours of work that may be lost. */
  readonly rpoHours: number;
  readonly checks: CustomTest["checks"];
}

/** What it answers to `check`. To `cleanUp`, it answers `{ "clean": true }`, or it is asked again. */
export interface CustomAnswer {
  readonly status: "passed" | "failed" | "notYet";
  /** @default "data-checked" */
  readonly level?: ProofLevel;
  /** One line, 900 characters at most, without a text of the data. */
  readonly message: string;
}

export interface CustomPorts {
  /** @throws Error where the function fails: it is asked again. */
  ask(event: CustomEvent): Promise<unknown>;
}

/** Asks a function of the client's, after another validator. What the function made, it removes. */
export function customValidator(test: CustomTest, base: Validator, ports: CustomPorts): Validator {
  return {
    level: "data-checked",
    async check(job) {
      const found = await base.check(job);
      if ("notYet" in found || found.status === "FAILED") return found;
      const answer = await ports.ask(eventOf("check", job, test));
      if (!isAnswer(answer)) return failed("data-checked", notUnderstood[test.language]);
      return outcomeOf(answer, found.level);
    },
    async cleanUp(job) {
      // Neither keeps the other's from going.
      const all = await Promise.allSettled([
        base.cleanUp(job),
        ports.ask(eventOf("cleanUp", job, test)).then(isClean),
      ]);
      return all.every((one) => one.status === "fulfilled" && one.value);
    },
  };
}

function eventOf(ask: CustomEvent["ask"], job: RestoreJob, test: CustomTest): CustomEvent {
  return {
    version: 1,
    ask,
    restoreJobId: job.id,
    resourceType: job.resourceType,
    createdResourceArn: job.createdResourceArn,
    recoveryPointArn: job.recoveryPointArn,
    ...(job.sourceResourceArn === undefined ? {} : { sourceResourceArn: job.sourceResourceArn }),
    takenAt: job.takenAt.toISOString(),
    dataClass: test.dataClass,
    rpoHours: test.rpoHours,
    checks: test.checks,
  };
}

/** @param proven What the other validator looked at: the data was looked at where either did. */
function outcomeOf(
  { status, level = "data-checked", message }: CustomAnswer,
  proven: ProofLevel,
): Outcome | { readonly notYet: string } {
  const says = shortened(message.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim());
  if (status === "notYet") return { notYet: says };
  return {
    status: status === "passed" ? "SUCCESSFUL" : "FAILED",
    level: proven === "data-checked" ? proven : level,
    message: says,
  };
}

const statuses: readonly unknown[] = ["passed", "failed", "notYet"];
const levels: readonly unknown[] = [undefined, "data-checked", "status-only"];

function isAnswer(answer: unknown): answer is CustomAnswer {
  const { status, level, message } = (answer ?? {}) as Partial<Record<string, unknown>>;
  return statuses.includes(status) && levels.includes(level) && typeof message === "string";
}

function isClean(answer: unknown): boolean {
  return ((answer ?? {}) as Partial<Record<string, unknown>>)["clean"] === true;
}

const notUnderstood: Readonly<Record<Language, string>> = {
  fr: "la fonction du client a répondu autre chose que ce qui est documenté",
  en: "the client's function answered something else than what is documented",
};
