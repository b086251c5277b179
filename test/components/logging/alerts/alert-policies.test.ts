import {
  securityKeyPolicy,
  securityTopicPolicy,
} from "../../../../components/logging/alerts/alert-policies";

const account = { partition: "aws-eusc", accountId: "111122223333", region: "eusc-de-east-1" };
const topicArn = "arn:aws-eusc:sns:eusc-de-east-1:111122223333:acme-security-alerts";

it("The key is the account's to administer, and the three services' under no condition, since EventBridge supports none.", () => {
  expect(JSON.parse(securityKeyPolicy(account))).toEqual({
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
        Sid: "AlarmServicesEncrypt",
        Effect: "Allow",
        Principal: {
          Service: ["cloudwatch.amazonaws.com", "events.amazonaws.com", "backup.amazonaws.com"],
        },
        Action: ["kms:GenerateDataKey*", "kms:Decrypt"],
        Resource: ["*"],
      },
    ],
  });
});

it("The account's own alarms publish, and events and backups, under no condition, since EventBridge supports none.", () => {
  const publishes = { Effect: "Allow", Action: ["sns:Publish"], Resource: [topicArn] };

  expect(JSON.parse(securityTopicPolicy(account, topicArn))).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "AlarmsPublish",
        Principal: { Service: ["cloudwatch.amazonaws.com"] },
        ...publishes,
        Condition: {
          StringEquals: { "aws:SourceAccount": "111122223333" },
          ArnLike: {
            "aws:SourceArn": "arn:aws-eusc:cloudwatch:eusc-de-east-1:111122223333:alarm:*",
          },
        },
      },
      { Sid: "EventsPublish", Principal: { Service: ["events.amazonaws.com"] }, ...publishes },
      { Sid: "BackupPublishes", Principal: { Service: ["backup.amazonaws.com"] }, ...publishes },
    ],
  });
});
