import fc from "fast-check";
import { budgetFilter } from "../../../components/budgets/budget-filter";

it("The account's budget counts everything: it has no filter.", () => {
  expect(budgetFilter({ what: "account" })).toEqual({});
});

it("A cost centre's budget counts what carries its tag, in the form without which AWS counts 0.", () => {
  expect(budgetFilter({ what: "tag", key: "CostCentre", value: "workshop" })).toEqual({
    costFilters: [{ name: "TagKeyValue", values: ["user:CostCentre$workshop"] }],
  });
});

it("The budget of untagged spend counts what carries none of the agreed values.", () => {
  const agreedValues = ["workshop", "shop"];

  expect(budgetFilter({ what: "untagged", key: "CostCentre", agreedValues })).toEqual({
    filterExpression: { not: { tags: { key: "CostCentre", values: ["workshop", "shop"] } } },
    metrics: "UnblendedCost",
  });
});

it("Any tag reads back from its filter: key up to the first $, value after it.", () => {
  const tagText = fc.stringMatching(/^[\p{L}\p{N} _.:/=+\-@]{1,40}$/u);
  fc.assert(
    fc.property(tagText, tagText, (key, value) => {
      const { costFilters = [] } = budgetFilter({ what: "tag", key, value });
      const text = costFilters.flatMap(({ values }) => values).join();
      const dollar = text.indexOf("$");
      expect(text.slice(0, dollar)).toBe(`user:${key}`);
      expect(text.slice(dollar + 1)).toBe(value);
    }),
  );
});

it("A budget has a filter in one of AWS's two styles, never in both.", () => {
  const covers = fc.oneof(
    fc.constant({ what: "account" } as const),
    fc.record({ what: fc.constant("tag" as const), key: fc.string(), value: fc.string() }),
    fc.record({
      what: fc.constant("untagged" as const),
      key: fc.string(),
      agreedValues: fc.array(fc.string()),
    }),
  );
  fc.assert(
    fc.property(covers, (covered) => {
      const filter = budgetFilter(covered);
      expect("costFilters" in filter && "filterExpression" in filter).toBe(false);
      expect("metrics" in filter).toBe("filterExpression" in filter);
    }),
  );
});
