import type { Props } from "../../resource-type";
import type { Held } from "../fresh-account";
import { queue, queueArn, requests as queues } from "../queues/requests";

export const lambda = "aws:lambda/function:Function";
export const mapping = "aws:lambda/eventSourceMapping:EventSourceMapping";
export const permission = "aws:lambda/permission:Permission";
export const invokeConfig = "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig";
export const role = "aws:iam/role:Role";

export const roleArn = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
const signature = "4dabf18193072939515e22adb298388d";

/** All that the engine says of an archive of one text when it asks what a change does; the hash stands for the text's. */
export const elided = (text: string) => ({
  [signature]: "0def7320c3a5731c473e5ecbe6d01bc7",
  hash: Buffer.from(text).toString("hex"),
});

/** The archive as the engine sends it to be checked and created. */
export const archive = (text: string) => ({
  ...elided(text),
  assets: { "index.mjs": { [signature]: "c44067f5952c0a294b673a41bacd8c17", text } },
});

export const trust = (service: string) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: { Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" },
  });

/** A role of functions that may do these things, to all resources. */
export const worker = (name: string, ...actions: readonly string[]): Props => ({
  name,
  assumeRolePolicy: trust("lambda.amazonaws.com"),
  inlinePolicies: [
    {
      name: "work",
      policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: { Effect: "Allow", Action: ["logs:PutLogEvents", ...actions], Resource: "*" },
      }),
    },
  ],
});

export const reading = ["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"];

/** One request of each type that AWS takes, in an account that has the role, the queue and the function named `existing`. */
export const requests: Readonly<Record<string, Props>> = {
  [lambda]: {
    name: "validate",
    role: roleArn("existing"),
    runtime: "nodejs24.x",
    handler: "index.handler",
    architectures: ["arm64"],
    memorySize: 512,
    timeout: 300,
    code: archive("export {};"),
    environment: { variables: { AGREED: "agreed.json" } },
    reservedConcurrentExecutions: 5,
    loggingConfig: { logFormat: "JSON", applicationLogLevel: "INFO", logGroup: "none" },
    tags: { Owner: "ops" },
  },
  [mapping]: {
    functionName: "existing",
    eventSourceArn: queueArn("existing"),
    batchSize: 1,
    functionResponseTypes: ["ReportBatchItemFailures"],
    scalingConfig: { maximumConcurrency: 2 },
    tags: { Owner: "ops" },
  },
  [permission]: {
    statementId: "events",
    action: "lambda:InvokeFunction",
    function: "existing",
    principal: "events.amazonaws.com",
    sourceArn: "arn:aws:events:eu-west-3:111122223333:rule/restored",
  },
  [invokeConfig]: {
    functionName: "existing",
    maximumEventAgeInSeconds: 3600,
    maximumRetryAttempts: 0,
    destinationConfig: { onFailure: { destination: queueArn("existing") } },
  },
};

export const existing: Held = {
  role: [role, worker("existing", ...reading, "sqs:SendMessage")],
  queue: [queue, { ...queues[queue], name: "existing", redrivePolicy: undefined }],
  function: [lambda, { ...requests[lambda], name: "existing" }],
};
