import type { Rule } from "../../../policies/rule";
import { evaluate, type DatedTarget } from "../../../verify/evaluate";
import type { Registered } from "../../../verify/sources/registered";
import type { Props } from "./stack";
import { compliant } from "./workload";

/** Properties that a rule only asks for where another one is missing. */
const askedFor = [
  "customKeyStoreId",
  "defaultTags",
  "replicateSourceDb",
  "restoreToPointInTime",
  "snapshotIdentifier",
  "tagsAll",
];

/** A property of a resource in a compliant stack. */
export interface Place {
  readonly stack: readonly Registered[];
  readonly target: DatedTarget;
  readonly one: Registered;
  readonly property: string;
}

/** The properties that rules read of the compliant stacks, on the first resource of each type. */
export function readBy(...rules: readonly Rule[]): readonly Place[] {
  return compliant.flatMap(({ stack, target }) => {
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
    const seen = stack.map((one) => ({
      ...one,
      inputs: watched(one, one.inputs),
      outputs: watched(one, one.outputs),
    }));
    evaluate(rules, seen, target);
    return [...read].flatMap(([type, properties]) =>
      stack
        .filter((one) => one.type === type)
        .slice(0, 1)
        .flatMap((one) => [...properties].map((property) => ({ stack, target, one, property }))),
    );
  });
}
