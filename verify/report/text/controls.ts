import { hang, inert } from "../layout";
import { outcomes } from "../outcome";
import { heading, styleOf, type Page } from "./page";

export function controls(page: Page): string {
  const { say, result, paint } = page;
  const lines = [heading(page, say.label.controls, `${result.controls.length}`)];
  for (const domain of new Set(result.controls.map((one) => one.domain))) {
    lines.push(`  ${say.domain[domain] ?? domain}`);
    for (const one of result.controls.filter((control) => control.domain === domain)) {
      const word = say.outcome[one.outcome].word.padEnd(14);
      const painted = paint(styleOf(one.outcome), word);
      lines.push(hang(`    ${one.id}  ${painted} `, one.title));
      // What rules found is among the gaps, with its reason.
      if (one.outcome === "waived" && !result.findings.some(({ control }) => control === one.id))
        lines.push(paint("quiet", hang(" ".repeat(27), inert(one.because ?? ""))));
    }
  }
  return lines.join("\n");
}

/** Every kind of result, with how many: what is absent is explained too, or its absence says nothing. */
export function kinds(page: Page): string {
  const { say, result, paint } = page;
  const lines = [heading(page, say.label.kinds)];
  for (const outcome of outcomes) {
    const count = result.controls.filter((one) => one.outcome === outcome).length;
    const { word, means } = say.outcome[outcome];
    lines.push(
      hang(
        `  ${String(count).padStart(3)}  ${paint(styleOf(outcome), word.padEnd(14))} `,
        means,
        22,
      ),
    );
  }
  return lines.join("\n");
}
