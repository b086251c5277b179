import {
  DescribeTableCommand,
  GetItemCommand,
  ScanCommand,
  type AttributeValue,
  type DynamoDBClient,
} from "@aws-sdk/client-dynamodb";
import type { ItemCheck, TablePorts } from "../dynamodb/dynamodb-validator";
import { orNothing } from "./or-nothing";

/** Restored tables as AWS has them, by their ARNs. */
export function tablesOnAws(client: Pick<DynamoDBClient, "send">): TablePorts {
  return {
    async status(TableName) {
      const answer = client.send(new DescribeTableCommand({ TableName }));
      return (await orNothing(answer, "ResourceNotFoundException"))?.Table?.TableStatus;
    },
    async count(TableName, most) {
      let count = 0;
      let next: Record<string, AttributeValue> | undefined;
      do {
        const page = await client.send(
          new ScanCommand({
            TableName,
            Select: "COUNT",
            ConsistentRead: true,
            ExclusiveStartKey: next,
          }),
        );
        count += page.Count ?? 0;
        next = page.LastEvaluatedKey;
      } while (next !== undefined && count < most);
      return Math.min(count, most);
    },
    async has(TableName, key) {
      const names = Object.keys(key).map((name, at) => [`#${at}`, name] as const);
      const answer = client.send(
        new GetItemCommand({
          TableName,
          Key: attributes(key),
          ConsistentRead: true,
          // Nothing of an item but what the check says of it.
          ProjectionExpression: names.map(([placeholder]) => placeholder).join(", "),
          ExpressionAttributeNames: Object.fromEntries(names),
        }),
      );
      const found = await orNothing(answer, "ValidationException");
      return found === undefined ? "wrongKey" : found.Item !== undefined;
    },
  };
}

function attributes(key: ItemCheck["key"]): Record<string, AttributeValue> {
  return Object.fromEntries(
    Object.entries(key).map(([name, value]) => [
      name,
      typeof value === "string" ? { S: value } : { N: String(value) },
    ]),
  );
}
