import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { Ports } from "../validate";

/**
 * Brings a message back by its queue.
 * @param delaySeconds 0 to 900, which is SQS's limit.
 */
export function later(
  client: Pick<SQSClient, "send">,
  queueUrl: string,
  delaySeconds: number,
): Ports["later"] {
  return async (message, why) => {
    await client.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: JSON.stringify(message),
        DelaySeconds: delaySeconds,
      }),
    );
    console.log(JSON.stringify({ restoreJobId: message.restoreJobId, later: why }));
  };
}
