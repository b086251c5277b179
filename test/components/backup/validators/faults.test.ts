import { auroraValidator } from "../../../../components/backup/validators/aurora/aurora-validator";
import {
  customValidator,
  type CustomEvent,
} from "../../../../components/backup/validators/custom/custom-validator";
import { dynamodbValidator } from "../../../../components/backup/validators/dynamodb/dynamodb-validator";
import type { Question } from "../../../../components/backup/validators/databases/answer-question";
import {
  rdsValidator,
  type DatabaseTest,
} from "../../../../components/backup/validators/rds/rds-validator";
import { s3Validator } from "../../../../components/backup/validators/s3/s3-validator";
import { statusValidator } from "../../../../components/backup/validators/status/status-validator";
import type { Validator } from "../../../../components/backup/validators/validate";
import { clean, restored, windowEnd, World, type Fault } from "./world";

const language = "en";
const agreed: DatabaseTest = {
  engine: "postgres",
  database: "erp",
  secretName: "erp/reader",
  checks: [{ name: "orders", sql: "SELECT count(*) FROM orders", expect: { atLeast: 1 } }],
  rpoHours: 4,
  timeoutMs: 30_000,
  language,
};

const secret = async () => JSON.stringify({ username: "reader", password: "s3cret" });
const ask = async ({ checks }: Question) =>
  checks.map(({ name }) => ({ name, passed: true }) as const);
const instance = (DBInstanceStatus: string) => ({
  Engine: "aurora-postgresql",
  DBInstanceStatus,
  PubliclyAccessible: false,
  Endpoint: { Address: "reader.abc.eu-west-3.rds.amazonaws.com", Port: 5432 },
});

/** Each validator, with what it asks in the world that it is in. */
const validators: Readonly<Record<string, (world: World) => Validator>> = {
  rds: (world) =>
    rdsValidator(
      agreed,
      world.watched({ instance: async () => instance("available"), secret, ask }),
    ),
  aurora,
  dynamodb: (world) =>
    dynamodbValidator(
      {
        checks: [
          { name: "orders", itemsAtLeast: 1 },
          { name: "first", key: { order: 1 } },
        ],
        language,
      },
      world.watched({
        status: async () => "ACTIVE",
        count: async () => 1,
        has: async () => true,
      }),
    ),
  s3: (world) =>
    s3Validator(
      { name: "lots", sample: 3, buckets: ["erp"], language },
      world.watched({
        exists: async () => true,
        history: async () =>
          ["a", "b", "c"].map((key) => ({
            key,
            versionId: "1",
            lastModified: new Date("2026-10-01T00:00:00Z"),
            kind: "object" as const,
            size: 10,
          })),
        sha256: async (_: string, key: string) => key.padEnd(64, "0"),
      }),
    ),
  status: (world) =>
    statusValidator(
      { language },
      world.watched({
        status: async () => ({ state: "ready", says: "available", encrypted: true }) as const,
      }),
    ),
  custom: (world) =>
    customValidator(
      {
        functionArn: "arn:aws:lambda:eu-west-3:111122223333:function:erp-check",
        dataClass: "erp",
        checks: [],
        rpoHours: 4,
        language,
      },
      aurora(world),
      world.watched({
        // A function that makes a copy of what it looks at.
        async ask({ ask }: CustomEvent) {
          const copy = world.made.get("copy");
          if (ask === "cleanUp") {
            if (copy !== undefined && copy !== "deleting") world.remove("copy");
            return { clean: copy === undefined };
          }
          if (copy === undefined) world.make("copy");
          return copy === "available"
            ? { status: "passed", message: "8 invoices add up" }
            : { status: "notYet", message: "copying" };
        },
      }),
    ),
};

function aurora(world: World): Validator {
  return auroraValidator(
    { ...agreed, instanceClass: "db.t4g.medium" },
    world.watched({
      cluster: async () => ({
        DBClusterIdentifier: "awsbackup-restore-test-1",
        Engine: "aurora-postgresql",
        Status: "available",
      }),
      instance: async (id: string) => {
        const status = world.made.get(id);
        return status && instance(status);
      },
      create: async ({ id }: { readonly id: string }) => world.make(id),
      remove: async (id: string) => world.remove(id),
      secret,
      ask,
    }),
  );
}

const ways = [
  ["does nothing", false],
  ["is answered to nobody", true],
] as const;

describe.each(Object.entries(validators))("%s:", (_, validatorOf) => {
  const run = async (fault?: Fault) => {
    const world = new World(fault, {
      ...restored,
      sourceResourceArn: "arn:aws:s3:::erp",
    });
    return world.run(validatorOf(world));
  };
  const good = { ...clean, reports: [{ status: "SUCCESSFUL" }] };

  test("without a fault, the data is proven and nothing is left", async () => {
    expect((await run()).end).toMatchObject(good);
  });

  test.each(ways)("whatever call %s, once, the end is the same", async (_, isAnswerLost) => {
    const { calls } = await run();
    expect(calls.length).toBeGreaterThanOrEqual(3);
    for (let nth = 1; nth <= calls.length; nth += 1) {
      const { end } = await run({ hits: (_, at) => at === nth, isAnswerLost });
      expect({ nth, ...end }).toMatchObject({ nth, ...good });
    }
  });

  /** From a call on, none of those that `fails` names is answered before the end of the window. */
  async function silentFrom(nth: number, isAnswerLost: boolean, fails: (call: string) => boolean) {
    const hits: Fault["hits"] = (call, at, now) =>
      at >= nth && now.getTime() < windowEnd.getTime() && fails(call);
    const { reports, made, queue } = (await run({ hits, isAnswerLost })).end;
    return { results: reports.length, left: { made, queue } };
  }
  const nothing = { made: [], queue: [] };

  test.each(ways)(
    "whatever call is the first that %s, nothing is left in the end",
    async (_, isAnswerLost) => {
      const { calls } = await run();
      for (let nth = 1; nth <= calls.length; nth += 1) {
        const { results, left } = await silentFrom(nth, isAnswerLost, () => true);
        expect({ nth, left }).toEqual({ nth, left: nothing });
        // AWS ends the window by itself.
        expect(results).toBeLessThanOrEqual(1);
      }
    },
  );

  test.each(ways)(
    "where a call, and all of its kind, %s, there is one result and nothing is left",
    async (_, isAnswerLost) => {
      const { calls } = await run();
      for (const [before, kind] of calls.entries()) {
        const found = await silentFrom(before + 1, isAnswerLost, (call) => call === kind);
        const isUntold = kind === "job" || (kind === "report" && !isAnswerLost);
        expect({ kind, ...found }).toEqual({ kind, results: isUntold ? 0 : 1, left: nothing });
      }
    },
  );
});
