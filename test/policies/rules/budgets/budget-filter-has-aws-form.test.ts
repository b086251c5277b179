import fc from "fast-check";
import { budgetFilterHasAwsForm } from "../../../../policies/rules/budgets/budget-filter-has-aws-form";
import { evaluate } from "../../../../verify/evaluate";
import { guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { spoil, target, unknown } from "../../../support/policies/stack";

const filtered = (costFilters: unknown) => spoil(guard, "budgets-erp", { costFilters });
const byTag = (...values: unknown[]) => filtered([{ name: "TagKeyValue", values }]);
const [untagged, account] = ["budgets-sans-etiquette", "budgets-production"];

ruleCases(budgetFilterHasAwsForm, {
  keeps: [
    { title: "A tag filter in AWS's form counts what it says" },
    { title: "AWS's own tags have a prefix of theirs", stack: byTag("aws:createdBy$Root:123") },
    { title: "A value may hold anything, a dollar too", stack: byTag("user:Projet$a $b/été") },
  ],
  breaks: [
    ["Without its prefix, a filter counts nothing for ever", byTag("CostCentre$erp")],
    ["An equals sign is not what AWS wants", byTag("user:CostCentre=erp")],
    ["A filter without value counts nothing", byTag("user:CostCentre$")],
    ["A filter without key counts nothing", byTag("user:$erp")],
    ["One wrong value among others is told", byTag("user:CostCentre$erp", "erp")],
    ["A value that is no text is told", byTag("user:CostCentre$erp", 42)],
    [
      "One wrong filter among others is told",
      filtered([
        { name: "TagKeyValue", values: ["user:CostCentre$erp"] },
        { name: "TagKeyValue", values: ["erp"] },
      ]),
    ],
    ["A tag filter without values is told", filtered([{ name: "TagKeyValue" }])],
    ["A filter of another form is told", filtered({ TagKeyValue: "CostCentre$erp" })],
    ["A filter that is a text is told", filtered("CostCentre$erp")],
  ].map(([title, stack]) => ({
    title: title as string,
    stack: stack as typeof guard,
    at: "budgets-erp",
    says: "ne compte rien",
  })),
  unknown: [
    {
      title: "Filters that only the deployment knows are not taken on trust",
      stack: filtered(unknown),
      at: "budgets-erp",
    },
    {
      title: "A value that only the deployment knows is not taken on trust",
      stack: byTag(unknown),
      at: "budgets-erp",
    },
  ],
  notApplicable: [
    { title: "Budgets without tag filter have no form to keep", at: [account, untagged] },
    {
      title: "A filter on a service has no form to keep",
      stack: filtered([{ name: "Service", values: ["Amazon S3"] }]),
      at: [account, untagged, "budgets-erp"],
    },
  ],
});

test("A filter is kept when it has a prefix, a key, a dollar and a value, and only then", () => {
  const part = fc.string({ unit: fc.constantFrom("a", "Z", "é", " ", ":", "-"), maxLength: 4 });
  fc.assert(
    fc.property(
      fc.constantFrom("user:", "aws:", "", "USER:"),
      part,
      fc.constantFrom("$", ""),
      part,
      (prefix, key, dollar, value) => {
        const [finding] = evaluate(
          [budgetFilterHasAwsForm],
          byTag(`${prefix}${key}${dollar}${value}`),
          target,
        ).filter(({ urn }) => urn.endsWith("budgets-erp"));
        const hasForm = /^(user|aws):$/.test(prefix) && key !== "" && dollar !== "" && value !== "";
        expect(finding?.status).toBe(hasForm ? "pass" : "violation");
      },
    ),
  );
});
