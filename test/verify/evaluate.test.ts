import { rules } from "../../policies/rules";
import { resourceRule, stackRule } from "../../policies/rule";
import { notApplicable, pass, violation } from "../../policies/verdict";
import { evaluate } from "../../verify/evaluate";
import { guard } from "../support/policies/guard-stack";
import {
  one,
  providerUrn,
  resource,
  rootName,
  target,
  unknown,
  urnPrefix,
} from "../support/policies/stack";
import { everything, wholeTarget } from "../support/policies/workload";

const meta = { control: "ACT-14", reads: [] } as const;
const texts = { found: { fr: "rouge", en: "red" }, agreed: { fr: "vert", en: "green" } };

test("The compliant stack of the example client breaks nothing", () => {
  const findings = evaluate(rules, everything, wholeTarget);
  expect(findings.filter(({ status }) => status === "violation" || status === "unknown")).toEqual(
    [],
  );
  expect(findings.filter(({ status }) => status === "pass").length).toBeGreaterThan(100);
});

test("Rules on resources see what was asked for, rules on stacks what comes out", () => {
  const [before] = guard.filter(({ name }) => name === "cost-alerts-key");
  if (before === undefined) throw new Error("the key is in the stack");
  const key = { ...before, inputs: { from: "inputs" }, outputs: { from: "outputs" } };
  const seen: unknown[] = [];
  const onResource = resourceRule({
    ...meta,
    name: "on-resource",
    check: (each) => (seen.push(each.props["from"]), pass(each)),
  });
  const onStack = stackRule({
    ...meta,
    name: "on-stack",
    check: (stack) => (seen.push(...stack.resources.map((each) => each.props["from"])), []),
  });
  evaluate([onResource, onStack], [key]);
  expect(seen).toEqual(["inputs", "outputs"]);
});

test("Rules on resources judge what AWS makes, neither components nor providers", () => {
  const rule = resourceRule({ ...meta, name: "any", check: (each) => pass(each) });
  const judged = evaluate([rule], everything).map(({ urn }) => urn);
  expect(judged).toEqual(
    everything.filter(({ type }) => type.startsWith("aws:")).map(({ urn }) => urn),
  );
  const component = { ...resource("aws:made:Up", "made-up", {}), custom: false };
  expect(evaluate([rule], [component])).toEqual([]);
});

test("Rules on stacks see every resource, once, with its family", () => {
  const rule = stackRule({
    ...meta,
    name: "family",
    check(stack) {
      const topic = stack.resources.find(({ name }) => name === "cost-alerts-topic");
      expect(stack.urn).toBe(one(guard, rootName).urn);
      expect(stack.resources).toHaveLength(guard.length);
      expect(topic).toMatchObject({
        type: "aws:sns/topic:Topic",
        protect: false,
        parent: `${urnPrefix}socle:budgets:CostAlerts::cost-alerts`,
        provider: { urn: providerUrn, props: { region: "eu-west-3" } },
        dependencies: [],
      });
      return [];
    },
  });
  expect(evaluate([rule], guard)).toEqual([]);
});

test("A provider that is not in the stack is not seen", () => {
  const stranger = resource("aws:s3/bucket:Bucket", "b", {}, { provider: `${urnPrefix}x::y` });
  const rule = resourceRule({
    ...meta,
    name: "provider",
    check: (each) => (each.provider === undefined ? notApplicable(each, texts.found) : pass(each)),
  });
  expect(evaluate([rule], [...guard, stranger]).at(-1)).toMatchObject({ status: "notApplicable" });
});

test("Findings come rule by rule, in the order of the rules, then of the resources", () => {
  const [first, second] = ["first", "second"].map((name) =>
    resourceRule({
      ...meta,
      name,
      types: ["aws:costexplorer/costAllocationTag:CostAllocationTag"],
      check: (each) => violation(each, texts, "item"),
    }),
  );
  if (first === undefined || second === undefined) throw new Error("two rules");
  expect(
    evaluate([second, first], guard).map(({ rule, urn }) => `${rule} ${urn.split("::").at(-1)}`),
  ).toEqual([
    "second cost-tags-Client",
    "second cost-tags-Environment",
    "second cost-tags-CostCentre",
    "first cost-tags-Client",
    "first cost-tags-Environment",
    "first cost-tags-CostCentre",
  ]);
});

test("A violation carries what was found, what was agreed, and who acts", () => {
  const rule = resourceRule({
    ...meta,
    name: "red",
    types: ["aws:kms/key:Key"],
    check: (each) => violation(each, texts, "item"),
  });
  expect(evaluate([rule], guard, target)).toEqual([
    {
      rule: "red",
      control: "ACT-14",
      urn: one(guard, "cost-alerts-key").urn,
      item: "item",
      status: "violation",
      ...texts,
      actors: [{ party: "provider", name: "Altiplan Infogérance", contact: "Thomas Morel" }],
    },
  ]);
});

test.each(["resource", "stack"] as const)(
  "Reading what is not known yet gives unknown, with the place that was read: %s",
  (subject) => {
    const topic = resource("aws:sns/topic:Topic", "topic", { endpoint: { url: unknown } });
    const read = (props: Readonly<Record<string, unknown>>) =>
      String((props["endpoint"] as { url: unknown }).url);
    const rule =
      subject === "resource"
        ? resourceRule({ ...meta, name: "r", check: (each) => (read(each.props), pass(each)) })
        : stackRule({
            ...meta,
            name: "s",
            check: (stack) => stack.resources.map((each) => (read(each.props), pass(each))),
          });
    expect(evaluate([rule], [topic])).toMatchObject([
      {
        status: "unknown",
        urn: topic.urn,
        found: { fr: expect.stringContaining("endpoint.url") as unknown },
        cause: { message: "endpoint.url is not known before deployment" },
      },
    ]);
  },
);

test("A rule that fails is an error, never a verdict", () => {
  const rule = resourceRule({
    ...meta,
    name: "fails",
    check() {
      throw new RangeError("ours");
    },
  });
  expect(() => evaluate([rule], guard)).toThrow(RangeError);
});

test("A stack without root is judged at its first resource, an empty one at a place of its own", () => {
  const rule = stackRule({ ...meta, name: "absent", check: (stack) => [violation(stack, texts)] });
  const rootless = guard.filter(({ name }) => name !== rootName);
  expect(evaluate([rule], rootless)).toMatchObject([{ urn: providerUrn }]);
  expect(evaluate([rule], [])).toMatchObject([{ urn: expect.stringMatching(/^urn:pulumi:/) }]);
});

test("Nothing that it is given is changed", () => {
  const before = JSON.stringify([everything, target]);
  evaluate(rules, everything, target);
  expect(JSON.stringify([everything, target])).toBe(before);
});
