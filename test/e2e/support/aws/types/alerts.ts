import { randomUUID } from "node:crypto";
import { object, tagList, text, type Props, type ResourceType } from "../resource-type";
import type { AccountView } from "../world";
import { arn, named } from "./ids";
import { missing, taken } from "./refusals";

/** A key, the topic it encrypts, and whom the topic tells. */
export const alertTypes: Readonly<Record<string, ResourceType>> = {
  "aws:kms/key:Key": {
    // ForceNew in internal/service/kms/key.go
    replacedBy: [
      "customerMasterKeySpec",
      "keyUsage",
      "multiRegion",
      "customKeyStoreId",
      "xksKeyId",
    ],
    id: () => randomUUID(),
    computed: (wanted, id) => ({
      arn: arn(wanted, "kms", `key/${id}`),
      keyId: id,
      description: "",
      multiRegion: false,
      policy: "",
      rotationPeriodInDays: 365,
    }),
    calls: (wanted) => [
      {
        service: "kms",
        operation: "CreateKey",
        input: {
          Description: wanted.inputs.description,
          KeyUsage: wanted.inputs.keyUsage,
          KeySpec: wanted.inputs.customerMasterKeySpec,
          Policy: wanted.inputs.policy,
          BypassPolicyLockoutSafetyCheck: wanted.inputs.bypassPolicyLockoutSafetyCheck,
          Tags: tagList(wanted, "TagKey", "TagValue"),
        },
      },
    ],
  },
  "aws:kms/alias:Alias": {
    // Known, not read: an alias is its name; its key changes in place
    replacedBy: ["name", "namePrefix"],
    ...named("name"),
    computed: (wanted, id) => ({
      arn: arn(wanted, "kms", id),
      targetKeyArn: arn(wanted, "kms", `key/${text(wanted.inputs.targetKeyId)}`),
      namePrefix: "",
    }),
    calls: ({ inputs }) => [
      {
        service: "kms",
        operation: "CreateAlias",
        input: { AliasName: inputs.name, TargetKeyId: inputs.targetKeyId },
      },
    ],
    refusals: [
      taken("aws:kms/alias:Alias", "name", {
        says: "AlreadyExistsException: the region has an alias of this name",
        source: "https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html",
      }),
      missing("aws:kms/key:Key", "targetKeyId", {
        says: "NotFoundException: Key is not found",
        source: "https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html",
      }),
    ],
  },
  "aws:sns/topic:Topic": {
    // Known, not read: a topic is its name, and what kind of topic it is
    replacedBy: ["name", "namePrefix", "fifoTopic"],
    id: (wanted) => arn(wanted, "sns", text(wanted.inputs.name)),
    computed: ({ account }, id) => ({
      arn: id,
      owner: account,
      policy: "",
      namePrefix: "",
      beginningArchiveTime: "",
      fifoThroughputScope: "",
      signatureVersion: 0,
      tracingConfig: "",
    }),
    calls: (wanted) => [
      {
        service: "sns",
        operation: "CreateTopic",
        input: {
          Name: wanted.inputs.name,
          Attributes: {
            ...(wanted.inputs.kmsMasterKeyId === undefined
              ? {}
              : { KmsMasterKeyId: wanted.inputs.kmsMasterKeyId }),
          },
          Tags: tagList(wanted),
        },
      },
    ],
  },
  "aws:sns/topicPolicy:TopicPolicy": {
    // Known, not read: the ARN says which topic
    replacedBy: ["arn"],
    id: ({ inputs }) => text(inputs.arn),
    // A topic always has a policy: setting one replaces the one it had.
    setting: true,
    computed: ({ account }) => ({ owner: account }),
    calls: ({ inputs }) => [
      {
        service: "sns",
        operation: "SetTopicAttributes",
        input: {
          TopicArn: inputs.arn,
          AttributeName: "Policy",
          AttributeValue: inputs.policy,
        },
      },
    ],
    refusals: [missingTopic("arn")],
  },
  "aws:sns/topicSubscription:TopicSubscription": {
    // ForceNew in internal/service/sns/topic_subscription.go
    replacedBy: ["topic", "protocol", "endpoint"],
    id: ({ inputs }) => `${text(inputs.topic)}:${randomUUID()}`,
    computed: ({ account, inputs }, id) => ({
      arn: id,
      ownerId: account,
      confirmationWasAuthenticated: false,
      // Whoever holds the address confirms, or not.
      pendingConfirmation: inputs.protocol === "email" || inputs.protocol === "https",
      filterPolicyScope: "",
    }),
    calls: ({ inputs }) => [
      {
        service: "sns",
        operation: "Subscribe",
        input: { TopicArn: inputs.topic, Protocol: inputs.protocol, Endpoint: inputs.endpoint },
      },
    ],
    refusals: [missingTopic("topic")],
  },
};

function missingTopic(property: string) {
  return {
    says: "NotFoundException: Topic does not exist",
    source: "https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html",
    applies: ({ inputs }: { readonly inputs: Props }, account: AccountView) =>
      topic(account, text(inputs[property])) === undefined,
  };
}

function topic(account: AccountView, topicArn: string) {
  return account.things("aws:sns/topic:Topic").find(({ id }) => id === topicArn);
}

/** Whether the policy of a topic, as it stands, lets a service publish. A topic that is new lets its own account only. */
export function letsPublish(account: AccountView, topicArn: string, service: string): boolean {
  const policy = account
    .things("aws:sns/topicPolicy:TopicPolicy")
    .find(({ id }) => id === topicArn);
  if (topic(account, topicArn) === undefined || policy === undefined) return false;
  const { Statement: statements } = object(JSON.parse(text(policy.inputs.policy)));
  return (Array.isArray(statements) ? statements : []).some((statement) =>
    [object(object(statement).Principal).Service].flat().includes(service),
  );
}
