import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { later } from "../../components/backup/validators/aws/messages";
import { passed } from "../../components/backup/validators/proof";
import { Moto } from "./support/moto";

/** A validator's queue, on an emulator. */
let moto: Moto;
let client: SQSClient;
let queue: string;
const said = jest.spyOn(console, "log").mockImplementation();
beforeAll(async () => {
  moto = await Moto.start();
  client = new SQSClient(moto.client);
});
beforeEach(async () => {
  said.mockClear();
  await moto.reset();
  const { QueueUrl = "" } = await client.send(new CreateQueueCommand({ QueueName: "validate" }));
  queue = QueueUrl;
});
afterAll(async () => {
  said.mockRestore();
  client.destroy();
  await moto.close();
});

const message = { restoreJobId: "1F2E3D4C-0001", outcome: passed("data-checked", "été: 2 of 2") };

test("A message comes back as it was sent, and the log says why.", async () => {
  await later(client, queue, 0)(message, "instance creating");

  const { Messages } = await client.send(new ReceiveMessageCommand({ QueueUrl: queue }));
  expect(Messages?.map(({ Body = "" }) => JSON.parse(Body))).toEqual([message]);
  expect(said.mock.calls).toEqual([
    [JSON.stringify({ restoreJobId: "1F2E3D4C-0001", later: "instance creating" })],
  ]);
});

test("It comes back after a while.", async () => {
  await later(client, queue, 900)(message, "instance creating");

  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl: queue,
      AttributeNames: ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesDelayed"],
    }),
  );
  expect(Attributes).toEqual({
    ApproximateNumberOfMessages: "0",
    ApproximateNumberOfMessagesDelayed: "1",
  });
});

test("A message that was not sent is an error, and is not told as sent.", async () => {
  await expect(later(client, `${queue}-gone`, 0)(message, "creating")).rejects.toThrow();

  expect(said).not.toHaveBeenCalled();
});
