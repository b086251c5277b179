import { FreshAccount, onlyReason } from "./fresh-account";
import type { Props } from "../resource-type";
import { queueTypes } from "./queues";
import {
  existing,
  queue,
  queueArn,
  queuePolicy,
  queueUrl,
  redriveAllowPolicy,
  redriveTo,
  requests,
} from "./queues/requests";

const aws = new FreshAccount();
beforeEach(() => aws.open(existing));
afterEach(() => aws.close());

const refusal = (type: string, change: Props) =>
  aws.refusal(type, { ...requests[type], ...change });

const allowed = (value: object) => ({ redriveAllowPolicy: JSON.stringify(value) });

test("there is a request of every type", () => {
  expect(Object.keys(requests).sort()).toEqual(Object.keys(queueTypes).sort());
});

test.each(Object.keys(requests))("AWS takes the request for %s, and keeps it", async (type) => {
  const made = await aws.create(type, requests[type]);

  expect(made.outputs).toMatchObject({ ...requests[type], region: "eu-west-3" });
  expect(aws.things(type)).toContainEqual(made);
});

test("a queue is its URL, by which it is imported", async () => {
  const made = await aws.create(queue, requests[queue]);

  expect(made).toMatchObject({
    id: queueUrl("restored"),
    outputs: { arn: queueArn("restored"), url: queueUrl("restored"), name: "restored" },
  });
  expect(await aws.read(queue, queueUrl("restored"), { region: "eu-west-3" })).toEqual(made);
});

const asked = (inputs: Props) =>
  queueTypes[queue]?.calls({ inputs, account: "111122223333", region: "eu-west-3" });

test("SQS is asked for a queue with the attributes that it names, as texts", () => {
  const inputs = { ...requests[queue], delaySeconds: 0, tagsAll: { Owner: "ops" } };

  expect(asked({ ...inputs, contentBasedDeduplication: false, fifoQueue: false })).toEqual([
    {
      service: "sqs",
      operation: "CreateQueue",
      input: {
        QueueName: "restored",
        Attributes: {
          DelaySeconds: "0",
          MessageRetentionPeriod: "1209600",
          RedrivePolicy: redriveTo("existing"),
          SqsManagedSseEnabled: "true",
          VisibilityTimeout: "900",
        },
        tags: { Owner: "ops" },
      },
    },
  ]);
});

test("SQS is asked for a FIFO queue with what only such a queue has", () => {
  const inputs = {
    name: "a.fifo",
    fifoQueue: true,
    contentBasedDeduplication: true,
    deduplicationScope: "queue",
    fifoThroughputLimit: "perQueue",
    redriveAllowPolicy: '{"redrivePermission":"denyAll"}',
  };

  expect(asked(inputs)?.[0]?.input.Attributes).toEqual({
    ContentBasedDeduplication: "true",
    DeduplicationScope: "queue",
    FifoQueue: "true",
    FifoThroughputLimit: "perQueue",
    RedriveAllowPolicy: '{"redrivePermission":"denyAll"}',
  });
});

test.each<[Props, RegExp]>([
  [{ namePrefix: "restored-" }, /^restored-[0-9a-f]{26}$/],
  [{ namePrefix: "restored-", fifoQueue: true }, /^restored-[0-9a-f]{26}\.fifo$/],
])("the provider ends the name of a queue that has only its beginning", async (change, name) => {
  const { id, outputs } = await aws.create(queue, change);

  expect(outputs.name).toMatch(name);
  expect(id).toBe(queueUrl(String(outputs.name)));
});

test.each(["fifoQueue", "name", "namePrefix"])(
  "a queue of another %s is a new one",
  async (property) => {
    const made = await aws.create(queue, requests[queue]);
    const change = { [property]: "other", visibilityTimeoutSeconds: 60 };

    expect(aws.diff(queue, made, change).replacing).toEqual([property]);
  },
);

test("SQS keeps the keys of its own encryption only where it is not given one", async () => {
  const own = await aws.create(queue, { name: "own" });
  const given = await aws.create(queue, { name: "given", kmsMasterKeyId: "alias/aws/sqs" });

  expect(own.outputs).toMatchObject({
    sqsManagedSseEnabled: true,
    kmsDataKeyReusePeriodSeconds: 300,
    ...{ namePrefix: "", policy: "", redriveAllowPolicy: "", redrivePolicy: "" },
    ...{ deduplicationScope: "", fifoThroughputLimit: "" },
  });
  expect(given.outputs.sqsManagedSseEnabled).toBe(false);
});

test("SQS gives the queue of that name where nothing of it differs", async () => {
  const { id } = await aws.create(queue, requests[queue]);

  expect((await aws.create(queue, requests[queue])).id).toBe(id);
});

test("a name may be taken in another region", async () => {
  expect(await refusal(queue, { name: "existing", region: "eu-west-1" })).toBe("");
});

test.each([queuePolicy, redriveAllowPolicy])("%s is one thing of its queue", async (type) => {
  const made = await aws.create(type, requests[type]);
  await aws.create(type, requests[type]);

  expect(made.id).toBe(queueUrl("existing"));
  expect(aws.world.calls.at(-1)?.outcome).toBe("overwrote");
  expect(aws.diff(type, made, { queueUrl: "other" }).replacing).toEqual(["queueUrl"]);
});

test.each<[string, string, Props]>([
  [
    "a FIFO queue",
    queue,
    { name: "a.fifo", fifoQueue: true, redrivePolicy: redriveTo("dead.fifo") },
  ],
  ["a name of 80 characters", queue, { name: "a".repeat(80) }],
  ["a policy of the queue itself", queue, { policy: requests[queuePolicy]?.policy }],
  ["dead letters after one try", queue, { redrivePolicy: redriveTo("existing", 1) }],
  ["dead letters after 1000 tries", queue, { redrivePolicy: redriveTo("existing", 1000) }],
  ["the dead letters of all", redriveAllowPolicy, allowed({ redrivePermission: "allowAll" })],
  ["the dead letters of none", redriveAllowPolicy, allowed({ redrivePermission: "denyAll" })],
  [
    "the dead letters of ten queues",
    redriveAllowPolicy,
    allowed({ redrivePermission: "byQueue", sourceQueueArns: Array(10).fill(queueArn("a")) }),
  ],
])("AWS takes %s", async (_, type, change) => {
  expect(await refusal(type, change)).toBe("");
});

const attribute = (name: string) =>
  `InvalidAttributeValue: Invalid value for the parameter ${name}`;
const redrive = "InvalidParameterValue: Value for parameter RedrivePolicy is invalid. Reason:";
const allow = "InvalidParameterValue: Value for parameter RedriveAllowPolicy is invalid. Reason:";

test.each<[string, string, Props, string]>([
  ["a name with a dot", queue, { name: "a.b" }, "invalid queue name"],
  ["a name of 81 characters", queue, { name: "a".repeat(81) }, "invalid queue name"],
  [
    "a FIFO queue without its suffix",
    queue,
    { name: "a", fifoQueue: true, redrivePolicy: undefined },
    "invalid queue name",
  ],
  [
    "a FIFO queue of 81 characters",
    queue,
    { name: `${"a".repeat(76)}.fifo`, fifoQueue: true, redrivePolicy: undefined },
    "invalid queue name",
  ],
  [
    "a queue of the same name and another visibility timeout",
    queue,
    { name: "existing", redrivePolicy: undefined },
    "QueueAlreadyExists: A queue already exists with the same name and a different value for attribute",
  ],
  [
    "deduplication in a standard queue",
    queue,
    { contentBasedDeduplication: true },
    "content-based deduplication can only be set for FIFO queue",
  ],
  [
    "a key beside SQS's own",
    queue,
    { kmsMasterKeyId: "alias/aws/sqs" },
    '"kms_master_key_id": conflicts with sqs_managed_sse_enabled',
  ],
  [
    "a redrive policy without count",
    queue,
    { redrivePolicy: JSON.stringify({ deadLetterTargetArn: queueArn("existing") }) },
    `${redrive} Redrive policy does not contain mandatory attribute`,
  ],
  [
    "a redrive policy without target",
    queue,
    { redrivePolicy: JSON.stringify({ maxReceiveCount: 3 }) },
    `${redrive} Redrive policy does not contain mandatory attribute`,
  ],
  [
    "a redrive policy that is not JSON",
    queue,
    { redrivePolicy: "existing" },
    `${redrive} Redrive policy does not contain mandatory attribute`,
  ],
  [
    "a count of none",
    queue,
    { redrivePolicy: redriveTo("existing", 0) },
    `${redrive} Invalid value for maxReceiveCount`,
  ],
  [
    "a count of 1001",
    queue,
    { redrivePolicy: redriveTo("existing", 1001) },
    `${redrive} Invalid value for maxReceiveCount`,
  ],
  [
    "dead letters to a queue that does not exist",
    queue,
    { redrivePolicy: redriveTo("none") },
    `${redrive} Dead letter target does not exist.`,
  ],
  [
    "dead letters of a standard queue to a FIFO queue",
    queue,
    { redrivePolicy: redriveTo("dead.fifo") },
    `${redrive} Dead-letter queue must be same type of queue as the source.`,
  ],
  [
    "dead letters of a FIFO queue to a standard queue",
    queue,
    { name: "a.fifo", fifoQueue: true },
    `${redrive} Dead-letter queue must be same type of queue as the source.`,
  ],
  ["a policy that is not JSON", queue, { policy: "all" }, attribute("Policy")],
  ["a policy that says nothing", queue, { policy: "{}" }, attribute("Policy")],
  [
    "a policy of no queue",
    queuePolicy,
    { queueUrl: queueUrl("none") },
    "QueueDoesNotExist: The specified queue does not exist.",
  ],
  ["a separate policy that is not JSON", queuePolicy, { policy: "all" }, attribute("Policy")],
  ["a separate policy that says nothing", queuePolicy, { policy: "{}" }, attribute("Policy")],
  [
    "a permission of no queue",
    redriveAllowPolicy,
    { queueUrl: queueUrl("none") },
    "QueueDoesNotExist: The specified queue does not exist.",
  ],
  [
    "a permission for some",
    redriveAllowPolicy,
    allowed({ redrivePermission: "some" }),
    `${allow} redrivePermission is allowAll, denyAll or byQueue`,
  ],
  [
    "a permission by queue for none",
    redriveAllowPolicy,
    allowed({ redrivePermission: "byQueue" }),
    `${allow} byQueue has 1 to 10 sourceQueueArns`,
  ],
  [
    "a permission by queue for eleven",
    redriveAllowPolicy,
    allowed({ redrivePermission: "byQueue", sourceQueueArns: Array(11).fill(queueArn("a")) }),
    `${allow} byQueue has 1 to 10 sourceQueueArns`,
  ],
  [
    "a permission for all that names some",
    redriveAllowPolicy,
    allowed({ redrivePermission: "allowAll", sourceQueueArns: [queueArn("a")] }),
    `${allow} byQueue has 1 to 10 sourceQueueArns`,
  ],
])("AWS refuses %s", async (_, type, change, says) => {
  expect(await refusal(type, change)).toMatch(onlyReason(says));
});

test.each<[string, number, number, string]>([
  ["delaySeconds", 0, 900, "DelaySeconds"],
  ["maxMessageSize", 1024, 1_048_576, "MaximumMessageSize"],
  ["messageRetentionSeconds", 60, 1_209_600, "MessageRetentionPeriod"],
  ["receiveWaitTimeSeconds", 0, 20, "ReceiveMessageWaitTimeSeconds"],
  ["visibilityTimeoutSeconds", 0, 43_200, "VisibilityTimeout"],
  ["kmsDataKeyReusePeriodSeconds", 60, 86_400, "KmsDataKeyReusePeriodSeconds"],
])("AWS takes %s from %d to %d", async (property, least, most, name) => {
  const says = onlyReason(attribute(name));
  const refused = (value: number) => refusal(queue, { name: `q${value}`, [property]: value });

  expect([await refused(least), await refused(most)]).toEqual(["", ""]);
  expect(await refused(least - 1)).toMatch(says);
  expect(await refused(most + 1)).toMatch(says);
});
