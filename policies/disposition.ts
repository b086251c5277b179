import type { Waiver } from "../contract/agreed";
import type { Disposition } from "./finding";
import type { DatedSlice } from "./standing";
import type { Verdict } from "./verdict";

/** The type of the resource at a URN, looked up where a waiver needs it. */
export type TypeOf = (urn: string) => string | undefined;

/** What a disposition depends on, of a verdict and of what was agreed. */
type Judged = Pick<Verdict, "status" | "urn" | "item">;
type Agreed = Pick<DatedSlice, "standing"> & { readonly terms: Pick<DatedSlice["terms"], "date"> };

/** What was agreed beforehand comes first; a waiver covers violations only. */
export function dispositionOf(
  verdict: Judged,
  typeOf: TypeOf,
  { standing, terms }: Agreed,
): Disposition | undefined {
  const { capability, inTier, providerOwns, waivers } = standing;
  if (!inTier) return { kind: "outOfTier" };
  if (capability?.mode === "declined") {
    return { kind: "declined", by: capability.by, on: capability.on, reason: capability.reason };
  }
  if (capability?.mode === "external") {
    return { kind: "external", by: capability.by, evidence: capability.evidence };
  }
  if (providerOwns !== undefined) return { kind: "notGuaranteed", owner: providerOwns };
  if (verdict.status !== "violation") return undefined;
  const waiver = waivers.find((one) => isInForce(one, terms.date) && covers(one, verdict, typeOf));
  return waiver === undefined ? undefined : { kind: "waived", waiver };
}

/** From the day of approval to the last day, both included. */
export function isInForce(waiver: Waiver, date: string): boolean {
  return waiver.approvedOn <= date && date <= waiver.expires;
}

/** A scope is the whole control, a type, what the verdict is about, or the end of a URN that begins at a name. */
function covers({ scope }: Waiver, { urn, item }: Judged, typeOf: TypeOf): boolean {
  if (scope === "*" || scope === item || scope === urn || scope === typeOf(urn)) return true;
  const [, , types = "", ...names] = urn.split("::");
  const name = names.join("::");
  const own = types.slice(types.lastIndexOf("$") + 1);
  return scope === name || (scope.includes("::") && `:${own}::${name}`.endsWith(`:${scope}`));
}
