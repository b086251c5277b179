import { resourceRule, type Rule } from "../../policies/rule";
import { rules } from "../../policies/rules";
import { pass, violation } from "../../policies/verdict";
import { evaluate } from "../../verify/evaluate";
import { remediator } from "../../verify/remediate";
import { guard } from "../support/policies/guard-stack";
import {
  amended,
  contract,
  one,
  resource,
  secret,
  spoil,
  target,
  unknown,
  type Props,
} from "../support/policies/stack";
import { everything, wholeTarget } from "../support/policies/workload";

const tags = {
  Client: "lormont",
  Environment: "production",
  Owner: "c-delmas",
  CostCentre: "commun",
  ManagedBy: "socle",
};
const queue = (inputs: Props) => resource("aws:sqs/queue:Queue", "commandes", inputs);
const key = (inputs: Props) => resource("aws:kms/key:Key", "cle", inputs);

function mended(resourceInputs: ReturnType<typeof queue>, agreed = target) {
  return remediator(rules, agreed).remediate(resourceInputs);
}

test("Missing tags are set, and the other inputs stay", () => {
  expect(mended(queue({ delaySeconds: 5, tags: { Projet: "soldes" } }))).toEqual({
    delaySeconds: 5,
    tags: { Projet: "soldes", ...tags },
  });
});

test("Several rules mend one after the other", () => {
  expect(mended(key({ description: "d" }))).toEqual({
    description: "d",
    enableKeyRotation: true,
    tags,
  });
});

test("What was set is told, by place", () => {
  const mending = remediator(rules, target);
  const one = key({ tags: { ...tags, Owner: "" } });
  mending.remediate(one);
  mending.remediate(queue({ tags }));
  expect([...mending.remediated]).toEqual([[one.urn, ["enableKeyRotation", "tags.Owner"]]]);
});

test("What is mended is then kept", () => {
  const before = [...everything, key({}), queue({})];
  const mending = remediator(rules, wholeTarget);
  const after = before.map((each) => ({ ...each, inputs: mending.remediate(each) ?? each.inputs }));
  const broken = evaluate(rules, after, wholeTarget).filter(({ status }) => status === "violation");
  expect(broken).toEqual([]);
  expect(
    evaluate(rules, before, wholeTarget).filter(({ status }) => status === "violation"),
  ).toHaveLength(3);
});

test("A compliant stack is left alone", () => {
  const mending = remediator(rules, target);
  expect(
    guard.map((each) => mending.remediate(each)).filter((inputs) => inputs !== undefined),
  ).toEqual([]);
  expect(mending.remediated.size).toBe(0);
});

test("A provider's default tags count, once the provider was seen", () => {
  const [provider] = spoil(guard, "pulumi:providers:aws", {
    defaultTags: JSON.stringify({ tags }),
  }).filter(({ type }) => type === "pulumi:providers:aws");
  if (provider === undefined) throw new Error("the provider is in the stack");
  const mending = remediator(rules, target);
  mending.remediate(provider);
  expect(mending.remediate(queue({}))).toBeUndefined();
});

test("A tag that is right only once mended is not read from what AWS had before", () => {
  const inputs = mended(queue({ tags: { ...tags, Owner: "x" }, tagsAll: { ...tags, Owner: "x" } }));
  const after = { ...queue({}), inputs: inputs ?? {} };
  const findings = evaluate(rules, [...guard, after], target);
  expect(
    findings.filter(({ urn, rule }) => urn === after.urn && rule === "resource-has-required-tags"),
  ).toMatchObject([{ status: "pass" }]);
});

test("What would need an unknown value is left for the check to tell", () => {
  for (const inputs of [{ tags: unknown }, { tags: { Owner: unknown } }, { tags: secret(unknown) }])
    expect(mended(queue(inputs))).toBeUndefined();
});

test("A secret stays a secret", () => {
  expect(mended(queue({ tags: secret({ Owner: secret("x") }) }))).toEqual({
    tags: secret({ ...tags, Owner: secret("c-delmas") }),
  });
  expect(mended(key({ tags, enableKeyRotation: secret(false) }))).toEqual({
    tags,
    enableKeyRotation: secret(true),
  });
});

test("Neither a component nor a type that the rule does not judge is touched", () => {
  expect(mended({ ...queue({}), custom: false })).toBeUndefined();
  expect(mended(resource("aws:sns/topicPolicy:TopicPolicy", "politique", {}))).toBeUndefined();
});

test("What the client accepted, declined or did not buy is left as it is", () => {
  const waived = amended({
    waivers: [
      {
        control: "GOV-11",
        scope: "commandes",
        reason: "Étiquetée par un autre outil.",
        approvedBy: "c-delmas",
        approvedOn: "2026-10-01",
        expires: "2027-01-31",
      },
    ],
  });
  expect(mended(queue({}), waived)).toBeUndefined();
  expect(mended(queue({}), { ...waived, date: "2027-02-01" })).toEqual({ tags });
  expect(contract.waivers).not.toEqual(waived.contract.waivers);
});

test("Without a contract, only the rules that need none mend", () => {
  expect(remediator(rules).remediate(key({}))).toEqual({ enableKeyRotation: true });
  expect(remediator(rules).remediate(queue({}))).toBeUndefined();
});

test("A rule mends only where its control is to be mended", () => {
  const mends = (control: "ACT-14" | "ACT-15"): Rule =>
    resourceRule({
      name: "mends",
      control,
      reads: [],
      check: (each) =>
        each.props["on"] === true
          ? pass(each)
          : violation(each, { found: { fr: "non", en: "no" }, agreed: { fr: "oui", en: "yes" } }),
      remediate: () => ({ on: true }),
    });
  expect(remediator([mends("ACT-15")]).remediate(queue({}))).toEqual({ on: true });
  expect(remediator([mends("ACT-14")]).remediate(queue({}))).toBeUndefined();
});

test("Nothing that it is given is changed", () => {
  const before = queue({ tags: { Owner: "x" } });
  const text = JSON.stringify(before);
  mended(before);
  expect(JSON.stringify(before)).toBe(text);
  expect(one(guard, "cost-alerts-key").inputs["enableKeyRotation"]).toBe(true);
});
