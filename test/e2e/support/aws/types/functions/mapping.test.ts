import type { Props } from "../../resource-type";
import { FreshAccount, onlyReason } from "../fresh-account";
import { functionTypes } from "../functions";
import { queue, queueArn } from "../queues/requests";
import { existing, lambda, mapping, reading, requests, role, roleArn, worker } from "./requests";

const aws = new FreshAccount();
beforeEach(() =>
  aws.open({
    ...existing,
    fifo: [queue, { name: "orders.fifo", fifoQueue: true, visibilityTimeoutSeconds: 300 }],
  }),
);
afterEach(() => aws.close());

const refusal = (change: Props) => aws.refusal(mapping, { ...requests[mapping], ...change });

test("a mapping is the UUID that Lambda gives it", async () => {
  const made = await aws.create(mapping, requests[mapping]);

  expect(made.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(made.outputs).toMatchObject({
    uuid: made.id,
    arn: `arn:aws:lambda:eu-west-3:111122223333:event-source-mapping:${made.id}`,
    functionArn: "arn:aws:lambda:eu-west-3:111122223333:function:existing",
    state: "Enabled",
  });
  expect(await aws.read(mapping, made.id, { region: "eu-west-3" })).toEqual(made);
});

test("a mapping that is not enabled reads nothing", async () => {
  const { outputs } = await aws.create(mapping, { ...requests[mapping], enabled: false });

  expect(outputs.state).toBe("Disabled");
});

test("a mapping of another source is a new one, that of another function is not", async () => {
  const made = await aws.create(mapping, requests[mapping]);
  const replacing = {
    amazonManagedKafkaEventSourceConfig: { consumerGroupId: "group" },
    eventSourceArn: queueArn("orders.fifo"),
    queues: "queue",
    selfManagedEventSource: { endpoints: {} },
    selfManagedKafkaEventSourceConfig: { consumerGroupId: "group" },
    startingPosition: "AT_TIMESTAMP",
    startingPositionTimestamp: "2026-12-01T08:00:00Z",
    topics: ["topic"],
  };
  const change = { ...replacing, functionName: "other", batchSize: 2 };

  expect([...aws.diff(mapping, made, change).replacing].sort()).toEqual(Object.keys(replacing));
});

test("Lambda is told all that the program says of a mapping", () => {
  const pattern = '{"body":{"status":["COMPLETED"]}}';
  const kmsKeyArn = "arn:aws:kms:eu-west-3:111122223333:key/1";
  const calls = functionTypes[mapping]?.calls({
    inputs: {
      ...requests[mapping],
      enabled: false,
      filterCriteria: { filters: [{ pattern }] },
      kmsKeyArn,
      maximumBatchingWindowInSeconds: 5,
      startingPosition: "LATEST",
      tagsAll: { Owner: "ops" },
    },
    account: "111122223333",
    region: "eu-west-3",
  });

  expect(calls).toEqual([
    {
      service: "lambda",
      operation: "CreateEventSourceMapping",
      input: {
        BatchSize: 1,
        Enabled: false,
        EventSourceArn: queueArn("existing"),
        FilterCriteria: { Filters: [{ Pattern: pattern }] },
        FunctionName: "existing",
        FunctionResponseTypes: ["ReportBatchItemFailures"],
        KMSKeyArn: kmsKeyArn,
        MaximumBatchingWindowInSeconds: 5,
        ScalingConfig: { MaximumConcurrency: 2 },
        StartingPosition: "LATEST",
        Tags: { Owner: "ops" },
      },
    },
  ]);
});

test.each<[string, Props]>([
  [
    "the ARN of the function",
    { functionName: "arn:aws:lambda:eu-west-3:111122223333:function:existing" },
  ],
  ["the latest version of the function", { functionName: "existing:$LATEST" }],
  ["a thousand at once", { scalingConfig: { maximumConcurrency: 1000 } }],
  ["many messages that it waits for", { batchSize: 10_000, maximumBatchingWindowInSeconds: 1 }],
  ["ten messages", { batchSize: 10 }],
  ["a FIFO queue", { eventSourceArn: queueArn("orders.fifo"), batchSize: 10 }],
])("AWS takes %s", async (_, change) => {
  expect(await refusal(change)).toBe("");
});

const fifo =
  "InvalidParameterValueException: Batching window is not supported for FIFO queues, and their batches have at most 10 messages";
test.each<[string, Props, string]>([
  [
    "a queue that does not exist",
    { eventSourceArn: queueArn("none") },
    "SQS Error Code: AWS.SimpleQueueService.NonExistentQueue",
  ],
  [
    "a function that does not exist",
    { functionName: "none" },
    "ResourceNotFoundException: Function not found",
  ],
  ["one at once", { scalingConfig: { maximumConcurrency: 1 } }, "MaximumConcurrency"],
  ["1001 at once", { scalingConfig: { maximumConcurrency: 1001 } }, "MaximumConcurrency"],
  ["an answer that there is not", { functionResponseTypes: ["All"] }, "FunctionResponseTypes"],
  ["no message", { batchSize: 0 }, "BatchSize"],
  [
    "eleven messages that it does not wait for",
    { batchSize: 11 },
    "Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10",
  ],
  [
    "eleven messages of a FIFO queue",
    { eventSourceArn: queueArn("orders.fifo"), batchSize: 11 },
    fifo,
  ],
  [
    "to wait for messages of a FIFO queue",
    { eventSourceArn: queueArn("orders.fifo"), maximumBatchingWindowInSeconds: 1 },
    fifo,
  ],
  [
    "a position in a queue",
    { startingPosition: "LATEST" },
    "InvalidParameterValueException: StartingPosition is not valid for SQS event sources.",
  ],
])("AWS refuses %s", async (_, change, says) => {
  expect(await refusal(change)).toMatch(onlyReason(says));
});

test("AWS refuses a queue whose messages come back before the function ends", async () => {
  await aws.create(queue, { name: "short", visibilityTimeoutSeconds: 299 });
  await aws.create(queue, { name: "just-enough", visibilityTimeoutSeconds: 300 });

  expect(await refusal({ eventSourceArn: queueArn("just-enough") })).toBe("");
  expect(await refusal({ eventSourceArn: queueArn("short") })).toMatch(
    onlyReason(
      "InvalidParameterValueException: Queue visibility timeout is less than Function timeout",
    ),
  );
});

test("AWS refuses a second mapping of the same queue and function", async () => {
  expect(await refusal({})).toBe("");

  expect(await refusal({ functionName: "existing:$LATEST" })).toMatch(
    onlyReason("ResourceConflictException: An event source mapping with SQS arn and function"),
  );
});

test.each(reading)("AWS refuses a function whose role may not call %s", async (action) => {
  await aws.create(role, worker("blind", ...reading.filter((one) => one !== action)));
  await aws.create(lambda, { ...requests[lambda], name: "blind", role: roleArn("blind") });

  expect(await refusal({ functionName: "blind" })).toMatch(
    onlyReason(
      `InvalidParameterValueException: The function execution role does not have permissions to call ${action.replace("sqs:", "")} on SQS`,
    ),
  );
});

test("a function may read a queue by AWS's own policy for that", async () => {
  const managedPolicyArns = ["arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole"];
  await aws.create(role, { ...worker("managed"), managedPolicyArns });
  await aws.create(lambda, { ...requests[lambda], name: "managed", role: roleArn("managed") });

  expect(await refusal({ functionName: "managed" })).toBe("");
});

test("a function may read a queue by a policy that is set on its role apart", async () => {
  await aws.create(role, worker("apart"));
  await aws.create(lambda, { ...requests[lambda], name: "apart", role: roleArn("apart") });
  await aws.create("aws:iam/rolePolicy:RolePolicy", {
    name: "read",
    role: "apart",
    policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: { Effect: "Allow", Action: reading, Resource: queueArn("existing") },
    }),
  });

  expect(await refusal({ functionName: "apart" })).toBe("");
});
