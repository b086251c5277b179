import type { Registered } from "../registered";
import { parseUrn } from "../urn";
import { isRecord, type StateResource } from "./state";

/** A resource of a state in the form that a program's registrations have: both are judged alike. */
export function toRegistered(resource: StateResource): Registered {
  const { urn, type } = resource;
  const custom = resource["custom"] === true;
  return {
    urn,
    type,
    name: parseUrn(urn).name,
    custom,
    // A state lists the children of every component, whoever built them.
    remote: false,
    inputs: record(resource["inputs"]),
    outputs: record(resource["outputs"]),
    protect: resource["protect"] === true,
    retainOnDelete: resource["retainOnDelete"] === true,
    ignoreChanges: texts(resource["ignoreChanges"]),
    replaceOnChanges: texts(resource["replaceOnChanges"]),
    aliases: texts(resource["aliases"]),
    additionalSecretOutputs: texts(resource["additionalSecretOutputs"]),
    dependencies: texts(resource["dependencies"]),
    propertyDependencies: Object.fromEntries(
      Object.entries(record(resource["propertyDependencies"])).map(([key, urns]) => [
        key,
        texts(urns),
      ]),
    ),
    ...optional("parent", resource["parent"]),
    ...optional("provider", resource["provider"]),
    ...optional("importId", resource["importID"]),
  };
}

function optional<K extends string>(key: K, value: unknown): { [P in K]?: string } {
  return typeof value === "string" && value !== ""
    ? ({ [key]: value } as { [P in K]?: string })
    : {};
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}
