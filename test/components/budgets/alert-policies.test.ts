import { alertKeyPolicy, alertTopicPolicy } from "../../../components/budgets/alert-policies";

const account = { partition: "aws-eusc", accountId: "111122223333" };
const topicArn = "arn:aws-eusc:sns:eusc-de-east-1:111122223333:acme-cost-alerts";

it("The key is the account's to administer, and the two cost services may use it for this account.", () => {
  expect(JSON.parse(alertKeyPolicy(account))).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "AccountAdministers",
        Effect: "Allow",
        Principal: { AWS: ["arn:aws-eusc:iam::111122223333:root"] },
        Action: ["kms:*"],
        Resource: ["*"],
      },
      {
        Sid: "CostServicesEncrypt",
        Effect: "Allow",
        Principal: { Service: ["budgets.amazonaws.com", "costalerts.amazonaws.com"] },
        Action: ["kms:GenerateDataKey*", "kms:Decrypt"],
        Resource: ["*"],
        Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
      },
    ],
  });
});

it("Only this account's budgets and its anomaly detection may publish.", () => {
  expect(JSON.parse(alertTopicPolicy(account, topicArn))).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "BudgetsPublishes",
        Effect: "Allow",
        Principal: { Service: ["budgets.amazonaws.com"] },
        Action: ["sns:Publish"],
        Resource: [topicArn],
        Condition: {
          StringEquals: { "aws:SourceAccount": "111122223333" },
          ArnLike: { "aws:SourceArn": "arn:aws-eusc:budgets::111122223333:*" },
        },
      },
      {
        Sid: "AnomalyDetectionPublishes",
        Effect: "Allow",
        Principal: { Service: ["costalerts.amazonaws.com"] },
        Action: ["sns:Publish"],
        Resource: [topicArn],
        Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
      },
    ],
  });
});
