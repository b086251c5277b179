import { ReadResourceResponse, type ReadResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { SourceError } from "../../source-error";
import { defaultProvider, isDefaultProviderDisabled } from "./providers";
import type { MonitorState } from "./state";
import { packageOf } from "./urn";
import { claimUrn } from "./urns";

/**
 * An existing resource that the program looks up (`Bucket.get`). Its id is known and everything else is unknown, where
 * the engine asks the provider. As in the engine, it is not part of the stack.
 */
export async function readResource(
  state: MonitorState,
  request: ReadResourceRequest,
): Promise<ReadResourceResponse> {
  const [type, id] = [request.getType(), request.getId()];
  if (type === "pulumi:pulumi:StackReference") {
    throw new SourceError([
      `the program reads the outputs of the stack '${id}' (StackReference), which needs that stack's state: pass the value in the args or in the contract`,
    ]);
  }
  const urn = claimUrn(state, request.getParent(), type, request.getName());
  if (request.getProvider() === "") {
    if (isDefaultProviderDisabled(state, type)) {
      throw new SourceError([
        `Default provider for '${packageOf(type)}' disabled. '${urn}' must use an explicit provider: pass it with the option \`provider\``,
      ]);
    }
    defaultProvider(state, {
      type,
      version: request.getVersion(),
      url: request.getPlugindownloadurl(),
      packageRef: request.getPackageref(),
    });
  }
  state.reads.set(urn, id);
  return new ReadResourceResponse().setUrn(urn).setProperties(new Struct());
}
