import { controls, type Control } from "../../contract";
import { dispositionOf } from "../../policies/disposition";
import type { Disposition, Finding } from "../../policies/finding";
import { blocks } from "../../policies/finding";
import { standingOf, type Target } from "../../policies/standing";
import type { DatedTarget } from "../evaluate";

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
  /** What was agreed beforehand, where that is the outcome. */
  readonly disposition?: Disposition;
  readonly findings: readonly Finding[];
}

type Settled = Pick<ControlOutcome, "outcome" | "disposition">;

/**
 * Every control of the catalogue, with what is known of it: nothing is left out, and "not seen" is not "kept". Where
 * several environments were looked at, the most pressing outcome stands for all.
 */
export function outcomesOf(
  findings: readonly Finding[],
  targets: readonly DatedTarget[],
): ControlOutcome[] {
  return controls.map((control) => {
    const own = findings.filter((finding) => finding.control === control.id);
    const inEach = targets.map((target) => settledIn(target, control, own));
    const outcome = mostPressing(inEach.map((one) => one.outcome));
    const settled = inEach.find((one) => one.outcome === outcome);
    return { control, findings: own, ...settled, outcome };
  });
}

export function environmentsOf(targets: readonly Target[]): string[] {
  return [...new Set(targets.map((target) => target.environment))];
}

function settledIn(target: DatedTarget, control: Control, findings: readonly Finding[]): Settled {
  const { by } = control.verification;
  const isSeen = by === "resource" || by === "stack";
  const disposition = dispositionOf(unjudged, () => undefined, {
    standing: standingOf(control, target),
    terms: target,
  });
  // Where rules look, each of their findings says whether a waiver covers it.
  if (disposition !== undefined && !(isSeen && disposition.kind === "waived"))
    return { outcome: disposition.kind, disposition };
  return {
    outcome: isSeen ? mostPressing(findings.map((one) => outcomeOfFinding(one, control))) : by,
  };
}

/** A control of which nothing is known: a waiver of all of it counts. */
const unjudged = { status: "violation", urn: "" } as const;

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
