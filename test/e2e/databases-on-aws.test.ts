import {
  CreateDBClusterCommand,
  CreateDBInstanceCommand,
  DescribeDBInstancesCommand,
  RDSClient,
} from "@aws-sdk/client-rds";
import { CreateSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { databasesOnAws } from "../../components/backup/validators/aws/databases";
import { Moto } from "./support/moto";

/** What AWS says of restored databases, from an emulator: its addresses lead nowhere, so nothing connects to them here. */
let moto: Moto;
let rds: RDSClient;
let secrets: SecretsManagerClient;
let databases: ReturnType<typeof databasesOnAws>;
beforeAll(async () => {
  moto = await Moto.start();
  rds = new RDSClient(moto.client);
  secrets = new SecretsManagerClient(moto.client);
  databases = databasesOnAws(rds, secrets);
});
beforeEach(() => moto.reset());
afterAll(async () => {
  rds.destroy();
  secrets.destroy();
  await moto.close();
});

const owner = { MasterUsername: "owner", MasterUserPassword: "a password of the owner" };

test("A restored instance is found by its ARN, with its engine, state and address.", async () => {
  const { DBInstance } = await rds.send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier: "awsbackup-restore-test-1",
      DBInstanceClass: "db.t4g.small",
      Engine: "postgres",
      AllocatedStorage: 20,
      PubliclyAccessible: false,
      ...owner,
    }),
  );

  expect(await databases.instance(DBInstance?.DBInstanceArn ?? "")).toMatchObject({
    Engine: "postgres",
    DBInstanceStatus: "available",
    PubliclyAccessible: false,
    Endpoint: { Address: expect.stringContaining("awsbackup-restore-test-1"), Port: 5432 },
  });
});

test("A cluster gets an instance that is not public, and loses it for good.", async () => {
  const { DBCluster } = await rds.send(
    new CreateDBClusterCommand({
      DBClusterIdentifier: "awsbackup-restore-test-2",
      Engine: "aurora-postgresql",
      ...owner,
    }),
  );
  const cluster = await databases.cluster(DBCluster?.DBClusterArn ?? "");
  expect(cluster).toMatchObject({
    DBClusterIdentifier: "awsbackup-restore-test-2",
    Engine: "aurora-postgresql",
  });

  const reader = {
    id: "socle-reader-0123456789abcdef",
    clusterId: "awsbackup-restore-test-2",
    engine: "aurora-postgresql",
    instanceClass: "db.t4g.medium",
  };
  await databases.create(reader);
  expect(await databases.instance(reader.id)).toMatchObject({
    Engine: "aurora-postgresql",
    PubliclyAccessible: false,
  });
  const { DBInstances } = await rds.send(new DescribeDBInstancesCommand({}));
  expect(DBInstances?.map((one) => [one.DBClusterIdentifier, one.DBInstanceClass])).toEqual([
    ["awsbackup-restore-test-2", "db.t4g.medium"],
  ]);

  await databases.remove(reader.id);
  expect(await databases.instance(reader.id)).toBeUndefined();
  await databases.remove(reader.id);
});

test("What is not there is nothing, and no error.", async () => {
  const arn = (what: string) => `arn:aws:rds:eu-west-3:123456789012:${what}:awsbackup-restore-test`;

  expect(await databases.instance(arn("db"))).toBeUndefined();
  expect(await databases.cluster(arn("cluster"))).toBeUndefined();
});

test("A secret is read by its name; one that is not there, or of bytes, gives no password.", async () => {
  const SecretString = JSON.stringify({ username: "reader", password: "s3cret" });
  await secrets.send(new CreateSecretCommand({ Name: "erp/reader", SecretString }));
  await secrets.send(new CreateSecretCommand({ Name: "bytes", SecretBinary: Buffer.from("x") }));

  expect(await databases.secret("erp/reader")).toBe(SecretString);
  expect(await databases.secret("bytes")).toBe("");
  await expect(databases.secret("nobody")).rejects.toThrow();
});
