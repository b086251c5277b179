import { hang, inert } from "../layout";
import { countUnseen } from "../outcome";
import type { Result } from "../result";
import { heading, type Page } from "./page";

export function people(page: Page): string {
  const { say, result, paint } = page;
  if (result.actions.length === 0) return "";
  const lines = [heading(page, say.label.people)];
  const who = (one: Result["actions"][number]) =>
    `${say.party[one.actor.party]} · ${one.actor.contact ?? one.actor.name}`;
  for (const person of new Set(result.actions.map(who))) {
    lines.push(`  ${paint("title", inert(person))}`);
    for (const action of result.actions.filter((one) => who(one) === person)) {
      const control = action.control === undefined ? "" : ` [${action.control}]`;
      const before = action.before === undefined ? "" : ` (${say.label.before} ${action.before})`;
      lines.push(hang("    - ", inert(`${action.what}${control}${before}`)));
    }
  }
  return lines.join("\n");
}

export function conclusion(page: Page): string {
  const { say, result, paint } = page;
  const broken = result.controls.filter((one) => one.outcome === "broken").map((one) => one.id);
  const unseen = `${countUnseen(result.controls)} ${say.label.unseen}`;
  return result.blocked
    ? paint(
        "bad",
        hang("", `${say.label.blocked} (${broken.join(", ")})${say.semicolon} ${unseen}`),
      )
    : paint("good", hang("", `${say.label.passes}${say.semicolon} ${unseen}`));
}
