import {
  SupportsFeatureResponse,
  type SupportsFeatureRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import type { MonitorState } from "./state";

/** `outputValues` is missing: the inputs of remote components arrive as plain, secret or unknown values. */
const supported = new Set([
  "secrets",
  "resourceReferences",
  "aliasSpecs",
  "replacementTrigger",
  "deletedWith",
  "replaceWith",
  "transforms",
  "invokeTransforms",
  "parameterization",
  "resourceHooks",
  "errorHooks",
]);

export async function supportsFeature(
  _state: MonitorState,
  request: SupportsFeatureRequest,
): Promise<SupportsFeatureResponse> {
  return new SupportsFeatureResponse().setHassupport(supported.has(request.getId()));
}
