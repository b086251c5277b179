import { capabilityOf, controls, type Control } from "../../contract";
import type { Finding } from "../../policies/finding";
import { blocks } from "../../policies/finding";
import type { Target } from "../../policies/standing";

/** How a control comes out, the most pressing first: what a reader must see before the rest. */
export const outcomes = [
  "broken",
  "advised",
  "unknown",
  "waived",
  "notGuaranteed",
  "external",
  "declined",
  "outOfTier",
  "live",
  "human",
  "kept",
  "notApplicable",
] as const;

export type Outcome = (typeof outcomes)[number];

/** Outcomes by which nobody looked, or could not tell: neither good nor bad. */
const unseen: readonly Outcome[] = ["unknown", "live", "human"];

/** How many controls this report says nothing about. */
export function countUnseen(controls: readonly { readonly outcome: Outcome }[]): number {
  return controls.filter(({ outcome }) => unseen.includes(outcome)).length;
}

export interface ControlOutcome {
  readonly control: Control;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
}

/**
 * Every control of the catalogue, with what is known of it: nothing is left out, and "not seen" is not "kept". Where
 * several environments were looked at, the most pressing outcome stands for all.
 */
export function outcomesOf(
  findings: readonly Finding[],
  targets: readonly Target[],
): ControlOutcome[] {
  return controls.map((control) => {
    const own = findings.filter((finding) => finding.control === control.id);
    const inEach = targets.map((target) => outcomeOf(control, own, target));
    return { control, findings: own, outcome: mostPressing(inEach) };
  });
}

export function environmentsOf(targets: readonly Target[]): string[] {
  return [...new Set(targets.map((target) => target.environment))];
}

function outcomeOf(
  control: Control,
  findings: readonly Finding[],
  { contract, environment }: Target,
): Outcome {
  if (!control.tiers.includes(contract.tier)) return "outOfTier";
  const capability = control.capability && capabilityOf(contract, environment, control.capability);
  if (capability?.mode === "declined" || capability?.mode === "external") return capability.mode;
  if (control.verification.by === "live" || control.verification.by === "human") {
    return control.verification.by;
  }
  return mostPressing(findings.map((finding) => outcomeOfFinding(finding, control)));
}

function mostPressing(found: readonly Outcome[]): Outcome {
  return outcomes.find((one) => found.includes(one)) ?? "notApplicable";
}

export function outcomeOfFinding(finding: Finding, control: Control): Outcome {
  if (finding.disposition !== undefined) return finding.disposition.kind;
  switch (finding.status) {
    case "violation":
      return blocks(finding, control) ? "broken" : "advised";
    case "unknown":
      return "unknown";
    case "notApplicable":
      return "notApplicable";
    case "pass":
      return "kept";
  }
}
