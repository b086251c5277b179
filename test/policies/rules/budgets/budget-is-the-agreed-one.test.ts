import fc from "fast-check";
import { budgetIsTheAgreedOne } from "../../../../policies/rules/budgets/budget-is-the-agreed-one";
import { evaluate } from "../../../../verify/evaluate";
import { alert, guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { spoil, target, unknown, type Change } from "../../../support/policies/stack";

const account = (change: Change) => spoil(guard, "budgets-production", change);
const erp = (change: Change) => spoil(guard, "budgets-erp", change);
const untagged = (change: Change) => spoil(guard, "budgets-sans-etiquette", change);
const filter = (name: string, ...values: unknown[]) => ({ costFilters: [{ name, values }] });
const notTags = (tags: object) => ({ filterExpression: { not: { tags } } });
const others = { key: "CostCentre", values: ["erp", "boutique", "commun"] };

ruleCases(budgetIsTheAgreedOne, {
  keeps: [
    { title: "The budgets are those agreed" },
    { title: "An amount may come as a number", stack: account({ limitAmount: 1850 }) },
    { title: "An amount may be written with decimals", stack: account({ limitAmount: "1850.00" }) },
    {
      title: "An alert more than agreed does no harm",
      stack: account(({ notifications, ...more }) => ({
        ...more,
        notifications: [...(notifications as unknown[]), alert("ACTUAL", 50)],
      })),
    },
    {
      title: "A cost centre may be filtered in AWS's other style",
      stack: erp({
        costFilters: undefined,
        filterExpression: {
          tags: { key: "CostCentre", values: ["erp"], matchOptions: ["EQUALS"] },
        },
      }),
    },
    {
      title: "The order of the cost centres left out does not matter",
      stack: untagged(notTags({ ...others, values: ["commun", "erp", "boutique"] })),
    },
    {
      title: "Leaving credits and refunds out counts more, not less",
      stack: account({
        costTypes: { includeCredit: false, includeRefund: false, includeTax: true },
      }),
    },
    { title: "A budget may name its own account", stack: account({ accountId: "111122223333" }) },
    {
      title: "A budget that ends today still counts",
      stack: account({ timePeriodEnd: "2026-12-01_00:00" }),
    },
    {
      title: "A budget that begins today counts",
      stack: account({ timePeriodStart: "2026-12-01_00:00" }),
    },
  ],
  breaks: [
    ...(
      [
        [
          "A limit raised without telling is not the agreed one",
          { limitAmount: "1850.01" },
          "plus haute",
        ],
        [
          "A limit lowered without telling is not the agreed one",
          { limitAmount: "1849.99" },
          "plus basse",
        ],
        [
          "A budget without limit is not the agreed one",
          { limitAmount: undefined },
          "aucune limite lisible",
        ],
        ["A limit in a list is no amount", { limitAmount: ["1850"] }, "aucune limite lisible"],
        ["A limit in other digits is no amount", { limitAmount: "0x73a" }, "aucune limite lisible"],
        [
          "A limit that AWS adjusts by itself is nobody's",
          { autoAdjustData: { autoAdjustType: "FORECAST" } },
          "toute seule",
        ],
        ["A budget of usage counts no money", { budgetType: "USAGE" }, "coût mensuel"],
        ["A yearly budget tells too late", { timeUnit: "ANNUALLY" }, "coût mensuel"],
        ["A budget in another currency is another amount", { limitUnit: "EUR" }, "coût mensuel"],
        ["A budget without period is not monthly", { timeUnit: undefined }, "coût mensuel"],
        ["A budget without currency is not in dollars", { limitUnit: undefined }, "coût mensuel"],
        [
          "A budget that has ended counts nothing",
          { timePeriodEnd: "2026-11-30_00:00" },
          "pris fin",
        ],
        [
          "A budget that has not begun counts nothing",
          { timePeriodStart: "2026-12-02_00:00" },
          "pas commencé",
        ],
        [
          "A period that cannot be read is not taken on trust",
          { timePeriodEnd: "toujours" },
          "pris fin",
        ],
        [
          "A budget of another account is not this one's",
          { accountId: "444455556666" },
          "un autre compte",
        ],
        [
          "A budget on another view of the bill counts something else",
          { billingViewArn: "arn:aws:billing::111122223333:billingview/x" },
          "ne compte pas",
        ],
        [
          "A budget without taxes counts less than the bill",
          { costTypes: { includeTax: false } },
          "ne compte pas",
        ],
        [
          "A filter makes the account's budget count a part",
          filter("Service", "Amazon Simple Storage Service"),
          "ne compte pas",
        ],
        [
          "A filter of another form is a filter",
          { costFilters: { TagKeyValue: "user:CostCentre$erp" } },
          "ne compte pas",
        ],
        [
          "An expression makes the account's budget count a part",
          { filterExpression: { dimensions: { key: "REGION", values: ["eu-west-3"] } } },
          "ne compte pas",
        ],
        [
          "A budget stripped of its alerts warns nobody",
          { notifications: undefined },
          "80 % du réel, 100 % du réel, 100 % du prévu",
        ],
        [
          "A missing alert is told",
          { notifications: [alert("ACTUAL", 80), alert("ACTUAL", 100)] },
          "alertes absentes : 100 % du prévu",
        ],
        [
          "An alert moved to 81 percent is another alert",
          { notifications: [alert("ACTUAL", 81), alert("ACTUAL", 100), alert("FORECASTED", 100)] },
          "80 % du réel",
        ],
      ] as const
    ).map(([title, change, says]) => ({
      title,
      stack: account(change),
      at: "budgets-production production",
      says,
    })),
    ...(
      [
        [
          "A cost centre's budget without filter counts the whole account",
          { costFilters: undefined },
        ],
        [
          "A filter on another cost centre counts another one",
          filter("TagKeyValue", "user:CostCentre$boutique"),
        ],
        [
          "A filter on two cost centres counts both",
          filter("TagKeyValue", "user:CostCentre$erp", "user:CostCentre$commun"),
        ],
        ["A filter on another tag counts something else", filter("TagKeyValue", "user:Projet$erp")],
        ["A filter without its prefix counts nothing", filter("TagKeyValue", "CostCentre$erp")],
        [
          "A filter of another name counts something else",
          filter("LinkedAccount", "user:CostCentre$erp"),
        ],
        [
          "A value that is no text is not the agreed one",
          filter("TagKeyValue", "user:CostCentre$erp", 42),
        ],
        [
          "Two filters count less than one",
          {
            costFilters: [
              ...filter("TagKeyValue", "user:CostCentre$erp").costFilters,
              ...filter("Region", "eu-west-3").costFilters,
            ],
          },
        ],
        [
          "Two styles of filter at once are not what was agreed",
          { filterExpression: { tags: { key: "CostCentre", values: ["erp"] } } },
        ],
      ] as const
    ).map(([title, change]) => ({ title, stack: erp(change), at: "budgets-erp erp" })),
    ...(
      [
        [
          "Untagged spend without one of the cost centres counts too much",
          notTags({ ...others, values: ["erp", "boutique"] }),
        ],
        [
          "Untagged spend that leaves a stranger out counts too little",
          notTags({ ...others, values: ["erp", "boutique", "commun", "autre"] }),
        ],
        [
          "Untagged spend that leaves junk out is not what was agreed",
          notTags({ ...others, values: ["erp", "boutique", "commun", 42] }),
        ],
        [
          "Untagged spend of another tag counts something else",
          notTags({ ...others, key: "Projet" }),
        ],
        [
          "A filter that only looks at the start of a value counts something else",
          notTags({ ...others, matchOptions: ["STARTS_WITH"] }),
        ],
        [
          "Match options of another form are not equality",
          notTags({ ...others, matchOptions: "ABSENT" }),
        ],
        [
          "Without `not`, untagged spend counts the tagged one",
          { filterExpression: { tags: others } },
        ],
        [
          "An expression that says more counts less",
          {
            filterExpression: {
              not: { tags: others },
              dimensions: { key: "REGION", values: ["eu-west-3"] },
            },
          },
        ],
        [
          "An expression inside `not` that says more counts less",
          { filterExpression: { not: { tags: others, dimensions: { key: "REGION" } } } },
        ],
        ["An expression that is a text says nothing", { filterExpression: "tags" }],
      ] as const
    ).map(([title, change]) => ({
      title,
      stack: untagged(change),
      at: "budgets-sans-etiquette sans-etiquette",
    })),
  ],
  unknown: [
    "name",
    "budgetType",
    "timeUnit",
    "limitAmount",
    "limitUnit",
    "timePeriodEnd",
    "notifications",
    "costFilters",
    "costTypes",
    "accountId",
  ].map((property) => ({
    title: `A budget whose ${property} only the deployment knows is not taken on trust`,
    stack: account({ [property]: unknown }),
    at: "budgets-production",
  })),
  notApplicable: [
    {
      title: "A budget that the contract does not name has nothing to be compared with",
      stack: erp({ name: "inconnu" }),
      at: "budgets-erp",
    },
  ],
});

test("A budget is kept at the agreed amount, however written, and at no other", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400_000 }), (cents) => {
      const findings = evaluate(
        [budgetIsTheAgreedOne],
        account({ limitAmount: (cents / 100).toFixed(2) }),
        target,
      );
      const { status } = findings.find(({ urn }) => urn.endsWith("budgets-production")) ?? {};
      expect(status).toBe(cents === 185_000 ? "pass" : "violation");
    }),
    { examples: [[185_000]] },
  );
});

test("Whatever the filter's text, only AWS's form of the agreed cost centre is kept", () => {
  const text = fc.oneof(
    fc.string(),
    fc
      .tuple(
        fc.constantFrom("user:", "aws:", "", "User:"),
        fc.constantFrom("CostCentre", "Owner"),
        fc.constantFrom("$", "=", "$$"),
        fc.constantFrom("erp", "ERP", "erp ", "", "commun"),
      )
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (value) => {
      const findings = evaluate([budgetIsTheAgreedOne], erp(filter("TagKeyValue", value)), target);
      const { status } = findings.find(({ urn }) => urn.endsWith("budgets-erp")) ?? {};
      expect(status).toBe(value === "user:CostCentre$erp" ? "pass" : "violation");
    }),
    { examples: [["user:CostCentre$erp"]] },
  );
});
