import type { Rule } from "../../../policies/rule";
import { evaluate } from "../../../verify/evaluate";
import type { Registered } from "../../../verify/sources/registered";
import { target, type Props } from "./stack";
import { everything } from "./workload";

/** Properties that a rule only asks for where another one is missing. */
const askedFor = [
  "customKeyStoreId",
  "defaultTags",
  "replicateSourceDb",
  "restoreToPointInTime",
  "snapshotIdentifier",
  "tagsAll",
];

/** The properties that rules read of a compliant stack, on the first resource of each type. */
export function readBy(
  ...rules: readonly Rule[]
): { readonly one: Registered; readonly property: string }[] {
  const read = new Map<string, Set<string>>();
  const watched = (one: Registered, props: Props): Props =>
    new Proxy(props, {
      get(own, key) {
        const known = read.get(one.type) ?? new Set(askedFor);
        if (typeof key === "string" && !/^[0-9a-f]{32}$/.test(key))
          read.set(one.type, known.add(key));
        return Reflect.get(own, key) as unknown;
      },
    });
  const stack = everything.map((one) => ({
    ...one,
    inputs: watched(one, one.inputs),
    outputs: watched(one, one.outputs),
  }));
  evaluate(rules, stack, target);
  return [...read].flatMap(([type, properties]) =>
    everything
      .filter((one) => one.type === type)
      .slice(0, 1)
      .flatMap((one) => [...properties].map((property) => ({ one, property }))),
  );
}
