import type { Control, ControlId, Party, Text } from "../contract/agreed";
import type { NamedWaiver } from "./standing";
import type { Status } from "./verdict";

/** Why a verdict does not count as one of the client's own stack: agreed beforehand, and always shown. */
export type Disposition =
  | { readonly kind: "waived"; readonly waiver: NamedWaiver }
  | { readonly kind: "declined"; readonly by: string; readonly on: string; readonly reason: string }
  | { readonly kind: "external"; readonly by: string; readonly evidence: string }
  | { readonly kind: "outOfTier" }
  | { readonly kind: "notGuaranteed"; readonly owner: "organisation" | "root" };

/** Somebody who has to act, by side and by name. */
export interface Actor {
  readonly party: Party;
  readonly name: string;
  /** The person or desk to call, where the contract names one. */
  readonly contact?: string;
}

/** A verdict on one thing, with what the agreement says about it. */
export interface Finding {
  readonly rule: string;
  readonly control: ControlId;
  readonly urn: string;
  readonly item?: string;
  readonly status: Status;
  readonly disposition?: Disposition;
  readonly found?: Text;
  readonly agreed?: Text;
  readonly actors: readonly Actor[];
  /** The error behind an unknown, for the engine's own way of saying it. */
  readonly cause?: Error;
}

/** Whether the finding stops a deployment: a violation nobody waived, of a control that is not advisory. */
export function blocks(finding: Finding, control: Pick<Control, "enforcement">): boolean {
  return (
    finding.status === "violation" &&
    finding.disposition === undefined &&
    control.enforcement !== "advisory"
  );
}
