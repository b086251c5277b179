import type { Registered } from "../../verify/sources/registered";

/** A registration with what the engine fills in by itself. */
export function registered(
  some: Pick<Registered, "type" | "name"> & Partial<Registered>,
): Registered {
  return {
    urn: `urn:pulumi:test::socle::${some.type}::${some.name}`,
    custom: true,
    remote: false,
    inputs: {},
    outputs: {},
    protect: false,
    retainOnDelete: false,
    ignoreChanges: [],
    replaceOnChanges: [],
    aliases: [],
    additionalSecretOutputs: [],
    dependencies: [],
    propertyDependencies: {},
    ...some,
  };
}
