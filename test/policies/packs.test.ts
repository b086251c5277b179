import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import Ajv from "ajv";
import { controls, type Section } from "../../contract";
import { policyConfig, waivedPolicyName } from "../../policies/policy-config";
import { isHygiene, judges, type Agreed } from "../../policies/rule";
import { rules } from "../../policies/rules";
import { toPolicies } from "../../policies/sdk";
import { toSubjects } from "../../verify/sources/subjects";
import { root } from "../support/socle";
import { amended, contract, production, target } from "../support/policies/stack";
import { operated } from "../support/policies/backup-cases";
import { createdLogging } from "../support/policies/logging-stack";
import { everything } from "../support/policies/workload";

const folder = join(root, "policies/rules");
/** They make rules for several settings, and are none themselves. */
const factories = ["alternate-contact", "regional-default"];
const makesRule = /\b(resource|stack)Rule[<(]/;
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && file !== "index.ts")
  .filter(
    (file) =>
      makesRule.test(readFileSync(join(folder, file), "utf8")) ||
      // Made by a factory: it holds one call and nothing else.
      /= (alternateContact|regionalDefault)\w*\(/i.test(readFileSync(join(folder, file), "utf8")),
  )
  .map((file) => ({ domain: relative(".", file).split("/")[0], name: basename(file, ".ts") }))
  .filter(({ name }) => !factories.includes(name));
const policies = toPolicies(rules, { needsContract: true, today: () => "2026-12-01" });
const hygiene = rules.filter(isHygiene);

test("Each rule has a file of its name, and each file a rule", () => {
  expect(files.map(({ name }) => name).sort()).toEqual(rules.map(({ name }) => name).sort());
  expect(rules).toHaveLength(78);
});

test("Each rule has a test of its name, in the same place", () => {
  const tests = readdirSync(join(root, "test/policies/rules"), {
    recursive: true,
    encoding: "utf8",
  });
  expect(tests).toEqual(
    expect.arrayContaining(files.map(({ domain, name }) => `${domain}/${name}.test.ts`)),
  );
});

test("A rule stands in the domain of its control, and its file too", () => {
  for (const rule of rules) {
    const control = controls.find(({ id }) => id === rule.control);
    const file = files.find(({ name }) => name === rule.name);
    expect([rule.name, control?.domain]).toEqual([rule.name, file?.domain]);
  }
});

test("Rules are named once, in the form of a condition", () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  for (const { name } of rules) expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/);
});

test("Every control that code can verify has a rule, and no other has one", () => {
  const verified = controls.filter(({ verification }) =>
    ["resource", "stack"].includes(verification.by),
  );
  const judged = new Set(rules.map(({ control }) => control));
  expect([...judged].sort()).toEqual(verified.map(({ id }) => id).sort());
});

test("Rules come in the order of the catalogue", () => {
  const order = rules.map(({ control }) => controls.findIndex(({ id }) => id === control));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test("A control verified from one resource has a rule on resources, one from the stack a rule on stacks", () => {
  for (const { id, verification } of controls) {
    const subjects = rules.filter(({ control }) => control === id).map(({ subject }) => subject);
    if (subjects.length > 0) expect([id, ...subjects]).toContain(verification.by);
  }
});

test("The hygiene pack is the agreement's rules that read nothing of a contract, in the same order", () => {
  expect(hygiene.map(({ name }) => name)).toEqual([
    "password-policy-is-strong",
    "data-store-is-encrypted",
    "key-rotates",
    "person-has-no-iam-user",
    "identity-has-no-long-lived-key",
    "resource-policy-is-not-open-to-everybody",
    "database-refuses-deletion",
    "budget-filter-has-aws-form",
    "trail-shows-tampering",
    "database-keeps-its-logs",
    "web-front-end-keeps-its-logs",
  ]);
  const kept = toPolicies(hygiene, { needsContract: false, today: () => "" });
  const names = policies.map(({ name }) => name);
  expect(kept.map(({ name }) => names.indexOf(name))).toEqual(
    kept.map(({ name }) => names.indexOf(name)).sort((a, b) => a - b),
  );
  expect(kept.map(({ name }) => name)).toEqual(hygiene.map(({ name }) => name));
});

test("A rule about what must exist belongs to the part that brings it; one that needs no contract, or one resource, to none", () => {
  for (const rule of rules)
    if (rule.subject === "resource" || isHygiene(rule)) expect(rule).not.toHaveProperty("part");
  const of = (part: string | undefined) =>
    rules.flatMap((rule) => (rule.subject === "stack" && rule.part === part ? [rule.name] : []));
  expect(of("operations")).toEqual([
    "data-class-has-a-backup-plan",
    "backup-plan-has-restore-test",
  ]);
  expect(of(undefined)).toEqual([
    "person-has-no-iam-user",
    "policy-does-not-allow-everything",
    "provider-role-carries-the-boundary",
    "auditor-reads-no-data",
    "backup-frequency-fits-the-rpo",
    "backup-retention-is-the-agreed-one",
    "continuous-backup-where-agreed",
    "backup-goes-to-the-locked-vault",
    "vault-keeps-the-provider-out",
    "copy-is-kept-where-agreed",
    "validator-writes-its-result-only",
    "restore-role-cannot-touch-production",
    "checks-use-the-deployed-contract",
  ]);
});

test("Each policy says its control, its level, its severity and what to do", () => {
  expect(policies.map(({ name }) => name)).toEqual([
    ...rules.map(({ name }) => name),
    waivedPolicyName,
  ]);
  rules.forEach((rule, index) => {
    const control = controls.find(({ id }) => id === rule.control);
    expect(policies[index]).toMatchObject({
      name: rule.name,
      displayName: `${rule.control} ${control?.title.en}`,
      description: control?.title.en,
      enforcementLevel: control?.enforcement,
      severity: control?.severity,
      tags: [rule.control, control?.domain],
      remediationSteps: control?.remedy.en,
    });
  });
});

test("Only controls to be mended have rules that mend", () => {
  for (const { name, control, ...rule } of rules) {
    const mends = rule.subject === "resource" && rule.remediate !== undefined;
    const level = controls.find(({ id }) => id === control)?.enforcement;
    expect([name, mends]).toEqual([name, level === "remediate"]);
  }
});

describe("The config of the agreement pack", () => {
  const config = policyConfig(rules, target);

  test("has a slice for each policy, and for nothing else", () => {
    expect(Object.keys(config).sort()).toEqual(policies.map(({ name }) => name).sort());
  });

  test("gives each rule the sections it reads and no other", () => {
    for (const rule of rules) {
      const slice = config[rule.name];
      expect([rule.name, ...Object.keys(slice?.agreed ?? {}).sort()]).toEqual([
        rule.name,
        ...[...rule.reads].sort(),
      ]);
      for (const section of rule.reads) expect(slice?.agreed[section]).toEqual(contract[section]);
    }
    expect(config[waivedPolicyName]?.agreed).toEqual({});
  });

  test("names no section that its rule leaves unread", () => {
    const created = new Set(createdLogging.map(({ urn }) => urn));
    const others = everything.filter(({ urn }) => !created.has(urn));
    /** With a trail that was taken over, and with one of its own. */
    const variants = [everything, [...others, ...createdLogging]].map((stack) =>
      toSubjects([...stack, ...operated.slice(2)]),
    );
    // What an environment does not say for itself is read of the whole contract.
    const plain = { ...production, capabilities: undefined };
    const whole = amended({ environments: { production: plain } });
    for (const rule of rules) {
      const slice = policyConfig([rule], whole)[rule.name];
      const read = new Set<string>();
      const agreed = new Proxy({ ...slice?.agreed, terms: slice?.terms } as Agreed<Section>, {
        get(own, key) {
          if (typeof key === "string" && key !== "terms") read.add(key);
          return Reflect.get(own, key) as unknown;
        },
      });
      for (const { resources, stack } of variants) {
        if (rule.subject === "stack") rule.check(stack, agreed);
        else
          for (const resource of resources)
            if (judges(rule, resource)) rule.check(resource, agreed);
      }
      expect([rule.name, ...[...read].sort()]).toEqual([rule.name, ...[...rule.reads].sort()]);
    }
  });

  test("travels as JSON without loss", () => {
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
  });

  test("fits the form that the engine checks before it loads the pack", () => {
    const ajv = new Ajv();
    for (const { name, configSchema } of policies) {
      const form = { type: "object", ...configSchema };
      expect([name, ajv.validate(form, config[name])]).toEqual([name, true]);
      const needed = rules.some((rule) => rule.name === name && !isHygiene(rule));
      expect([name, ajv.validate(form, {})]).toEqual([name, !needed]);
      for (const part of configSchema?.required ?? []) {
        const short = Object.fromEntries(
          Object.entries(config[name] ?? {}).filter(([key]) => key !== part),
        );
        expect([name, part, ajv.validate(form, short)]).toEqual([name, part, false]);
      }
    }
  });

  test("says nothing of the day where none was given", () => {
    const undated = policyConfig(rules, { contract, environment: "production", part: "guard" });
    for (const slice of Object.values(undated)) expect(slice.terms).not.toHaveProperty("date");
  });
});
