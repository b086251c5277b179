import { name, type TypeDefaults } from "./type-defaults";

/** Keys, topics and whom they tell. */
export const alertDefaults: Readonly<Record<string, TypeDefaults>> = {
  // [d.ts] enableKeyRotation, isEnabled, keyUsage; [tf] the other two. deletionWindowInDays (30) is AWS's own default
  "aws:kms/key:Key": {
    inputs: {
      bypassPolicyLockoutSafetyCheck: false,
      customerMasterKeySpec: "SYMMETRIC_DEFAULT",
      enableKeyRotation: false,
      isEnabled: true,
      keyUsage: "ENCRYPT_DECRYPT",
    },
  },
  // [name] aws_kms_alias
  "aws:kms/alias:Alias": {
    autoName: {
      ...name,
      finish: (made) => (made.startsWith("alias/") ? made : `alias/${made}`),
    },
  },
  // [d.ts] fifoTopic; [tf] content_based_deduplication; [name] aws_sns_topic
  "aws:sns/topic:Topic": {
    inputs: { contentBasedDeduplication: false, fifoTopic: false },
    autoName: {
      ...name,
      finish: (made, inputs) => (inputs.fifoTopic === true ? `${made}.fifo` : made),
    },
  },
  "aws:sns/topicPolicy:TopicPolicy": {},
  // [d.ts] the three
  "aws:sns/topicSubscription:TopicSubscription": {
    inputs: {
      confirmationTimeoutInMinutes: 1,
      endpointAutoConfirms: false,
      rawMessageDelivery: false,
    },
  },
};
