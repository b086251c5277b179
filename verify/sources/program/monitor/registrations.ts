import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import {
  RegisterPackageResponse,
  type RegisterPackageRequest,
  type RegisterResourceHookRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { MonitorState } from "./state";

/** What a program announces before it uses it: packages, transforms, hooks. */

export async function registerPackage(
  state: MonitorState,
  request: RegisterPackageRequest,
): Promise<RegisterPackageResponse> {
  const reference = `package-${state.packages.size + 1}`;
  const parameterization = request.getParameterization() ?? request.getExtension$();
  state.packages.set(reference, {
    name: parameterization?.getName() ?? request.getName(),
    version: parameterization?.getVersion() ?? request.getVersion(),
    url: request.getDownloadUrl(),
  });
  return new RegisterPackageResponse().setRef(reference);
}

export async function registerStackTransform(
  state: MonitorState,
  transform: Callback,
): Promise<Empty> {
  state.stackTransforms.push(transform);
  return new Empty();
}

export async function registerStackInvokeTransform(
  state: MonitorState,
  transform: Callback,
): Promise<Empty> {
  state.invokeTransforms.push(transform);
  return new Empty();
}

export async function registerResourceHook(
  state: MonitorState,
  request: RegisterResourceHookRequest,
): Promise<Empty> {
  const callback = request.getCallback();
  if (callback !== undefined) {
    state.hooks.set(request.getName(), {
      callback,
      onDryRun: request.getOnDryRun(),
      ignoreErrors: request.getIgnoreErrors(),
    });
  }
  return new Empty();
}

/** Error hooks are accepted and never called: nothing fails to deploy in a preview. */
export async function registerErrorHook(): Promise<Empty> {
  return new Empty();
}

/** The engine answers when every step is done. Here each was done when it was asked for. */
export async function signalAndWaitForShutdown(): Promise<Empty> {
  return new Empty();
}
