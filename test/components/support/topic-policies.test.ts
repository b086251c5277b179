import { topicKeyPolicy, topicPolicy } from "../../../components/support/topic-policies";

const account = { partition: "aws-eusc", accountId: "111122223333" };
const topicArn = "arn:aws-eusc:sns:eusc-de-east-1:111122223333:acme-alerts";
const ownAccount = { StringEquals: { "aws:SourceAccount": "111122223333" } };

it("The key is the account's to administer, and the named services' to encrypt with.", () => {
  const services = ["budgets.amazonaws.com", "events.amazonaws.com"];

  expect(JSON.parse(topicKeyPolicy(account, { sid: "ServicesEncrypt", services }))).toEqual({
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
        Sid: "ServicesEncrypt",
        Effect: "Allow",
        Principal: { Service: services },
        Action: ["kms:GenerateDataKey*", "kms:Decrypt"],
        Resource: ["*"],
      },
    ],
  });
});

it("A condition is the services', not the account's.", () => {
  const users = { sid: "S", services: ["budgets.amazonaws.com"], condition: ownAccount };
  const { Statement } = JSON.parse(topicKeyPolicy(account, users)) as { Statement: object[] };

  expect(Statement[0]).not.toHaveProperty("Condition");
  expect(Statement[1]).toHaveProperty("Condition", ownAccount);
});

it("Each service publishes to that topic, under its own condition or under none.", () => {
  const policy = topicPolicy(topicArn, [
    { sid: "BudgetsPublishes", service: "budgets.amazonaws.com", condition: ownAccount },
    { sid: "EventsPublish", service: "events.amazonaws.com" },
  ]);

  const publishes = { Effect: "Allow", Action: ["sns:Publish"], Resource: [topicArn] };
  expect(JSON.parse(policy)).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "BudgetsPublishes",
        Principal: { Service: ["budgets.amazonaws.com"] },
        Condition: ownAccount,
        ...publishes,
      },
      { Sid: "EventsPublish", Principal: { Service: ["events.amazonaws.com"] }, ...publishes },
    ],
  });
});
