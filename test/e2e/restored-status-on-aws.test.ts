import {
  CreateFileSystemCommand,
  DescribeFileSystemsCommand,
  EFSClient,
  type LifeCycleState,
} from "@aws-sdk/client-efs";
import {
  CreateDBClusterCommand,
  CreateDBInstanceCommand,
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  RDSClient,
} from "@aws-sdk/client-rds";
import { mockClient } from "aws-sdk-client-mock";
import { databaseStatusOnAws } from "../../components/backup/validators/aws/databases";
import { fileSystemsOnAws } from "../../components/backup/validators/aws/file-systems";
import { Moto } from "./support/moto";
import { requestProblems } from "./support/requests";

const region = "eu-west-3";
const efsArn = (id: string) => `arn:aws:elasticfilesystem:${region}:123456789012:file-system/${id}`;
const rdsArn = (what: string) => `arn:aws:rds:${region}:123456789012:${what}`;

describe("on an emulator:", () => {
  let moto: Moto;
  let efs: EFSClient;
  let rds: RDSClient;
  beforeAll(async () => {
    moto = await Moto.start();
    efs = new EFSClient(moto.client);
    rds = new RDSClient(moto.client);
  });
  beforeEach(() => moto.reset());
  afterAll(async () => {
    for (const client of [efs, rds]) client.destroy();
    await moto.close();
  });

  test("A file system is ready, of its size, encrypted or not.", async () => {
    for (const Encrypted of [true, false]) {
      const { FileSystemId = "" } = await efs.send(
        new CreateFileSystemCommand({ CreationToken: `${Encrypted}`, Encrypted }),
      );
      expect(await fileSystemsOnAws(efs).status(efsArn(FileSystemId))).toEqual({
        state: "ready",
        says: "available",
        encrypted: Encrypted,
        size: 0,
      });
    }
  });

  test("A database instance is ready, of its size, encrypted, unless it is public.", async () => {
    const create = async (DBInstanceIdentifier: string, PubliclyAccessible: boolean) => {
      const { DBInstance } = await rds.send(
        new CreateDBInstanceCommand({
          DBInstanceIdentifier,
          DBInstanceClass: "db.t4g.small",
          Engine: "postgres",
          AllocatedStorage: 20,
          StorageEncrypted: true,
          PubliclyAccessible,
          MasterUsername: "owner",
          MasterUserPassword: "a password of the owner",
        }),
      );
      return databaseStatusOnAws(rds).status(DBInstance?.DBInstanceArn ?? "");
    };
    const ready = { state: "ready", says: "available", encrypted: true, size: 20 };

    expect(await create("awsbackup-restore-test-1", false)).toEqual(ready);
    expect(await create("awsbackup-restore-test-2", true)).toEqual({
      ...ready,
      state: "broken",
      says: "publicly accessible",
    });
  });

  test.each(["aurora-mysql", "neptune"])("A cluster of %s is ready, encrypted.", async (Engine) => {
    const { DBCluster } = await rds.send(
      new CreateDBClusterCommand({
        DBClusterIdentifier: "awsbackup-restore-test-3",
        Engine,
        StorageEncrypted: true,
        MasterUsername: "owner",
        MasterUserPassword: "a password of the owner",
      }),
    );

    expect(await databaseStatusOnAws(rds).status(DBCluster?.DBClusterArn ?? "")).toEqual({
      state: "ready",
      says: "available",
      encrypted: true,
    });
  });

  test("What is not there is nothing, and no error.", async () => {
    expect(await fileSystemsOnAws(efs).status(efsArn("fs-0a1b2c3d"))).toBeUndefined();
    for (const what of ["db", "cluster"])
      expect(await databaseStatusOnAws(rds).status(rdsArn(`${what}:gone`))).toBeUndefined();
  });
});

describe("in the states that the emulator has none in:", () => {
  const efs = new EFSClient({ region });
  const rds = new RDSClient({ region });
  const mocks = { efs: mockClient(efs), rds: mockClient(rds) };
  beforeEach(() => Object.values(mocks).forEach((mock) => mock.reset()));
  afterEach(() => {
    for (const [service, mock] of Object.entries(mocks))
      expect(requestProblems(service, mock)).toEqual([]);
  });
  afterAll(() => [efs, rds].forEach((client) => client.destroy()));

  test.each<[LifeCycleState, string]>([
    ["creating", "notYet"],
    ["updating", "notYet"],
    ["deleting", "broken"],
    ["deleted", "broken"],
    ["error", "broken"],
  ])("a file system that is %s is %s", async (says, state) => {
    const found = { LifeCycleState: says, Encrypted: true, SizeInBytes: { Value: 6144 } };
    mocks.efs.on(DescribeFileSystemsCommand).resolves({ FileSystems: [found as never] });

    expect(await fileSystemsOnAws(efs).status(efsArn("fs-0a1b2c3d"))).toEqual({
      state,
      says,
      encrypted: true,
      size: 6144,
    });
  });

  test.each([
    ["creating", "notYet"],
    ["backing-up", "notYet"],
    ["failed", "broken"],
    ["inaccessible-encryption-credentials", "broken"],
  ])("a database that is %s is %s", async (says, state) => {
    const more = { StorageEncrypted: true, PubliclyAccessible: false };
    mocks.rds
      .on(DescribeDBInstancesCommand)
      .resolves({ DBInstances: [{ DBInstanceStatus: says, ...more }] });
    mocks.rds.on(DescribeDBClustersCommand).resolves({ DBClusters: [{ Status: says, ...more }] });

    for (const what of ["db", "cluster"])
      expect(await databaseStatusOnAws(rds).status(rdsArn(`${what}:awsbackup-1`))).toEqual({
        state,
        says,
        encrypted: true,
      });
  });

  test("an instance of which nobody says that it is closed is broken; a cluster has no address of its own", async () => {
    mocks.rds
      .on(DescribeDBInstancesCommand)
      .resolves({ DBInstances: [{ DBInstanceStatus: "available" }] });
    const open = { Status: "available", PubliclyAccessible: true };
    mocks.rds
      .on(DescribeDBClustersCommand)
      .resolvesOnce({ DBClusters: [{ Status: "available" }] })
      .resolves({ DBClusters: [open] });
    const status = (what: string) => databaseStatusOnAws(rds).status(rdsArn(`${what}:awsbackup-1`));

    expect(await status("db")).toMatchObject({ state: "broken", says: "publicly accessible" });
    expect(await status("cluster")).toMatchObject({ state: "ready", encrypted: false });
    expect(await status("cluster")).toMatchObject({ state: "broken" });
  });

  test("any other error is told, for AWS to be asked again", async () => {
    for (const mock of Object.values(mocks)) mock.rejects(new Error("Throttling"));
    const asked = [
      fileSystemsOnAws(efs).status(efsArn("fs-0a1b2c3d")),
      databaseStatusOnAws(rds).status(rdsArn("db:awsbackup-1")),
      databaseStatusOnAws(rds).status(rdsArn("cluster:awsbackup-1")),
    ];

    for (const one of await Promise.allSettled(asked)) expect(one.status).toBe("rejected");
  });
});
