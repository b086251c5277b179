import { name, type TypeDefaults } from "./type-defaults";

/** Functions, what they read and who may call them; queues. */
export const functionDefaults: Readonly<Record<string, TypeDefaults>> = {
  // [d.ts] memorySize, packageType, publish, skipDestroy, timeout; [tf] reserved_concurrent_executions; [name]
  // aws_lambda_function, whose function_name is `name`
  "aws:lambda/function:Function": {
    inputs: {
      memorySize: 128,
      packageType: "Zip",
      publish: false,
      reservedConcurrentExecutions: -1,
      skipDestroy: false,
      timeout: 3,
    },
    autoName: { property: "name" },
  },
  // [d.ts] [tf] enabled
  "aws:lambda/eventSourceMapping:EventSourceMapping": { inputs: { enabled: true } },
  // [d.ts] [tf] maximum_retry_attempts
  "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig": {
    inputs: { maximumRetryAttempts: 2 },
  },
  // [name] aws_lambda_permission, whose statement_id has a made-up name
  "aws:lambda/permission:Permission": {
    autoName: { property: "statementId", unless: "statementIdPrefix" },
  },
  // [tf] content_based_deduplication; [d.ts] the others; [name] aws_sqs_queue
  "aws:sqs/queue:Queue": {
    inputs: {
      contentBasedDeduplication: false,
      delaySeconds: 0,
      fifoQueue: false,
      maxMessageSize: 262_144,
      messageRetentionSeconds: 345_600,
      receiveWaitTimeSeconds: 0,
      visibilityTimeoutSeconds: 30,
    },
    autoName: {
      ...name,
      finish: (made, inputs) => (inputs.fifoQueue === true ? `${made}.fifo` : made),
    },
  },
  "aws:sqs/queuePolicy:QueuePolicy": {},
  "aws:sqs/redriveAllowPolicy:RedriveAllowPolicy": {},
};
