import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import type { CheckResult } from "../../components/backup/validators/check-result";
import type { DatabaseCheck } from "../../components/backup/validators/databases/checks";
import type { Connection } from "../../components/backup/validators/databases/database";
import { answerQuestion } from "../../components/backup/validators/databases/answer-question";
import { openDatabase } from "../../components/backup/validators/databases/open-database";
import { runChecks } from "../../components/backup/validators/databases/run-checks";
import { parseContract } from "../../contract";
import { databaseTest } from "../../stacks/restore-checks";
import { lormontFile } from "../support/contract";
import { MariadbServer } from "./support/databases/mariadb";
import { PostgresServer } from "./support/databases/postgres";
import { answering, type DatabaseServer } from "./support/databases/server";

/** What a restore test meets: databases of real servers, each wrong in one way, asked the checks that a contract could hold. */
const backup = { takenAt: new Date("2026-11-01T04:00:00Z"), rpoHours: 4 };
const enough = { name: "enough", sql: "SELECT count(*) FROM orders", expect: { atLeast: 3 } };
const fresh = { name: "fresh", table: "orders", newest: "placed_at" };
const checks: readonly DatabaseCheck[] = [enough, fresh];

const orders = (...moments: string[]) =>
  `CREATE TABLE orders (id integer PRIMARY KEY, placed_at timestamp, total numeric(10, 2), customer varchar(40));
   ${moments.map((moment, at) => `INSERT INTO orders VALUES (${at}, '${moment}', 10.50, 'Perrin');`).join("\n")}`;

/** What each database holds, and what its checks must say. */
const states: Readonly<Record<string, { holds: string; says: Readonly<Record<string, object>> }>> =
  {
    healthy: {
      holds: orders("2026-10-30 08:00:00", "2026-10-31 21:00:00", "2026-11-01 01:30:00"),
      says: {},
    },
    empty: {
      holds: orders(),
      says: { enough: { why: "notExpected", found: 0 }, fresh: { why: "empty" } },
    },
    stale: {
      holds: orders("2026-10-01 08:00:00", "2026-10-02 08:00:00", "2026-10-31 10:00:00"),
      says: { fresh: { why: "stale", found: 18 } },
    },
    truncated: {
      holds: orders("2026-11-01 03:59:00"),
      says: { enough: { why: "notExpected", found: 1 } },
    },
    planned: {
      holds: orders("2026-10-30 08:00:00", "2026-10-31 21:00:00", "2026-12-24 08:00:00"),
      says: { fresh: { why: "ahead", found: -1276 } },
    },
    without: {
      holds: "CREATE TABLE other (id integer);",
      says: { enough: { why: "noSuchTable" }, fresh: { why: "noSuchTable" } },
    },
  };

const engines = [
  {
    engine: "PostgreSQL",
    start: () => PostgresServer.start(),
    prepare(server: DatabaseServer, database: string, holds: string) {
      server.sql(`CREATE DATABASE ${database}`);
      server.sql(
        `${holds}
         CREATE TABLE private (secret text); INSERT INTO private VALUES ('s3cret');
         GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader; REVOKE ALL ON private FROM reader;`,
        database,
      );
    },
    reader: "CREATE ROLE reader LOGIN PASSWORD 'the reader''s password'",
    slow: "SELECT 1 FROM pg_sleep(30)",
    writes: [
      "WITH gone AS (DELETE FROM orders RETURNING id) SELECT count(*) FROM gone",
      "SELECT count(*) FROM orders FOR UPDATE",
    ],
    lock: "BEGIN; LOCK TABLE orders; SELECT pg_sleep(30);",
    locks:
      "SELECT pid FROM pg_locks WHERE relation = 'orders'::regclass AND mode = 'AccessExclusiveLock'",
    file: (server: DatabaseServer) =>
      server.sql("CHECKPOINT; SELECT pg_relation_filepath('orders')", "damaged"),
  },
  {
    engine: "MariaDB",
    start: () => MariadbServer.start(),
    prepare(server: DatabaseServer, database: string, holds: string) {
      server.sql(`CREATE DATABASE \`${database}\``);
      server.sql(
        `${holds}
         CREATE TABLE private (secret text); INSERT INTO private VALUES ('s3cret');
         GRANT SELECT ON \`${database}\`.${holds.includes("orders") ? "orders" : "*"} TO reader@'%';`,
        database,
      );
    },
    reader: "CREATE USER reader@'%' IDENTIFIED BY 'the reader''s password'",
    slow: "SELECT SLEEP(30)",
    writes: ["SELECT count(*) FROM orders INTO OUTFILE 'stolen'"],
    lock: "LOCK TABLES orders WRITE; SELECT SLEEP(30);",
    locks: "SHOW OPEN TABLES WHERE `Table` = 'orders' AND In_use > 0",
    file: () => "damaged/orders.ibd",
  },
];

describe.each(engines)("a restored $engine database", (one) => {
  let server: DatabaseServer;
  beforeAll(async () => {
    server = await one.start();
    server.sql(one.reader);
    for (const [name, { holds }] of Object.entries(states)) one.prepare(server, name, holds);
  });
  afterAll(() => server.close());

  async function ask(
    database: string,
    asked: readonly DatabaseCheck[] = checks,
    change: Partial<Connection> = {},
  ): Promise<readonly CheckResult[]> {
    const connection = { ...server.connection(database), ...change };
    return answerQuestion({ connection, checks: asked, backup });
  }

  const query = (sql: string, expect: object = { equals: 1 }) =>
    [{ name: "asked", sql, expect }] as DatabaseCheck[];

  test.each(Object.entries(states))("that is %s is told so", async (database, { says }) => {
    expect(await ask(database)).toEqual(
      checks.map(({ name }) =>
        says[name] === undefined
          ? { name, passed: true }
          : expect.objectContaining({ name, passed: false, ...says[name] }),
      ),
    );
  });

  test("answers a stranger's check: a table, a query, an expectation", async () => {
    const total = query("SELECT sum(total) FROM orders", { equals: 31.5 });
    const customer = query("SELECT max(customer) FROM orders", { equals: "Perrin" });
    const fewer = query("SELECT count(*) FROM orders WHERE total > 100", { atMost: 0 });

    for (const asked of [total, customer, fewer])
      expect(await ask("healthy", asked)).toEqual([{ name: "asked", passed: true }]);
  });

  test("answers a check that was added to a contract in five lines", async () => {
    const contract = parseContract(
      readFileSync(lormontFile, "utf8").replace(
        /\n( +)- name: dernieres-commandes\n/,
        (found, indent: string) =>
          `\n${[
            "- name: plus-gros-montant",
            "  says: Aucune commande ne dépasse cent euros.",
            "  sql: SELECT max(total) FROM orders",
            "  atMost: 100",
          ]
            .map((line) => indent + line)
            .join("\n")}${found}`,
      ),
      "lormont.contract.yaml",
    );
    const [vital] = contract.backup.dataClasses;
    const test = vital && databaseTest(contract, vital);
    const mine = test?.checks.filter(({ name }) => name === "plus-gros-montant") ?? [];

    expect(await ask("healthy", mine)).toEqual([{ name: "plus-gros-montant", passed: true }]);
    server.sql("UPDATE orders SET total = 101 WHERE id = 0", "truncated");
    expect(await ask("truncated", mine)).toEqual([
      { name: "plus-gros-montant", passed: false, why: "notExpected", found: 101 },
    ]);
  });

  test.each([
    ["SELECT 1 FROM orders", "notOneRow"],
    ["SELECT id FROM orders WHERE id > 100", "notOneRow"],
    ["SELECT id, total FROM orders WHERE id = 1", "notOneColumn"],
    ["SELECT customer FROM orders WHERE id = 1", "noNumber"],
    ["SELECT max(total) FROM orders WHERE id > 100", "empty"],
    ["SELECT price FROM orders", "noSuchColumn"],
    ["SELECT secret FROM private", "notAllowed"],
    ["SELEC 1", "invalidQuery"],
    ["DELETE FROM orders", "invalidQuery"],
    ["SELECT 1) AS answer; DELETE FROM orders; SELECT * FROM (SELECT 1", "invalidQuery"],
    ["SELECT 2", "notExpected"],
  ])("asked %s says %s", async (sql, why) => {
    expect(await ask("healthy", query(sql))).toEqual([
      expect.objectContaining({ passed: false, why }),
    ]);
    // Nothing was changed on the way.
    expect(await ask("healthy", [enough])).toEqual([{ name: "enough", passed: true }]);
  });

  test.each(one.writes)("is not written to by %s", async (sql) => {
    const [result] = await ask("healthy", query(sql, { atLeast: 0 }));
    expect(result).toMatchObject({ passed: false });
    expect(await ask("healthy", [enough])).toEqual([{ name: "enough", passed: true }]);
  });

  test("that takes too long is stopped, and answers the next check", async () => {
    const start = Date.now();
    const results = await ask("healthy", [...query(one.slow), enough]);

    expect(results).toEqual([
      expect.objectContaining({ why: "tooSlow" }),
      { name: "enough", passed: true },
    ]);
    expect(Date.now() - start).toBeLessThan(10_000);
  });

  test("that somebody locks is not waited for", async () => {
    const other = server.session(one.lock, "stale");
    try {
      await answering(async () => {
        if (server.sql(one.locks, "stale") === "") throw new Error("nobody holds the table");
      });
      expect(await ask("stale", [enough])).toEqual([expect.objectContaining({ why: "tooSlow" })]);
    } finally {
      other.end();
    }
  });

  test("that freezes is given up", async () => {
    const opened = await openDatabase(server.connection("healthy"));
    await server.freeze(true);
    try {
      expect(await runChecks(opened, [enough], backup)).toEqual([
        expect.objectContaining({ why: "tooSlow" }),
      ]);
      await expect(openDatabase(server.connection("healthy"))).rejects.toMatchObject({
        reason: expect.stringMatching(/^(tooSlow|unreachable)$/),
      });
    } finally {
      await server.freeze(false);
      await opened.close().catch(() => undefined);
    }
  });

  test.each([
    ["a wrong password", { password: "wrong" }, "credentialsRefused"],
    ["somebody unknown", { user: "nobody" }, "credentialsRefused"],
    ["a port where nothing listens", { port: 1 }, "unreachable"],
    ["a certificate that nobody vouches for", { certificates: undefined }, "untrusted"],
    ["the certificate of another host", { host: "127.1" }, "untrusted"],
  ])("refuses %s, and says nothing of the password", async (_, change, reason) => {
    const refused = await openDatabase({
      ...server.connection("healthy"),
      ...change,
    } as Connection).catch((error: unknown) => error);

    expect(refused).toMatchObject({ name: "Refusal", reason });
    expect(JSON.stringify([refused, String(refused)])).not.toMatch(/wrong|password/);
  });

  test("that is not there fails every check, and says why", async () => {
    const why: unknown = expect.stringMatching(/^(noSuchDatabase|notAllowed)$/);
    expect(await ask("nowhere")).toEqual(
      checks.map(({ name }) => expect.objectContaining({ name, passed: false, why })),
    );
  });

  test("whose file is damaged is told so", async () => {
    one.prepare(
      server,
      "damaged",
      orders(...Array.from({ length: 2_000 }, () => "2026-11-01 01:30:00")),
    );
    const file = server.dataFile(one.file(server));
    await server.down();
    overwrite(file);
    await server.up();

    expect(await ask("damaged", query("SELECT sum(total) FROM orders", { atLeast: 1 }))).toEqual([
      expect.objectContaining({ passed: false, why: "damaged" }),
    ]);
  });
});

/** Rubbish over the pages of a table, but for the first of each file. */
function overwrite(file: string): void {
  const page = 16_384;
  const handle = openSync(file, "r+");
  for (let at = 3 * page; at < 8 * page; at += 1_024)
    writeSync(handle, Buffer.alloc(512, 0xa5), 0, 512, at);
  closeSync(handle);
}
