import { parseUrn } from "../sources/urn";
import { shortUrn } from "./figures";
import type { Outcome } from "./outcome";
import type { Result } from "./result";
import type { Words } from "./words";

type Finding = Result["findings"][number];

/** Outcomes a reader should see one by one: what is not kept, and was not settled beforehand. */
const detailed: readonly Outcome[] = ["broken", "advised", "unknown", "waived"];

/** A page names so many places of one gap; `--format json` names them all. */
const mostPlaces = 5;

/** The findings of a result that somebody has to look at. */
export function gapsOf(result: Result): Finding[] {
  return result.findings.filter((finding) => detailed.includes(finding.outcome));
}

/** Findings that say the same of several places, together, in order of first appearance. Never empty inside. */
export function alike(findings: readonly Finding[]): [Finding, ...Finding[]][] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = JSON.stringify({ ...finding, urn: undefined, item: undefined });
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

/**
 * `r1, r2 and 40 others`: `place` writes one of them. Where the report is of several environments, `r1 (production, recette)`
 * stands for the place in each.
 */
export function placesOf(
  findings: readonly Finding[],
  { stacks }: Result,
  say: Words,
  place: (item: string | undefined, name: string) => string,
): string {
  const environments = new Map(stacks.map(({ name, environment }) => [name, environment]));
  const isOfSeveral = new Set(environments.values()).size > 1;
  const places = new Map<string, Set<string>>();
  for (const { item, urn } of findings) {
    const where = place(item, shortUrn(urn));
    const environment = environments.get(parseUrn(urn).stack);
    const among = places.get(where) ?? new Set();
    if (isOfSeveral && environment !== undefined) among.add(environment);
    places.set(where, among);
  }
  const named = [...places].map(([where, among]) =>
    among.size === 0 ? where : `${where} (${[...among].join(", ")})`,
  );
  const shown = named.slice(0, mostPlaces).join(", ");
  const others = named.length - mostPlaces;
  return others > 0 ? `${shown} ${say.others(others)}` : shown;
}
