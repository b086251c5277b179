import { object, text, type Refusal, type ResourceType } from "../../resource-type";
import { letsRole, roleOfArn } from "../access/permission";
import { block } from "../block";
import { hex } from "../ids";
import { queueOfArn } from "../queues/attributes";
import { inRegion } from "../refusals";
import { functionName, functionOf, missingFunction } from "./named";

const permission = "aws:lambda/permission:Permission";
const invokeConfig = "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig";

/** Who may call a function, and what becomes of the calls that nobody waits for. */
export const invocationTypes: Readonly<Record<string, ResourceType>> = {
  [permission]: {
    // ForceNew in internal/service/lambda/permission.go: nothing of it changes in place
    replacedBy: [
      "action",
      "eventSourceToken",
      "function",
      "functionUrlAuthType",
      "invokedViaFunctionUrl",
      "principal",
      "principalOrgId",
      "qualifier",
      "sourceAccount",
      "sourceArn",
      "statementId",
      "statementIdPrefix",
    ],
    id: ({ inputs }) => text(inputs.statementId) || `${text(inputs.statementIdPrefix)}${hex(26)}`,
    // An import names the function too: `function/statement`.
    key: (id, inputs) =>
      `${text(inputs.region)}/${id.includes("/") ? id : `${functionName(inputs.function)}/${id}`}`,
    imported: (id) => id.split("/").at(-1) ?? id,
    computed: (_, id) => ({ statementId: id, statementIdPrefix: "" }),
    calls: ({ inputs }) => [
      {
        service: "lambda",
        operation: "AddPermission",
        input: {
          Action: inputs.action,
          EventSourceToken: inputs.eventSourceToken,
          FunctionName: inputs.function,
          FunctionUrlAuthType: inputs.functionUrlAuthType,
          InvokedViaFunctionUrl: inputs.invokedViaFunctionUrl,
          Principal: inputs.principal,
          PrincipalOrgID: inputs.principalOrgId,
          Qualifier: inputs.qualifier,
          SourceAccount: inputs.sourceAccount,
          SourceArn: inputs.sourceArn,
          StatementId: inputs.statementId ?? inputs.statementIdPrefix,
        },
      },
    ],
    refusals: [
      missingFunction("function", "AddPermission"),
      {
        says: "ResourceConflictException: The statement id provided already exists. Please provide a new statement id, or remove the existing statement.",
        source: "https://github.com/hashicorp/terraform-provider-aws/issues/3312",
        applies: ({ inputs, region }, account) =>
          inRegion(account, region, permission).some(
            ({ id, inputs: other }) =>
              id === inputs.statementId &&
              functionName(other.function) === functionName(inputs.function),
          ),
      },
    ],
  },
  [invokeConfig]: {
    // ForceNew in internal/service/lambda/function_event_invoke_config.go
    replacedBy: ["functionName", "qualifier"],
    id: ({ inputs }) => [inputs.functionName, inputs.qualifier].map(text).filter(Boolean).join(":"),
    key: (id, inputs) => `${text(inputs.region)}/${id}`,
    // PutFunctionEventInvokeConfig replaces the one that there is.
    setting: true,
    calls: ({ inputs }) => [
      {
        service: "lambda",
        operation: "PutFunctionEventInvokeConfig",
        input: {
          DestinationConfig: block(inputs.destinationConfig, ({ onFailure, onSuccess }) => ({
            OnFailure: block(onFailure, ({ destination }) => ({ Destination: destination })),
            OnSuccess: block(onSuccess, ({ destination }) => ({ Destination: destination })),
          })),
          FunctionName: inputs.functionName,
          MaximumEventAgeInSeconds: inputs.maximumEventAgeInSeconds,
          MaximumRetryAttempts: inputs.maximumRetryAttempts,
          Qualifier: inputs.qualifier,
        },
      },
    ],
    refusals: [missingFunction("functionName", "PutFunctionEventInvokeConfig"), unsendable()],
  },
};

/** Only queues are looked at. */
function unsendable(): Refusal {
  return {
    says: "InvalidParameterValueException: The function's execution role does not have permissions to call SendMessage on the destination",
    source: "internal/service/lambda/function_event_invoke_config.go",
    applies: (wanted, account) => {
      const { onFailure, onSuccess } = object(wanted.inputs.destinationConfig);
      const role = roleOfArn(
        account,
        functionOf(wanted, account, wanted.inputs.functionName)?.inputs.role,
      );
      return [onFailure, onSuccess]
        .map((given) => text(object(given).destination))
        .filter((arn) => queueOfArn(account, arn) !== undefined)
        .some((arn) => role !== undefined && !letsRole(account, role, "sqs:SendMessage", arn));
    },
  };
}
