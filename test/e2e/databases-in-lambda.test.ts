import { join } from "node:path";
import {
  CreateDBClusterCommand,
  CreateDBInstanceCommand,
  DescribeDBInstancesCommand,
  RDSClient,
} from "@aws-sdk/client-rds";
import { CreateSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { DatabaseTest } from "../../components/backup/validators/rds/rds-validator";
import { MariadbServer } from "./support/databases/mariadb";
import { PostgresServer } from "./support/databases/postgres";
import type { DatabaseServer } from "./support/databases/server";
import { questionsFunction, RestoreAccount, restoreJobId } from "./support/restore-account";
import { Task } from "./support/task";

/**
 * A restored database from the message of its restore to its one result: the two functions as they are deployed, each in a
 * process of its own, and real servers.
 */
let account: RestoreAccount;
let rds: RDSClient;
let secrets: SecretsManagerClient;
beforeAll(async () => {
  account = await RestoreAccount.start();
  rds = new RDSClient(account.moto.client);
  secrets = new SecretsManagerClient(account.moto.client);
});
beforeEach(() => account.reset());
afterAll(async () => {
  for (const client of [rds, secrets]) client.destroy();
  await account.close();
});

const password = "the reader's password";

describe.each([
  { engine: "postgres", version: "16.4", start: () => PostgresServer.start() },
  { engine: "mariadb", version: "10.11.9", start: () => MariadbServer.start() },
] as const)("a restored database of $engine", ({ engine, version, start }) => {
  let server: DatabaseServer;
  let questions: Task;
  beforeAll(async () => {
    server = await start();
    questions = new Task("questions");
    server.sql("CREATE DATABASE erp");
    server.sql(
      "CREATE TABLE orders (id integer, placed_at timestamp); INSERT INTO orders VALUES (1, '2026-11-01 03:00:00');",
      "erp",
    );
    server.sql(
      engine === "postgres"
        ? `CREATE ROLE reader LOGIN PASSWORD 'the reader''s password'; GRANT SELECT ON orders TO reader;`
        : `CREATE USER reader@'%' IDENTIFIED BY 'the reader''s password'; GRANT SELECT ON erp.* TO reader@'%';`,
      "erp",
    );
  });
  afterAll(async () => {
    questions.close();
    await server.close();
  });

  const agreed: DatabaseTest = {
    engine,
    database: "erp",
    secretName: "erp/reader",
    checks: [
      { name: "orders", sql: "SELECT count(*) FROM orders", expect: { equals: 1 } },
      { name: "fresh", table: "orders", newest: "placed_at" },
    ],
    rpoHours: 4,
    timeoutMs: 5_000,
    language: "en",
  };

  async function validated(secretPassword: string, checks = agreed.checks) {
    const { DBInstance } = await rds.send(
      new CreateDBInstanceCommand({
        DBInstanceIdentifier: "awsbackup-restore-test-1",
        DBInstanceClass: "db.t4g.small",
        Engine: engine,
        // The emulator has no default for MariaDB.
        EngineVersion: version,
        Port: server.connection("erp").port,
        AllocatedStorage: 20,
        PubliclyAccessible: false,
        MasterUsername: "owner",
        MasterUserPassword: "a password of the owner",
      }),
    );
    const SecretString = JSON.stringify({ username: "reader", password: secretPassword });
    await secrets.send(new CreateSecretCommand({ Name: "erp/reader", SecretString }));
    account.restored("RDS", DBInstance?.DBInstanceArn ?? "");

    const logs: string[] = [];
    account.aws.functions.set(questionsFunction, async (event) => {
      const { answer, error, log } = await questions.run(event, {
        NODE_EXTRA_CA_CERTS: server.certificateFile,
        NODE_OPTIONS: `--require ${join(__dirname, "support/loopback.js")}`,
      });
      logs.push(log);
      if (error !== undefined) throw new Error(error);
      return answer;
    });
    const { error, log } = await account.look("rds", { test: { ...agreed, checks } });
    return { error, log: [log, ...logs].join("\n") };
  }

  test("whose data is as agreed is proven, and nothing waits.", async () => {
    const { error } = await validated(password);

    expect(error).toBeUndefined();
    expect(account.results).toEqual(["SUCCESSFUL data-checked: 2 checks passed"]);
    expect(await account.waiting()).toBe(0);
  });

  test("whose data is not is told with what it found.", async () => {
    await validated(password, [
      { name: "orders", sql: "SELECT count(*) FROM orders", expect: { atLeast: 100 } },
    ]);

    expect(account.results).toEqual([
      "FAILED data-checked: 0 of 1 passed: orders: not what was expected (1)",
    ]);
  });

  test("that refuses the password fails, and no word of it is written anywhere.", async () => {
    const { log } = await validated("a wrong one: hunter2");

    expect(account.results).toEqual([expect.stringMatching(/^FAILED .* is refused/)]);
    expect(`${log} ${account.results.join()}`).not.toContain("hunter2");
  });

  test("that has a result already is left as it is.", async () => {
    await validated(password);
    const { error } = await account.look("rds", { test: agreed });

    expect(error).toBeUndefined();
    expect(account.results).toHaveLength(1);
    expect(await account.waiting()).toBe(0);
  });
});

test("A restored Aurora cluster gets an instance, is asked, loses it, and only then has its result.", async () => {
  const { DBCluster } = await rds.send(
    new CreateDBClusterCommand({
      DBClusterIdentifier: "awsbackup-restore-test-1",
      Engine: "aurora-postgresql",
      MasterUsername: "owner",
      MasterUserPassword: "a password of the owner",
    }),
  );
  const SecretString = JSON.stringify({ username: "reader", password });
  await secrets.send(new CreateSecretCommand({ Name: "erp/reader", SecretString }));
  account.restored("Aurora", DBCluster?.DBClusterArn ?? "");
  account.aws.functions.set(questionsFunction, async () => [{ name: "orders", passed: true }]);
  const instances = async () => {
    const { DBInstances = [] } = await rds.send(new DescribeDBInstancesCommand({}));
    return DBInstances.map((one) => one.DBInstanceIdentifier?.slice(0, 13));
  };
  const asked = {
    test: {
      engine: "postgres",
      database: "erp",
      secretName: "erp/reader",
      checks: [{ name: "orders", sql: "SELECT 1", expect: { equals: 1 } }],
      rpoHours: 4,
      timeoutMs: 5_000,
      language: "en",
      instanceClass: "db.t4g.medium",
    },
  };

  expect(await account.look("aurora", asked)).toMatchObject({ error: undefined });
  expect([await instances(), account.results]).toEqual([["socle-reader-"], []]);
  expect(await account.waiting()).toBe(1);

  expect(await account.look("aurora", asked)).toMatchObject({ error: undefined });
  expect([await instances(), account.results]).toEqual([[], []]);

  const outcome = { status: "SUCCESSFUL", level: "data-checked", message: "1 check passed" };
  expect(await account.look("aurora", asked, { restoreJobId, outcome })).toMatchObject({
    error: undefined,
  });
  expect(account.results).toEqual(["SUCCESSFUL data-checked: 1 check passed"]);
});
