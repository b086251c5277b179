import { isDeepStrictEqual } from "node:util";
import type { Props, ResourceType } from "./resource-type";

/** What a change of inputs would do to a resource. */
export interface Changes {
  readonly changed: readonly string[];
  /** Those of them that make AWS's provider replace the resource. */
  readonly replacing: readonly string[];
}

/**
 * Compares what is wanted with what the account is known to hold. An input that is no longer given is a change only where
 * it was an input: what AWS computed stays as it is.
 * @param computed - The outputs that AWS fills in when they are not given.
 */
export function changes(
  type: ResourceType,
  computed: readonly string[],
  { state, oldInputs, news }: { state: Props; oldInputs: Props; news: Props },
): Changes {
  const names = [...new Set([...Object.keys(oldInputs), ...Object.keys(news)])];
  const changed = names.filter((name) => {
    const wanted = plain(news[name]);
    if (wanted === undefined)
      return plain(oldInputs[name]) !== undefined && !computed.includes(name);
    return !isDeepStrictEqual(wanted, plain(name in state ? state[name] : oldInputs[name]));
  });
  return {
    changed,
    replacing: changed.filter((name) => name === "region" || type.replacedBy.includes(name)),
  };
}

/** A value without what AWS takes for absent: null, and members that are null. */
function plain(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, one]) => [name, plain(one)] as const)
      .filter(([, one]) => one !== undefined),
  );
}
