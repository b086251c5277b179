import { EnforcementLevel, type AnalyzeResponse } from "@pulumi/pulumi/proto/analyzer_pb";
import { findControl } from "../../../contract";
import type { Finding } from "../../../policies/finding";
import { describeFinding } from "../../../policies/message";
import { waivedPolicyName } from "../../../policies/policy-config";
import { judges, type Rule } from "../../../policies/rule";
import { evaluate, type DatedTarget } from "../../../verify/evaluate";
import type { Registered } from "../../../verify/sources/registered";
import type { Engine } from "./engine";
import { analyzeRequest, stackRequest } from "./requests";

/** Stands for the URN of what the engine says about a stack as a whole. */
const wholeStack = "stack";

/**
 * All that the SDK's server answers about a stack, one line for each thing, sorted.
 *
 * @param changed - The resources to ask about one by one; by default, all of them.
 */
export async function engineAnswers(engine: Engine, stack: readonly Registered[], changed = stack) {
  const lines: string[] = [];
  for (const one of changed) {
    const response = await engine.analyze(analyzeRequest(one, stack));
    lines.push(...linesOf(response, one.urn));
  }
  lines.push(...linesOf(await engine.analyzeStack(stackRequest(stack)), wholeStack));
  return lines.sort();
}

function linesOf(response: AnalyzeResponse, urn: string): string[] {
  const levels = Object.entries(EnforcementLevel);
  return [
    ...response.getDiagnosticsList().map((diagnostic) => {
      const policy = diagnostic.getPolicyname();
      const message = diagnostic.getMessage();
      const level = levels.find(([, value]) => value === diagnostic.getEnforcementlevel())?.[0];
      return message.startsWith("can't run policy")
        ? `${policy} | ${urn} | unknown | ${level}`
        : `${policy} | ${diagnostic.getUrn()} | ${level} | ${message}`;
    }),
    ...response
      .getNotApplicableList()
      .map((one) => `${one.getPolicyName()} | ${urn} | not applicable`),
  ];
}

/** What the server must answer according to `evaluate`, in the same lines. */
export function expectedAnswers(
  rules: readonly Rule[],
  stack: readonly Registered[],
  target?: DatedTarget,
  changed = stack,
): string[] {
  const language = target?.contract.language ?? "en";
  const waived = new Map<string, string>();
  const lines = rules.flatMap((rule) => {
    const asked = new Set(changed.map(({ urn }) => urn));
    const findings = evaluate([rule], stack, target).filter(
      ({ urn }) => rule.subject === "stack" || asked.has(urn),
    );
    for (const finding of findings.filter((one) => one.disposition?.kind === "waived")) {
      const line = `${waivedPolicyName} | ${finding.urn} | ADVISORY | ${findControl("GOV-08").title.en}\n${describeFinding(finding, language)}`;
      waived.set(`${finding.rule} ${finding.urn} ${finding.item}`, line);
    }
    if (rule.subject === "stack") return answersOn(rule, wholeStack, findings, language);
    return changed.flatMap((one) =>
      answersOn(
        rule,
        one.urn,
        findings.filter((finding) => finding.urn === one.urn && judges(rule, one)),
        language,
      ),
    );
  });
  return [...lines, ...waived.values()].sort();
}

function answersOn(
  rule: Rule,
  urn: string,
  findings: readonly Finding[],
  language: "fr" | "en",
): string[] {
  const control = findControl(rule.control);
  const level = control.enforcement === "advisory" ? "ADVISORY" : "MANDATORY";
  const counted = findings.filter((finding) => finding.disposition === undefined);
  if (counted.every((finding) => finding.status === "notApplicable"))
    return [`${rule.name} | ${urn} | not applicable`];
  const violations = counted
    .filter((finding) => finding.status === "violation")
    .map(
      (finding) =>
        `${rule.name} | ${finding.urn} | ${level} | ${control.title.en}\n${describeFinding(finding, language)}`,
    );
  return counted.some((finding) => finding.status === "unknown")
    ? [...violations, `${rule.name} | ${urn} | unknown | ADVISORY`]
    : violations;
}
