import { randomUUID } from "node:crypto";
import { objects, type Props, type ResourceType } from "../../resource-type";
import { block } from "../block";
import { arn } from "../ids";
import { mappingRefusals } from "./mapping-refusals";
import { functionArn, functionName, mappingType } from "./named";

/** What a function reads from. Only queues are known here. */
export const mappingTypes: Readonly<Record<string, ResourceType>> = {
  [mappingType]: {
    // ForceNew in internal/service/lambda/event_source_mapping.go
    replacedBy: [
      "amazonManagedKafkaEventSourceConfig",
      "eventSourceArn",
      "queues",
      "selfManagedEventSource",
      "selfManagedKafkaEventSourceConfig",
      "startingPosition",
      "startingPositionTimestamp",
      "topics",
    ],
    id: () => randomUUID(),
    computed: (wanted, id) => ({
      amazonManagedKafkaEventSourceConfig: {},
      arn: arn(wanted, "lambda", `event-source-mapping:${id}`),
      functionArn: functionArn(wanted, functionName(wanted.inputs.functionName)),
      lastModified: "2026-12-01T08:00:00Z",
      lastProcessingResult: "",
      maximumRecordAgeInSeconds: 0,
      maximumRetryAttempts: 0,
      parallelizationFactor: 0,
      selfManagedKafkaEventSourceConfig: {},
      state: wanted.inputs.enabled === false ? "Disabled" : "Enabled",
      stateTransitionReason: "USER_INITIATED",
      uuid: id,
    }),
    calls: ({ inputs }) => [
      { service: "lambda", operation: "CreateEventSourceMapping", input: creation(inputs) },
    ],
    refusals: mappingRefusals,
  },
};

function creation(inputs: Props): Props {
  return {
    BatchSize: inputs.batchSize,
    Enabled: inputs.enabled,
    EventSourceArn: inputs.eventSourceArn,
    FilterCriteria: block(inputs.filterCriteria, ({ filters }) => ({
      Filters: objects(filters).map(({ pattern }) => ({ Pattern: pattern })),
    })),
    FunctionName: inputs.functionName,
    FunctionResponseTypes: inputs.functionResponseTypes,
    KMSKeyArn: inputs.kmsKeyArn,
    MaximumBatchingWindowInSeconds: inputs.maximumBatchingWindowInSeconds,
    ScalingConfig: block(inputs.scalingConfig, ({ maximumConcurrency }) => ({
      MaximumConcurrency: maximumConcurrency,
    })),
    StartingPosition: inputs.startingPosition,
    Tags: inputs.tagsAll,
  };
}
