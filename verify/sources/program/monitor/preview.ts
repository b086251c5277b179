import type { Registered } from "../../registered";
import { computed } from "../computed";
import { providerSettings } from "../provider-settings";
import { asSecret, type Props } from "../wire";
import type { MonitorState } from "./state";
import { isProviderType, urnOfReference } from "./urn";

/**
 * What a first deployment would make of a resource, as far as it is known before: checked, remediated, computed. A
 * provider shows its inputs as outputs; a component has only the outputs that it registers later.
 */
export function preview(state: MonitorState, asked: Registered): Registered {
  if (!asked.custom || isProviderType(asked.type)) {
    const inputs = state.settings.remediate?.(asked) ?? asked.inputs;
    return { ...asked, inputs, outputs: asked.custom ? inputs : {} };
  }
  const provider = state.resources.get(urnOfReference(asked.provider ?? ""));
  const type = computed(asked.type, asked.urn, providerSettings(provider?.inputs));
  if (!type.known) sayUnknown(state, asked);
  const checked = { ...asked, inputs: type.check(asked.inputs) };
  const inputs = state.settings.remediate?.(checked) ?? checked.inputs;
  const outputs = type.preview(inputs);
  return { ...checked, inputs, outputs: markSecrets(outputs, asked.additionalSecretOutputs) };
}

function markSecrets(outputs: Props, names: readonly string[]): Props {
  const secret = names.filter((name) => name in outputs);
  return {
    ...outputs,
    ...Object.fromEntries(secret.map((name) => [name, asSecret(outputs[name])])),
  };
}

function sayUnknown(state: MonitorState, { type, urn }: Registered): void {
  if (state.unknownTypes.has(type)) return;
  state.unknownTypes.add(type);
  state.settings.say({
    severity: "info",
    text: `what the provider of ${type} adds and computes is not known here: its outputs are shown as its inputs`,
    urn,
  });
}
