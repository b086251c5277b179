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

/** `r1, r2 and 40 others`: `place` writes one of them. */
export function placesOf(
  findings: readonly Finding[],
  say: Words,
  place: (item: string | undefined, name: string) => string,
): string {
  const named = findings
    .slice(0, mostPlaces)
    .map(({ item, urn }) => place(item, shortUrn(urn)))
    .join(", ");
  const others = findings.length - mostPlaces;
  return others > 0 ? `${named} ${say.others(others)}` : named;
}
