import type { Statement } from "../../support/policy-document";

/**
 * What reads data, not configuration. AWS's own policies for auditors hold some of it (`rds:DownloadDBLogFilePortion`,
 * `cognito-idp:ListUsers`, `s3vectors:GetVectors`, `bedrock:GetKnowledgeBaseDocuments`, `xray:GetTraceSummaries`), and AWS
 * adds to them without asking.
 *
 * Log events count as data: applications write names and requests into them. The events of CloudTrail
 * (`cloudtrail:LookupEvents`) do not: they say who did what to the configuration, which an auditor is there to read.
 */
export const dataReads: readonly string[] = [
  // Files and disks
  "s3:GetObject*",
  "s3-object-lambda:GetObject*",
  "s3tables:GetTableData",
  "s3vectors:GetVectors",
  "s3vectors:ListVectors",
  "s3vectors:QueryVectors",
  "glacier:GetJobOutput",
  "elasticfilesystem:ClientMount",
  "ebs:GetSnapshotBlock",
  // Databases, searches and their results
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
  // Secrets, and what opens what is encrypted
  "secretsmanager:BatchGetSecretValue",
  "secretsmanager:GetSecretValue",
  "ssm:GetParameter*",
  "kms:Decrypt",
  "ec2:GetPasswordData",
  // Messages, logs, traces, screens
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
  // People
  "cognito-idp:AdminGetUser",
  "cognito-idp:ListUsers*",
];

/** For who reads the configuration and never the data: the client's auditor, and a CI job that previews. */
export const noDataReads: Statement = {
  Sid: "ReadsNoData",
  Effect: "Deny",
  Action: dataReads,
  Resource: ["*"],
};
