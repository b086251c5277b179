import { join } from "node:path";
import { CreateTableCommand, DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { CreateVolumeCommand, EC2Client } from "@aws-sdk/client-ec2";
import { CreateFileSystemCommand, EFSClient } from "@aws-sdk/client-efs";
import {
  CreateDBClusterCommand,
  CreateDBInstanceCommand,
  DescribeDBInstancesCommand,
  RDSClient,
} from "@aws-sdk/client-rds";
import {
  CreateBucketCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { CreateSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { FunctionFile } from "../../components/backup/validation/function-code";
import type { DatabaseTest } from "../../components/backup/validators/rds/rds-validator";
import { AwsAnswers } from "./support/aws-answers";
import { MariadbServer } from "./support/databases/mariadb";
import { PostgresServer } from "./support/databases/postgres";
import type { DatabaseServer } from "./support/databases/server";
import { Moto } from "./support/moto";
import { Task } from "./support/task";

/**
 * The functions as they are deployed, each in a process of its own, from the message of a restore to its one result: real database
 * servers, moto for what AWS says of them, and the two services that it lacks answered here.
 */
let moto: Moto;
let aws: AwsAnswers;
let rds: RDSClient;
let secrets: SecretsManagerClient;
let queues: SQSClient;
let queueUrl: string;
beforeAll(async () => {
  moto = await Moto.start();
  aws = await AwsAnswers.start();
  rds = new RDSClient(moto.client);
  secrets = new SecretsManagerClient(moto.client);
  queues = new SQSClient(moto.client);
});
afterAll(async () => {
  for (const client of [rds, secrets, queues]) client.destroy();
  await aws.close();
  await moto.close();
});
beforeEach(async () => {
  await moto.reset();
  aws.jobs.clear();
  aws.results.length = 0;
  aws.functions.clear();
  const { QueueUrl = "" } = await queues.send(new CreateQueueCommand({ QueueName: "looks" }));
  queueUrl = QueueUrl;
});

const restoreJobId = "1F2E3D4C-0001";
const message = { Records: [{ body: JSON.stringify({ restoreJobId }) }] };
const password = "the reader's password";
const seconds = (moment: string) => new Date(moment).getTime() / 1_000;

const variables = () => {
  const { endpoint, region, credentials } = moto.client;
  return {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_BACKUP: aws.endpoint,
    AWS_ENDPOINT_URL_LAMBDA: aws.endpoint,
    QUEUE_URL: queueUrl,
    QUESTIONS_FUNCTION: "acme-production-validate-questions",
  };
};

/** A restore of the class `erp`, which ended ten minutes ago. */
function restored(resourceType: string, createdResourceArn: string, more: object = {}): void {
  const ended = Date.now() / 1_000 - 600;
  aws.jobs.set(restoreJobId, {
    RestoreJobId: restoreJobId,
    Status: "COMPLETED",
    ResourceType: resourceType,
    CreatedResourceArn: createdResourceArn,
    RecoveryPointArn: "arn:aws:backup:eu-west-3:123456789012:recovery-point:1",
    RecoveryPointCreationDate: seconds("2026-11-01T04:00:00Z"),
    CreationDate: ended - 600,
    CompletionDate: ended,
    CreatedBy: {
      RestoreTestingPlanArn:
        "arn:aws:backup:eu-west-3:123456789012:restore-testing-plan:socle_erp-3a7f1c2e",
    },
    ...more,
  });
}

async function waiting(): Promise<readonly unknown[]> {
  const { Messages = [] } = await queues.send(
    new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10 }),
  );
  return Messages.map(({ Body = "" }) => JSON.parse(Body) as unknown);
}

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
    restored("RDS", DBInstance?.DBInstanceArn ?? "");

    const logs: string[] = [];
    aws.functions.set("acme-production-validate-questions", async (event) => {
      const { answer, error, log } = await questions.run(event, {
        NODE_EXTRA_CA_CERTS: server.certificateFile,
        NODE_OPTIONS: `--require ${join(__dirname, "support/loopback.js")}`,
      });
      logs.push(log);
      if (error !== undefined) throw new Error(error);
      return answer;
    });
    const validator = new Task("rds", {
      socle_erp: { windowHours: 6, language: "en", test: { ...agreed, checks } },
    });
    try {
      const invocation = await validator.run(message, variables());
      return { ...invocation, log: [invocation.log, ...logs].join("\n") };
    } finally {
      validator.close();
    }
  }

  test("whose data is as agreed is proven, and nothing waits.", async () => {
    const { error } = await validated(password);

    expect(error).toBeUndefined();
    expect(aws.results).toEqual([
      {
        RestoreJobId: restoreJobId,
        ValidationStatus: "SUCCESSFUL",
        ValidationStatusMessage: "data-checked: 2 checks passed",
      },
    ]);
    expect(await waiting()).toEqual([]);
  });

  test("whose data is not is told with what it found.", async () => {
    await validated(password, [
      { name: "orders", sql: "SELECT count(*) FROM orders", expect: { atLeast: 100 } },
    ]);

    expect(aws.results).toMatchObject([
      {
        ValidationStatus: "FAILED",
        ValidationStatusMessage: "data-checked: 0 of 1 passed: orders: not what was expected (1)",
      },
    ]);
  });

  test("that refuses the password fails, and no word of it is written anywhere.", async () => {
    const { log } = await validated("a wrong one: hunter2");

    expect(aws.results).toMatchObject([{ ValidationStatus: "FAILED" }]);
    expect(JSON.stringify(aws.results)).toContain("refused");
    expect(`${log} ${JSON.stringify(aws.results)}`).not.toContain("hunter2");
  });

  test("that has a result already is left as it is.", async () => {
    await validated(password);
    const again = new Task("rds", { socle_erp: { windowHours: 6, language: "en", test: agreed } });
    const { error } = await again.run(message, variables());
    again.close();

    expect(error).toBeUndefined();
    expect(aws.results).toHaveLength(1);
    expect(await waiting()).toEqual([]);
  });
});

/** One look by a function of its own, at the restore that AWS describes. */
async function look(file: FunctionFile, agreed: object = {}, messages: unknown = message) {
  const task = new Task(file, { socle_erp: { windowHours: 6, language: "en", ...agreed } });
  try {
    const { error } = await task.run(messages, variables());
    return error;
  } finally {
    task.close();
  }
}

const result = () =>
  aws.results.map((one) => `${one.ValidationStatus} ${one.ValidationStatusMessage}`);

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
  restored("Aurora", DBCluster?.DBClusterArn ?? "");
  aws.functions.set("acme-production-validate-questions", async () => [
    { name: "orders", passed: true },
  ]);
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

  expect(await look("aurora", asked)).toBeUndefined();
  expect([await instances(), result()]).toEqual([["socle-reader-"], []]);

  expect(await look("aurora", asked)).toBeUndefined();
  expect([await instances(), result()]).toEqual([[], []]);

  const outcome = { status: "SUCCESSFUL", level: "data-checked", message: "1 check passed" };
  const settled = { Records: [{ body: JSON.stringify({ restoreJobId, outcome }) }] };
  expect(await look("aurora", asked, settled)).toBeUndefined();
  expect(result()).toEqual(["SUCCESSFUL data-checked: 1 check passed"]);
});

test("A restored table is counted.", async () => {
  const client = new DynamoDBClient(moto.client);
  const TableName = "awsbackup-restore-test-1";
  const { TableDescription } = await client.send(
    new CreateTableCommand({
      TableName,
      AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
      KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
      BillingMode: "PAY_PER_REQUEST",
    }),
  );
  await client.send(new PutItemCommand({ TableName, Item: { pk: { S: "ORDER#1" } } }));
  client.destroy();
  restored("DynamoDB", TableDescription?.TableArn ?? "");
  await look("dynamodb", {
    test: { checks: [{ name: "orders", itemsAtLeast: 1 }], language: "en" },
  });

  expect(result()).toEqual(["SUCCESSFUL data-checked: 1 check passed"]);
});

test("A restored bucket is compared with what the source was.", async () => {
  const client = new S3Client({ ...moto.client, forcePathStyle: true });
  const location = { CreateBucketConfiguration: { LocationConstraint: "eu-west-3" } } as const;
  for (const Bucket of ["acme-plans", "awsbackup-restore-test-1"]) {
    await client.send(new CreateBucketCommand({ Bucket, ...location }));
    const VersioningConfiguration = { Status: "Enabled" } as const;
    await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
    await client.send(new PutObjectCommand({ Bucket, Key: "a.pdf", Body: "a plan" }));
  }
  client.destroy();
  restored("S3", "arn:aws:s3:::awsbackup-restore-test-1", {
    SourceResourceArn: "arn:aws:s3:::acme-plans",
    // The emulator cannot write an object of yesterday.
    RecoveryPointCreationDate: Date.now() / 1_000 + 7_200,
  });
  await look("s3", {
    test: { name: "plans", sample: 5, buckets: ["acme-plans"], language: "en" },
  });

  expect(result()).toEqual([expect.stringMatching(/^SUCCESSFUL data-checked: /)]);
});

test("A restored disk is looked at from outside, and said to be.", async () => {
  const client = new EC2Client(moto.client);
  const { VolumeId } = await client.send(
    new CreateVolumeCommand({ AvailabilityZone: "eu-west-3a", Size: 8, Encrypted: true }),
  );
  client.destroy();
  restored("EBS", `arn:aws:ec2:eu-west-3:123456789012:volume/${VolumeId}`);
  await look("ec2");

  expect(result()).toEqual([
    "SUCCESSFUL status-only: restored (available); its content was not opened",
  ]);
});

test("A restored file system that is empty fails.", async () => {
  const client = new EFSClient(moto.client);
  const { FileSystemArn } = await client.send(
    new CreateFileSystemCommand({ CreationToken: "one", Encrypted: true }),
  );
  client.destroy();
  restored("EFS", FileSystemArn ?? "");
  await look("efs");

  expect(result()).toEqual(["FAILED status-only: what was restored is empty"]);
});

test("What is no test, is unknown to the contract, or cannot be read, has no result.", async () => {
  restored("EFS", "arn:aws:elasticfilesystem:eu-west-3:123456789012:file-system/fs-1", {
    CreatedBy: {
      RestoreTestingPlanArn: "arn:aws:backup:eu-west-3:123456789012:restore-testing-plan:own-1",
    },
  });
  expect(await look("efs")).toBeUndefined();
  restored("EFS", "arn:aws:elasticfilesystem:eu-west-3:123456789012:file-system/fs-1", {
    CreatedBy: undefined,
  });
  expect(await look("efs")).toBeUndefined();
  expect(await look("efs", {}, { Records: [{ body: "{}" }] })).toContain("without restoreJobId");

  expect(result()).toEqual([]);
});
