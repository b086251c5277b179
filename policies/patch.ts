import type { Props } from "./subject";

/** Sets what `patch` says on `props` itself, member by member, without reading the values that stay as they are. */
export function applyPatch(props: Record<string, unknown>, patch: Props): Record<string, unknown> {
  for (const [key, value] of Object.entries(patch)) {
    const inner = isObject(value) && key in props ? props[key] : undefined;
    if (isObject(value) && isObject(inner)) applyPatch(inner, value);
    else props[key] = value;
  }
  return props;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
