import fc from "fast-check";
import { resourceHasRequiredTags } from "../../../../policies/rules/governance/resource-has-required-tags";
import { evaluate } from "../../../../verify/evaluate";
import { remediator } from "../../../../verify/remediate";
import { guard } from "../../../support/policies/guard-stack";
import { judge, ruleCases } from "../../../support/policies/rule-cases";
import {
  amended,
  contract,
  one,
  production,
  resource,
  spoil,
  target,
  unknown,
  type Props,
} from "../../../support/policies/stack";

const tags = {
  Client: "lormont",
  Environment: "production",
  Owner: "c-delmas",
  CostCentre: "erp",
  ManagedBy: "socle",
};
const queue = resource("aws:sqs/queue:Queue", "commandes", { tags });
const database = resource("aws:rds/instance:Instance", "base-erp", {
  storageEncrypted: true,
  tags: { ...tags, DataClass: "erp-vital" },
});
const workload = [...guard, queue, database];
const tagged = (name: string, change: Props) =>
  spoil(workload, name, ({ tags: before, ...more }) => ({
    ...more,
    tags: Object.fromEntries(
      Object.entries({ ...(before as Props), ...change }).filter(
        ([, value]) => value !== undefined,
      ),
    ),
  }));
const byDefault = (defaults: unknown) =>
  spoil(spoil(workload, "commandes", { tags: undefined }), "pulumi:providers:aws", {
    defaultTags: JSON.stringify({ tags: defaults }),
  });

ruleCases(resourceHasRequiredTags, {
  keeps: [
    { title: "Everything says whose it is and who pays for it", stack: workload },
    { title: "Tags may come from the provider's default ones", stack: byDefault(tags) },
    {
      title: "Tags may come with the default ones already added",
      stack: spoil(workload, "commandes", { tags: undefined, tagsAll: tags }),
    },
    {
      title: "A resource's own tags win over the default ones",
      stack: spoil(workload, "commandes", { tags, tagsAll: { ...tags, CostCentre: "inconnu" } }),
    },
    {
      title: "Any cost centre of the contract will do",
      stack: tagged("commandes", { CostCentre: "boutique" }),
    },
    {
      title: "A tag more does no harm, even one that only the deployment knows",
      stack: tagged("commandes", { Version: unknown }),
    },
  ],
  breaks: [
    ...["Client", "Environment", "Owner", "CostCentre", "ManagedBy"].flatMap((key) => [
      {
        title: `Without the tag ${key}, nobody knows whose a resource is`,
        stack: tagged("commandes", { [key]: undefined }),
        at: "commandes",
        says: key,
      },
      {
        title: `An empty tag ${key} says nothing`,
        stack: tagged("commandes", { [key]: "" }),
        at: "commandes",
        says: key,
      },
      {
        title: `A tag ${key} of another form says nothing`,
        stack: tagged("commandes", { [key]: { erp: true } }),
        at: "commandes",
        says: key,
      },
    ]),
    {
      title: "The tag of another client is told",
      stack: tagged("commandes", { Client: "autre" }),
      at: "commandes",
    },
    {
      title: "The tag of another environment is told",
      stack: tagged("commandes", { Environment: "recette" }),
      at: "commandes",
    },
    {
      title: "A cost centre that is not in the contract is told",
      stack: tagged("commandes", { CostCentre: "erpp" }),
      at: "commandes",
    },
    {
      title: "Without any tag, all that is missing is told",
      stack: spoil(workload, "commandes", { tags: undefined }),
      at: "commandes",
      says: "Client, Environment, Owner, CostCentre, ManagedBy",
    },
    {
      title: "Data without a class has no agreed backup",
      stack: tagged("base-erp", { DataClass: undefined }),
      at: "base-erp",
      says: "DataClass",
    },
    {
      title: "A class that is not in the contract has none either",
      stack: tagged("base-erp", { DataClass: "vitale" }),
      at: "base-erp",
      says: "DataClass",
    },
    {
      title: "A class of another form is none",
      stack: tagged("base-erp", { DataClass: { toString: "erp-vital" } }),
      at: "base-erp",
    },
    {
      title: "Default tags that are no JSON are none",
      stack: spoil(byDefault(tags), "pulumi:providers:aws", { defaultTags: "{tags" }),
      at: "commandes",
    },
  ],
  unknown: [
    {
      title: "A tag that only the deployment knows is not taken on trust",
      stack: tagged("commandes", { Owner: unknown }),
      at: "commandes",
    },
    {
      title: "Tags that only the deployment knows are not taken on trust",
      stack: spoil(workload, "commandes", { tags: unknown }),
      at: "commandes",
    },
    {
      title: "Default tags that only the deployment knows are not taken on trust",
      stack: spoil(byDefault(tags), "pulumi:providers:aws", { defaultTags: unknown }),
      at: "commandes",
    },
  ],
});

test("What AWS does not let anybody tag is not asked to be tagged", async () => {
  const findings = await judge(resourceHasRequiredTags, {});
  const spared = findings.filter(({ status }) => status === "notApplicable");
  expect(spared.map(({ urn }) => urn)).toContain(one(guard, "cost-alerts-topic-policy").urn);
  expect(spared.map(({ urn }) => urn)).not.toContain(one(guard, "cost-alerts-topic").urn);
});

const mended = (stack: typeof workload | readonly (typeof queue)[], name: string) => {
  const mending = remediator([resourceHasRequiredTags], target);
  for (const each of stack) if (each.name !== name) mending.remediate(each);
  return mending.remediate(one(stack, name))?.["tags"];
};

test("Missing tags are set from the contract", () => {
  const own = { CostCentre: "boutique", Projet: "soldes" };
  expect(mended(spoil(workload, "commandes", { tags: own }), "commandes")).toEqual({
    ...tags,
    ...own,
  });
  expect(mended(spoil(workload, "commandes", { tags: undefined }), "commandes")).toEqual({
    ...tags,
    CostCentre: "commun",
  });
});

test("A misspelt cost centre is told, and not put on somebody else's bill", () => {
  const stack = tagged("commandes", { CostCentre: "erpp", Client: undefined });
  expect(mended(stack, "commandes")).toEqual({ ...tags, CostCentre: "erpp" });
});

test("A data class is the client's to decide: none is made up", () => {
  const stack = tagged("base-erp", { DataClass: undefined });
  expect(mended(stack, "base-erp")).toBeUndefined();
});

test("What is right is left alone", () => {
  expect(mended(workload, "commandes")).toBeUndefined();
});

test("Whatever tags a queue has, it is compliant once mended, unless its cost centre is unknown", () => {
  const values = ["lormont", "production", "c-delmas", "erp", "socle", "", "x"];
  const some = fc.dictionary(
    fc.constantFrom(...Object.keys(tags), "Projet"),
    fc.constantFrom(...values),
  );
  fc.assert(
    fc.property(some, (own) => {
      const before = spoil(workload, "commandes", { tags: own });
      const mending = remediator([resourceHasRequiredTags], target);
      const after = spoil(before, "commandes", mending.remediate(one(before, "commandes")) ?? {});
      const findings = evaluate([resourceHasRequiredTags], after, target);
      const centre = own["CostCentre"] ?? "";
      expect(findings.find(({ urn }) => urn === queue.urn)?.status).toBe(
        ["", "erp"].includes(centre) ? "pass" : "violation",
      );
    }),
  );
});

describe("What is taken over as it is", () => {
  const monitor = resource(
    "aws:costexplorer/anomalyMonitor:AnomalyMonitor",
    "existant",
    {},
    { more: { ignoreChanges: ["name", "tags"] } },
  );
  const statusOf = (taken: typeof monitor, agreed = target) =>
    evaluate([resourceHasRequiredTags], [...guard, taken], agreed).find(
      ({ urn }) => urn === taken.urn,
    )?.status;

  test("keeps its own tags: it is neither mended nor said to carry the agreed ones", async () => {
    expect(statusOf(monitor)).toBe("notApplicable");
    expect(mended([...guard, monitor], "existant")).toBeUndefined();
    await judge(resourceHasRequiredTags, { stack: [...guard, monitor] });
  });

  test("is tagged where the program manages its tags", () => {
    expect(statusOf({ ...monitor, ignoreChanges: ["name"] })).toBe("violation");
  });

  test("is what the contract says so of: ignoring a change excuses nothing that the program makes", () => {
    const made = amended({
      environments: {
        ...contract.environments,
        production: { ...production, capabilities: {} },
      },
    });
    expect(statusOf(monitor, made)).toBe("violation");
    expect(statusOf({ ...queue, inputs: {}, ignoreChanges: ["tags"] })).toBe("violation");
  });
});
