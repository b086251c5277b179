import { isDeepStrictEqual } from "node:util";

/** How many members of one rule are named. */
const shown = 5;

export type Config = Readonly<Record<string, unknown>>;

/** What differs, by rule: names and never values, which may be anybody's. */
export function configDifferences(wanted: Config, found: Config): string[] {
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(found)])].sort();
  return names.flatMap((rule) => {
    if (!(rule in found)) return [`${rule}: missing, so the rule would not be checked`];
    if (!(rule in wanted)) return [`${rule}: is no rule of this version`];
    const [before, after] = [wanted[rule], found[rule]];
    if (isDeepStrictEqual(before, after)) return [];
    const paths = changedPaths(before, after);
    return [`${rule}: ${paths.slice(0, shown).join(", ")}${paths.length > shown ? "..." : ""}`];
  });
}

/** The members by which two values differ: `agreed.budgets.0.name`. */
export function changedPaths(before: unknown, after: unknown, path = ""): string[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (!isObject(before) || !isObject(after)) return [path === "" ? "all of it" : path];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) =>
    changedPaths(before[name], after[name], path === "" ? name : `${path}.${name}`),
  );
}

export function isObject(value: unknown): value is Config {
  return typeof value === "object" && value !== null;
}
