import { dataReads, noDataReads } from "../../../../components/access/roles/data-reads";

it("What reads data is denied everywhere, without condition.", () => {
  expect(noDataReads).toEqual({
    Sid: "ReadsNoData",
    Effect: "Deny",
    Action: [
      "s3:GetObject*",
      "s3-object-lambda:GetObject*",
      "s3tables:GetTableData",
      "s3vectors:GetVectors",
      "s3vectors:ListVectors",
      "s3vectors:QueryVectors",
      "glacier:GetJobOutput",
      "elasticfilesystem:ClientMount",
      "ebs:GetSnapshotBlock",
      "dynamodb:BatchGetItem",
      "dynamodb:GetItem",
      "dynamodb:GetRecords",
      "dynamodb:PartiQLSelect",
      "dynamodb:Query",
      "dynamodb:Scan",
      "rds-data:*",
      "rds:DownloadCompleteDBLogFile",
      "rds:DownloadDBLogFilePortion",
      "redshift-data:BatchExecuteStatement",
      "redshift-data:ExecuteStatement",
      "redshift-data:GetStatementResult*",
      "athena:GetQueryResults*",
      "athena:StartQueryExecution",
      "es:ESHttp*",
      "bedrock:GetKnowledgeBaseDocuments",
      "secretsmanager:BatchGetSecretValue",
      "secretsmanager:GetSecretValue",
      "ssm:GetParameter*",
      "kms:Decrypt",
      "ec2:GetPasswordData",
      "sqs:ReceiveMessage",
      "kinesis:GetRecords",
      "kinesis:SubscribeToShard",
      "logs:FilterLogEvents",
      "logs:GetLogEvents",
      "logs:GetLogObject",
      "logs:GetLogRecord",
      "logs:GetQueryResults",
      "logs:StartLiveTail",
      "logs:StartQuery",
      "logs:Unmask",
      "xray:BatchGetTraces",
      "xray:GetTraceSummaries",
      "ec2:GetConsoleOutput",
      "ec2:GetConsoleScreenshot",
      "cognito-idp:AdminGetUser",
      "cognito-idp:ListUsers*",
    ],
    Resource: ["*"],
  });
});

/** Denied, by a name or by the start of one. */
const denied = (action: string) =>
  dataReads.some((read) =>
    read.endsWith("*") ? action.startsWith(read.slice(0, -1)) : action === read,
  );

it.each([
  ["a file", "s3:GetObject"],
  ["a former version of a file", "s3:GetObjectVersion"],
  ["a row", "dynamodb:GetItem"],
  ["rows", "dynamodb:Query"],
  ["a table", "dynamodb:Scan"],
  ["many rows", "dynamodb:BatchGetItem"],
  ["a relational database", "rds-data:ExecuteStatement"],
  ["a database's log", "rds:DownloadDBLogFilePortion"],
  ["the result of a query", "athena:GetQueryResults"],
  ["a secret", "secretsmanager:GetSecretValue"],
  ["a parameter", "ssm:GetParameter"],
  ["parameters by path", "ssm:GetParametersByPath"],
  ["what a key encrypts", "kms:Decrypt"],
  ["log events", "logs:FilterLogEvents"],
  ["messages", "sqs:ReceiveMessage"],
  ["a disk's snapshot", "ebs:GetSnapshotBlock"],
  ["the users of an application", "cognito-idp:ListUsersInGroup"],
])("It reads %s: %s.", (_, action) => {
  expect(denied(action)).toBe(true);
});

it.each([
  "cloudtrail:LookupEvents",
  "dynamodb:DescribeTable",
  "logs:DescribeLogGroups",
  "rds:DescribeDBInstances",
  "s3:GetBucketPolicy",
  "ssm:DescribeParameters",
  "kms:GetKeyPolicy",
])("It reads configuration: %s.", (action) => {
  expect(denied(action)).toBe(false);
});

it("No action is there twice, or already held by a wildcard.", () => {
  const twice = dataReads.filter((action, index) =>
    dataReads.some(
      (other, place) =>
        place !== index &&
        (other === action || (other.endsWith("*") && action.startsWith(other.slice(0, -1)))),
    ),
  );

  expect(twice).toEqual([]);
});
