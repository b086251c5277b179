import { failed, passed } from "../../../../components/backup/validators/proof";
import {
  validate,
  type Ports,
  type Validator,
} from "../../../../components/backup/validators/validate";
import { clean, completedAt, restored, window, windowEnd, World, type Fault } from "./world";

const { id } = restored;
const good = passed("data-checked", "2 checks passed");

/** Reads what was restored by an instance that it makes, which takes two looks, and removes, which takes two more. */
function readerOf(world: World, answer = good): Validator {
  const reader = "reader";
  const aws = world.watched({
    describe: async () => world.made.get(reader),
    create: async () => world.make(reader),
    ask: async () => answer,
    "describe to clean": async () => world.made.get(reader),
    delete: async () => world.remove(reader),
  });
  return {
    level: "data-checked",
    async check() {
      const found = await aws.describe();
      if (found === undefined) await aws.create();
      if (found !== "available") return { notYet: "the instance is being made" };
      return aws.ask();
    },
    async cleanUp() {
      const found = await aws["describe to clean"]();
      if (found !== undefined && found !== "deleting") await aws.delete();
      return found === undefined;
    },
  };
}

const validated = (world: World, answer = good) => world.run(readerOf(world, answer));

test("A restored cluster is looked at, cleaned, and its result given once, in that order.", async () => {
  const world = await validated(new World());

  expect(world.end).toEqual({ ...clean, reports: [good] });
  expect(world.calls.filter((call) => call === "report")).toHaveLength(1);
  expect(world.calls.indexOf("report")).toBeGreaterThan(world.calls.lastIndexOf("delete"));
});

test("What the data says is the result, good or bad.", async () => {
  const bad = failed("data-checked", "orders: 0 rows");

  expect((await validated(new World(), bad)).end).toEqual({ ...clean, reports: [bad] });
});

describe("where a call fails for good,", () => {
  const forGood = (name: string): Fault => ({ hits: (call) => call === name });

  test.each(["describe", "create", "ask"])(
    "%s: the result is a failure inside the window, with its cause, and nothing is left",
    async (name) => {
      const world = await validated(new World(forGood(name)));

      expect(world.end).toMatchObject({
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
    const world = await validated(new World(forGood("delete")));

    expect(world.reports).toEqual([good]);
    // Each message that comes back goes to the dead letters in the end, which raise an alarm.
    expect(world.queue).not.toEqual([]);
  });
});

test("A message that comes twice, or late, changes nothing.", async () => {
  const twice = new World();
  twice.queue = [{ restoreJobId: id }, { restoreJobId: id }, { restoreJobId: id }];
  expect((await validated(twice)).end).toEqual({ ...clean, reports: [good] });

  const late = new World();
  late.now = new Date("2026-11-01T15:00:00Z");
  expect((await validated(late)).end).toEqual({ ...clean, reports: [] });
  expect(late.calls).not.toContain("create");
});

test("An outcome that was settled is not asked for again.", async () => {
  const world = await validated(new World());

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

describe("where somebody looks too,", () => {
  const forPeople = { ...window, isForPeople: true };

  test("a success waits for the last hour of the window, asked once, with nothing made left", async () => {
    const world = new World();
    await world.run(readerOf(world), 20, forPeople);
    expect(world.end).toMatchObject({ reports: [], made: [] });
    expect(world.calls.filter((call) => call === "ask")).toHaveLength(1);

    await world.run(readerOf(world), 400, forPeople);
    expect(world.end).toEqual({ ...clean, reports: [good] });
    expect(windowEnd.getTime() - world.now.getTime()).toBeLessThanOrEqual(3_600_000);
    expect(windowEnd.getTime() - world.now.getTime()).toBeGreaterThan(0);
  });

  test("a failure is told at once", async () => {
    const world = new World();
    const bad = failed("data-checked", "orders: 0 rows");
    await world.run(readerOf(world, bad), 20, forPeople);

    expect(world.end).toEqual({ ...clean, reports: [bad] });
  });
});
