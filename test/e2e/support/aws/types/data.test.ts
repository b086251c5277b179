import type { Props } from "../resource-type";
import { dataTypes } from "./data";
import { FreshAccount, home, own, type Held, type Ids, type InputsOf } from "./fresh-account";
import { standing } from "./network/standing";

const volume = "aws:ebs/volume:Volume";
const group = "aws:rds/subnetGroup:SubnetGroup";
const instance = "aws:rds/instance:Instance";
const cluster = "aws:rds/cluster:Cluster";
const table = "aws:dynamodb/table:Table";
const fileSystem = "aws:efs/fileSystem:FileSystem";

const keyArn = (id: string | undefined, region = home) => `arn:aws:kms:${region}:${own}:key/${id}`;
const noKey = "00000000-0000-0000-0000-000000000000";

/** One request of each type that AWS takes, in the account of the tests. */
const requests: Readonly<Record<string, InputsOf>> = {
  [volume]: () => ({ availabilityZone: `${home}a`, size: 8, encrypted: true }),
  [group]: ({ a, b }) => ({ name: "orders", description: "orders", subnetIds: [a, b] }),
  [instance]: ({ group, key }) => ({
    identifier: "orders",
    engine: "postgres",
    instanceClass: "db.t4g.micro",
    allocatedStorage: 20,
    username: "orders",
    manageMasterUserPassword: true,
    backupRetentionPeriod: 7,
    dbSubnetGroupName: "existing",
    vpcSecurityGroupIds: [group],
    storageEncrypted: true,
    kmsKeyId: keyArn(key),
  }),
  [cluster]: ({ group, key }) => ({
    clusterIdentifier: "orders",
    engine: "aurora-postgresql",
    masterUsername: "orders",
    manageMasterUserPassword: true,
    backupRetentionPeriod: 7,
    dbSubnetGroupName: "existing",
    vpcSecurityGroupIds: [group],
    storageEncrypted: true,
    kmsKeyId: keyArn(key),
  }),
  [table]: () => ({
    name: "orders",
    billingMode: "PAY_PER_REQUEST",
    hashKey: "id",
    attributes: [
      { name: "id", type: "S" },
      { name: "client", type: "S" },
    ],
    globalSecondaryIndexes: [{ name: "client", hashKey: "client", projectionType: "ALL" }],
    serverSideEncryption: { enabled: true },
  }),
  [fileSystem]: ({ key }) => ({ creationToken: "orders", encrypted: true, kmsKeyId: keyArn(key) }),
};

const existing: Held = {
  ...standing,
  key: ["aws:kms/key:Key", {}],
  groupName: [
    group,
    ({ a, b }) => ({ name: "existing", description: "existing", subnetIds: [a, b] }),
  ],
};

const aws = new FreshAccount();
let ids: Ids;

beforeEach(async () => {
  ids = await aws.open(existing);
});
afterEach(() => aws.close());

const request = (type: string): Props => requests[type]?.(ids) ?? {};

test("there is a request of every type", () => {
  expect(Object.keys(requests).sort()).toEqual(Object.keys(dataTypes).sort());
});

test.each(Object.keys(requests))("AWS takes the request for %s, and keeps it", async (type) => {
  const made = await aws.create(type, request(type));

  expect(made.outputs).toMatchObject({ ...request(type), region: home });
  expect(aws.things(type)).toContainEqual(made);
});

test("an instance is known by an id that outlives its identifier, a cluster by its identifier", async () => {
  const made = await aws.create(instance, request(instance));
  expect(made.id).toMatch(/^db-[0-9A-F]{26}$/);
  expect(made.outputs).toMatchObject({
    resourceId: made.id,
    address: expect.stringContaining("orders."),
  });

  expect((await aws.create(cluster, request(cluster))).id).toBe("orders");
  const { id } = await aws.create(cluster, {
    ...request(cluster),
    clusterIdentifier: undefined,
  });
  expect(id).toMatch(/^tf-[0-9a-f]{26}$/);
});

test.each([group, table])("%s may have the same name in another region", async (type) => {
  await aws.create(type, request(type));

  expect(await aws.refusal(type, { ...request(type), region: "eu-west-1" })).not.toContain(
    "already exists",
  );
});

type Refused = [type: string, where: string, change: InputsOf, said: string];

test.each<Refused>([
  [group, "has a capital", () => ({ name: "Orders" }), "only lowercase"],
  [group, "is called default", () => ({ name: "default" }), "only lowercase"],
  [group, "has the name of another", () => ({ name: "existing" }), "DBSubnetGroupAlreadyExists"],
  [group, "names no subnet", ({ a }) => ({ subnetIds: [a, "subnet-0"] }), "InvalidSubnet"],
  [group, "is in two VPCs", ({ a, otherB }) => ({ subnetIds: [a, otherB] }), "a common VPC"],
  [
    group,
    "is in one zone",
    ({ a, alsoA }) => ({ subnetIds: [a, alsoA] }),
    "DBSubnetGroupDoesNotCoverEnoughAZs",
  ],
  [instance, "has a capital", () => ({ identifier: "Orders" }), "only lowercase"],
  [instance, "says no size", () => ({ allocatedStorage: undefined }), "required field is not set"],
  [instance, "says no engine", () => ({ engine: undefined }), "Engine is required"],
  [
    instance,
    "has no password",
    () => ({ manageMasterUserPassword: undefined }),
    "Invalid master password",
  ],
  [instance, "has two passwords", () => ({ password: "secret-1" }), "can't be specified"],
  [
    instance,
    "is in every zone and in one",
    () => ({ multiAz: true, availabilityZone: `${home}a` }),
    "not valid for Multi-AZ instances",
  ],
  [instance, "keeps backups for 36 days", () => ({ backupRetentionPeriod: 36 }), "from 0 to 35"],
  [
    instance,
    "names a key of another region",
    ({ key }) => ({ kmsKeyId: keyArn(key, "eu-west-1") }),
    "KMSKeyNotAccessibleFault",
  ],
  [
    instance,
    "has a security group of another VPC",
    ({ otherGroup }) => ({ vpcSecurityGroupIds: [otherGroup] }),
    "are in different VPCs",
  ],
  [
    instance,
    "comes from a snapshot",
    () => ({ snapshotIdentifier: "s" }),
    "does not know snapshotIdentifier",
  ],
  [cluster, "ends with a hyphen", () => ({ clusterIdentifier: "orders-" }), "only lowercase"],
  [
    cluster,
    "has no password",
    () => ({ manageMasterUserPassword: undefined }),
    "MasterUserPassword cannot be empty",
  ],
  [cluster, "has two passwords", () => ({ masterPassword: "secret-1" }), "can't be specified"],
  [cluster, "keeps no backup", () => ({ backupRetentionPeriod: 0 }), "from 1 to 35"],
  ...[instance, cluster].flatMap((type): Refused[] => [
    [type, "names no key", () => ({ kmsKeyId: keyArn(noKey) }), "KMSKeyNotAccessibleFault"],
    [
      type,
      "names no subnet group",
      () => ({ dbSubnetGroupName: "none" }),
      "DBSubnetGroupNotFoundFault",
    ],
    [
      type,
      "names no security group",
      () => ({ vpcSecurityGroupIds: ["sg-0"] }),
      "Invalid security group",
    ],
  ]),
  [table, "has two letters", () => ({ name: "or" }), "between 3 and 255 characters"],
  [table, "is read by what is not defined", () => ({ rangeKey: "day" }), "have no definition"],
  [
    table,
    "defines what nothing reads",
    () => ({ globalSecondaryIndexes: undefined }),
    "AttributeDefinitions are not used",
  ],
  [table, "has no capacity", () => ({ billingMode: "PROVISIONED" }), "capacity must be > 0"],
  [
    table,
    "is billed by the hour",
    () => ({ billingMode: "HOURLY" }),
    "must be one of PROVISIONED, PAY_PER_REQUEST",
  ],
  [fileSystem, "has a key and is not encrypted", () => ({ encrypted: false }), "encrypted must be"],
  [
    fileSystem,
    "is of one zone and wants the most",
    () => ({ availabilityZoneName: `${home}a`, performanceMode: "maxIO" }),
    "not supported on One Zone",
  ],
  [
    fileSystem,
    "provisions nothing",
    () => ({ throughputMode: "provisioned" }),
    "ProvisionedThroughputInMibps must be at least 1",
  ],
])("AWS refuses %s that %s", async (type, _, change, said) => {
  expect(await aws.refusal(type, { ...request(type), ...change(ids) })).toContain(said);
});

test.each([
  [instance, "DBInstanceAlreadyExists"],
  [cluster, "DBClusterAlreadyExistsFault"],
  [table, "ResourceInUseException"],
  [fileSystem, "FileSystemAlreadyExists"],
])("AWS refuses the same %s twice", async (type, said) => {
  await aws.create(type, request(type));

  expect(await aws.refusal(type, request(type))).toContain(said);
});
