import type { Finding } from "../../../policies/finding";
import { describeFinding } from "../../../policies/message";
import type { Rule } from "../../../policies/rule";
import { rules } from "../../../policies/rules";
import { evaluate, type DatedTarget } from "../../../verify/evaluate";
import type { Registered } from "../../../verify/sources/registered";
import { readBy } from "../../support/policies/read-by";
import { expectTwoLanguages, placeOf } from "../../support/policies/rule-cases";
import { asSecrets, secret, spoil, unknown, type Props } from "../../support/policies/stack";
import { compliant, everything, wholeTarget as target } from "../../support/policies/workload";

const [root] = everything;

/** Values that no rule waits for, and those that have surprised JavaScript before. */
const junk: readonly unknown[] = [
  null,
  true,
  false,
  -1,
  0.5,
  "",
  " ",
  "n'importe quoi",
  "x".repeat(100_000),
  "__proto__",
  "constructor",
  "toString",
  "\u0000\u202e\ud800",
  "(".repeat(5_000),
  [],
  [null],
  [[[]]],
  [{}],
  {},
  { toString: 1, valueOf: null },
  { length: 3, 0: "a" },
  JSON.parse('{"__proto__":{"blockPublicAcls":true},"hasOwnProperty":1}'),
  { values: { values: { values: [null] } }, not: { tags: 1 }, dimension: [[]] },
];

function outline(findings: readonly Finding[]): string[] {
  return findings.map((one) => `${one.rule} ${one.status} ${placeOf(one)}`).sort();
}

function passes(rule: Rule, stack: readonly Registered[], target: DatedTarget): boolean {
  return evaluate([rule], stack, target).every(({ status }) =>
    ["pass", "notApplicable"].includes(status),
  );
}

test("A compliant stack keeps every rule", () => {
  const findings = compliant.flatMap((each) => evaluate(rules, each.stack, each.target));
  expect(findings.filter(({ status }) => !["pass", "notApplicable"].includes(status))).toEqual([]);
  expect(rules.filter((rule) => !findings.some((one) => one.rule === rule.name))).toEqual([]);
});

test.each([
  ["of nothing at all", []],
  ["of a root without anything", root === undefined ? [] : [root]],
])("A stack %s has verdicts, each about something", (_, stack) => {
  const findings = evaluate(rules, stack, target);
  expect(findings.filter(({ urn }) => !urn.startsWith("urn:pulumi:"))).toEqual([]);
  const broken = findings.filter(({ status }) => status === "violation").map(({ rule }) => rule);
  expect(broken).toEqual(
    expect.arrayContaining(["account-blocks-public-buckets", "account-has-a-budget"]),
  );
});

const ofStacks = rules.filter((rule) => readBy(rule).length > 0);

test("Only rules about the contract itself read nothing of a stack", () => {
  const others = rules.filter((rule) => !ofStacks.includes(rule));
  expect(others.map(({ name }) => name)).toEqual([
    "root-is-held-by-the-client",
    "person-has-no-iam-user",
    "access-list-is-reviewed-in-time",
    "provider-access-has-ended",
    "restored-data-is-checked-where-asked",
    "control-has-one-accountable",
    "agreement-is-in-force",
    "committee-is-held-in-time",
    "waiver-has-not-expired",
    "waiver-is-approved-by-the-client",
    "decision-is-reviewed-in-time",
    "exit-is-rehearsed",
  ]);
});

test("What nobody can read yet is never kept", () => {
  const hide = (props: Props) =>
    Object.fromEntries(Object.keys(props).map((key) => [key, unknown]));
  const findings = compliant.flatMap(({ stack, target }) =>
    evaluate(
      ofStacks,
      stack.map((one) => ({ ...one, inputs: hide(one.inputs), outputs: hide(one.outputs) })),
      target,
    ),
  );
  expect(findings.filter(({ status }) => status === "pass")).toEqual([]);
  expect(ofStacks.filter(({ name }) => !findings.some(({ rule }) => rule === name))).toEqual([]);
});

test("What is secret is judged by its content, everywhere at once", () => {
  for (const { stack, target } of compliant)
    expect(outline(evaluate(rules, asSecrets(stack), target))).toEqual(
      outline(evaluate(rules, stack, target)),
    );
});

describe.each(ofStacks)("$name", (rule) => {
  const places = readBy(rule);
  /** The stacks that differ from a compliant one by one thing that the rule reads. */
  const spoiled = (change: (value: unknown) => unknown) =>
    places.map(({ stack, target, one, property }) => ({
      stack: spoil(stack, one.urn, (props) => ({ ...props, [property]: change(props[property]) })),
      target,
    }));

  test("Values of any form are judged, never an accident", () => {
    for (const value of junk) {
      for (const { stack, target } of spoiled(() => value)) {
        const findings = evaluate([rule], stack, target);
        expect(findings.filter(({ urn }) => !urn.startsWith("urn:pulumi:"))).toEqual([]);
        findings.forEach(expectTwoLanguages);
      }
    }
  });

  test("What the rule needs is not made up by a value of another form", () => {
    for (const { stack: whole, target, one, property } of places) {
      const absent = spoil(whole, one.urn, { [property]: undefined });
      if (passes(rule, absent, target)) continue;
      for (const value of junk.filter((each) => typeof each !== typeof one.inputs[property])) {
        const stack = spoil(whole, one.urn, { [property]: value });
        expect([property, value, passes(rule, stack, target)]).toEqual([property, value, false]);
      }
    }
  });

  test("No text repeats what a resource holds: it may be a secret", () => {
    for (const canary of ["canari-7f3a9", 86_753_091, "86753091"]) {
      for (const { stack, target } of spoiled((value) => withCanary(value, canary))) {
        const said = evaluate([rule], stack, target).map((finding) => [
          describeFinding(finding, "fr"),
          describeFinding(finding, "en"),
          finding.cause?.message,
        ]);
        expect(JSON.stringify(said)).not.toMatch(/canari|8\D?6\D?7\D?5\D?3\D?0\D?9\D?1/);
      }
    }
  });
});

/** The value with each of its parts replaced by a secret that must never be read anywhere. */
function withCanary(value: unknown, canary: string | number): unknown {
  if (Array.isArray(value)) return value.map((one) => withCanary(one, canary));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, withCanary(one, canary)]),
    );
  return secret(canary);
}
