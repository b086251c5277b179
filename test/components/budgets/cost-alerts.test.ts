import { Budget } from "@pulumi/aws/budgets";
import { CostAlerts } from "../../../components/budgets";
import type { CostAlertsArgs } from "../../../components/budgets";
import { alertKeyPolicy, alertTopicPolicy } from "../../../components/budgets/alert-policies";
import { record, unknown } from "../../support/record";
import { inventory, named, problem, problemsOf } from "../helpers";

const agreed: CostAlertsArgs = {
  topicName: "acme-production-cost-alerts",
  accountId: "111122223333",
  partition: "aws",
  region: "eu-west-3",
  subscribers: [
    { id: "finance", email: "finance@acme.example" },
    { id: "desk", endpoint: "https://alerts.msp.example/costs" },
  ],
  ownership: { client: "acme", environment: "production", owner: "cfo", costCentre: "it" },
};
const region = "eu-west-3";
const topicArn = "arn:aws:sns:eu-west-3:111122223333:acme-production-cost-alerts";
const tags = {
  Client: "acme",
  Environment: "production",
  Owner: "cfo",
  CostCentre: "it",
  ManagedBy: "socle",
};

const alerts = (args: CostAlertsArgs) => () => {
  new CostAlerts("acme", args);
};

it("Cost alerts are a key, a topic, who may publish, and who is told.", async () => {
  expect(inventory(await record(alerts(agreed)))).toEqual([
    "aws:kms/alias:Alias acme-key-alias",
    "aws:kms/key:Key acme-key",
    "aws:sns/topic:Topic acme-topic",
    "aws:sns/topicPolicy:TopicPolicy acme-topic-policy",
    "aws:sns/topicSubscription:TopicSubscription acme-subscriber-desk",
    "aws:sns/topicSubscription:TopicSubscription acme-subscriber-finance",
    "socle:budgets:CostAlerts acme",
  ]);
});

it("The key turns every year, takes a month to delete, and cannot be deleted by mistake.", async () => {
  const key = named(await record(alerts(agreed)), "acme-key");

  expect(key.inputs).toEqual({
    region,
    description: "Encrypts the cost alerts of topic acme-production-cost-alerts",
    enableKeyRotation: true,
    deletionWindowInDays: 30,
    policy: alertKeyPolicy({ partition: "aws", accountId: "111122223333" }),
    tags,
  });
  expect(key.protect).toBe(true);
});

it("The topic is encrypted with that key, which a preview already shows.", async () => {
  const recorded = await record(alerts(agreed));

  expect(named(recorded, "acme-key-alias").inputs).toEqual({
    region,
    name: "alias/acme-production-cost-alerts",
    targetKeyId: unknown,
  });
  expect(named(recorded, "acme-topic").inputs).toEqual({
    region,
    name: "acme-production-cost-alerts",
    kmsMasterKeyId: "alias/acme-production-cost-alerts",
    tags,
  });
  expect(named(recorded, "acme-topic").propertyDependencies).toEqual({
    kmsMasterKeyId: [named(recorded, "acme-key-alias").urn],
  });
});

it("The topic lets the account's own cost services publish, and tells each subscriber.", async () => {
  const recorded = await record(alerts(agreed));

  expect(named(recorded, "acme-topic-policy").inputs).toEqual({
    region,
    arn: topicArn,
    policy: alertTopicPolicy({ partition: "aws", accountId: "111122223333" }, topicArn),
  });
  expect(named(recorded, "acme-subscriber-finance").inputs).toEqual({
    region,
    topic: topicArn,
    protocol: "email",
    endpoint: "finance@acme.example",
  });
  expect(named(recorded, "acme-subscriber-desk").inputs).toEqual({
    region,
    topic: topicArn,
    protocol: "https",
    endpoint: "https://alerts.msp.example/costs",
  });
});

it("The topic exists before its policy and its subscribers.", async () => {
  const recorded = await record(alerts(agreed));

  const { urn } = named(recorded, "acme-topic");
  expect(named(recorded, "acme-topic-policy").dependencies).toEqual([urn]);
  expect(named(recorded, "acme-subscriber-desk").dependencies).toEqual([urn]);
  expect(named(recorded, "acme-subscriber-finance").dependencies).toEqual([urn]);
});

it("Everything belongs to the component.", async () => {
  const recorded = await record(alerts(agreed));

  const { urn } = named(recorded, "acme");
  const parents = recorded.filter(({ custom }) => custom).map(({ parent }) => parent);
  expect(parents).toEqual(parents.map(() => urn));
});

it("A budget that uses the topic knows its ARN in a preview, and waits for the topic and its policy.", async () => {
  const recorded = await record(() => {
    const { topicArn: subscriber } = new CostAlerts("acme", agreed);
    new Budget("waiting", {
      budgetType: "COST",
      timeUnit: "MONTHLY",
      notifications: [
        {
          comparisonOperator: "GREATER_THAN",
          notificationType: "ACTUAL",
          threshold: 100,
          thresholdType: "PERCENTAGE",
          subscriberSnsTopicArns: [subscriber],
        },
      ],
    });
  });

  const budget = named(recorded, "waiting");
  expect(budget.inputs).toMatchObject({
    notifications: [{ subscriberSnsTopicArns: [topicArn] }],
  });
  expect(budget.propertyDependencies).toEqual({
    notifications: [named(recorded, "acme-topic").urn, named(recorded, "acme-topic-policy").urn],
  });
});

it.each([
  ["topicName", "x".repeat(250), "x".repeat(251), "must be 1 to 250 letters, digits"],
  ["topicName", "acme_alerts-1", "acme.alerts", "must be 1 to 250 letters, digits"],
  ["topicName", "a", "", "must be 1 to 250 letters, digits"],
  ["accountId", "000122223333", "122223333", "must be 12 digits"],
  ["partition", "aws-us-gov", "amazon", "must be an AWS partition"],
  ["region", "eu-central-1", "Paris", "must be an AWS region"],
])("`%s`: %j is taken, %j is refused.", async (member, taken, refused, rule) => {
  const problems = await problemsOf(alerts({ ...agreed, [member]: refused }));

  expect(await problemsOf(alerts({ ...agreed, [member]: taken }))).toEqual([]);
  expect(problems).toEqual([expect.stringContaining(`: \`${member}\` ${rule}`)]);
});

it("Two subscribers of one id are refused.", async () => {
  const twins = [
    { id: "finance", email: "finance@acme.example" },
    { id: "finance", email: "cfo@acme.example" },
  ];

  expect(await problemsOf(alerts({ ...agreed, subscribers: twins }))).toEqual([
    problem("subscribers[1].id", "must differ from `subscribers[0].id`", '"finance"'),
  ]);
});

it("All that is wrong is told at once: names, addresses, owners.", async () => {
  const spoiled = {
    ...agreed,
    topicName: "acme alerts",
    accountId: "1",
    subscribers: [],
    ownership: { ...agreed.ownership, owner: "" },
  };

  expect(await problemsOf(alerts(spoiled))).toEqual([
    'socle:budgets:CostAlerts acme: `topicName` must be 1 to 250 letters, digits, hyphens or underscores, got "acme alerts": shorten it or replace what AWS does not take',
    problem("accountId", "must be 12 digits", '"1"'),
    problem("subscribers", "must name at least one", "[]"),
    expect.stringContaining("`ownership.owner` must be a tag value"),
  ]);
});
