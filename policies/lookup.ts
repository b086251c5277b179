import type { Resource } from "./subject";
import { isUnknownValue } from "./unknown";
import { unknown, type Verdict } from "./verdict";

/** Resources found by what one of their properties says. */
export interface Lookup {
  of(value: unknown): readonly Resource[];
  /** A verdict on each resource whose property is not known yet: it hides no other, and stands for none. */
  readonly unreadable: readonly Verdict[];
  /** The verdict that something is absent; nothing while one that could not be read may be it. */
  absence(verdict: Verdict): readonly Verdict[];
}

export function lookup(
  resources: readonly Resource[],
  property: (resource: Resource) => unknown,
): Lookup {
  const known: { readonly resource: Resource; readonly value: unknown }[] = [];
  const unreadable: Verdict[] = [];
  for (const resource of resources) {
    try {
      known.push({ resource, value: property(resource) });
    } catch (error) {
      if (!isUnknownValue(error)) throw error;
      unreadable.push(unknown(resource, error));
    }
  }
  return {
    of: (value) => known.filter((one) => one.value === value).map((one) => one.resource),
    unreadable,
    absence: (verdict) => (unreadable.length === 0 ? [verdict] : []),
  };
}
