import { InvokeCommand, type LambdaClient } from "@aws-sdk/client-lambda";

/** A function that ended without an answer. Neither what it was asked nor what it said is in it: both may hold a secret. */
export class FunctionFailed extends Error {
  override readonly name = "FunctionFailed";
}

/**
 * Asks a function, and waits for its answer; nothing where that is no JSON.
 * @throws FunctionFailed
 */
export async function invoke(
  client: Pick<LambdaClient, "send">,
  functionName: string,
  event: unknown,
): Promise<unknown> {
  const { FunctionError, Payload } = await client.send(
    new InvokeCommand({
      FunctionName: functionName,
      InvocationType: "RequestResponse",
      Payload: Buffer.from(JSON.stringify(event)),
    }),
  );
  if (FunctionError !== undefined) throw new FunctionFailed(`${functionName}: ${FunctionError}`);
  try {
    return JSON.parse(Buffer.from(Payload ?? []).toString("utf8"));
  } catch {
    return undefined;
  }
}
