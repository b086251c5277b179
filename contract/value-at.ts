import type { Path } from "./problems";

/** What stands at `path`, or `undefined` where nothing does; only what was written, never what JavaScript adds. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce(memberOf, value);
}

export function memberOf(value: unknown, step: string | number): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Record<string | number, unknown>)[step];
}
