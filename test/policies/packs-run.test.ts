import { join } from "node:path";
import { EnforcementLevel } from "@pulumi/pulumi/proto/analyzer_pb";
import { policyConfig, waivedPolicyName } from "../../policies/policy-config";
import { isHygiene } from "../../policies/rule";
import { rules } from "../../policies/rules";
import { remediator } from "../../verify/remediate";
import { engineAnswers, expectedAnswers } from "../support/policies/answers";
import { guard } from "../support/policies/guard-stack";
import { startPack, type Pack } from "../support/policies/pack";
import { analyzeRequest } from "../support/policies/requests";
import {
  amended,
  asSecrets,
  resource,
  spoil,
  target,
  unknown,
  without,
} from "../support/policies/stack";
import { root } from "../support/socle";
import { everything, wholeTarget } from "../support/policies/workload";

/** The packs as the engine starts them: a process each, spoken to over gRPC. */
let hygiene: Pack;
let agreement: Pack;

beforeAll(async () => {
  [hygiene, agreement] = await Promise.all([
    startPack(join(root, "policies/hygiene")),
    startPack(join(root, "policies/agreement")),
  ]);
});
afterAll(() => Promise.all([hygiene, agreement].map((pack) => pack.stop())));

const keyOff = spoil(everything, "cost-alerts-key", { enableKeyRotation: false });
const stacks = [
  ["a compliant stack", everything, wholeTarget],
  ["the same with everything secret", asSecrets(everything), wholeTarget],
  ["a stack without a budget", without(everything, "budgets-erp"), wholeTarget],
  ["a key that does not rotate", keyOff, wholeTarget],
  [
    "alerts not known yet",
    spoil(everything, "budgets-erp", { notifications: unknown }),
    wholeTarget,
  ],
  [
    "everything of its types taken out",
    everything.filter(({ type }) => !/budgets|ebs|ec2/.test(type)),
    wholeTarget,
  ],
  ["tags gone", spoil(everything, "aws:sqs/queue:Queue", { tags: undefined }), wholeTarget],
  [
    "a waived gap",
    spoil(everything, "regional-defaults-instance-metadata-eu-west-3", { httpTokens: "optional" }),
    wholeTarget,
  ],
  ["the other part", everything, { ...wholeTarget, part: "operations" as const }],
  ["a day when everything is overdue", everything, { ...wholeTarget, date: "2030-01-01" }],
  [
    "an essential contract",
    without(everything, "budgets-sans-etiquette"),
    amended({ tier: "essential" }),
  ],
  ["a contract in English", keyOff, amended({ language: "en" })],
] as const;

test.each(stacks)("The agreement pack answers as the check does: %s", async (_, stack, agreed) => {
  await agreement.configure(policyConfig(rules, agreed));
  expect(await engineAnswers(agreement, stack)).toEqual(expectedAnswers(rules, stack, agreed));
});

test.each(stacks)("The hygiene pack answers as the check does: %s", async (_, stack) => {
  const own = rules.filter(isHygiene);
  expect(await engineAnswers(hygiene, stack)).toEqual(expectedAnswers(own, stack));
});

test("A slice without date judges on the day that the pack runs", async () => {
  const { contract, environment, part } = target;
  await agreement.configure(policyConfig(rules, { contract, environment, part }));
  const today = new Date().toISOString().slice(0, 10);
  expect(await engineAnswers(agreement, everything)).toEqual(
    expectedAnswers(rules, everything, { ...target, date: today }),
  );
});

test("Both packs mend what the check mends, and nothing else", async () => {
  await agreement.configure(policyConfig(rules, target));
  const bare = resource("aws:sqs/queue:Queue", "files", { delaySeconds: 5 });
  const stack = [...keyOff, bare];
  for (const [pack, mending] of [
    [hygiene, remediator(rules.filter(isHygiene))],
    [agreement, remediator(rules, target)],
  ] as const) {
    for (const one of stack) {
      const answer = await pack.remediate(analyzeRequest(one, stack));
      const last = answer.getRemediationsList().at(-1)?.getProperties()?.toJavaScript();
      expect([one.name, last]).toEqual([one.name, mending.remediate(one)]);
    }
  }
});

test("A rule of the contract without its config fails the deployment, and passes nothing", async () => {
  await agreement.configure({});
  const [one] = guard.filter(({ type }) => type.startsWith("aws:"));
  if (one === undefined) throw new Error("the stack is empty");
  await expect(agreement.analyze(analyzeRequest(one, guard))).rejects.toThrow("was given none");
  await expect(engineAnswers(agreement, guard)).rejects.toThrow("judges by a contract");
});

test("The engine refuses to load the agreement pack without the config of its contract rules", () => {
  const required = agreement.info
    .getPoliciesList()
    .filter((policy) => policy.getConfigschema()?.getRequiredList().length === 3)
    .map((policy) => policy.getName());
  expect(required).toEqual(rules.filter((rule) => !isHygiene(rule)).map(({ name }) => name));
  for (const policy of hygiene.info.getPoliciesList()) expect(policy.hasConfigschema()).toBe(false);
});

test("Each policy tells the engine its level and its severity", () => {
  const levels = agreement.info
    .getPoliciesList()
    .map((policy) => [policy.getName(), policy.getEnforcementlevel()] as const);
  expect(Object.fromEntries(levels)).toMatchObject({
    "resource-has-required-tags": EnforcementLevel.REMEDIATE,
    "account-has-a-budget": EnforcementLevel.MANDATORY,
    "exit-is-rehearsed": EnforcementLevel.ADVISORY,
    [waivedPolicyName]: EnforcementLevel.ADVISORY,
  });
  expect(hygiene.info.getName()).toBe("socle-hygiene");
  expect(agreement.info.getName()).toBe("socle-agreement");
});
