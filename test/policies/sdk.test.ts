import { policyConfig } from "../../policies/policy-config";
import { resourceRule, stackRule, type Rule } from "../../policies/rule";
import { rules } from "../../policies/rules";
import { toPolicies } from "../../policies/sdk";
import { remediator } from "../../verify/remediate";
import type { Registered } from "../../verify/sources/registered";
import { engineAnswers, expectedAnswers } from "../support/policies/answers";
import { sdk } from "../support/policies/engine";
import { readBy, type Place } from "../support/policies/read-by";
import { analyzeRequest } from "../support/policies/requests";
import {
  amended,
  asSecrets,
  one,
  resource,
  rootName,
  secret,
  signature,
  spoil,
  target,
  unknown,
  type Props,
} from "../support/policies/stack";
import { everything } from "../support/policies/workload";

const settings = { needsContract: true, today: () => target.date };
const engine = sdk(toPolicies(rules, settings), policyConfig(rules, target));

const ways: readonly (readonly [string, (value: unknown) => unknown])[] = [
  ["taken out", () => undefined],
  ["not known yet", () => unknown],
  ["a secret that is not known yet", () => secret(unknown)],
  ["of another form", () => ({ autre: [null, 0] })],
];

/** Each property of a compliant stack that some rule reads, with the rules that do. */
const readings = (() => {
  const found = new Map<string, { readonly place: Place; readonly by: Rule[] }>();
  for (const rule of rules)
    for (const place of readBy(rule)) {
      const key = [place.target.part, place.one.urn, place.property].join(" ");
      const reading = found.get(key) ?? { place, by: [] };
      found.set(key, reading);
      reading.by.push(rule);
    }
  return [...found.values()];
})();

test.each(ways)("Whatever property is %s, the SDK and the check find the same", async (_, way) => {
  for (const { place, by } of readings) {
    const { one: before, property, target: agreed } = place;
    const stack = spoil(place.stack, before.urn, { [property]: way(before.inputs[property]) });
    const changed = [one(stack, before.urn)];
    const itsEngine = sdk(toPolicies(by, settings), policyConfig(by, agreed));
    expect([property, await engineAnswers(itsEngine, stack, changed)]).toEqual([
      property,
      expectedAnswers(by, stack, agreed, changed),
    ]);
  }
});

test("Components and providers concern no rule on resources", async () => {
  const others = everything.filter(({ type }) => !type.startsWith("aws:"));
  expect(others.length).toBeGreaterThan(5);
  expect(await engineAnswers(engine, everything, others)).toEqual(
    expectedAnswers(rules, everything, target, others),
  );
});

test("A policy that found nothing to judge is not counted as kept", async () => {
  const answers = await engineAnswers(engine, [one(everything, rootName)], []);
  expect(answers).toContain("budget-alerts-reach-the-named-contacts | stack | not applicable");
  const elsewhere = sdk(
    toPolicies(rules, settings),
    policyConfig(rules, { ...target, part: "operations" }),
  );
  expect(await engineAnswers(elsewhere, everything, [])).toContain(
    "account-has-a-budget | stack | not applicable",
  );
});

test("What is not covered at the tier is not counted as kept", async () => {
  const essential = amended({ tier: "essential" });
  const answers = await engineAnswers(
    sdk(toPolicies(rules, settings), policyConfig(rules, essential)),
    everything,
    [],
  );
  expect(answers).toContain("exit-is-rehearsed | stack | not applicable");
});

/** An asset and archives, on the engine's wire. */
const wire = (kind: "asset" | "archive", content: Props): Props => ({
  [signature]:
    kind === "asset" ? "c44067f5952c0a294b673a41bacd8c17" : "0def7320c3a5731c473e5ecbe6d01bc7",
  ...content,
});
const file = wire("asset", { path: "./index.js" });
const text = wire("asset", { text: "exports.handler = () => {};" });
const bundle = wire("archive", {
  assets: { "index.js": file, lib: wire("archive", { assets: { "a.js": text } }) },
});

const mended: readonly (readonly [string, Props])[] = [
  ["without tags", {}],
  ["with some", { tags: { Owner: "c-delmas", Projet: "soldes" } }],
  ["with secret tags", { tags: secret({ Client: "autre", Owner: secret("x") }) }],
  ["with a secret tag", { tags: { Client: secret("autre") } }],
  ["with tags of another form", { tags: "aucune" }],
  ["with secret tags of another form", { tags: secret(["aucune"]) }],
  ["with secret tags of nothing", { tags: secret(null) }],
  ["with other secrets", { environment: { variables: { CLE: secret("x"), LISTE: [secret(1)] } } }],
  ["with something not known yet", { role: unknown, layers: [unknown] }],
  ["with a tag not known yet", { tags: { Owner: unknown } }],
  ["with tags not known yet", { tags: unknown }],
];

const left: typeof mended = [
  ["a file", { code: file }],
  ["a text", { code: text }],
  ["an archive", { code: wire("archive", { path: "./dist" }) }],
  ["an archive of files", { code: bundle }],
  ["a secret archive of files", { code: secret(bundle) }],
  ["archives in a list", { versions: [{ role: unknown }, { code: bundle }] }],
];

test.each(mended)(
  "A function %s is mended alike by the SDK and by the check",
  async (_, inputs) => {
    const lambda = resource("aws:lambda/function:Function", "factures", {
      runtime: "nodejs20.x",
      ...inputs,
    });
    for (const stack of [[...everything, lambda], asSecrets([...everything, lambda])]) {
      const here = one(stack, "factures");
      expect(await mendedBySdk(here, stack)).toEqual(mendedByCheck(here, stack));
    }
  },
);

test.each(left)(
  "A function with %s is not mended, and is told: its files would change unseen",
  async (_, inputs) => {
    const lambda = resource("aws:lambda/function:Function", "factures", inputs);
    for (const stack of [[...everything, lambda], asSecrets([...everything, lambda])]) {
      const here = one(stack, "factures");
      expect(await mendedBySdk(here, stack)).toBeUndefined();
      expect(mendedByCheck(here, stack)).toBeUndefined();
      const told = `resource-has-required-tags | ${here.urn} | MANDATORY | `;
      expect(await engineAnswers(engine, stack, [here])).toContainEqual(
        expect.stringContaining(told),
      );
    }
  },
);

test("What somebody agreed to leave as it is is not mended", async () => {
  const stack = spoil(everything, "cost-alerts-key", { enableKeyRotation: false });
  const key = one(stack, "cost-alerts-key");
  expect(await mendedBySdk(key, stack)).toMatchObject({ enableKeyRotation: true });
  const waived = amended({
    waivers: [
      {
        control: "ACT-15",
        scope: "cost-alerts-key",
        reason: "L'appliance ne le supporte pas.",
        approvedBy: "c-delmas",
        approvedOn: "2026-10-01",
        expires: "2027-01-31",
      },
    ],
  });
  expect(await mendedBySdk(key, stack, waived)).toBeUndefined();
  expect(mendedByCheck(key, stack, waived)).toBeUndefined();
  const engineOfIt = sdk(toPolicies(rules, settings), policyConfig(rules, waived));
  const visible = await engineAnswers(engineOfIt, stack);
  expect(visible).toEqual(expectedAnswers(rules, stack, waived));
  expect(visible.filter((line) => line.includes("accordée par Catherine Delmas"))).toHaveLength(1);
});

async function mendedBySdk(
  which: Registered,
  stack: readonly Registered[],
  agreed = target,
): Promise<unknown> {
  const mending = sdk(toPolicies(rules, settings), policyConfig(rules, agreed));
  const answer = await mending.remediate(analyzeRequest(which, stack));
  return answer.getRemediationsList().at(-1)?.getProperties()?.toJavaScript();
}

function mendedByCheck(which: Registered, stack: readonly Registered[], agreed = target): unknown {
  const mending = remediator(rules, agreed);
  for (const other of stack) if (other !== which) mending.remediate(other);
  return mending.remediate(which);
}

/** A rule with a fault of ours. */
const broken = (rule: "resource" | "stack"): Rule => {
  const check = (): never => {
    throw new TypeError("cannot read properties of undefined");
  };
  const meta = { name: "broken", control: "ACT-14", reads: [] } as const;
  return rule === "resource" ? resourceRule({ ...meta, check }) : stackRule({ ...meta, check });
};

test.each(["resource", "stack"] as const)(
  "A rule on a %s that fails is an error of the deployment, never a pass",
  async (subject) => {
    const failing = sdk(toPolicies([broken(subject)], settings), {});
    const failure = "Error validating resource with policy 'broken'";
    await expect(engineAnswers(failing, everything)).rejects.toThrow(failure);
    expect(() => expectedAnswers([broken(subject)], everything, target)).toThrow(TypeError);
  },
);
