import { shortUrn } from "../figures";
import { hang, inert } from "../layout";
import type { Outcome } from "../outcome";
import type { Result } from "../result";
import { heading, styleOf, type Page } from "./page";

/** Outcomes a reader should see one by one: what is not kept, and was not settled beforehand. */
const detailed: readonly Outcome[] = ["broken", "advised", "unknown", "waived"];

export function gaps(page: Page): string {
  const { say, result } = page;
  const gaps = result.findings.filter((finding) => detailed.includes(finding.outcome));
  if (gaps.length === 0) return "";
  return [
    heading(page, say.label.toMend, `${gaps.length}`),
    ...gaps.map((gap) => gapOf(page, gap)),
  ].join("\n");
}

function gapOf(page: Page, finding: Result["findings"][number]): string {
  const { say, result, paint } = page;
  const control = result.controls.find((one) => one.id === finding.control);
  const title = `${finding.control} ${control?.title ?? ""}`;
  const detail = (label: string, text: string | undefined) =>
    text === undefined || text === "" ? [] : [hang(`      ${label}${say.colon} `, inert(text), 8)];
  const people = finding.actors.map(
    (one) => `${say.party[one.party].toLowerCase()} (${one.contact ?? one.name})`,
  );
  const item = finding.item === undefined ? "" : `${finding.item} · `;
  return [
    hang(`  ${paint(styleOf(finding.outcome), say.outcome[finding.outcome].word)} `, title, 4),
    ...detail(say.label.place, `${item}${shortUrn(finding.urn)} · ${finding.rule}`),
    ...detail(say.label.found, finding.found),
    ...detail(say.label.agreed, finding.agreed),
    ...detail(say.label.why, finding.because),
    ...detail(say.label.who, people.join(", ")),
  ].join("\n");
}
