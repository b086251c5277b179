import fc from "fast-check";
import type { Waiver } from "../../contract";
import type { Finding } from "../../policies/finding";
import { rules } from "../../policies/rules";
import { evaluate, type DatedTarget } from "../../verify/evaluate";
import { daysAfter } from "../support/policies/days";
import { guard } from "../support/policies/guard-stack";
import { placeOf } from "../support/policies/rule-cases";
import {
  amended,
  contract,
  one,
  production,
  rootName,
  spoil,
  target,
  without,
} from "../support/policies/stack";

const waiver: Waiver = {
  control: "ACT-15",
  scope: "*",
  reason: "L'appliance ne supporte pas le renouvellement.",
  approvedBy: "c-delmas",
  approvedOn: "2026-10-01",
  expires: "2027-01-31",
};
const waiving = (change: Partial<Waiver>) => amended({ waivers: [{ ...waiver, ...change }] });

const keyOff = spoil(guard, "cost-alerts-key", { enableKeyRotation: false });
const keyUrn = one(guard, "cost-alerts-key").urn;

function found(rule: string, stack: typeof guard, agreed: DatedTarget): readonly Finding[] {
  return evaluate(
    rules.filter(({ name }) => name === rule),
    stack,
    agreed,
  );
}
const keyFound = (agreed: DatedTarget) => found("key-rotates", keyOff, agreed);

test.each([
  ["the whole control", "*"],
  ["a type", "aws:kms/key:Key"],
  ["a resource's name", "cost-alerts-key"],
  ["the end of a URN, from the type's own name on", "Key::cost-alerts-key"],
  ["the end of a URN, from the type on", "aws:kms/key:Key::cost-alerts-key"],
  ["a whole URN", keyUrn],
])("A waiver may cover %s, and the violation stays visible", (_, scope) => {
  expect(keyFound(waiving({ scope }))).toMatchObject([
    { status: "violation", disposition: { kind: "waived", waiver: { scope } } },
  ]);
});

test.each([
  ["another name that ends alike", "alerts-key"],
  ["the end of a name", "key"],
  ["another type", "aws:sns/topic:Topic"],
  ["the end of a type", "kms/key:Key"],
  ["the end of a type's name", "ey::cost-alerts-key"],
  ["a component", "socle:budgets:CostAlerts"],
  ["another resource of the type", "Key::autre"],
])("A waiver on %s does not cover it", (_, scope) => {
  const [finding] = keyFound(waiving({ scope }));
  expect(finding?.status).toBe("violation");
  expect(finding?.disposition).toBeUndefined();
});

test("A waiver on one region covers that region only", () => {
  const stack = without(guard, "aws:ebs/encryptionByDefault:EncryptionByDefault");
  const findings = found(
    "disk-encryption-is-the-default",
    stack,
    waiving({ control: "ACT-11", scope: "eu-central-1" }),
  );
  expect(findings.map((finding) => [placeOf(finding), finding.disposition?.kind])).toEqual([
    [`${rootName} eu-west-3`, undefined],
    [`${rootName} eu-central-1`, "waived"],
  ]);
});

test("A waiver covers its own control only", () => {
  const [finding] = keyFound(waiving({ control: "ACT-14" }));
  expect(finding?.disposition).toBeUndefined();
});

test("A waiver of another environment covers nothing here, one without environment does", () => {
  const kinds = [{ environment: "recette" }, { environment: "production" }, {}].map(
    (change) => keyFound(waiving(change))[0]?.disposition?.kind,
  );
  expect(kinds).toEqual([undefined, "waived", "waived"]);
});

test("A waiver holds from the day of its approval to its last day, and on no other", () => {
  fc.assert(
    fc.property(fc.integer({ min: -200, max: 300 }), (days) => {
      const date = daysAfter(waiver.approvedOn, days);
      const [finding] = keyFound({ ...waiving({}), date });
      const holds = waiver.approvedOn <= date && date <= waiver.expires;
      expect(finding?.disposition?.kind).toBe(holds ? "waived" : undefined);
    }),
    { examples: [[-1], [0], [122], [123]] },
  );
});

test("What is kept is not waived", () => {
  const findings = found("key-rotates", guard, waiving({}));
  expect(findings).toMatchObject([{ status: "pass" }]);
  expect(findings[0]?.disposition).toBeUndefined();
});

test("A control that protects the agreement itself cannot be waived", () => {
  const findings = found(
    "checks-use-the-deployed-contract",
    spoil(guard, rootName, { contractDigest: "autre" }),
    waiving({ control: "GOV-07" }),
  );
  expect(findings).toMatchObject([{ status: "violation" }]);
  expect(findings[0]?.disposition).toBeUndefined();
});

const withCapability = (capability: (typeof contract.capabilities)["alternateContacts"]) =>
  amended({ capabilities: { ...contract.capabilities, alternateContacts: capability } });
const declined = {
  mode: "declined",
  by: "Catherine Delmas",
  on: "2026-03-10",
  reason: "Les contacts sont ceux du groupe.",
} as const;
const external = {
  mode: "external",
  by: "Groupe Lormont",
  evidence: "Relevé du 2 novembre 2026.",
} as const;

test.each([
  ["violation", without(guard, "contacts-security")],
  ["pass", guard],
])("What the client declined is neither kept nor broken: %s", (status, stack) => {
  expect(
    found("security-contact-is-the-agreed-one", stack, withCapability(declined)),
  ).toMatchObject([
    {
      status,
      disposition: {
        kind: "declined",
        by: declined.by,
        on: declined.on,
        reason: declined.reason,
      },
    },
  ]);
});

test.each([
  ["violation", without(guard, "contacts-security")],
  ["pass", guard],
])("What somebody else does is neither kept nor broken here: %s", (status, stack) => {
  expect(
    found("security-contact-is-the-agreed-one", stack, withCapability(external)),
  ).toMatchObject([
    { status, disposition: { kind: "external", by: external.by, evidence: external.evidence } },
  ]);
});

test("An environment may choose for itself", () => {
  const capabilities = { ...production.capabilities, alternateContacts: declined };
  const agreed = amended({
    environments: { ...contract.environments, production: { ...production, capabilities } },
  });
  expect(found("security-contact-is-the-agreed-one", guard, agreed)).toMatchObject([
    { disposition: { kind: "declined" } },
  ]);
});

test.each([["adopt" as const], ["create" as const]])(
  "What the stack itself brings in is judged: %s",
  (mode) => {
    const [finding] = found("security-contact-is-the-agreed-one", guard, withCapability({ mode }));
    expect(finding?.disposition).toBeUndefined();
  },
);

test.each([
  ["violation", without(guard, "budgets-sans-etiquette")],
  ["pass", guard],
])("What the tier does not hold is not covered, whatever is there: %s", (status, stack) => {
  const findings = found("spend-without-a-tag-is-watched", stack, amended({ tier: "essential" }));
  expect(findings).toMatchObject([{ status, disposition: { kind: "outOfTier" } }]);
});

test("Out of tier says more than a waiver", () => {
  const findings = found(
    "spend-without-a-tag-is-watched",
    without(guard, "budgets-sans-etiquette"),
    {
      ...target,
      contract: {
        ...contract,
        tier: "essential",
        waivers: [{ ...waiver, control: "BUD-05" }],
      },
    },
  );
  expect(findings).toMatchObject([{ disposition: { kind: "outOfTier" } }]);
});

test.each(["rootEmailHolder", "rootMfaHolder"] as const)(
  "Where the provider is %s, what rests on root is not guaranteed",
  (holder) => {
    const account = { ...contract.account, [holder]: "provider" as const };
    expect(found("root-is-held-by-the-client", guard, amended({ account }))).toMatchObject([
      { disposition: { kind: "notGuaranteed", owner: "root" } },
    ]);
  },
);
