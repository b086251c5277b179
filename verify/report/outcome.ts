import { capabilityOf, controls, type Contract, type Control, type Part } from "../../contract";
import type { Finding } from "../../policies/finding";
import { blocks } from "../../policies/finding";

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

export interface ControlOutcome {
  readonly control: Control;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
}

/** Every control of the catalogue, with what is known of it: nothing is left out, and "not seen" is not "kept". */
export function outcomesOf(
  findings: readonly Finding[],
  agreed: { readonly contract: Contract; readonly environment: string; readonly part: Part },
): ControlOutcome[] {
  return controls.map((control) => {
    const own = findings.filter((finding) => finding.control === control.id);
    return { control, findings: own, outcome: outcomeOf(control, own, agreed) };
  });
}

function outcomeOf(
  control: Control,
  findings: readonly Finding[],
  { contract, environment }: { readonly contract: Contract; readonly environment: string },
): Outcome {
  const { tier } = contract;
  if (!control.tiers.includes(tier)) return "outOfTier";
  const capability = control.capability && capabilityOf(contract, environment, control.capability);
  if (capability?.mode === "declined" || capability?.mode === "external") return capability.mode;
  if (control.verification.by === "live" || control.verification.by === "human") {
    return control.verification.by;
  }
  const own = findings.map((finding) => outcomeOfFinding(finding, control));
  return outcomes.find((one) => own.includes(one)) ?? "notApplicable";
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
