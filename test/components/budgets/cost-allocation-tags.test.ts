import { CostAllocationTags } from "../../../components/budgets";
import type { CostAllocationTagsArgs } from "../../../components/budgets";
import { record } from "../../support/record";
import { inventory, named, problem, problemsOf } from "../helpers";

const agreed: CostAllocationTagsArgs = { keys: ["Client", "CostCentre"], enrolment: "create" };

const activation = (args: CostAllocationTagsArgs) => () => {
  new CostAllocationTags("acme", args);
};
const keys = (count: number) => Array.from({ length: count }, (_none, index) => `Key${index}`);

it("The bill is split by every agreed tag.", async () => {
  const recorded = await record(activation(agreed));

  expect(inventory(recorded)).toEqual([
    "aws:costexplorer/costAllocationTag:CostAllocationTag acme-Client",
    "aws:costexplorer/costAllocationTag:CostAllocationTag acme-CostCentre",
    "socle:budgets:CostAllocationTags acme",
  ]);
  expect(named(recorded, "acme-Client").inputs).toEqual({ tagKey: "Client", status: "Active" });
  expect(named(recorded, "acme-CostCentre").inputs).toEqual({
    tagKey: "CostCentre",
    status: "Active",
  });
});

it("A tag stays active when the stack goes: the client's reports go on.", async () => {
  const recorded = await record(activation(agreed));

  expect(named(recorded, "acme-Client")).toMatchObject({
    parent: named(recorded, "acme").urn,
    retainOnDelete: true,
    ignoreChanges: [],
  });
  expect(named(recorded, "acme-Client")).not.toHaveProperty("importId");
});

it("A tag that AWS knows is imported by its key.", async () => {
  const recorded = await record(activation({ ...agreed, enrolment: "adopt" }));

  expect(named(recorded, "acme-CostCentre")).toMatchObject({
    importId: "CostCentre",
    retainOnDelete: true,
    ignoreChanges: [],
  });
});

it("1 to 20 keys are taken, none and 21 are refused.", async () => {
  const rule = "must hold 1 to 20 tag keys";

  expect(await problemsOf(activation({ ...agreed, keys: keys(1) }))).toEqual([]);
  expect(await problemsOf(activation({ ...agreed, keys: keys(20) }))).toEqual([]);
  expect(await problemsOf(activation({ ...agreed, keys: [] }))).toEqual([
    problem("keys", rule, "0"),
  ]);
  expect(await problemsOf(activation({ ...agreed, keys: keys(21) }))).toEqual([
    problem("keys", rule, "21"),
  ]);
});

it("Keys that AWS does not take, or that are there twice, are all told.", async () => {
  const spoiled = ["Client", "aws:createdBy", "Cost#Centre", "Client"];

  expect(await problemsOf(activation({ ...agreed, keys: spoiled }))).toEqual([
    'socle:budgets:CostAllocationTags acme: `keys[1]` must not start with aws:, got "aws:createdBy": AWS keeps that prefix: name the tag otherwise',
    expect.stringContaining("`keys[2]` must be a tag key"),
    problem("keys[3]", "must differ from `keys[0]`", '"Client"'),
  ]);
});
