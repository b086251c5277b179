import { controls, findControl } from "../../contract";
import { blocks } from "../../policies/finding";
import { judgeResource, judgeStack } from "../../policies/judge";
import { isHygiene } from "../../policies/rule";
import { rules } from "../../policies/rules";
import { standingOf, termsOf } from "../../policies/standing";
import { evaluate } from "../../verify/evaluate";
import { toSubjects } from "../../verify/sources/subjects";
import { guard } from "../support/policies/guard-stack";
import { amended, contract, target } from "../support/policies/stack";
import { everything } from "../support/policies/workload";

const actors = (id: string, agreed = target) => standingOf(findControl(id), agreed).actors;
const client = { party: "client", name: "Verreries de Lormont SAS" };
const provider = { party: "provider", name: "Altiplan Infogérance" };

test("Those who do the work are called, by side and by name", () => {
  expect(actors("ACT-01")).toEqual([{ ...provider, contact: "Thomas Morel" }]);
  expect(actors("ACT-06")).toEqual([{ ...client, contact: "Julien Arrieta" }]);
  expect(actors("GOV-02")).toEqual([
    { ...client, contact: "Catherine Delmas" },
    { ...provider, contact: "Thomas Morel" },
  ]);
});

test("Money is for those who deal with bills, the agreement for those who decide", () => {
  expect(actors("BUD-01")).toEqual([{ ...client, contact: "Catherine Delmas" }]);
  expect(actors("GOV-08")).toEqual([{ ...client, contact: "Catherine Delmas" }]);
  expect(actors("BUD-03")).toEqual([{ ...provider, contact: "Thomas Morel" }]);
});

test("The contract may share the work otherwise", () => {
  expect(actors("BUD-02")).toEqual([{ ...provider, contact: "Thomas Morel" }]);
  const aws = amended({ responsibilities: { "BUD-02": { client: "A", provider: "-", aws: "R" } } });
  expect(actors("BUD-02", aws)).toEqual([]);
  const both = amended({
    responsibilities: { "BUD-02": { client: "AR", provider: "R", aws: "-" } },
  });
  expect(actors("BUD-02", both).map(({ party }) => party)).toEqual(["client", "provider"]);
});

test("Where nobody has the role, somebody of that side is called all the same", () => {
  const alone = contract.contacts.provider.filter(({ id }) => id === "altiplan-securite");
  const agreed = amended({ contacts: { ...contract.contacts, provider: alone } });
  expect(actors("BUD-03", agreed)).toEqual([{ ...provider, contact: "Sécurité Altiplan" }]);
});

test("Each control stands with its own waivers, of this environment", () => {
  const waived = controls.filter((control) => standingOf(control, target).waivers.length > 0);
  expect(waived.map(({ id }) => id)).toEqual(["ACT-12"]);
  const elsewhere = { ...target, environment: "recette" };
  const there = controls.filter((control) => standingOf(control, elsewhere).waivers.length > 0);
  expect(there.map(({ id }) => id)).toEqual(["BUD-05"]);
});

test("What an organisation of the provider's could undo is not guaranteed", () => {
  const owned = (organisation: "none" | "client" | "provider") =>
    standingOf(findControl("ACT-13"), amended({ account: { ...contract.account, organisation } }))
      .providerOwns;
  expect([owned("none"), owned("client"), owned("provider")]).toEqual([
    undefined,
    undefined,
    "organisation",
  ]);
  const rootOfProvider = amended({ account: { ...contract.account, rootMfaHolder: "provider" } });
  expect(standingOf(findControl("ACT-13"), rootOfProvider).providerOwns).toBeUndefined();
  expect(standingOf(findControl("ACT-08"), rootOfProvider).providerOwns).toBeUndefined();
});

test("The terms name the stack, the day and the text they come from", () => {
  expect(termsOf(target)).toEqual({
    client: "lormont",
    environment: "production",
    part: "guard",
    tier: "standard",
    language: "fr",
    digest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    date: "2026-12-01",
  });
  const other = termsOf(amended({ perimeter: ["Autre chose."] }));
  expect(other.digest).not.toBe(termsOf(target).digest);
});

test.each([
  ["violation", undefined, "mandatory", true],
  ["violation", undefined, "remediate", true],
  ["violation", undefined, "advisory", false],
  ["violation", { kind: "outOfTier" }, "mandatory", false],
  ["violation", { kind: "notGuaranteed", owner: "root" }, "mandatory", false],
  ["unknown", undefined, "mandatory", false],
  ["notApplicable", undefined, "mandatory", false],
  ["pass", undefined, "mandatory", false],
] as const)(
  "A %s set apart by %j, at level %s: blocked is %s",
  (status, disposition, level, yes) => {
    const finding = {
      rule: "a-rule",
      control: "ACT-14",
      urn: "urn:pulumi:x",
      status,
      ...(disposition === undefined ? {} : { disposition }),
      actors: [],
    } as const;
    expect(blocks(finding, { enforcement: level })).toBe(yes);
  },
);

test.each([
  ["guard", "operations"],
  ["operations", "guard"],
] as const)("A rule about what must exist in %s says nothing in %s", (own, other) => {
  const findings = evaluate(rules, everything, { ...target, part: other });
  const there = rules.filter((rule) => rule.subject === "stack" && rule.part === own);
  expect(there.length).toBeGreaterThan(1);
  const names = there.map(({ name }) => name);
  expect(findings.filter(({ rule }) => names.includes(rule))).toEqual([]);
});

test("A rule of the contract refuses to judge without one, whatever the part", () => {
  const { resources, stack } = toSubjects(guard);
  for (const rule of rules) {
    if (isHygiene(rule)) continue;
    for (const resource of resources) {
      if (rule.subject === "resource")
        expect(() => judgeResource(rule, resource)).toThrow("was given none");
    }
    if (rule.subject === "stack") expect(() => judgeStack(rule, stack)).toThrow("was given none");
  }
});

test("Without a contract, only the rules that need none judge, and nobody is named", () => {
  const findings = evaluate(rules, everything);
  expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(
    rules.filter(isHygiene).map(({ name }) => name),
  );
  expect(findings.flatMap((finding) => finding.actors)).toEqual([]);
  expect(findings.filter((finding) => finding.disposition !== undefined)).toEqual([]);
});
