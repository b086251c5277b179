import type { Outcome } from "../../../../components/backup/validators/proof";
import type { RestoreJob } from "../../../../components/backup/validators/restore-job";
import {
  validate,
  type Message,
  type Validator,
  type Window,
} from "../../../../components/backup/validators/validate";

export const completedAt = new Date("2026-11-01T08:00:00Z");
export const window = { hours: 6 };
export const windowEnd = new Date(completedAt.getTime() + window.hours * 3_600_000);

export const restored: RestoreJob = {
  id: "1F2E3D4C-0001",
  planName: "acme_erp",
  resourceType: "Aurora",
  createdResourceArn: "arn:aws:rds:eu-west-3:111122223333:cluster:awsbackup-restore-test-1",
  sourceResourceArn: "arn:aws:rds:eu-west-3:111122223333:cluster:erp",
  recoveryPointArn: "arn:aws:rds:eu-west-3:111122223333:cluster-snapshot:awsbackup:job-1",
  completedAt,
  takenAt: new Date("2026-11-01T04:00:00Z"),
  isValidated: false,
};

/** Which calls fail, by their name, their number from 1 on and the moment; before they did anything, or with their answer lost. */
export interface Fault {
  hits(call: string, at: number, now: Date): boolean;
  readonly isAnswerLost?: boolean;
}

/** AWS, a queue and a clock, in which a restore is validated. AWS cannot delete what it restored while something made is there. */
export class World {
  now = new Date(completedAt.getTime() + 60_000);
  readonly reports: Outcome[] = [];
  /** Every call, in order. */
  readonly calls: string[] = [];
  /** What the validator made, by its name. */
  readonly made = new Map<string, "creating" | "available" | "deleting">();
  /** Whether AWS found something made in its way. */
  isBlocked = false;
  queue: Message[] = [{ restoreJobId: restored.id }];
  #changes: (() => void)[] = [];

  constructor(
    private readonly fault: Fault = { hits: () => false },
    private readonly job = restored,
  ) {}

  /** Ports whose calls are of this world. */
  watched<P extends object>(ports: P): P {
    const entries = Object.entries(ports).map(([name, port]: [string, unknown]) => [
      name,
      (...args: unknown[]) =>
        this.#ask(name, () => (port as (...args: unknown[]) => unknown)(...args)),
    ]);
    return Object.fromEntries(entries) as P;
  }

  /** Takes until the next look. */
  make(name: string): void {
    this.made.set(name, "creating");
    this.#changes.push(() => this.made.set(name, "available"));
  }

  /** Takes until the next look. */
  remove(name: string): void {
    this.made.set(name, "deleting");
    this.#changes.push(() => this.made.delete(name));
  }

  readonly #ports = this.watched({
    /** As AWS describes it: it ends the window by itself. */
    job: async () => ({
      ...this.job,
      isValidated: this.reports.length > 0 || this.now.getTime() >= windowEnd.getTime(),
    }),
    report: async (_: string, outcome: Outcome) => {
      if (this.reports.length > 0) return;
      this.reports.push(outcome);
      this.isBlocked ||= this.made.size > 0;
    },
    later: async (message: Message) => void this.queue.push(message),
  });

  /** Delivers messages until none is left, ten minutes apart; what throws comes back, as SQS brings it back. */
  async run(validator: Validator, most = 400, of: Window = window): Promise<this> {
    const ports = { ...this.#ports, now: () => this.now };
    for (let looks = 0; this.queue.length > 0 && looks < most; looks += 1) {
      const [message, ...others] = this.queue;
      this.queue = others;
      try {
        if (message !== undefined) await validate(message, validator, of, ports);
      } catch {
        if (message !== undefined) this.queue.push(message);
      }
      this.now = new Date(this.now.getTime() + 10 * 60_000);
      for (const change of this.#changes.splice(0)) change();
    }
    return this;
  }

  get end() {
    const { reports, queue, isBlocked } = this;
    return { reports, queue, isBlocked, made: [...this.made.keys()] };
  }

  async #ask(name: string, effect: () => unknown): Promise<unknown> {
    this.calls.push(name);
    const isHit = this.fault.hits(name, this.calls.length, this.now);
    if (isHit && this.fault.isAnswerLost !== true) throw new Error(`${name} failed`);
    const answer = await effect();
    if (isHit) throw new Error(`the answer of ${name} was lost`);
    return answer;
  }
}

/** How a world ends where all is as it should be, but for its result. */
export const clean = { queue: [], isBlocked: false, made: [] };
