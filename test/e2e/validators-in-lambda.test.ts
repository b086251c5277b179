import { CreateTableCommand, DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { CreateVolumeCommand, EC2Client } from "@aws-sdk/client-ec2";
import { CreateFileSystemCommand, EFSClient } from "@aws-sdk/client-efs";
import {
  CreateBucketCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { RestoreAccount } from "./support/restore-account";

/** Each function as it is deployed, in a process of its own, from the message of a restore to its one result. */
let account: RestoreAccount;
beforeAll(async () => {
  account = await RestoreAccount.start();
});
beforeEach(() => account.reset());
afterAll(() => account.close());

test("A restored table is counted.", async () => {
  const client = new DynamoDBClient(account.moto.client);
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
  account.restored("DynamoDB", TableDescription?.TableArn ?? "");
  await account.look("dynamodb", {
    test: { checks: [{ name: "orders", itemsAtLeast: 1 }], language: "en" },
  });

  expect(account.results).toEqual(["SUCCESSFUL data-checked: 1 check passed"]);
});

test("A restored bucket is compared with what the source was.", async () => {
  const client = new S3Client({ ...account.moto.client, forcePathStyle: true });
  const location = { CreateBucketConfiguration: { LocationConstraint: "eu-west-3" } } as const;
  for (const Bucket of ["acme-plans", "awsbackup-restore-test-1"]) {
    await client.send(new CreateBucketCommand({ Bucket, ...location }));
    const VersioningConfiguration = { Status: "Enabled" } as const;
    await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
    await client.send(new PutObjectCommand({ Bucket, Key: "a.pdf", Body: "a plan" }));
  }
  client.destroy();
  account.restored("S3", "arn:aws:s3:::awsbackup-restore-test-1", {
    SourceResourceArn: "arn:aws:s3:::acme-plans",
    // The emulator cannot write an object of yesterday.
    RecoveryPointCreationDate: Date.now() / 1_000 + 7_200,
  });
  await account.look("s3", {
    test: { name: "plans", sample: 5, buckets: ["acme-plans"], language: "en" },
  });

  expect(account.results).toEqual([expect.stringMatching(/^SUCCESSFUL data-checked: /)]);
});

test("A restored disk is looked at from outside, and said to be.", async () => {
  const client = new EC2Client(account.moto.client);
  const { VolumeId } = await client.send(
    new CreateVolumeCommand({ AvailabilityZone: "eu-west-3a", Size: 8, Encrypted: true }),
  );
  client.destroy();
  account.restored("EBS", `arn:aws:ec2:eu-west-3:123456789012:volume/${VolumeId}`);
  await account.look("ec2");

  expect(account.results).toEqual([
    "SUCCESSFUL status-only: restored (available); its content was not opened",
  ]);
});

test("A restored file system that is empty fails.", async () => {
  const client = new EFSClient(account.moto.client);
  const { FileSystemArn } = await client.send(
    new CreateFileSystemCommand({ CreationToken: "one", Encrypted: true }),
  );
  client.destroy();
  account.restored("EFS", FileSystemArn ?? "");
  await account.look("efs");

  expect(account.results).toEqual(["FAILED status-only: what was restored is empty"]);
});

test("What is no test, is unknown to the contract, or cannot be read, has no result.", async () => {
  account.restored("EFS", "arn:aws:elasticfilesystem:eu-west-3:123456789012:file-system/fs-1", {
    CreatedBy: {
      RestoreTestingPlanArn: "arn:aws:backup:eu-west-3:123456789012:restore-testing-plan:own-1",
    },
  });
  expect(await account.look("efs")).toMatchObject({ error: undefined });
  account.restored("EFS", "arn:aws:elasticfilesystem:eu-west-3:123456789012:file-system/fs-1", {
    CreatedBy: undefined,
  });
  expect(await account.look("efs")).toMatchObject({ error: undefined });
  expect(await account.look("efs", {}, {})).toMatchObject({
    error: expect.stringContaining("without restoreJobId"),
  });

  expect(account.results).toEqual([]);
});
