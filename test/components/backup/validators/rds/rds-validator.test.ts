import type { Question } from "../../../../../components/backup/validators/databases/answer-question";
import {
  rdsValidator,
  type DatabasePorts,
  type DatabaseTest,
  type InstanceDescription,
} from "../../../../../components/backup/validators/rds/rds-validator";
import { restored as job } from "../world";

const agreed: DatabaseTest = {
  engine: "postgres",
  database: "erp",
  secretName: "socle/erp-reader",
  checks: [{ name: "orders", sql: "SELECT count(*) FROM orders", expect: { atLeast: 1 } }],
  rpoHours: 4,
  timeoutMs: 30_000,
  language: "en",
};
const available: InstanceDescription = {
  Engine: "postgres",
  DBInstanceStatus: "available",
  PubliclyAccessible: false,
  Endpoint: { Address: "awsbackup-restore-test-1.abc.eu-west-3.rds.amazonaws.com", Port: 5432 },
};
const secret = JSON.stringify({ username: "reader", password: "s3cret" });

async function check(
  instance: InstanceDescription | undefined,
  { test = agreed, ...change }: Partial<DatabasePorts> & { test?: DatabaseTest } = {},
) {
  const asked: Question[] = [];
  const ports: DatabasePorts = {
    instance: async () => instance,
    secret: async () => secret,
    ask: async (question) => {
      asked.push(question);
      return question.checks.map(({ name }) => ({ name, passed: true }));
    },
    ...change,
  };
  return { found: await rdsValidator(test, ports).check(job), asked };
}

test("A restored instance that answers as agreed is proven.", async () => {
  const { found, asked } = await check(available);

  expect(found).toEqual({
    status: "SUCCESSFUL",
    level: "data-checked",
    message: "1 check passed",
  });
  expect(asked).toEqual([
    {
      connection: {
        engine: "postgres",
        host: "awsbackup-restore-test-1.abc.eu-west-3.rds.amazonaws.com",
        port: 5432,
        database: "erp",
        user: "reader",
        password: "s3cret",
        timeoutMs: 30_000,
      },
      checks: agreed.checks,
      backup: { takenAt: job.takenAt, rpoHours: 4 },
    },
  ]);
});

test("MariaDB and MySQL are asked in the same way.", async () => {
  for (const engine of ["mariadb", "mysql"] as const) {
    const { asked } = await check(
      { ...available, Engine: engine },
      { test: { ...agreed, engine } },
    );
    expect(asked.map(({ connection }) => connection.engine)).toEqual(["mysql"]);
  }
});

test.each(["creating", "backing-up", "modifying", "rebooting", "", undefined])(
  "An instance that is %s is looked at again.",
  async (DBInstanceStatus) => {
    const { found, asked } = await check({ ...available, DBInstanceStatus });

    expect(found).toEqual({ notYet: expect.stringContaining("instance") });
    expect(asked).toEqual([]);
  },
);

test("An instance without an endpoint yet is looked at again.", async () => {
  expect((await check({ ...available, Endpoint: undefined })).found).toHaveProperty("notYet");
});

test.each([
  ["that is gone", undefined, {}, "no longer there"],
  ["that failed", { ...available, DBInstanceStatus: "failed" }, {}, "is failed"],
  [
    "of a key that AWS may not use",
    { ...available, DBInstanceStatus: "inaccessible-encryption-credentials" },
    {},
    "inaccessible-encryption-credentials",
  ],
  ["open to the internet", { ...available, PubliclyAccessible: true }, {}, "open to the internet"],
  [
    "of which nobody says that it is closed",
    { ...available, PubliclyAccessible: undefined },
    {},
    "open to the internet",
  ],
  ["of another engine", { ...available, Engine: "mysql" }, {}, "engine mysql, where postgres"],
  [
    "whose secret is a word",
    available,
    { secret: async () => "s3cret" },
    "socle/erp-reader has no",
  ],
  [
    "whose secret has no password",
    available,
    { secret: async () => JSON.stringify({ username: "reader", pass: "s3cret" }) },
    "socle/erp-reader has no",
  ],
  [
    "that fails a check",
    available,
    { ask: async () => [{ name: "orders", passed: false, why: "empty" } as const] },
    "0 of 1 passed: orders: no row",
  ],
])(
  "An instance %s is a failure that says so, and no secret.",
  async (_, instance, change, says) => {
    const { found } = await check(instance, change);

    expect(found).toMatchObject({ status: "FAILED", level: "data-checked" });
    expect(JSON.stringify(found)).toContain(says);
    expect(JSON.stringify(found)).not.toContain("s3cret");
  },
);

test("It makes nothing, so nothing is left.", async () => {
  const ports: DatabasePorts = {
    instance: () => Promise.reject(new Error("asked")),
    secret: () => Promise.reject(new Error("asked")),
    ask: () => Promise.reject(new Error("asked")),
  };
  expect(await rdsValidator(agreed, ports).cleanUp(job)).toBe(true);
});
