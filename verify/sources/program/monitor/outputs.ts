import type { RegisterResourceOutputsRequest } from "@pulumi/pulumi/proto/resource_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { MonitorState } from "./state";
import { toProps } from "./structs";

/** The outputs of a component, or of the stack, replace those it had. */
export async function registerResourceOutputs(
  state: MonitorState,
  request: RegisterResourceOutputsRequest,
): Promise<Empty> {
  const resource = state.resources.get(request.getUrn());
  if (resource === undefined) {
    throw new Error(
      `cannot complete a resource '${request.getUrn()}' whose registration isn't pending`,
    );
  }
  state.resources.set(resource.urn, { ...resource, outputs: toProps(request.getOutputs()) });
  return new Empty();
}
