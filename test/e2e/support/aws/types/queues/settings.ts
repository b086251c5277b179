import { text, type Refusal, type ResourceType } from "../../resource-type";
import type { AccountView, Thing } from "../../world";
import { documentText, malformed } from "../access/documents";
import { queueType } from "./attributes";
import { jsonObject } from "../json";
import { sqsApi } from "./queue-refusals";

const setQueueAttributes = `${sqsApi}/API_SetQueueAttributes.html`;

const missingQueue: Refusal = {
  says: "QueueDoesNotExist: The specified queue does not exist.",
  source: setQueueAttributes,
  applies: ({ inputs }, account) => queueOfUrl(account, inputs.queueUrl) === undefined,
};

/** An attribute that is a resource of its own. A queue has one of each, which a new one overwrites. */
function setting(input: string, attribute: string, refusals: readonly Refusal[]): ResourceType {
  return {
    // ForceNew in internal/service/sqs/queue_policy.go and queue_redrive_allow_policy.go
    replacedBy: ["queueUrl"],
    id: ({ inputs }) => text(inputs.queueUrl),
    setting: true,
    calls: ({ inputs }) => [
      {
        service: "sqs",
        operation: "SetQueueAttributes",
        input: {
          QueueUrl: inputs.queueUrl,
          Attributes: { [attribute]: documentText(inputs[input]) },
        },
      },
    ],
    refusals: [missingQueue, ...refusals],
  };
}

/** Who may use a queue, and for which queues it keeps the dead letters. */
export const queueSettingTypes: Readonly<Record<string, ResourceType>> = {
  "aws:sqs/queuePolicy:QueuePolicy": setting("policy", "Policy", [
    ...malformed("policy").map((refusal) => ({
      ...refusal,
      says: `InvalidAttributeValue: Invalid value for the parameter Policy. ${refusal.says}`,
      source: "https://github.com/aws/aws-cdk/issues/15602",
    })),
  ]),
  "aws:sqs/redriveAllowPolicy:RedriveAllowPolicy": setting(
    "redriveAllowPolicy",
    "RedriveAllowPolicy",
    [
      {
        says: "InvalidParameterValue: Value for parameter RedriveAllowPolicy is invalid. Reason: redrivePermission is allowAll, denyAll or byQueue",
        source: setQueueAttributes,
        applies: ({ inputs }) =>
          !["allowAll", "byQueue", "denyAll"].includes(
            text(jsonObject(inputs.redriveAllowPolicy)?.redrivePermission),
          ),
      },
      {
        says: "InvalidParameterValue: Value for parameter RedriveAllowPolicy is invalid. Reason: byQueue has 1 to 10 sourceQueueArns, and no other has any",
        source: setQueueAttributes,
        applies: ({ inputs }) => {
          const { redrivePermission: by, sourceQueueArns: sources } =
            jsonObject(inputs.redriveAllowPolicy) ?? {};
          const count = Array.isArray(sources) ? sources.length : 0;
          return by === "byQueue" ? count < 1 || count > 10 : count > 0;
        },
      },
    ],
  ),
};

function queueOfUrl(account: AccountView, url: unknown): Thing | undefined {
  return account.things(queueType).find(({ id }) => id === url);
}
