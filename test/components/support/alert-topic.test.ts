import { ComponentResource } from "@pulumi/pulumi";
import { alertTopic, checkAlertTopic } from "../../../components/support/alert-topic";
import type { AlertTopicArgs, AlertTopicUse } from "../../../components/support/alert-topic";
import { record, unknown } from "../../support/record";
import { inventory, named, problem, told } from "../helpers";

const agreed: AlertTopicArgs = {
  topicName: "acme-alerts",
  accountId: "111122223333",
  partition: "aws",
  region: "eu-west-3",
  subscribers: [
    { id: "it", email: "it@acme.example" },
    { id: "desk", endpoint: "https://alerts.msp.example/acme" },
  ],
  ownership: { client: "acme", environment: "production", owner: "cio", costCentre: "it" },
};
const use: AlertTopicUse = {
  tells: "backup alerts",
  keyPolicy: "the key's policy",
  topicPolicy: (topicArn) => `the policy of ${topicArn}`,
};
const region = "eu-west-3";
const topicArn = "arn:aws:sns:eu-west-3:111122223333:acme-alerts";
const tags = {
  Client: "acme",
  Environment: "production",
  Owner: "cio",
  CostCentre: "it",
  ManagedBy: "socle",
};

const topic = () => {
  const parent = new ComponentResource("socle:test:Parent", "parent");
  const known = alertTopic(parent, "acme", agreed, use);
  new ComponentResource("socle:test:Reader", "reader", { known });
};

it("A topic of alerts is a key, a topic, who may publish, and who is told, all of the component's.", async () => {
  const recorded = await record(topic);

  expect(inventory(recorded)).toEqual([
    "aws:kms/alias:Alias acme-key-alias",
    "aws:kms/key:Key acme-key",
    "aws:sns/topic:Topic acme-topic",
    "aws:sns/topicPolicy:TopicPolicy acme-topic-policy",
    "aws:sns/topicSubscription:TopicSubscription acme-subscriber-desk",
    "aws:sns/topicSubscription:TopicSubscription acme-subscriber-it",
    "socle:test:Parent parent",
    "socle:test:Reader reader",
  ]);
  const { urn } = named(recorded, "parent");
  const parents = recorded.filter(({ custom }) => custom).map(({ parent }) => parent);
  expect(parents).toEqual(parents.map(() => urn));
});

it("The key says what it encrypts, has the policy given, and cannot be deleted by mistake.", async () => {
  const recorded = await record(topic);

  expect(named(recorded, "acme-key").inputs).toEqual({
    region,
    description: "Encrypts the backup alerts of topic acme-alerts",
    enableKeyRotation: true,
    deletionWindowInDays: 30,
    policy: "the key's policy",
    tags,
  });
  expect(recorded.filter((one) => one.protect).map(({ name }) => name)).toEqual(["acme-key"]);
  expect(named(recorded, "acme-key-alias").inputs).toEqual({
    region,
    name: "alias/acme-alerts",
    targetKeyId: unknown,
  });
});

it("The topic has the policy made for its ARN, is encrypted by that key, and tells each subscriber.", async () => {
  const recorded = await record(topic);

  expect(named(recorded, "acme-topic").inputs).toEqual({
    region,
    name: "acme-alerts",
    kmsMasterKeyId: "alias/acme-alerts",
    tags,
  });
  expect(named(recorded, "acme-topic-policy").inputs).toEqual({
    region,
    arn: topicArn,
    policy: `the policy of ${topicArn}`,
  });
  expect(named(recorded, "acme-subscriber-it").inputs).toEqual({
    region,
    topic: topicArn,
    protocol: "email",
    endpoint: "it@acme.example",
  });
  expect(named(recorded, "acme-subscriber-desk").inputs).toEqual({
    region,
    topic: topicArn,
    protocol: "https",
    endpoint: "https://alerts.msp.example/acme",
  });
});

it("A topic that the args describe well is taken.", () => {
  expect(told((problems) => checkAlertTopic(problems, agreed))).toEqual([]);
});

it("A topic's name is as long as AWS takes it, with its key's alias.", () => {
  const length = (topicName: string) =>
    told((problems) => checkAlertTopic(problems, { ...agreed, topicName })).length;

  expect([length("t"), length("t".repeat(250))]).toEqual([0, 0]);
  expect([length(""), length("t".repeat(251))]).toEqual([1, 1]);
});

it.each([
  ["topicName", "acme alerts", "must be 1 to 250 letters, digits, hyphens or underscores"],
  ["accountId", "1111", "must be 12 digits"],
  ["partition", "azure", "must be an AWS partition"],
  ["region", "Paris", "must be an AWS region"],
])("A topic whose `%s` is %j is refused.", (member, refused, rule) => {
  const spoiled = { ...agreed, [member]: refused };

  expect(told((problems) => checkAlertTopic(problems, spoiled))).toEqual([
    problem(member, rule, `"${refused}"`),
  ]);
});

it("A topic that tells nobody, tells one id twice, or is nobody's, is refused.", () => {
  const spoiled = (change: Partial<AlertTopicArgs>) =>
    told((problems) => checkAlertTopic(problems, { ...agreed, ...change }));
  const [first] = agreed.subscribers;
  const twins = first === undefined ? [] : [first, { ...first, email: "cio@acme.example" }];

  expect(spoiled({ subscribers: [] })).toEqual([
    problem("subscribers", "must name at least one", "[]"),
  ]);
  expect(spoiled({ subscribers: twins })).toEqual([
    problem("subscribers[1].id", "must differ from `subscribers[0].id`", '"it"'),
  ]);
  expect(spoiled({ ownership: { ...agreed.ownership, owner: "" } })).toEqual([
    expect.stringContaining("`ownership.owner` must be a tag value"),
  ]);
});
