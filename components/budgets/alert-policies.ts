import { arn } from "../support/arn";
import { policyDocument } from "../support/policy-document";
import type { Statement } from "../support/policy-document";

/** The account that an alert topic serves. */
export interface AlertAccount {
  readonly partition: string;
  readonly accountId: string;
}

/** AWS Budgets and Cost Anomaly Detection: who writes to the topic. */
const services = ["budgets.amazonaws.com", "costalerts.amazonaws.com"];

/**
 * The account administers the key through IAM, so that it can never be locked out; the two services encrypt with it.
 * @see https://docs.aws.amazon.com/cost-management/latest/userguide/ad-SNS.html
 */
export function alertKeyPolicy({ partition, accountId }: AlertAccount): string {
  return policyDocument([
    {
      Sid: "AccountAdministers",
      Effect: "Allow",
      Principal: { AWS: [arn({ partition, service: "iam", accountId, resource: "root" })] },
      Action: ["kms:*"],
      Resource: ["*"],
    },
    {
      Sid: "CostServicesEncrypt",
      Effect: "Allow",
      Principal: { Service: services },
      Action: ["kms:GenerateDataKey*", "kms:Decrypt"],
      Resource: ["*"],
      Condition: { StringEquals: { "aws:SourceAccount": accountId } },
    },
  ]);
}

/**
 * The two services publish for this account, and nobody else from outside it.
 * @see https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-sns-policy.html
 */
export function alertTopicPolicy(account: AlertAccount, topicArn: string): string {
  const { partition, accountId } = account;
  const sourceAccount = { StringEquals: { "aws:SourceAccount": accountId } };
  const anyBudget = arn({ partition, service: "budgets", accountId, resource: "*" });
  return policyDocument([
    publish("BudgetsPublishes", "budgets.amazonaws.com", topicArn, {
      ...sourceAccount,
      ArnLike: { "aws:SourceArn": anyBudget },
    }),
    publish("AnomalyDetectionPublishes", "costalerts.amazonaws.com", topicArn, sourceAccount),
  ]);
}

function publish(
  Sid: string,
  service: string,
  topicArn: string,
  Condition: NonNullable<Statement["Condition"]>,
): Statement {
  return {
    Sid,
    Effect: "Allow",
    Principal: { Service: [service] },
    Action: ["sns:Publish"],
    Resource: [topicArn],
    Condition,
  };
}
