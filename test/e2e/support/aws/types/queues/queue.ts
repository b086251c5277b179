import { object, text, type ResourceType, type Wanted } from "../../resource-type";
import { arn, hex } from "../ids";
import { attributes, queueType } from "./attributes";
import { queueRefusals } from "./queue-refusals";

/** Queues of messages. */
export const queueTypes: Readonly<Record<string, ResourceType>> = {
  [queueType]: {
    // ForceNew in internal/service/sqs/queue.go
    replacedBy: ["fifoQueue", "name", "namePrefix"],
    id: queueUrl,
    computed: (wanted, id) => {
      const name = id.split("/").at(-1) ?? id;
      return {
        arn: arn(wanted, "sqs", name),
        deduplicationScope: "",
        fifoThroughputLimit: "",
        // resourceQueueRead gives SQS's default where SQS answers none.
        kmsDataKeyReusePeriodSeconds: 300,
        name,
        namePrefix: "",
        policy: "",
        redriveAllowPolicy: "",
        redrivePolicy: "",
        sqsManagedSseEnabled: wanted.inputs.kmsMasterKeyId === undefined,
        url: id,
      };
    },
    calls: (wanted) => [
      {
        service: "sqs",
        operation: "CreateQueue",
        input: {
          QueueName: queueUrl(wanted).split("/").at(-1),
          Attributes: attributes(wanted.inputs),
          tags: object(wanted.inputs.tagsAll),
        },
      },
    ],
    refusals: queueRefusals,
  },
};

/** A queue that the program gives the beginning of a name only ends as the provider has it. */
function queueUrl({ account, inputs, region }: Wanted): string {
  const suffix = inputs.fifoQueue === true ? ".fifo" : "";
  const name = text(inputs.name) || `${text(inputs.namePrefix)}${hex(26)}${suffix}`;
  return `https://sqs.${region}.amazonaws.com/${account}/${name}`;
}
