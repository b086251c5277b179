import { arn } from "../support/arn";
import { topicKeyPolicy, topicPolicy } from "../support/topic-policies";
import type { TopicAccount } from "../support/topic-policies";

/** AWS Budgets and Cost Anomaly Detection: who writes to the topic. */
const services = ["budgets.amazonaws.com", "costalerts.amazonaws.com"];

/**
 * The account administers the key through IAM, so that it can never be locked out; the two services encrypt with it.
 * @see https://docs.aws.amazon.com/cost-management/latest/userguide/ad-SNS.html
 */
export function alertKeyPolicy(account: TopicAccount): string {
  return topicKeyPolicy(account, {
    sid: "CostServicesEncrypt",
    services,
    condition: { StringEquals: { "aws:SourceAccount": account.accountId } },
  });
}

/**
 * The two services publish for this account, and nobody else from outside it.
 * @see https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-sns-policy.html
 */
export function alertTopicPolicy({ partition, accountId }: TopicAccount, topicArn: string): string {
  const sourceAccount = { StringEquals: { "aws:SourceAccount": accountId } };
  const anyBudget = arn({ partition, service: "budgets", accountId, resource: "*" });
  return topicPolicy(topicArn, [
    {
      sid: "BudgetsPublishes",
      service: "budgets.amazonaws.com",
      condition: { ...sourceAccount, ArnLike: { "aws:SourceArn": anyBudget } },
    },
    {
      sid: "AnomalyDetectionPublishes",
      service: "costalerts.amazonaws.com",
      condition: sourceAccount,
    },
  ]);
}
