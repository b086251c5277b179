import { text, type Props } from "../../resource-type";
import type { AccountView, Thing } from "../../world";

export const queueType = "aws:sqs/queue:Queue";

/** The queue that an ARN names. One of another account is not seen here. */
export function queueOfArn(account: AccountView, arn: unknown): Thing | undefined {
  return account.things(queueType).find(({ outputs }) => outputs.arn === arn);
}

/** Of the queue that an ARN names, which its name says. */
export const isFifo = (arn: unknown): boolean => text(arn).endsWith(".fifo");

/** SQS's names: queueAttributeMap in internal/service/sqs/queue.go. */
const attributeNames: Readonly<Record<string, string>> = {
  contentBasedDeduplication: "ContentBasedDeduplication",
  deduplicationScope: "DeduplicationScope",
  delaySeconds: "DelaySeconds",
  fifoQueue: "FifoQueue",
  fifoThroughputLimit: "FifoThroughputLimit",
  kmsDataKeyReusePeriodSeconds: "KmsDataKeyReusePeriodSeconds",
  kmsMasterKeyId: "KmsMasterKeyId",
  maxMessageSize: "MaximumMessageSize",
  messageRetentionSeconds: "MessageRetentionPeriod",
  policy: "Policy",
  receiveWaitTimeSeconds: "ReceiveMessageWaitTimeSeconds",
  redriveAllowPolicy: "RedriveAllowPolicy",
  redrivePolicy: "RedrivePolicy",
  sqsManagedSseEnabled: "SqsManagedSseEnabled",
  visibilityTimeoutSeconds: "VisibilityTimeout",
};

/** A standard queue is not said to be none of a FIFO's: SQS takes `FifoQueue` where it is true only. */
export function attributes(inputs: Props): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributeNames).flatMap(([input, name]) => {
      const value = inputs[input];
      const absent = value === undefined || (fifoOnly.includes(input) && value === false);
      return absent ? [] : [[name, typeof value === "string" ? value : JSON.stringify(value)]];
    }),
  );
}

const fifoOnly = ["contentBasedDeduplication", "fifoQueue"];
