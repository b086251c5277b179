import {
  EventBridgeClient,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
} from "@aws-sdk/client-eventbridge";
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { messageOfEvent, restoreEnded } from "../../components/backup/validation/restore-event";
import { Moto } from "./support/moto";

/** AWS's event of a restore, through a rule, to what a validator reads: the emulator matches patterns and writes messages. */
let moto: Moto;
let events: EventBridgeClient;
let queues: SQSClient;
beforeAll(async () => {
  moto = await Moto.start();
  events = new EventBridgeClient(moto.client);
  queues = new SQSClient(moto.client);
});
afterAll(async () => {
  events.destroy();
  queues.destroy();
  await moto.close();
});

const place = {
  namePrefix: "acme-production",
  accountId: "123456789012",
  partition: "aws",
  region: "eu-west-3",
};
const plan = (name: string) =>
  `arn:aws:backup:eu-west-3:123456789012:restore-testing-plan:${name}-3a7f1c2e-0b4d-4c66-9e8f-2d1b0a9c8e7f`;

/** @see https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html */
const restored = {
  restoreJobId: "1F2E3D4C-0001",
  backupSizeInBytes: "21474836480",
  creationDate: "2026-11-01T07:12:09.000Z",
  iamRoleArn: "arn:aws:iam::123456789012:role/acme-production-restore-test",
  percentDone: 0,
  resourceType: "RDS",
  status: "COMPLETED",
  createdResourceArn: "arn:aws:rds:eu-west-3:123456789012:db:awsbackup-restore-test-1",
  completionDate: "2026-11-01T08:00:00.000Z",
  restoreTestingPlanArn: plan("socle_erp"),
  recoveryPointArn: "arn:aws:rds:eu-west-3:123456789012:snapshot:awsbackup:job-1",
};

let queueUrl: string;
beforeEach(async () => {
  await moto.reset();
  const { QueueUrl = "" } = await queues.send(new CreateQueueCommand({ QueueName: "looks" }));
  queueUrl = QueueUrl;
  const EventPattern = restoreEnded(place, "socle", ["RDS", "DocumentDB"]);
  await events.send(new PutRuleCommand({ Name: "restored", EventPattern }));
  const { inputPaths, inputTemplate } = messageOfEvent;
  await events.send(
    new PutTargetsCommand({
      Rule: "restored",
      Targets: [
        {
          Id: "queue",
          Arn: "arn:aws:sqs:eu-west-3:123456789012:looks",
          // The emulator needs the time of the event in what it writes to a queue.
          InputTransformer: {
            InputPathsMap: { ...inputPaths, time: "$.time" },
            InputTemplate: inputTemplate.replace("}", `,"time":<time>}`),
          },
        },
      ],
    }),
  );
});

async function messagesOf(detail: object, source = "aws.backup"): Promise<readonly unknown[]> {
  const entry = {
    Source: source,
    DetailType: "Restore Job State Change",
    Detail: JSON.stringify(detail),
  };
  await events.send(new PutEventsCommand({ Entries: [entry] }));
  const { Messages = [] } = await queues.send(new ReceiveMessageCommand({ QueueUrl: queueUrl }));
  return Messages.map(({ Body = "" }) => JSON.parse(Body) as unknown);
}

test("The end of a restore test becomes one message, which names its job.", async () => {
  expect(await messagesOf(restored)).toEqual([
    { restoreJobId: "1F2E3D4C-0001", time: expect.anything() },
  ]);
});

test.each([
  ["has failed", { ...restored, status: "FAILED" }],
  ["is of another type", { ...restored, resourceType: "S3" }],
  ["is of a plan that is not the contract's", { ...restored, restoreTestingPlanArn: plan("own") }],
  ["was no test", { ...restored, restoreTestingPlanArn: "" }],
])("A restore that %s becomes none.", async (_, detail) => {
  expect(await messagesOf(detail)).toEqual([]);
});

test("An event that is not AWS Backup's becomes none.", async () => {
  expect(await messagesOf(restored, "somebody")).toEqual([]);
});
