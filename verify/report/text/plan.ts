import { money, shortType, shortUrn, tally } from "../figures";
import { hang, inert, spread } from "../layout";
import type { Result } from "../result";
import { switchLines } from "../switches";
import { heading, type Page } from "./page";

export function built(page: Page): string {
  const { say, result } = page;
  const total = result.plan.reduce((sum, group) => sum + group.resources.length, 0);
  const lines = [
    heading(
      page,
      result.kind === "preview" ? say.label.built : say.label.inventory,
      `${total} ${say.label.resources}`,
    ),
  ];
  for (const { name } of result.stacks) {
    const plan = result.plan.filter((group) => group.stack === name);
    if (result.stacks.length > 1) lines.push(stackLine(page, name, plan));
    lines.push(...domainLines(page, plan));
  }
  if (result.notExpanded.length > 0) {
    lines.push(
      hang(
        "  ",
        `${say.label.notExpanded}${say.colon} ${inert(result.notExpanded.map(shortUrn).join(", "))}`,
      ),
    );
  }
  return lines.join("\n");
}

type Plan = Result["plan"];

function stackLine(page: Page, name: string, plan: Plan): string {
  const count = plan.reduce((sum, group) => sum + group.resources.length, 0);
  return page.paint("title", spread(` ${inert(name)}`, `${count}`));
}

function domainLines(page: Page, plan: Plan): string[] {
  const domains = [...new Set(plan.map((group) => group.domain))];
  return domains.flatMap((domain) => [
    `  ${page.say.domain[domain] ?? domain}`,
    ...plan
      .filter((group) => group.domain === domain)
      .flatMap((group) => [
        hang(
          `    ${inert(group.name || "-").padEnd(20)} `,
          inert(tally(group.resources.map((one) => shortType(one.type)))),
        ),
        ...group.resources.flatMap((one) => notes(page, one)),
      ]),
  ]);
}

function notes(page: Page, resource: Result["plan"][number]["resources"][number]): string[] {
  const { label } = page.say;
  const notes = [
    resource.protect ? label.protected : "",
    resource.adopts === undefined ? "" : label.adopts,
    resource.remediated === undefined
      ? ""
      : `${label.remediated} (${resource.remediated.join(", ")})`,
  ].filter((note) => note !== "");
  const lines = notes.length === 0 ? [] : [`${resource.name}${page.say.colon} ${notes.join(", ")}`];
  return [...lines, ...switchLines(resource.switches, page.say)].map((line) =>
    page.paint("quiet", hang(" ".repeat(6), inert(line))),
  );
}

export function cost(page: Page): string {
  const { say, result } = page;
  const { cost, language } = result;
  const shown = cost.display
    ? `${money(cost.monthlyUsd, "USD", language)} (${money(cost.display.monthly, cost.display.currency, language)})`
    : money(cost.monthlyUsd, "USD", language);
  const lines = [heading(page, say.label.cost, `${shown} ${say.label.perMonth}`)];
  for (const line of cost.lines.filter((one) => one.monthlyUsd > 0 || one.assumes !== undefined)) {
    lines.push(
      spread(`  ${shortType(line.type)} x ${line.count}`, money(line.monthlyUsd, "USD", language)),
    );
    if (line.assumes)
      lines.push(page.paint("quiet", hang("    ", `${say.label.assumes} ${line.assumes}`)));
  }
  for (const one of cost.notPriced) {
    lines.push(
      page.paint(
        "warning",
        spread(`  ${inert(one.type)} x ${one.count}`, say.label.notPriced.toLowerCase()),
      ),
    );
  }
  const rate = cost.display
    ? `, ${cost.display.currency} ${say.label.rateAsOf} ${cost.display.rateDate}`
    : "";
  lines.push(page.paint("quiet", hang("  ", `${say.label.pricesAsOf} ${cost.asOf}${rate}`)));
  return lines.join("\n");
}
