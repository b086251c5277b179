import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { tableStatus } from "../aws/table-status";
import { tablesOnAws } from "../aws/tables";
import { dynamodbValidator, type TableTest } from "../dynamodb/dynamodb-validator";
import { statusValidator } from "../status/status-validator";
import { validatorFunction } from "./validator-function";

const tables = tablesOnAws(new DynamoDBClient());

/** Restored DynamoDB tables. */
export const handler = validatorFunction<TableTest>(__dirname, ({ test, language }) =>
  test === undefined
    ? statusValidator({ language }, tableStatus(tables))
    : dynamodbValidator(test, tables),
);
