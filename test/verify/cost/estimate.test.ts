import { estimate } from "../../../verify/cost/estimate";
import { prices } from "../../../verify/cost/prices";
import type { Registered } from "../../../verify/sources/registered";
import { registered } from "../../support/registered";

const planType = "aws:backup/restoreTestingPlan:RestoreTestingPlan";
const selectionType = "aws:backup/restoreTestingSelection:RestoreTestingSelection";
const scheduleExpression = "cron(0 8 ? * MON *)";
const selection = (inputs: Registered["inputs"]) =>
  registered({
    type: selectionType,
    name: "s",
    inputs: { protectedResourceType: "S3", validationWindowHours: 12, ...inputs },
  });
const key = (name: string) => registered({ type: "aws:kms/key:Key", name });

describe("the monthly cost of a stack", () => {
  test("adds up what each resource costs while it exists", () => {
    const { monthlyUsd, lines } = estimate([
      key("a"),
      key("b"),
      registered({ type: "aws:kms/alias:Alias", name: "c" }),
    ]);

    expect(monthlyUsd).toBe(2);
    expect(lines.map(({ type, count, monthlyUsd: cost }) => [type, count, cost])).toEqual([
      ["aws:kms/key:Key", 2, 2],
      ["aws:kms/alias:Alias", 1, 0],
    ]);
  });

  test("prices a resource by what it is asked to do", () => {
    const type = "aws:accessanalyzer/analyzer:Analyzer";
    const { lines } = estimate([
      registered({ type, name: "a", inputs: { type: "ACCOUNT" } }),
      registered({ type, name: "b", inputs: { type: "ACCOUNT_UNUSED_ACCESS" } }),
      registered({ type, name: "c", inputs: { type: "ACCOUNT" } }),
    ]);

    expect(lines.map(({ count, monthlyUsd }) => [count, monthlyUsd])).toEqual([
      [2, 0],
      [1, 4],
    ]);
  });

  test("names what it does not know instead of counting zero", () => {
    const { monthlyUsd, lines, notPriced } = estimate([
      key("a"),
      registered({ type: "aws:rds/instance:Instance", name: "b" }),
      registered({ type: "awsx:ec2:Vpc", name: "c", custom: false, remote: true }),
    ]);

    expect(monthlyUsd).toBe(1);
    expect(lines).toHaveLength(1);
    expect(notPriced).toEqual([
      { type: "aws:rds/instance:Instance", count: 1 },
      { type: "awsx:ec2:Vpc", count: 1 },
    ]);
  });

  test("prices a resource by what else the stack holds, and names those that this does not tell", () => {
    const { monthlyUsd, lines, notPriced } = estimate([
      registered({ type: planType, name: "p", inputs: { name: "weekly", scheduleExpression } }),
      selection({ restoreTestingPlanName: "weekly" }),
      selection({ restoreTestingPlanName: "of_another_stack" }),
    ]);

    expect(monthlyUsd).toBe(6.5);
    expect(lines.map(({ type, count, monthlyUsd: cost }) => [type, count, cost])).toEqual([
      [planType, 1, 0],
      [selectionType, 1, 6.5],
    ]);
    expect(notPriced).toEqual([{ type: selectionType, count: 1 }]);
  });

  test("leaves out components, providers and the stack itself, which AWS does not bill", () => {
    const { lines, notPriced } = estimate([
      registered({ type: "pulumi:pulumi:Stack", name: "s", custom: false }),
      registered({ type: "pulumi:providers:aws", name: "p" }),
      registered({ type: "socle:budgets:Budgets", name: "b", custom: false }),
    ]);

    expect({ lines, notPriced }).toEqual({ lines: [], notPriced: [] });
  });
});

describe("the price table", () => {
  test("knows each type once, beside what it costs in a special case", () => {
    const types = prices.filter(({ applies }) => applies === undefined).flatMap((one) => one.types);

    expect(new Set(types).size).toBe(types.length);
  });

  test("names AWS's own page as the source of each price", () => {
    for (const price of prices)
      expect(price.source).toMatch(/^https:\/\/(docs\.)?aws\.amazon\.com\/\S+$/);
  });

  test("says what an amount takes for granted, in both languages", () => {
    for (const { assumes } of prices.filter((price) => price.monthlyUsd !== 0)) {
      expect(assumes?.fr).toBeTruthy();
      expect(assumes?.en).not.toBe(assumes?.fr);
    }
  });
});
