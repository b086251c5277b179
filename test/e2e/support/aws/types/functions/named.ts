import { text, type Refusal, type Wanted } from "../../resource-type";
import type { AccountView, Thing } from "../../world";
import { arn } from "../ids";
import { inRegion } from "../refusals";

export const functionType = "aws:lambda/function:Function";
export const mappingType = "aws:lambda/eventSourceMapping:EventSourceMapping";

export const lambdaApi = "https://docs.aws.amazon.com/lambda/latest/api";

export function functionArn(wanted: Wanted, name: string): string {
  return arn(wanted, "lambda", `function:${name}`);
}

/** `worker` of `worker`, of its ARN, and of both with a version or an alias after it. */
export function functionName(given: unknown): string {
  const [, name = ""] = /^(?:arn:[^:]+:lambda:[^:]+:\d+:function:)?([^:]+)/.exec(text(given)) ?? [];
  return name;
}

/** The function that an input names, by its name or its ARN. */
export function functionOf(
  { region }: Wanted,
  account: AccountView,
  given: unknown,
): Thing | undefined {
  return inRegion(account, region, functionType).find(({ id }) => id === functionName(given));
}

export function missingFunction(input: string, operation: string): Refusal {
  return {
    says: "ResourceNotFoundException: Function not found",
    source: `${lambdaApi}/API_${operation}.html`,
    applies: (wanted, account) => functionOf(wanted, account, wanted.inputs[input]) === undefined,
  };
}
