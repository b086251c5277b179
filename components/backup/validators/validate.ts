import { failed, type Outcome, type ProofLevel } from "./proof";
import type { RestoreJob } from "./restore-job";

/** What travels from one look at a restored resource to the next. */
export interface Message {
  readonly restoreJobId: string;
  /** Settled, and not told yet: what the validator made must go first. */
  readonly outcome?: Outcome;
}

/** How one type of resource is looked at. Each step is taken anew from what AWS says: nothing is remembered. */
export interface Validator {
  /** What its outcomes say of the data. */
  readonly level: ProofLevel;
  /** The outcome, or why it is too early for one. */
  check(job: RestoreJob): Promise<Outcome | { readonly notYet: string }>;
  /** Removes what it made. Whether nothing of it is left. */
  cleanUp(job: RestoreJob): Promise<boolean>;
}

export interface Ports {
  /** Nothing where the job is no restore test that has ended. */
  job(id: string): Promise<RestoreJob | undefined>;
  /** Gives AWS Backup the result. Takes no notice of a job that has one. */
  report(id: string, outcome: Outcome): Promise<void>;
  /** Looks again after a while; the reason is for whoever reads the logs. */
  later(message: Message, why: string): Promise<void>;
  now(): Date;
}

export interface Window {
  /** How long AWS keeps what was restored, from the end of the restore. */
  readonly hours: number;
  /**
   * Whether somebody looks at it too: a success waits then for the end of the window, since AWS deletes what has a result.
   * @default false
   */
  readonly isForPeople?: boolean;
}

/** So long before the end of the window, what is not settled is given up: there is time left to remove what was made. */
const giveUpMinutes = 60;

/** So long before it, the result is given whatever is left: AWS would say that nobody answered. */
const reportMinutes = 15;

/** After the window, what a validator made is still removed: for so long, then a person must look. */
const mostHoursLate = 24;

/**
 * One look at a restored resource. Its result is given once, after what the validator made is gone, since AWS then deletes what
 * it restored, and a leftover would stop it. A message that comes twice, or late, changes nothing.
 * @throws Error where AWS cannot be asked, for the message to come back; or where something is left long after the window.
 */
export async function validate(
  message: Message,
  validator: Validator,
  { hours, isForPeople = false }: Window,
  ports: Ports,
): Promise<void> {
  const job = await ports.job(message.restoreJobId);
  if (job === undefined) return;

  const minutesLeft = hours * 60 - (ports.now().getTime() - job.completedAt.getTime()) / 60_000;
  const isTime = minutesLeft <= Math.min(giveUpMinutes, (hours * 60) / 2);
  let { outcome } = message;
  if (!job.isValidated && outcome === undefined) {
    const found = await look(validator, job);
    if ("notYet" in found && !isTime) return ports.later(message, found.notYet);
    outcome = "notYet" in found ? gaveUp(validator, found.notYet) : found;
  }

  const isClean = await validator.cleanUp(job).catch(() => false);
  const result = job.isValidated ? undefined : outcome;
  const isKept = isForPeople && !isTime && result?.status === "SUCCESSFUL";
  if (result !== undefined && !isKept && (isClean || minutesLeft <= reportMinutes))
    await ports.report(job.id, result);
  if (isClean && !isKept) return;
  if (minutesLeft < -mostHoursLate * 60)
    throw new Error(`what the validator made for ${job.createdResourceArn} is still there`);
  await ports.later(
    outcome === undefined ? message : { ...message, outcome },
    isClean ? "left for somebody to look at" : "not clean yet",
  );
}

function look(validator: Validator, job: RestoreJob) {
  return validator.check(job).catch((error: unknown) => ({ notYet: nameOf(error) }));
}

function gaveUp({ level }: Validator, why: string): Outcome {
  return failed(level, `not settled before the end of the window: ${why}`);
}

/** An error's name says what went wrong, and holds no value. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown error";
}
