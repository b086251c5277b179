import { failed, passed, type Outcome } from "../../../../components/backup/validators/proof";
import type { RestoreJob } from "../../../../components/backup/validators/restore-job";
import {
  validate,
  type Message,
  type Ports,
  type Validator,
} from "../../../../components/backup/validators/validate";

const completedAt = new Date("2026-11-01T08:00:00Z");
const window = { hours: 6 };
const id = "1F2E3D4C-0001";
const good = passed("data-checked", "2 checks passed");

/**
 * A restored cluster that needs an instance to be read, as Aurora's do: the validator makes one, which takes two looks, and
 * removes it, which takes two more. AWS deletes the cluster once it has a result, and cannot while the instance is there.
 */
class World {
  now = new Date(completedAt.getTime() + 60_000);
  readonly reports: Outcome[] = [];
  /** Every call, in order; the one of `fails` throws. */
  readonly calls: string[] = [];
  instance: "none" | "creating" | "available" | "deleting" = "none";
  /** Whether AWS found the instance in its way. */
  blocked = false;
  queue: Message[] = [{ restoreJobId: id }];
  answer: Outcome = good;

  constructor(private readonly fails: (call: string, at: number) => boolean = () => false) {}

  #call(name: string): void {
    this.calls.push(name);
    if (this.fails(name, this.calls.length)) throw new Error(`${name} failed`);
  }

  readonly #validator: Validator = {
    level: "data-checked",
    check: async () => {
      this.#call("describe");
      if (this.instance === "none") {
        this.#call("create");
        this.instance = "creating";
      }
      if (this.instance === "creating") {
        this.#later(() => (this.instance = "available"));
        return { notYet: "the instance is being made" };
      }
      this.#call("ask");
      return this.answer;
    },
    cleanUp: async () => {
      this.#call("describe to clean");
      if (this.instance === "none") return true;
      if (this.instance !== "deleting") {
        this.#call("delete");
        this.instance = "deleting";
      }
      this.#later(() => (this.instance = "none"));
      return false;
    },
  };

  #changes: (() => void)[] = [];
  #later(change: () => void): void {
    this.#changes.push(change);
  }

  readonly #ports: Ports = {
    job: async () => {
      this.#call("job");
      return this.job();
    },
    report: async (_, outcome) => {
      this.#call("report");
      if (this.reports.length > 0) return;
      this.reports.push(outcome);
      this.blocked ||= this.instance !== "none";
    },
    later: async (message) => {
      this.#call("later");
      this.queue.push(message);
    },
    now: () => this.now,
  };

  /** As AWS describes it: it ends the window by itself. */
  job(): RestoreJob {
    const isOver = this.now.getTime() >= completedAt.getTime() + window.hours * 3_600_000;
    return {
      id,
      resourceType: "Aurora",
      createdResourceArn: "arn:aws:rds:eu-west-3:111122223333:cluster:awsbackup-restore-test-1",
      recoveryPointArn: "arn:aws:rds:eu-west-3:111122223333:cluster-snapshot:awsbackup:job-1",
      completedAt,
      takenAt: new Date("2026-11-01T04:00:00Z"),
      isValidated: this.reports.length > 0 || isOver,
    };
  }

  /** Delivers messages until none is left, ten minutes apart; what throws comes back, as SQS brings it back. */
  async run(most = 400): Promise<World> {
    for (let looks = 0; this.queue.length > 0 && looks < most; looks += 1) {
      const [message, ...others] = this.queue;
      this.queue = others;
      try {
        if (message !== undefined) await validate(message, this.#validator, window, this.#ports);
      } catch {
        if (message !== undefined) this.queue.push(message);
      }
      this.now = new Date(this.now.getTime() + 10 * 60_000);
      for (const change of this.#changes.splice(0)) change();
    }
    return this;
  }
}

const end = ({ reports, instance, queue, blocked }: World) => ({
  reports,
  instance,
  queue,
  blocked,
});
const clean = { instance: "none", queue: [], blocked: false };

test("A restored cluster is looked at, cleaned, and its result given once, in that order.", async () => {
  const world = await new World().run();

  expect(end(world)).toEqual({ ...clean, reports: [good] });
  expect(world.calls.filter((call) => call === "report")).toHaveLength(1);
  expect(world.calls.indexOf("report")).toBeGreaterThan(world.calls.lastIndexOf("delete"));
});

test("What the data says is the result, good or bad.", async () => {
  const world = new World();
  world.answer = failed("data-checked", "orders: 0 rows");

  expect(end(await world.run())).toEqual({ ...clean, reports: [world.answer] });
});

describe("whatever call fails once, the end is the same:", () => {
  const calls = new World().run().then((world) => world.calls.length);

  test("each of them, one after the other", async () => {
    const count = await calls;
    expect(count).toBeGreaterThan(10);
    for (let nth = 1; nth <= count; nth += 1) {
      const world = await new World((_, at) => at === nth).run();
      expect({ nth, ...end(world) }).toEqual({ nth, ...clean, reports: [good] });
    }
  });
});

describe("where a call fails for good,", () => {
  const forGood = (name: string) => new World((call) => call === name).run();

  test.each(["describe", "create", "ask"])(
    "%s: the result is a failure inside the window, with its cause, and nothing is left",
    async (name) => {
      const world = await forGood(name);

      expect(end(world)).toMatchObject({
        ...clean,
        reports: [
          {
            status: "FAILED",
            level: "data-checked",
            message: "not settled before the end of the window: Error",
          },
        ],
      });
    },
  );

  test("delete: the result is given before the end, and somebody is called a day later", async () => {
    const world = await forGood("delete");

    expect(world.reports).toEqual([good]);
    // Each message that comes back goes to the dead letters in the end, which raise an alarm.
    expect(world.queue).not.toEqual([]);
  });
});

test("A message that comes twice, or late, changes nothing.", async () => {
  const twice = new World();
  twice.queue = [{ restoreJobId: id }, { restoreJobId: id }, { restoreJobId: id }];
  expect(end(await twice.run())).toEqual({ ...clean, reports: [good] });

  const late = new World();
  late.now = new Date("2026-11-01T15:00:00Z");
  expect(end(await late.run())).toEqual({ ...clean, reports: [] });
  expect(late.calls).not.toContain("create");
});

test("An outcome that was settled is not asked for again.", async () => {
  const world = await new World().run();

  expect(world.calls.filter((call) => call === "ask")).toHaveLength(1);
});

test("What is no restore test is left alone.", async () => {
  const told: string[] = [];
  const none = async () => undefined;
  const ports: Ports = {
    job: none,
    report: async () => void told.push("report"),
    later: async () => void told.push("later"),
    now: () => completedAt,
  };
  const untouched = () => Promise.reject(new Error("looked at"));
  await validate(
    { restoreJobId: id },
    { level: "status-only", check: untouched, cleanUp: untouched },
    window,
    ports,
  );

  expect(told).toEqual([]);
});
