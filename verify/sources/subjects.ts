import type { Props, Resource, Stack } from "../../policies/subject";
import type { Registered } from "./registered";
import { view } from "./view";

/** What resource rules and stack rules judge: the engine shows the first inputs, and the second outputs. */
export interface Subjects {
  readonly resources: readonly Resource[];
  readonly stack: Stack;
}

export function toSubjects(registered: readonly Registered[]): Subjects {
  const byUrn = new Map(registered.map((one) => [one.urn, one]));
  const toResource = (one: Registered, values: Readonly<Record<string, unknown>>): Resource => {
    const provider = byUrn.get(urnOfReference(one.provider));
    return {
      urn: one.urn,
      type: one.type,
      name: one.name,
      props: view(values) as Props,
      protect: one.protect,
      ignoreChanges: one.ignoreChanges,
      ...(one.parent === undefined ? {} : { parent: one.parent }),
      ...(provider === undefined
        ? {}
        : { provider: { urn: provider.urn, props: view(provider.inputs) as Props } }),
      dependencies: one.dependencies,
    };
  };
  const root = registered.find((one) => one.type === "pulumi:pulumi:Stack") ?? registered[0];
  return {
    resources: registered.filter((one) => one.custom).map((one) => toResource(one, one.inputs)),
    stack: {
      urn: root?.urn ?? emptyStack,
      resources: registered.map((one) => toResource(one, one.outputs)),
    },
  };
}

/** What a verdict on a stack of nothing is about: everything agreed is missing from it. */
const emptyStack = "urn:pulumi:empty::empty::pulumi:pulumi:Stack::empty";

/** A reference to a provider is `urn::id`. */
function urnOfReference(reference = ""): string {
  return reference.slice(0, reference.lastIndexOf("::"));
}
