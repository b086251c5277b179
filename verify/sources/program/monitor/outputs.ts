import type { RegisterResourceOutputsRequest } from "@pulumi/pulumi/proto/resource_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { runHooks } from "./hooks";
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
  const completed = { ...resource, outputs: toProps(request.getOutputs()) };
  state.resources.set(completed.urn, completed);
  await runHooks(state, "after", state.hooksAfter.get(completed.urn) ?? [], completed);
  return new Empty();
}
