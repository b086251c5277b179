import { text, type Props, type Refusal } from "../../resource-type";
import { malformed } from "../access/documents";
import { inRegion } from "../refusals";
import { attributes, queueOfArn, queueType } from "./attributes";
import { jsonObject } from "../json";

export const sqsApi = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference";
const createQueue = `${sqsApi}/API_CreateQueue.html`;

/** Numbers that SQS's model takes as texts of any kind. */
const ranges: Readonly<Record<string, readonly [least: number, most: number]>> = {
  DelaySeconds: [0, 900],
  KmsDataKeyReusePeriodSeconds: [60, 86_400],
  MaximumMessageSize: [1024, 1_048_576],
  MessageRetentionPeriod: [60, 1_209_600],
  ReceiveMessageWaitTimeSeconds: [0, 20],
  VisibilityTimeout: [0, 43_200],
};

const itself: readonly Refusal[] = [
  {
    // The provider itself, before AWS. A name that is made up from a prefix has 26 characters more.
    says: "invalid queue name: 1 to 80 letters, digits, underscores and dashes, of which .fifo is the end of a FIFO queue's",
    source: createQueue,
    applies: ({ inputs: { fifoQueue, name } }) =>
      name !== undefined &&
      !(fifoQueue === true ? /^[\w-]{1,75}\.fifo$/ : /^[\w-]{1,80}$/).test(text(name)),
  },
  {
    says: "QueueAlreadyExists: A queue already exists with the same name and a different value for attribute",
    source: createQueue,
    applies: ({ inputs, region }, account) =>
      inRegion(account, region, queueType).some(
        (other) =>
          other.outputs.name === inputs.name &&
          differs(attributes(inputs), attributes(other.inputs)),
      ),
  },
  ...Object.entries(ranges).map(([name, [least, most]]): Refusal => ({
    says: `InvalidAttributeValue: Invalid value for the parameter ${name}: ${least} to ${most}`,
    source: createQueue,
    applies: ({ inputs }) => {
      const value = attributes(inputs)[name];
      return value !== undefined && (Number(value) < least || Number(value) > most);
    },
  })),
  {
    // The provider itself, before AWS.
    says: "content-based deduplication can only be set for FIFO queue",
    source: "internal/service/sqs/queue.go",
    applies: ({ inputs }) => inputs.fifoQueue !== true && inputs.contentBasedDeduplication === true,
  },
  {
    // The provider itself, before AWS.
    says: '"kms_master_key_id": conflicts with sqs_managed_sse_enabled',
    source: "internal/service/sqs/queue.go",
    applies: ({ inputs }) =>
      inputs.kmsMasterKeyId !== undefined && inputs.sqsManagedSseEnabled !== undefined,
  },
];

const deadLetters: readonly Refusal[] = [
  {
    says: "InvalidParameterValue: Value for parameter RedrivePolicy is invalid. Reason: Redrive policy does not contain mandatory attribute: deadLetterTargetArn, maxReceiveCount",
    source: "https://github.com/ansible-collections/community.aws/issues/2321",
    applies: ({ inputs }) => {
      const { deadLetterTargetArn: target, maxReceiveCount: count } = redrive(inputs);
      return inputs.redrivePolicy !== undefined && (target === undefined || count === undefined);
    },
  },
  {
    says: "InvalidParameterValue: Value for parameter RedrivePolicy is invalid. Reason: Invalid value for maxReceiveCount, valid values are from 1 to 1000 both inclusive.",
    source:
      "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html",
    applies: ({ inputs }) => {
      const { maxReceiveCount: count } = redrive(inputs);
      return count !== undefined && !(Number(count) >= 1 && Number(count) <= 1000);
    },
  },
  {
    says: "InvalidParameterValue: Value for parameter RedrivePolicy is invalid. Reason: Dead letter target does not exist.",
    source: "https://github.com/serverless/serverless/issues/5215",
    applies: ({ inputs }, account) => {
      const { deadLetterTargetArn: target } = redrive(inputs);
      return target !== undefined && queueOfArn(account, target) === undefined;
    },
  },
  {
    says: "InvalidParameterValue: Value for parameter RedrivePolicy is invalid. Reason: Dead-letter queue must be same type of queue as the source.",
    source: createQueue,
    applies: ({ inputs }, account) => {
      const target = queueOfArn(account, redrive(inputs).deadLetterTargetArn);
      return (
        target !== undefined && (target.inputs.fifoQueue === true) !== (inputs.fifoQueue === true)
      );
    },
  },
];

const policy = malformed("policy").map(({ says, applies }): Refusal => ({
  says: `InvalidAttributeValue: Invalid value for the parameter Policy. ${says}`,
  source: "https://github.com/aws/aws-cdk/issues/15602",
  applies: (wanted, account) => wanted.inputs.policy !== undefined && applies(wanted, account),
}));

export const queueRefusals: readonly Refusal[] = [...itself, ...deadLetters, ...policy];

const redrive = ({ redrivePolicy }: Props): Props => jsonObject(redrivePolicy) ?? {};

/** Of what is asked for only: what is not said stays as it is. */
function differs(asked: Readonly<Record<string, string>>, there: Readonly<Record<string, string>>) {
  return Object.entries(asked).some(([name, value]) => there[name] !== value);
}
