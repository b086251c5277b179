import { randomUUID } from "node:crypto";
import {
  list,
  object,
  objects,
  tagList,
  text,
  type Props,
  type ResourceType,
} from "../resource-type";
import { letsPublish } from "./alerts";

/** Spend that AWS finds unusual, and the tags it splits the bill by. */
export const costExplorerTypes: Readonly<Record<string, ResourceType>> = {
  "aws:costexplorer/anomalyMonitor:AnomalyMonitor": {
    // ForceNew in internal/service/ce/anomaly_monitor.go
    replacedBy: ["monitorType", "monitorDimension", "monitorSpecification"],
    id: ({ account }) => `arn:aws:ce::${account}:anomalymonitor/${randomUUID()}`,
    computed: (_, id) => ({ arn: id }),
    calls: (wanted) => [
      {
        service: "ce",
        operation: "CreateAnomalyMonitor",
        input: {
          AnomalyMonitor: {
            MonitorName: wanted.inputs.name,
            MonitorType: wanted.inputs.monitorType,
            MonitorDimension: wanted.inputs.monitorDimension,
          },
          ResourceTags: tagList(wanted),
        },
      },
    ],
    refusals: [
      {
        says: "LimitExceededException: Limit exceeded on dimensional spend monitor creation",
        source:
          "https://docs.aws.amazon.com/cost-management/latest/userguide/management-limits.html",
        applies: ({ inputs }, account) =>
          inputs.monitorDimension === "SERVICE" &&
          account
            .things("aws:costexplorer/anomalyMonitor:AnomalyMonitor")
            .some((other) => other.inputs.monitorDimension === "SERVICE"),
      },
    ],
  },
  "aws:costexplorer/anomalySubscription:AnomalySubscription": {
    // ForceNew in internal/service/ce/anomaly_subscription.go
    replacedBy: ["name"],
    id: ({ account }) => `arn:aws:ce::${account}:anomalysubscription/${randomUUID()}`,
    computed: ({ account }, id) => ({ accountId: account, arn: id }),
    calls: (wanted) => [
      {
        service: "ce",
        operation: "CreateAnomalySubscription",
        input: {
          AnomalySubscription: subscription(wanted.inputs),
          ResourceTags: tagList(wanted),
        },
      },
    ],
    refusals: [
      {
        says: "ValidationException: immediate alerts need one SNS subscriber, the others e-mail",
        source: "https://docs.aws.amazon.com/cost-management/latest/userguide/ad-SNS.html",
        applies: ({ inputs }) =>
          list(inputs.subscribers).some(
            (one) => (object(one).type === "SNS") !== (inputs.frequency === "IMMEDIATE"),
          ),
      },
      {
        says: "ValidationException: the SNS topic does not let costalerts.amazonaws.com publish",
        source: "https://docs.aws.amazon.com/cost-management/latest/userguide/ad-SNS.html",
        applies: ({ inputs }, account) =>
          objects(inputs.subscribers).some(
            ({ type, address }) =>
              type === "SNS" && !letsPublish(account, text(address), "costalerts.amazonaws.com"),
          ),
      },
      {
        says: "UnknownMonitorException: a monitor of the subscription does not exist",
        source:
          "https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_CreateAnomalySubscription.html",
        applies: ({ inputs }, account) =>
          list(inputs.monitorArnLists).some(
            (arn) =>
              !account
                .things("aws:costexplorer/anomalyMonitor:AnomalyMonitor")
                .some(({ id }) => id === arn),
          ),
      },
    ],
  },
  "aws:costexplorer/costAllocationTag:CostAllocationTag": {
    // tagKey changes in place and leaves the old key active (internal/service/ce/cost_allocation_tag.go)
    replacedBy: [],
    id: ({ inputs }) => text(inputs.tagKey),
    setting: true,
    computed: () => ({ type: "UserDefined" }),
    calls: ({ inputs }) => [
      {
        service: "ce",
        operation: "UpdateCostAllocationTagsStatus",
        input: { CostAllocationTagsStatus: [{ TagKey: inputs.tagKey, Status: inputs.status }] },
      },
    ],
    refusals: [
      {
        says: "Tag keys not found: AWS has not seen the key in billing yet",
        source: "https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/activating-tags.html",
        applies: ({ inputs }, account) => !account.tagsSeenInBilling.includes(text(inputs.tagKey)),
      },
    ],
  },
};

function subscription(inputs: Props): Props {
  const { key, matchOptions, values } = object(object(inputs.thresholdExpression).dimension);
  return {
    SubscriptionName: inputs.name,
    Frequency: inputs.frequency,
    MonitorArnList: inputs.monitorArnLists,
    Subscribers: objects(inputs.subscribers).map(({ type, address }) => ({
      Type: type,
      Address: address,
    })),
    ThresholdExpression: { Dimensions: { Key: key, MatchOptions: matchOptions, Values: values } },
  };
}
