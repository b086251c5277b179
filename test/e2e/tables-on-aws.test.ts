import {
  BatchWriteItemCommand,
  CreateTableCommand,
  DynamoDBClient,
  ScanCommand,
  type KeySchemaElement,
} from "@aws-sdk/client-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { tablesOnAws } from "../../components/backup/validators/aws/tables";
import { Moto } from "./support/moto";
import { requestProblems } from "./support/requests";

/** Restored tables, on an emulator. */
let moto: Moto;
let client: DynamoDBClient;
let tables: ReturnType<typeof tablesOnAws>;
beforeAll(async () => {
  moto = await Moto.start();
  client = new DynamoDBClient(moto.client);
  tables = tablesOnAws(client);
});
beforeEach(() => moto.reset());
afterAll(async () => {
  client.destroy();
  await moto.close();
});

/** A table of a client's orders, by its name and their numbers; its ARN. */
async function ordersOf(...numbers: readonly number[]): Promise<string> {
  const TableName = "awsbackup-restore-test-1";
  const key: KeySchemaElement[] = [
    { AttributeName: "client", KeyType: "HASH" },
    { AttributeName: "number", KeyType: "RANGE" },
  ];
  const { TableDescription } = await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: key,
      AttributeDefinitions: [
        { AttributeName: "client", AttributeType: "S" },
        { AttributeName: "number", AttributeType: "N" },
      ],
    }),
  );
  for (let from = 0; from < numbers.length; from += 25)
    await client.send(
      new BatchWriteItemCommand({
        RequestItems: {
          [TableName]: numbers.slice(from, from + 25).map((number) => ({
            PutRequest: { Item: { client: { S: "Lormont" }, number: { N: String(number) } } },
          })),
        },
      }),
    );
  return TableDescription?.TableArn ?? "";
}

test("A table is found by its ARN, in AWS's word for its state; another is not there.", async () => {
  const arn = await ordersOf();

  expect(await tables.status(arn)).toBe("ACTIVE");
  expect(await tables.status(arn.replace("-1", "-2"))).toBeUndefined();
});

test("Items are counted up to what is asked.", async () => {
  const arn = await ordersOf(...Array(60).keys());

  expect(await tables.count(arn, 100)).toBe(60);
  expect(await tables.count(arn, 7)).toBe(7);
});

test("An item is found by its whole key, of texts and numbers.", async () => {
  const arn = await ordersOf(149);

  expect(await tables.has(arn, { client: "Lormont", number: 149 })).toBe(true);
  expect(await tables.has(arn, { client: "Lormont", number: 150 })).toBe(false);
});

test.each([
  ["of half of it", { client: "Lormont" }],
  ["of too much", { client: "Lormont", number: 149, year: 2026 }],
  ["of other names", { name: "Lormont", number: 149 }],
])("A key %s is none of the table.", async (_, key) => {
  const arn = await ordersOf(149);

  expect(await tables.has(arn, key)).toBe("wrongKey");
});

test("A table that is gone between two looks is an error, and no answer.", async () => {
  const arn = "arn:aws:dynamodb:eu-west-3:123456789012:table/gone";

  await expect(tables.count(arn, 1)).rejects.toThrow();
  await expect(tables.has(arn, { client: "Lormont", number: 149 })).rejects.toThrow();
});

test("A table of many pages is read no further than what is asked.", async () => {
  const paged = new DynamoDBClient({ region: "eu-west-3" });
  const aws = mockClient(paged);
  const next = { client: { S: "Lormont" }, number: { N: "1" } };
  aws.on(ScanCommand).resolves({ Count: 40, LastEvaluatedKey: next });
  const arn = "arn:aws:dynamodb:eu-west-3:123456789012:table/awsbackup-restore-test-1";

  expect(await tablesOnAws(paged).count(arn, 100)).toBe(100);
  const page = { TableName: arn, Select: "COUNT", ConsistentRead: true };
  const second = { ...page, ExclusiveStartKey: next };
  expect(aws.commandCalls(ScanCommand).map(({ args }) => args[0].input)).toEqual([
    page,
    second,
    second,
  ]);
  expect(requestProblems("dynamodb", aws)).toEqual([]);
  paged.destroy();
});
