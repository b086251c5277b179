import { alike, gapsOf, placesOf } from "../gaps";
import { hang, inert } from "../layout";
import type { Result } from "../result";
import { heading, styleOf, type Page } from "./page";

type Finding = Result["findings"][number];

export function gaps(page: Page): string {
  const found = alike(gapsOf(page.result));
  if (found.length === 0) return "";
  return [
    heading(page, page.say.label.toMend, `${found.length}`),
    ...found.map((same) => gapOf(page, same)),
  ].join("\n");
}

function gapOf(page: Page, same: readonly [Finding, ...Finding[]]): string {
  const [finding] = same;
  const { say, result, paint } = page;
  const control = result.controls.find((one) => one.id === finding.control);
  const title = `${finding.control} ${control?.title ?? ""}`;
  const detail = (label: string, text: string | undefined) =>
    text === undefined || text === "" ? [] : [hang(`      ${label}${say.colon} `, inert(text), 8)];
  const people = finding.actors.map(
    (one) => `${say.party[one.party].toLowerCase()} (${one.contact ?? one.name})`,
  );
  const places = placesOf(same, result, say, (item, name) =>
    item === undefined ? name : `${item} · ${name}`,
  );
  return [
    hang(`  ${paint(styleOf(finding.outcome), say.outcome[finding.outcome].word)} `, title, 4),
    ...detail(say.label.place, `${places} · ${finding.rule}`),
    ...detail(say.label.found, finding.found),
    ...detail(say.label.agreed, finding.agreed),
    ...detail(say.label.why, finding.because),
    ...detail(say.label.who, people.join(", ")),
  ].join("\n");
}
