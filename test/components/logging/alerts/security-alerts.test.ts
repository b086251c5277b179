import { MetricAlarm } from "@pulumi/aws/cloudwatch";
import { SecurityAlerts } from "../../../../components/logging";
import type { SecurityAlertsArgs } from "../../../../components/logging";
import {
  securityKeyPolicy,
  securityTopicPolicy,
} from "../../../../components/logging/alerts/alert-policies";
import { record } from "../../../support/record";
import { inventory, named, problem, problemsOf } from "../../helpers";

const agreed: SecurityAlertsArgs = {
  topicName: "acme-production-security-alerts",
  accountId: "111122223333",
  partition: "aws",
  region: "eu-west-3",
  subscribers: [{ id: "desk", endpoint: "https://alerts.msp.example/security" }],
  ownership: { client: "acme", environment: "production", owner: "cio", costCentre: "it" },
};
const account = { partition: "aws", accountId: "111122223333", region: "eu-west-3" };
const topicArn = "arn:aws:sns:eu-west-3:111122223333:acme-production-security-alerts";

const alerts = (args: SecurityAlertsArgs) => () => {
  new SecurityAlerts("acme", args);
};

it("Security alerts are a key, a topic, who may publish, and who is told.", async () => {
  const recorded = await record(alerts(agreed));

  expect(inventory(recorded)).toEqual([
    "aws:kms/alias:Alias acme-key-alias",
    "aws:kms/key:Key acme-key",
    "aws:sns/topic:Topic acme-topic",
    "aws:sns/topicPolicy:TopicPolicy acme-topic-policy",
    "aws:sns/topicSubscription:TopicSubscription acme-subscriber-desk",
    "socle:logging:SecurityAlerts acme",
  ]);
  const { urn } = named(recorded, "acme");
  const parents = recorded.filter(({ custom }) => custom).map(({ parent }) => parent);
  expect(parents).toEqual(parents.map(() => urn));
});

it("The key lets alarms, events and backups encrypt, and cannot be deleted by mistake.", async () => {
  const key = named(await record(alerts(agreed)), "acme-key");

  expect(key.inputs).toEqual({
    region: "eu-west-3",
    description: "Encrypts the security alerts of topic acme-production-security-alerts",
    policy: securityKeyPolicy(account),
    enableKeyRotation: true,
    deletionWindowInDays: 30,
    tags: {
      Client: "acme",
      Environment: "production",
      Owner: "cio",
      CostCentre: "it",
      ManagedBy: "socle",
    },
  });
  expect(key.protect).toBe(true);
});

it("The topic lets alarms, events and backups publish.", async () => {
  expect(named(await record(alerts(agreed)), "acme-topic-policy").inputs).toEqual({
    region: "eu-west-3",
    arn: topicArn,
    policy: securityTopicPolicy(account, topicArn),
  });
});

it("An alarm that uses the topic knows its ARN in a preview, and waits for the topic and its policy.", async () => {
  const recorded = await record(() => {
    const { topicArn: alarmAction } = new SecurityAlerts("acme", agreed);
    new MetricAlarm("waiting", {
      comparisonOperator: "LessThanThreshold",
      evaluationPeriods: 1,
      alarmActions: [alarmAction],
    });
  });

  const alarm = named(recorded, "waiting");
  expect(alarm.inputs).toMatchObject({ alarmActions: [topicArn] });
  expect(alarm.propertyDependencies).toEqual({
    alarmActions: [named(recorded, "acme-topic").urn, named(recorded, "acme-topic-policy").urn],
  });
});

it("All that is wrong is told at once.", async () => {
  expect(await problemsOf(alerts(agreed))).toEqual([]);
  expect(
    await problemsOf(alerts({ ...agreed, topicName: "acme.alerts", subscribers: [] })),
  ).toEqual([
    'socle:logging:SecurityAlerts acme: `topicName` must be 1 to 250 letters, digits, hyphens or underscores, got "acme.alerts": shorten it or replace what AWS does not take',
    problem("subscribers", "must name at least one", "[]"),
  ]);
});
