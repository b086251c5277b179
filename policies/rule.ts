import type { Contract, ControlId, Language, Part, Section } from "../contract/agreed";
import type { Props, Resource, Stack } from "./subject";
import type { Verdict } from "./verdict";

/** For which stack, when and in which language a rule judges. */
export interface Terms {
  readonly client: string;
  readonly environment: string;
  readonly part: Part;
  readonly tier: Contract["tier"];
  readonly language: Language;
  /** Digest of the contract these terms come from. */
  readonly digest: string;
  /** The day of the check, UTC: nothing in a rule reads the clock. */
  readonly date: string;
}

/** The sections of the contract that a rule reads, and the terms. */
export type Agreed<S extends Section> = Pick<Contract, S> & { readonly terms: Terms };

interface Meta<S extends Section> {
  /** The compliant condition; also the policy's name, the file's and the anchor in the docs. */
  readonly name: string;
  readonly control: ControlId;
  /** Sections of the contract the rule reads; a rule that reads none is a hygiene rule. */
  readonly reads: readonly S[];
}

/** Judges one resource, by its inputs. */
export interface ResourceRule<S extends Section = Section> extends Meta<S> {
  readonly subject: "resource";
  /** The types it judges; absent, every custom resource of AWS. */
  readonly types?: readonly string[];
  check(resource: Resource, agreed: Agreed<S>): Verdict;
  /** What to set on the resource's own inputs, where the fix is obvious. Nested objects are merged. */
  remediate?(resource: Resource, agreed: Agreed<S>): Props | undefined;
}

/** Judges a whole stack, by its outputs. */
export interface StackRule<S extends Section = Section> extends Meta<S> {
  readonly subject: "stack";
  /** A rule about something that must exist belongs to one part, and runs there only. */
  readonly part?: Part;
  check(stack: Stack, agreed: Agreed<S>): readonly Verdict[];
}

export type Rule = ResourceRule | StackRule;

export function resourceRule<S extends Section = never>(
  rule: Omit<ResourceRule<S>, "subject">,
): Rule {
  return { ...rule, subject: "resource" } as Rule;
}

export function stackRule<S extends Section = never>(rule: Omit<StackRule<S>, "subject">): Rule {
  return { ...rule, subject: "stack" } as Rule;
}

/** Whether a rule can judge without a contract. */
export function isHygiene(rule: Rule): boolean {
  return rule.reads.length === 0;
}

const awsResource = /^aws:/;

export function judges(rule: ResourceRule, resource: Pick<Resource, "type">): boolean {
  return rule.types?.includes(resource.type) ?? awsResource.test(resource.type);
}
