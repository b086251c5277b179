import type { LambdaClient } from "@aws-sdk/client-lambda";
import type { CustomPorts } from "../custom/custom-validator";
import { invoke } from "./invoke";

/** A client's own function, by its ARN. */
export function customFunctionOnAws(
  client: Pick<LambdaClient, "send">,
  functionArn: string,
): CustomPorts {
  return { ask: (event) => invoke(client, functionArn, event) };
}
