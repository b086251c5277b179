import { policyConfig } from "../../../policies/policy-config";
import type { Rule } from "../../../policies/rule";
import { toPolicies } from "../../../policies/sdk";
import type { Finding } from "../../../policies/finding";
import { evaluate, type DatedTarget } from "../../../verify/evaluate";
import type { Registered } from "../../../verify/sources/registered";
import { engineAnswers, expectedAnswers } from "./answers";
import { sdk } from "./engine";
import { guard } from "./guard-stack";
import { asSecrets, target, urnPrefix } from "./stack";

/** The compliant stack spoiled in one place, or the compliant contract. */
export interface Case {
  /** A sentence that a client could read. */
  readonly title: string;
  /** @default the compliant stack */
  readonly stack?: readonly Registered[];
  /** @default the example client's production, as agreed */
  readonly target?: DatedTarget;
}

/** A case and what it is about: the name of each resource, followed by the item where there is one. */
export interface Found extends Case {
  readonly at: string | readonly string[];
  /** Words that the French text must hold. */
  readonly says?: string;
}

/** All that a rule must tell of stacks which differ from one that keeps it by one thing. */
export interface Cases {
  readonly keeps: readonly Case[];
  readonly breaks: readonly Found[];
  /** What cannot be read before the deployment. */
  readonly unknown?: readonly Found[];
  readonly notApplicable?: readonly Found[];
}

/** One test a case: what the rule finds, in both languages, and that the SDK's server answers the same. */
export function ruleCases(rule: Rule, cases: Cases): void {
  test.each(cases.keeps)("$title", async (one) => {
    const findings = await judge(rule, one);
    expect(
      findings.filter(({ status }) => status !== "pass" && status !== "notApplicable"),
    ).toEqual([]);
    expect(findings.some(({ status }) => status === "pass")).toBe(true);
  });
  test("What is secret is judged by its content", async () => {
    for (const one of [...cases.keeps, ...cases.breaks]) {
      const hidden = await judge(rule, { ...one, stack: asSecrets(one.stack ?? guard) });
      expect(outline(hidden)).toEqual(outline(await judge(rule, one)));
    }
  });
  for (const [status, found] of [
    ["violation", cases.breaks],
    ["unknown", cases.unknown ?? []],
    ["notApplicable", cases.notApplicable ?? []],
  ] as const) {
    if (found.length === 0) continue;
    test.each(found)("$title", async (one) => {
      const findings = (await judge(rule, one)).filter((finding) => finding.status === status);
      expect(findings.map(placeOf).sort()).toEqual([one.at].flat().sort());
      for (const finding of findings) {
        expectTwoLanguages(finding);
        expect(finding.found?.fr).toContain(one.says ?? "");
      }
    });
  }
}

/** Statuses and places only: texts may tell that a value was there. */
const outline = (findings: readonly Finding[]) =>
  findings.map((finding) => `${finding.status} ${placeOf(finding)}`).sort();

/** The findings of one rule, once the SDK's server has answered the same. */
export async function judge(rule: Rule, one: Omit<Case, "title">): Promise<Finding[]> {
  const stack = one.stack ?? guard;
  const agreed = one.target ?? target;
  const policies = toPolicies([rule], { needsContract: true, today: () => agreed.date });
  const engine = sdk(policies, policyConfig([rule], agreed));
  expect(await engineAnswers(engine, stack)).toEqual(expectedAnswers([rule], stack, agreed));
  return evaluate([rule], stack, agreed);
}

/** The resource's name, and the item. */
export function placeOf({ urn, item }: Finding): string {
  const name = urn.startsWith(urnPrefix) ? urn.slice(urn.lastIndexOf("::") + 2) : urn;
  return item === undefined ? name : `${name} ${item}`;
}

/** Whatever is said is said in both languages, which differ. */
export function expectTwoLanguages({ found, agreed }: Finding): void {
  for (const text of [found, agreed]) {
    if (text === undefined) continue;
    expect(text.fr).not.toBe("");
    expect(text.en).not.toBe("");
    expect(text.fr).not.toBe(text.en);
  }
}
