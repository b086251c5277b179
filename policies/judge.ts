import type { Section } from "../contract/agreed";
import { dispositionOf, type TypeOf } from "./disposition";
import { holdsFiles } from "./files";
import type { Finding } from "./finding";
import {
  isHygiene,
  judges,
  type Agreed,
  type ResourceRule,
  type Rule,
  type StackRule,
} from "./rule";
import type { DatedSlice } from "./standing";
import type { Props, Resource, Stack } from "./subject";
import { isUnknownValue } from "./unknown";
import { unknown, type Verdict } from "./verdict";

export type { DatedSlice } from "./standing";

/**
 * What a resource rule finds on one resource; nothing where it does not judge that type.
 *
 * @throws Error where the rule needs a contract and is given none.
 */
export function judgeResource(
  rule: ResourceRule,
  resource: Resource,
  slice?: DatedSlice,
): Finding[] {
  const agreed = agreedFor(rule, slice);
  if (!judges(rule, resource)) return [];
  const typeOf = () => resource.type;
  try {
    return [toFinding(rule, rule.check(resource, agreed), typeOf, slice)];
  } catch (error) {
    if (!isUnknownValue(error)) throw error;
    return [toFinding(rule, unknown(resource, error), typeOf, slice)];
  }
}

/**
 * What a stack rule finds; nothing in a part the rule does not belong to.
 *
 * @throws Error where the rule needs a contract and is given none.
 */
export function judgeStack(rule: StackRule, stack: Stack, slice?: DatedSlice): Finding[] {
  const agreed = agreedFor(rule, slice);
  if (rule.part !== undefined && rule.part !== slice?.terms.part) return [];
  const typeOf = (urn: string) => stack.resources.find((one) => one.urn === urn)?.type;
  try {
    return rule.check(stack, agreed).map((verdict) => toFinding(rule, verdict, typeOf, slice));
  } catch (error) {
    if (!isUnknownValue(error)) throw error;
    return [toFinding(rule, unknown(stack, error), typeOf, slice)];
  }
}

/**
 * What a rule sets on a resource to mend it: only what it finds wrong, and nobody agreed to leave so. What holds files is left for a
 * person: the engine (3.250) forgets their digests in a resource that a policy mends, and never sees again that they change.
 */
export function remedyFor(
  rule: ResourceRule,
  resource: Resource,
  slice?: DatedSlice,
): Props | undefined {
  if (rule.remediate === undefined) return undefined;
  const [finding] = judgeResource(rule, resource, slice);
  if (finding?.status !== "violation" || finding.disposition !== undefined) return undefined;
  if (holdsFiles(resource.props)) return undefined;
  return rule.remediate(resource, agreedFor(rule, slice));
}

/** What each slice gives its rule: the same for every resource. */
const given = new WeakMap<DatedSlice, Agreed<Section>>();

/** A hygiene rule is given nothing of a contract and asks nothing of it. */
function agreedFor(rule: Rule, slice: DatedSlice | undefined): Agreed<Section> {
  if (slice === undefined) {
    if (isHygiene(rule)) return {} as Agreed<Section>;
    throw new Error(`${rule.name} judges by a contract and was given none`);
  }
  const agreed = given.get(slice) ?? ({ ...slice.agreed, terms: slice.terms } as Agreed<Section>);
  given.set(slice, agreed);
  return agreed;
}

function toFinding(rule: Rule, verdict: Verdict, typeOf: TypeOf, slice?: DatedSlice): Finding {
  const { urn, item, status } = verdict;
  const finding: Finding = {
    rule: rule.name,
    control: rule.control,
    urn,
    status,
    ...textsOf(verdict),
    actors: slice?.standing.actors ?? [],
  };
  const disposition = slice === undefined ? undefined : dispositionOf(verdict, typeOf, slice);
  // Most findings have neither: they are not copied.
  if (item === undefined && disposition === undefined) return finding;
  return {
    ...finding,
    ...(item === undefined ? {} : { item }),
    ...(disposition === undefined ? {} : { disposition }),
  };
}

function textsOf(verdict: Verdict): Pick<Finding, "found" | "agreed" | "cause"> {
  switch (verdict.status) {
    case "violation":
      return { found: verdict.found, agreed: verdict.agreed };
    case "unknown":
      return { found: verdict.found, cause: verdict.cause };
    case "notApplicable":
      return { found: verdict.because };
    case "pass":
      return {};
  }
}
