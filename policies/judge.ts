import type { Section, Waiver } from "../contract/agreed";
import type { Disposition, Finding } from "./finding";
import { judges, type Agreed, type ResourceRule, type Rule, type StackRule } from "./rule";
import type { Slice } from "./standing";
import type { Resource, Stack } from "./subject";
import { isUnknownValue } from "./unknown";
import { unknown, type Verdict } from "./verdict";

/** A slice whose date is settled, as a rule needs it. */
export type DatedSlice = Slice & { readonly terms: { readonly date: string } };

/** What a resource rule finds on one resource; nothing where it does not judge that type. */
export function judgeResource(
  rule: ResourceRule,
  resource: Resource,
  slice?: DatedSlice,
): Finding[] {
  if (!judges(rule, resource)) return [];
  try {
    return [toFinding(rule, rule.check(resource, agreedOf(slice)), resource.type, slice)];
  } catch (error) {
    if (!isUnknownValue(error)) throw error;
    return [toFinding(rule, unknown(resource, error), resource.type, slice)];
  }
}

/** What a stack rule finds; nothing in a part the rule does not belong to. */
export function judgeStack(rule: StackRule, stack: Stack, slice?: DatedSlice): Finding[] {
  if (rule.part !== undefined && rule.part !== slice?.terms.part) return [];
  const types = new Map(stack.resources.map((resource) => [resource.urn, resource.type]));
  try {
    return rule
      .check(stack, agreedOf(slice))
      .map((verdict) => toFinding(rule, verdict, types.get(verdict.urn), slice));
  } catch (error) {
    if (!isUnknownValue(error)) throw error;
    return [toFinding(rule, unknown(stack, error), undefined, slice)];
  }
}

/** A hygiene rule is given nothing of a contract and asks nothing of it. */
function agreedOf(slice: DatedSlice | undefined): Agreed<Section> {
  return { ...slice?.agreed, terms: slice?.terms } as Agreed<Section>;
}

function toFinding(
  rule: Rule,
  verdict: Verdict,
  type: string | undefined,
  slice?: DatedSlice,
): Finding {
  const disposition = slice === undefined ? undefined : dispositionOf(verdict, type, slice);
  return {
    rule: rule.name,
    control: rule.control,
    urn: verdict.urn,
    ...(verdict.item === undefined ? {} : { item: verdict.item }),
    status: verdict.status,
    ...(disposition === undefined ? {} : { disposition }),
    ...textsOf(verdict),
    actors: slice?.standing.actors ?? [],
  };
}

function textsOf(verdict: Verdict): Pick<Finding, "found" | "agreed" | "cause"> {
  switch (verdict.status) {
    case "violation":
      return { found: verdict.found, agreed: verdict.agreed };
    case "unknown":
      return {
        found: verdict.found,
        ...(verdict.cause === undefined ? {} : { cause: verdict.cause }),
      };
    case "notApplicable":
      return { found: verdict.because };
    case "pass":
      return {};
  }
}

/** What was agreed beforehand comes first; a waiver covers violations only. */
function dispositionOf(
  verdict: Verdict,
  type: string | undefined,
  slice: DatedSlice,
): Disposition | undefined {
  const { capability, inTier, providerOwns, waivers } = slice.standing;
  if (!inTier) return { kind: "outOfTier" };
  if (capability?.mode === "declined") {
    return { kind: "declined", by: capability.by, on: capability.on, reason: capability.reason };
  }
  if (capability?.mode === "external") {
    return { kind: "external", by: capability.by, evidence: capability.evidence };
  }
  if (providerOwns !== undefined) return { kind: "notGuaranteed", owner: providerOwns };
  if (verdict.status !== "violation") return undefined;
  const waiver = waivers.find(
    (one) => isInForce(one, slice.terms.date) && covers(one, verdict, type),
  );
  return waiver === undefined ? undefined : { kind: "waived", waiver };
}

/** From the day of approval to the last day, both included. */
export function isInForce(waiver: Waiver, date: string): boolean {
  return waiver.approvedOn <= date && date <= waiver.expires;
}

function covers(waiver: Waiver, verdict: Verdict, type: string | undefined): boolean {
  const { scope } = waiver;
  return (
    scope === "*" ||
    scope === type ||
    scope === verdict.item ||
    scope === verdict.urn ||
    verdict.urn.endsWith(`::${scope}`)
  );
}
