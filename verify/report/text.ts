import { money, shortType, shortUrn, tally } from "./figures";
import { hang, inert, plain, spread, type Paint, type Style } from "./layout";
import { countUnseen, outcomes, type Outcome } from "./outcome";
import type { Result } from "./result";
import { words, type Words } from "./words";

const styleOf: Readonly<Partial<Record<Outcome, Style>>> = {
  broken: "bad",
  advised: "warning",
  unknown: "warning",
  waived: "warning",
  kept: "good",
  outOfTier: "quiet",
  notApplicable: "quiet",
  live: "quiet",
  human: "quiet",
};

/** Outcomes a reader should see one by one: what is not kept, and was not settled beforehand. */
const detailed: readonly Outcome[] = ["broken", "advised", "unknown", "waived"];

/** A result for a terminal, 80 columns, colours where `paint` gives some. */
export function resultText(result: Result, paint: Paint = plain): string {
  const page = new Page(result, paint);
  return [
    page.header(),
    page.exports(),
    page.built(),
    page.cost(),
    page.capabilities(),
    page.controls(),
    page.kinds(),
    page.gaps(),
    page.people(),
    page.conclusion(),
  ]
    .filter((section) => section !== "")
    .join("\n\n")
    .concat("\n");
}

class Page {
  private readonly say: Words;

  constructor(
    private readonly result: Result,
    private readonly paint: Paint,
  ) {
    this.say = words[result.language];
  }

  header(): string {
    const { say, result, paint } = this;
    const { contract, stacks } = result;
    const { title, source } = say.kind[result.kind];
    const names = stacks.map((stack) => stack.name).join(", ");
    return [
      paint(
        "title",
        spread(`Socle · ${title} ${inert(names)}`, `${say.label.date} ${result.date}`),
      ),
      hang("", inert(`${result.client.name} · ${result.provider.name}`)),
      hang(
        "",
        inert(
          `${say.label.contract} ${contract.number} v${contract.version}, ${say.label.digest} ${contract.digest.slice(0, 12)}, ${say.tier[result.tier]}`,
        ),
      ),
      ...stacks.map((stack) =>
        hang(
          "  ",
          inert(
            `${stack.environment} (${say.label.account} ${stack.accountId}, ${stack.region}) · ${say.part[stack.part]}`,
          ),
          4,
        ),
      ),
      paint("quiet", hang("", source)),
    ].join("\n");
  }

  /** What a check was given: what it holds that no rule looks at, and what a deployment left unfinished. */
  exports(): string {
    const { say, result, paint } = this;
    if (result.exports === undefined) return "";
    const lines = [this.heading(say.label.exports, `${result.exports.length}`)];
    for (const one of result.exports) {
      const written =
        one.writtenAt === undefined ? "" : `, ${say.label.writtenAt} ${one.writtenAt}`;
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

  built(): string {
    const { say, result } = this;
    const total = result.plan.reduce((sum, group) => sum + group.resources.length, 0);
    const lines = [
      this.heading(
        result.kind === "preview" ? say.label.built : say.label.inventory,
        `${total} ${say.label.resources}`,
      ),
    ];
    const domains = [...new Set(result.plan.map((group) => group.domain))];
    for (const domain of domains) {
      lines.push(`  ${say.domain[domain] ?? domain}`);
      for (const group of result.plan.filter((one) => one.domain === domain)) {
        const types = tally(group.resources.map((one) => shortType(one.type)));
        lines.push(hang(`    ${inert(group.name || "-").padEnd(20)} `, types));
        for (const one of group.resources) lines.push(...this.notes(one));
      }
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

  private notes(resource: Result["plan"][number]["resources"][number]): string[] {
    const { label } = this.say;
    const notes = [
      resource.protect ? label.protected : "",
      resource.adopts === undefined ? "" : label.adopts,
      resource.remediated === undefined
        ? ""
        : `${label.remediated} (${resource.remediated.join(", ")})`,
    ].filter((note) => note !== "");
    return notes.length === 0
      ? []
      : [
          this.paint(
            "quiet",
            hang(" ".repeat(6), `${inert(resource.name)}${this.say.colon} ${notes.join(", ")}`),
          ),
        ];
  }

  cost(): string {
    const { say, result } = this;
    const { cost, language } = result;
    const shown = cost.display
      ? `${money(cost.monthlyUsd, "USD", language)} (${money(cost.display.monthly, cost.display.currency, language)})`
      : money(cost.monthlyUsd, "USD", language);
    const lines = [this.heading(say.label.cost, `${shown} ${say.label.perMonth}`)];
    for (const line of cost.lines.filter(
      (one) => one.monthlyUsd > 0 || one.assumes !== undefined,
    )) {
      lines.push(
        spread(
          `  ${shortType(line.type)} x ${line.count}`,
          money(line.monthlyUsd, "USD", language),
        ),
      );
      if (line.assumes)
        lines.push(this.paint("quiet", hang("    ", `${say.label.assumes} ${line.assumes}`)));
    }
    for (const one of cost.notPriced) {
      lines.push(
        this.paint(
          "warning",
          spread(`  ${inert(one.type)} x ${one.count}`, say.label.notPriced.toLowerCase()),
        ),
      );
    }
    const rate = cost.display
      ? `, ${cost.display.currency} ${say.label.rateAsOf} ${cost.display.rateDate}`
      : "";
    lines.push(this.paint("quiet", hang("  ", `${say.label.pricesAsOf} ${cost.asOf}${rate}`)));
    return lines.join("\n");
  }

  capabilities(): string {
    const { say, result } = this;
    const lines = [this.heading(say.label.capabilities)];
    for (const mode of ["adopt", "external", "declined"] as const) {
      for (const one of result.capabilities.filter((capability) => capability.mode === mode)) {
        const why = one.because === undefined ? "" : ` (${inert(one.because)})`;
        lines.push(hang(`  ${say.mode[mode].padEnd(16)} `, `${this.capability(one)}${why}`));
      }
    }
    const created = result.capabilities
      .filter((one) => one.mode === "create")
      .map((one) => this.capability(one));
    if (result.kind === "preview") {
      lines.push(hang(`  ${say.mode.create.padEnd(16)} `, created.join(", ")));
      lines.push(this.paint("quiet", hang("  ", `${say.label.collide}.`)));
    }
    return lines.join("\n");
  }

  private capability({ environment, name }: Result["capabilities"][number]): string {
    const plainName = nameOf(name, this.say);
    const several = new Set(this.result.stacks.map((stack) => stack.environment)).size > 1;
    return several ? `${plainName} (${inert(environment)})` : plainName;
  }

  controls(): string {
    const { say, result, paint } = this;
    const lines = [this.heading(say.label.controls, `${result.controls.length}`)];
    for (const domain of new Set(result.controls.map((one) => one.domain))) {
      lines.push(`  ${say.domain[domain] ?? domain}`);
      for (const one of result.controls.filter((control) => control.domain === domain)) {
        const word = say.outcome[one.outcome].word.padEnd(14);
        const painted = paint(styleOf[one.outcome] ?? "plain", word);
        lines.push(hang(`    ${one.id}  ${painted} `, one.title));
      }
    }
    return lines.join("\n");
  }

  /** Every kind of result, with how many: what is absent is explained too, or its absence says nothing. */
  kinds(): string {
    const { say, result, paint } = this;
    const lines = [this.heading(say.label.kinds)];
    for (const outcome of outcomes) {
      const count = result.controls.filter((one) => one.outcome === outcome).length;
      const { word, means } = say.outcome[outcome];
      lines.push(
        hang(
          `  ${String(count).padStart(3)}  ${paint(styleOf[outcome] ?? "plain", word.padEnd(14))} `,
          means,
          22,
        ),
      );
    }
    return lines.join("\n");
  }

  gaps(): string {
    const { say, result } = this;
    const gaps = result.findings.filter((finding) => detailed.includes(finding.outcome));
    if (gaps.length === 0) return "";
    return [
      this.heading(say.label.toMend, `${gaps.length}`),
      ...gaps.map((gap) => this.gap(gap)),
    ].join("\n");
  }

  private gap(finding: Result["findings"][number]): string {
    const { say, result, paint } = this;
    const control = result.controls.find((one) => one.id === finding.control);
    const title = `${finding.control} ${control?.title ?? ""}`;
    const detail = (label: string, text: string | undefined) =>
      text === undefined || text === ""
        ? []
        : [hang(`      ${label}${say.colon} `, inert(text), 8)];
    const people = finding.actors.map(
      (one) => `${say.party[one.party].toLowerCase()} (${one.contact ?? one.name})`,
    );
    const item = finding.item === undefined ? "" : `${finding.item} · `;
    return [
      hang(
        `  ${paint(styleOf[finding.outcome] ?? "plain", say.outcome[finding.outcome].word)} `,
        title,
        4,
      ),
      ...detail(say.label.place, `${item}${shortUrn(finding.urn)} · ${finding.rule}`),
      ...detail(say.label.found, finding.found),
      ...detail(say.label.agreed, finding.agreed),
      ...detail(say.label.why, finding.because),
      ...detail(say.label.who, people.join(", ")),
    ].join("\n");
  }

  people(): string {
    const { say, result, paint } = this;
    if (result.actions.length === 0) return "";
    const lines = [this.heading(say.label.people)];
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

  conclusion(): string {
    const { say, result, paint } = this;
    const broken = result.controls.filter((one) => one.outcome === "broken").map((one) => one.id);
    const unseen = `${countUnseen(result.controls)} ${say.label.unseen}`;
    return result.blocked
      ? paint(
          "bad",
          hang("", `${say.label.blocked} (${broken.join(", ")})${say.semicolon} ${unseen}`),
        )
      : paint("good", hang("", `${say.label.passes}${say.semicolon} ${unseen}`));
  }

  private heading(left: string, right = ""): string {
    return this.paint("heading", spread(left.toUpperCase(), right));
  }
}

function nameOf(capability: string, say: Words): string {
  return (say.capability as Readonly<Record<string, string>>)[capability] ?? capability;
}
