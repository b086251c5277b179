import type { Registered } from "../../registered";

/** A custom resource of which nothing more is said: the other options have the engine's defaults. */
export function newResource(
  resource: Pick<Registered, "urn" | "type" | "inputs"> & Partial<Registered>,
): Registered {
  return {
    name: resource.urn.split("::").slice(3).join("::"),
    custom: true,
    remote: false,
    outputs: {},
    protect: false,
    retainOnDelete: false,
    ignoreChanges: [],
    replaceOnChanges: [],
    aliases: [],
    additionalSecretOutputs: [],
    dependencies: [],
    propertyDependencies: {},
    ...resource,
  };
}
