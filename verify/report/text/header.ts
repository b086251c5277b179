import { hang, inert, spread } from "../layout";
import { heading, type Page } from "./page";

export function header(page: Page): string {
  const { say, result, paint } = page;
  const { contract, stacks } = result;
  const { title, source } = say.kind[result.kind];
  const names = stacks.map((stack) => stack.name).join(", ");
  return [
    paint("title", spread(`Socle · ${title} ${inert(names)}`, `${say.label.date} ${result.date}`)),
    hang("", inert(`${result.client.name} · ${result.provider.name}`)),
    hang(
      "",
      inert(
        `${say.label.contract} ${contract.number} v${contract.version}, ${say.label.digest} ${contract.digest.slice(0, 12)}, ${say.tier[result.tier]}`,
      ),
    ),
    ...stacks.flatMap((stack) => [
      hang(
        "  ",
        inert(
          `${stack.environment} (${say.label.account} ${stack.accountId}, ${stack.region}) · ${say.part[stack.part]}`,
        ),
        4,
      ),
      ...stack.deployedBy.map((identity) =>
        paint("quiet", hang(`    ${say.label.deployedBy} `, inert(identity), 6)),
      ),
    ]),
    paint("quiet", hang("", source)),
  ].join("\n");
}

/** What a check was given: what it holds that no rule looks at, and what a deployment left unfinished. */
export function exportsRead(page: Page): string {
  const { say, result, paint } = page;
  if (result.exports === undefined) return "";
  const lines = [heading(page, say.label.exports, `${result.exports.length}`)];
  for (const one of result.exports) {
    const written = one.writtenAt === undefined ? "" : `, ${say.label.writtenAt} ${one.writtenAt}`;
    lines.push(hang("  ", inert(`${one.file} (${one.stack}${written})`), 4));
    for (const operation of one.pending) {
      lines.push(
        paint("warning", hang(`    ${say.label.pending}${say.colon} `, inert(operation), 6)),
      );
    }
    if (one.outside.length > 0) {
      const types = one.outside.map(({ type, count }) => `${type} x ${count}`).join(", ");
      lines.push(hang(`    ${say.label.outside}${say.colon} `, inert(types), 6));
    }
  }
  return lines.join("\n");
}
