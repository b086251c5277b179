import type { Props } from "../../resource-type";
import type { Held } from "../fresh-account";

export const queue = "aws:sqs/queue:Queue";
export const queuePolicy = "aws:sqs/queuePolicy:QueuePolicy";
export const redriveAllowPolicy = "aws:sqs/redriveAllowPolicy:RedriveAllowPolicy";

export const queueArn = (name: string) => `arn:aws:sqs:eu-west-3:111122223333:${name}`;
export const queueUrl = (name: string) =>
  `https://sqs.eu-west-3.amazonaws.com/111122223333/${name}`;

/** What a queue does with what nobody could read. */
export const redriveTo = (name: string, maxReceiveCount: unknown = 3): string =>
  JSON.stringify({ deadLetterTargetArn: queueArn(name), maxReceiveCount });

/** One request of each type that AWS takes, in an account that has the queues named `existing` and `dead.fifo`. */
export const requests: Readonly<Record<string, Props>> = {
  [queue]: {
    name: "restored",
    visibilityTimeoutSeconds: 900,
    messageRetentionSeconds: 1_209_600,
    sqsManagedSseEnabled: true,
    redrivePolicy: redriveTo("existing"),
    tags: { Owner: "ops" },
  },
  [queuePolicy]: {
    queueUrl: queueUrl("existing"),
    policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: {
        Effect: "Allow",
        Principal: { Service: "events.amazonaws.com" },
        Action: "sqs:SendMessage",
        Resource: queueArn("existing"),
      },
    }),
  },
  [redriveAllowPolicy]: {
    queueUrl: queueUrl("existing"),
    redriveAllowPolicy: JSON.stringify({
      redrivePermission: "byQueue",
      sourceQueueArns: [queueArn("restored")],
    }),
  },
};

export const existing: Held = {
  queue: [queue, { name: "existing" }],
  fifo: [queue, { name: "dead.fifo", fifoQueue: true }],
};
