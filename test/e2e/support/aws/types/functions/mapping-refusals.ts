import { text, type Refusal, type Wanted } from "../../resource-type";
import type { AccountView } from "../../world";
import { letsRole, roleOfArn } from "../access/permission";
import { isFifo, queueOfArn } from "../queues/attributes";
import { inRegion } from "../refusals";
import { functionName, functionOf, mappingType, missingFunction } from "./named";

const configure = "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html";
const parameters = "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-parameters.html";

const source: readonly Refusal[] = [
  {
    // A queue of another account or region is not seen here.
    says: "InvalidParameterValueException: Error occurred while ReceiveMessage. SQS Error Code: AWS.SimpleQueueService.NonExistentQueue. SQS Error Message: The specified queue does not exist",
    source: configure,
    applies: (wanted, account) => queue(wanted, account) === undefined,
  },
  {
    says: "InvalidParameterValueException: Queue visibility timeout is less than Function timeout",
    source: "https://github.com/github-aws-runners/terraform-aws-github-runner/issues/465",
    applies: (wanted, account) => {
      const { visibilityTimeoutSeconds: visibility } = queue(wanted, account)?.inputs ?? {};
      const { timeout } = ofMapping(wanted, account)?.inputs ?? {};
      return Number(visibility) < Number(timeout);
    },
  },
  ...["DeleteMessage", "GetQueueAttributes", "ReceiveMessage"].map((action): Refusal => ({
    says: `InvalidParameterValueException: The function execution role does not have permissions to call ${action} on SQS`,
    source: configure,
    applies: (wanted, account) => {
      const role = roleOfArn(account, ofMapping(wanted, account)?.inputs.role);
      const from = queue(wanted, account);
      return (
        role !== undefined &&
        from !== undefined &&
        !letsRole(account, role, `sqs:${action}`, text(from.outputs.arn))
      );
    },
  })),
];

const itself: readonly Refusal[] = [
  missingFunction("functionName", "CreateEventSourceMapping"),
  {
    says: "ResourceConflictException: An event source mapping with SQS arn and function already exists. Please update or delete the existing mapping with UUID",
    source: "https://github.com/DataBiosphere/azul/issues/3399",
    applies: ({ inputs, region }, account) =>
      inRegion(account, region, mappingType).some(
        ({ inputs: other }) =>
          other.eventSourceArn === inputs.eventSourceArn &&
          functionName(other.functionName) === functionName(inputs.functionName),
      ),
  },
  {
    says: "InvalidParameterValueException: Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10",
    source: "https://github.com/ansible-collections/amazon.aws/issues/1995",
    applies: ({ inputs }) =>
      !isFifo(inputs.eventSourceArn) &&
      Number(inputs.batchSize) > 10 &&
      Number(inputs.maximumBatchingWindowInSeconds ?? 0) === 0,
  },
  {
    says: "InvalidParameterValueException: Batching window is not supported for FIFO queues, and their batches have at most 10 messages",
    source: parameters,
    applies: ({ inputs }) =>
      isFifo(inputs.eventSourceArn) &&
      (Number(inputs.batchSize) > 10 || Number(inputs.maximumBatchingWindowInSeconds ?? 0) > 0),
  },
  {
    says: "InvalidParameterValueException: StartingPosition is not valid for SQS event sources.",
    source: parameters,
    applies: ({ inputs }) => inputs.startingPosition !== undefined,
  },
];

export const mappingRefusals: readonly Refusal[] = [...source, ...itself];

const queue = ({ inputs }: Wanted, account: AccountView) =>
  queueOfArn(account, inputs.eventSourceArn);

const ofMapping = (wanted: Wanted, account: AccountView) =>
  functionOf(wanted, account, wanted.inputs.functionName);
