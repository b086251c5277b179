import { hang, inert } from "../layout";
import type { Result } from "../result";
import type { Words } from "../words";
import { heading, type Page } from "./page";

export function capabilities(page: Page): string {
  const { say, result } = page;
  const lines = [heading(page, say.label.capabilities)];
  for (const mode of ["adopt", "external", "declined"] as const) {
    for (const one of result.capabilities.filter((capability) => capability.mode === mode)) {
      const why = one.because === undefined ? "" : ` (${inert(one.because)})`;
      lines.push(hang(`  ${say.mode[mode].padEnd(16)} `, `${capabilityName(page, one)}${why}`));
    }
  }
  const created = result.capabilities
    .filter((one) => one.mode === "create")
    .map((one) => capabilityName(page, one));
  if (result.kind === "preview") {
    lines.push(hang(`  ${say.mode.create.padEnd(16)} `, created.join(", ")));
    lines.push(page.paint("quiet", hang("  ", `${say.label.collide}.`)));
  }
  return lines.join("\n");
}

function capabilityName(page: Page, { environment, name }: Result["capabilities"][number]): string {
  const plainName = nameOf(name, page.say);
  const several = new Set(page.result.stacks.map((stack) => stack.environment)).size > 1;
  return several ? `${plainName} (${inert(environment)})` : plainName;
}

function nameOf(capability: string, say: Words): string {
  return (say.capability as Readonly<Record<string, string>>)[capability] ?? capability;
}
