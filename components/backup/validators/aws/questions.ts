import type { LambdaClient } from "@aws-sdk/client-lambda";
import type { CheckResult } from "../check-result";
import { reasons } from "../describe-results";
import type { DatabasePorts } from "../rds/rds-validator";
import { FunctionFailed, invoke } from "./invoke";

/** Asks a restored database by the function that is in its network. The password is in what it is asked, which AWS does not log. */
export function askOnAws(
  client: Pick<LambdaClient, "send">,
  functionName: string,
): DatabasePorts["ask"] {
  return async (question) => {
    const answer = await invoke(client, functionName, question);
    const names = question.checks.map(({ name }) => name);
    if (!isAnswer(answer, names))
      throw new FunctionFailed(`${functionName}: not one result of each check`);
    return answer;
  };
}

/** Whether it holds one result of each check, in their order. */
function isAnswer(answer: unknown, names: readonly string[]): answer is readonly CheckResult[] {
  if (!Array.isArray(answer) || answer.length !== names.length) return false;
  return answer.every((one: Partial<Record<string, unknown>> | null, at) => {
    const { name, passed, why } = one ?? {};
    if (name !== names[at]) return false;
    if (passed === true) return true;
    return passed === false && typeof why === "string" && Object.hasOwn(reasons.en, why);
  });
}
