import { ResourceHookRequest, ResourceHookResponse } from "@pulumi/pulumi/proto/resource_pb";
import type { Registered } from "../../registered";
import type { MonitorState } from "./state";
import { toStruct } from "./structs";

/** Runs the hooks of a creation that ask to run in previews, as the engine does. */
export async function runHooks(
  state: MonitorState,
  moment: "before" | "after",
  names: readonly string[],
  resource: Registered,
): Promise<void> {
  for (const name of names) {
    const hook = state.hooks.get(name);
    if (hook === undefined) throw new Error(`hook "${name}" was not registered`);
    if (!hook.onDryRun) continue;
    const request = new ResourceHookRequest();
    request.setUrn(resource.urn);
    request.setName(resource.name);
    request.setType(resource.type);
    request.setNewInputs(toStruct(resource.inputs));
    if (moment === "after") request.setNewOutputs(toStruct(resource.outputs));
    const bytes = await state.callbacks.call(hook.callback, request);
    const failure = ResourceHookResponse.deserializeBinary(bytes).getError();
    if (failure === "") continue;
    const text = `${moment} hook "${name}" failed: ${failure}`;
    if (!hook.ignoreErrors) throw new Error(text);
    state.settings.say({ severity: "warning", text, urn: resource.urn });
  }
}
