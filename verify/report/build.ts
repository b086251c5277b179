import {
  capabilityOf,
  controls,
  contractDigest,
  findControl,
  type CapabilityName,
  type Contract,
  type Control,
  type Language,
} from "../../contract";
import type { Disposition, Finding } from "../../policies/finding";
import { blocks } from "../../policies/finding";
import { estimate } from "../cost/estimate";
import { pricesAsOf } from "../cost/prices";
import type { DatedTarget } from "../evaluate";
import type { Registered } from "../sources/registered";
import { actionsOf } from "./actions";
import { environmentsOf, outcomeOfFinding, outcomesOf } from "./outcome";
import { planOf } from "./plan";
import type { Result } from "./result";
import { words } from "./words";

/** A stack that was looked at, and what was agreed for it. */
export interface JudgedStack {
  readonly name: string;
  readonly target: DatedTarget;
  readonly registered: readonly Registered[];
}

export interface ReportInput {
  readonly kind: Result["kind"];
  /** At least one, all of one contract and judged on one day. */
  readonly stacks: readonly [JudgedStack, ...JudgedStack[]];
  /** As the user named it. */
  readonly contractFile: string;
  readonly language: Language;
  readonly findings: readonly Finding[];
  /** Inputs that rules set before the check, by URN. */
  readonly remediated: ReadonlyMap<string, readonly string[]>;
  /** What a check of exports was given. */
  readonly exports?: Result["exports"];
}

/** Everything a report says, in one language, ready for any format. */
export function buildResult(input: ReportInput): Result {
  const { stacks, language, findings } = input;
  const targets = stacks.map((stack) => stack.target);
  const { contract, date } = stacks[0].target;
  const registered = stacks.flatMap((stack) => stack.registered);
  return {
    socle: 1,
    kind: input.kind,
    date,
    language,
    stacks: stacks.map(stackOf),
    ...(input.exports === undefined ? {} : { exports: input.exports }),
    contract: {
      file: input.contractFile,
      number: contract.reference.number,
      version: contract.reference.version,
      digest: contractDigest(contract),
    },
    client: { id: contract.client.id, name: contract.client.name },
    provider: { id: contract.provider.id, name: contract.provider.name },
    tier: contract.tier,
    plan: stacks.flatMap((stack) => planOf(stack, input.remediated)),
    notExpanded: registered.filter((one) => one.remote).map((one) => one.urn),
    cost: costOf(registered, contract, language),
    capabilities: environmentsOf(targets).flatMap((environment) =>
      capabilitiesOf(contract, environment, language),
    ),
    controls: outcomesOf(findings, targets).map(({ control, outcome, disposition }) => ({
      id: control.id,
      domain: control.domain,
      title: control.title[language],
      severity: control.severity,
      outcome,
      ...controlBecause(control, disposition, language),
    })),
    findings: findings.map((finding) => findingOf(finding, language)),
    actions: actionsOf(findings, input.kind === "preview" ? registered : [], targets, language),
    blocked: findings.some((finding) => blocks(finding, findControl(finding.control))),
  };
}

function stackOf({ name, target }: JudgedStack): Result["stacks"][number] {
  const { contract, environment, part } = target;
  const here = contract.environments[environment];
  return {
    name,
    environment,
    accountId: here?.accountId ?? "",
    region: here?.region ?? "",
    part,
    deployedBy: here?.parts[part]?.deployedBy ?? [],
  };
}

/** What was agreed beforehand, or why no rule can tell. */
function controlBecause(
  { verification }: Control,
  disposition: Disposition | undefined,
  language: Language,
): { because?: string } {
  if (disposition !== undefined) return { because: becauseOf(disposition, language) };
  return "because" in verification ? { because: verification.because[language] } : {};
}

function findingOf(finding: Finding, language: Language): Result["findings"][number] {
  const control = findControl(finding.control);
  return {
    rule: finding.rule,
    control: finding.control,
    urn: finding.urn,
    ...(finding.item === undefined ? {} : { item: finding.item }),
    outcome: outcomeOfFinding(finding, control),
    blocks: blocks(finding, control),
    ...(finding.found === undefined ? {} : { found: finding.found[language] }),
    ...(finding.agreed === undefined ? {} : { agreed: finding.agreed[language] }),
    ...(finding.disposition === undefined
      ? {}
      : { because: becauseOf(finding.disposition, language) }),
    actors: [...finding.actors],
  };
}

function becauseOf(disposition: Disposition, language: Language): string {
  const say = words[language].because;
  switch (disposition.kind) {
    case "waived":
      return say.waived(disposition.waiver);
    case "declined":
      return say.declined(disposition);
    case "external":
      return say.external(disposition);
    case "notGuaranteed":
      return say.notGuaranteed[disposition.owner];
    case "outOfTier":
      return say.outOfTier;
  }
}

function costOf(
  registered: readonly Registered[],
  contract: Contract,
  language: Language,
): Result["cost"] {
  const { monthlyUsd, lines, notPriced } = estimate(registered);
  const { display } = contract;
  return {
    monthlyUsd,
    asOf: pricesAsOf,
    ...(display === undefined
      ? {}
      : {
          display: {
            currency: display.currency,
            monthly: monthlyUsd * display.unitsPerUsd,
            rateDate: display.rateDate,
          },
        }),
    lines: lines.map(({ type, count, monthlyUsd: cost, price }) => ({
      type,
      count,
      monthlyUsd: cost,
      ...(price.assumes === undefined ? {} : { assumes: price.assumes[language] }),
      source: price.source,
    })),
    notPriced: notPriced.map((one) => ({ ...one })),
  };
}

type Capabilities = Result["capabilities"];

/** Those that this version builds or judges, and those on which the contract says something else than `create`. */
function capabilitiesOf(contract: Contract, environment: string, language: Language): Capabilities {
  const say = words[language].because;
  return (Object.keys(contract.capabilities) as CapabilityName[]).flatMap((name): Capabilities => {
    const capability = capabilityOf(contract, environment, name);
    switch (capability.mode) {
      case "declined":
        return [{ environment, name, mode: capability.mode, because: say.declined(capability) }];
      case "external":
        return [{ environment, name, mode: capability.mode, because: say.external(capability) }];
      case "adopt":
        return [{ environment, name, mode: capability.mode }];
      case "create":
        return controls.some((control) => control.capability === name)
          ? [{ environment, name, mode: capability.mode }]
          : [];
    }
  });
}
