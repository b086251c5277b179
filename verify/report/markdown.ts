import { money, shortType, tally } from "./figures";
import { alike, gapsOf, placesOf } from "./gaps";
import { inert } from "./layout";
import { countUnseen, outcomes } from "./outcome";
import type { Result } from "./result";
import { switchLines } from "./switches";
import { words } from "./words";

/** A result for a merge request: the answer first, the rest folded. */
export function resultMarkdown(result: Result): string {
  const say = words[result.language];
  const { cost, contract, language } = result;
  const { title, source } = say.kind[result.kind];
  const broken = result.controls.filter((one) => one.outcome === "broken").map((one) => one.id);
  const gaps = alike(gapsOf(result));
  const counts = outcomes
    .map(
      (outcome) =>
        [outcome, result.controls.filter((one) => one.outcome === outcome).length] as const,
    )
    .filter(([, count]) => count > 0);
  return [
    `## Socle · ${title} ${result.stacks.map((stack) => `\`${stack.name}\``).join(", ")}`,
    `${result.blocked ? `**${say.label.blocked}** (${broken.join(", ")})` : `**${say.label.passes}**`}${say.semicolon} ${countUnseen(result.controls)} ${say.label.unseen}`,
    `${escape(result.client.name)}, ${[...new Set(result.stacks.map((stack) => escape(stack.environment)))].join(", ")} · ${say.label.contract} ${escape(contract.number)} v${escape(contract.version)} · ${say.label.digest} \`${contract.digest.slice(0, 12)}\` · ${say.label.date} ${result.date}`,
    `*${source}*`,
    `${say.label.cost}${say.colon} **${money(cost.monthlyUsd, "USD", language)}** ${say.label.perMonth}${cost.notPriced.length > 0 ? ` · ${say.label.notPriced}${say.colon} ${cost.notPriced.map((one) => shortType(one.type)).join(", ")}` : ""}`,
    table(
      [say.label.controls, "", ""],
      counts.map(([outcome, count]) => [
        say.outcome[outcome].word,
        String(count),
        say.outcome[outcome].means,
      ]),
    ),
    ...(gaps.length === 0
      ? []
      : [
          `### ${say.label.toMend}`,
          table(
            ["", say.label.place, say.label.found, say.label.agreed, say.label.who],
            gaps.map(([gap, ...others]) => [
              `${gap.control} ${say.outcome[gap.outcome].word}`,
              `${placesOf([gap, ...others], result, say, (item, name) => item ?? name)} \`${gap.rule}\``,
              gap.because ?? gap.found ?? "",
              gap.agreed ?? "",
              gap.actors
                .map((one) => `${say.party[one.party]} (${one.contact ?? one.name})`)
                .join(", "),
            ]),
          ),
        ]),
    folded(
      say.label.built,
      result.plan
        .flatMap((group) => [
          `- **${say.domain[group.domain] ?? group.domain}** ${escape(group.name)}${say.colon} ${escape(tally(group.resources.map((one) => shortType(one.type))))}`,
          ...group.resources
            .flatMap(({ switches }) => switchLines(switches, say))
            .map((line) => `  - ${escape(line)}`),
        ])
        .join("\n"),
    ),
    folded(
      say.label.people,
      result.actions
        .map(
          (one) =>
            `- **${say.party[one.actor.party]} · ${escape(one.actor.contact ?? one.actor.name)}**${say.colon} ${escape(one.what)}${one.before === undefined ? "" : ` (${say.label.before} ${one.before})`}`,
        )
        .join("\n"),
    ),
  ]
    .join("\n\n")
    .concat("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escape).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

/** Text from a contract or a program, inert in Markdown and in the HTML it may become. */
function escape(text: string): string {
  return inert(text)
    .replace(/\s+/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/[|\\*_[\]]/g, "\\$&");
}
