import fc from "fast-check";
import type { MonthlyBudget } from "../../../components/budgets";
import { checkBudgets } from "../../../components/budgets/budget-checks";
import { problem, told } from "../helpers";

const budget: MonthlyBudget = {
  name: "acme account",
  covers: { what: "account" },
  monthlyLimitUsd: 1200,
  alerts: [{ on: "actual", percent: 80 }],
};
const tagged = { what: "tag", key: "CostCentre", value: "workshop" } as const;
const untagged = { what: "untagged", key: "CostCentre", agreedValues: ["workshop"] } as const;
const nameRule = "must be 1 to 100 letters, digits, spaces or _ . / = + % @ -, without /action/";

const check = (...budgets: MonthlyBudget[]) => told((problems) => checkBudgets(problems, budgets));
const actual = (count: number) =>
  Array.from({ length: count }, (_none, index) => ({ on: "actual", percent: index + 1 }) as const);

it("There is at least one budget.", () => {
  expect(check(budget)).toEqual([]);
  expect(check()).toEqual([problem("budgets", "must hold at least one", "[]")]);
});

it.each([
  ["n".repeat(100), "n".repeat(101)],
  ["a", ""],
  ["acme production", "acme:production"],
  ["acme/production", "acme\\production"],
  ["acme/actions", "acme/action/s"],
  ["50% of acme @ + = _ . -", "50% of acme & co"],
])("Case %#: a budget may be named %j, not %j.", (taken, refused) => {
  const received = refused.length > 80 ? `"${refused.slice(0, 79)}...` : JSON.stringify(refused);

  expect(check({ ...budget, name: taken })).toEqual([]);
  expect(check({ ...budget, name: refused })).toEqual([
    problem("budgets[0].name", nameRule, received),
  ]);
});

it("Two budgets of one name are refused: AWS keeps one.", () => {
  expect(check(budget, { ...budget, name: "acme workshop" })).toEqual([]);
  expect(check(budget, { ...budget })).toEqual([
    problem("budgets[1].name", "must differ from `budgets[0].name`", '"acme account"'),
  ]);
});

it("A limit has at most two decimals.", () => {
  expect(check({ ...budget, monthlyLimitUsd: 49.9 })).toEqual([]);
  expect(check({ ...budget, monthlyLimitUsd: 49.999 })).toEqual([
    expect.stringContaining("`budgets[0].monthlyLimitUsd` must be an amount above 0 USD"),
  ]);
});

it.each([
  ["key", "must not start with aws:", "CostCentre", "aws:createdBy"],
  ["key", "must be a tag key", "k".repeat(128), "k".repeat(129)],
  ["value", "must be a tag value", "workshop", ""],
  ["value", "must be a tag value", "v".repeat(256), "v".repeat(257)],
])("Of a tag that a budget counts, the %s %s.", (member, rule, taken, refused) => {
  expect(check({ ...budget, covers: { ...tagged, [member]: taken } })).toEqual([]);
  expect(check({ ...budget, covers: { ...tagged, [member]: refused } })).toEqual([
    expect.stringContaining(`: \`budgets[0].covers.${member}\` ${rule}`),
  ]);
});

it.each([
  ["agreedValues", "must hold at least one value", []],
  ["agreedValues[0]", "must be a tag value", [""]],
  ["agreedValues[1]", "must differ from `budgets[0].covers.agreedValues[0]`", ["it", "it"]],
])("Untagged spend is what carries no agreed value: `%s` %s.", (path, rule, agreedValues) => {
  expect(check({ ...budget, covers: untagged })).toEqual([]);
  expect(check({ ...budget, covers: { ...untagged, agreedValues } })).toEqual([
    expect.stringContaining(`: \`budgets[0].covers.${path}\` ${rule}`),
  ]);
});

it("Untagged spend is counted by a tag key that AWS takes.", () => {
  expect(check({ ...budget, covers: { ...untagged, key: "Cost#Centre" } })).toEqual([
    expect.stringContaining("`budgets[0].covers.key` must be a tag key"),
  ]);
});

it("A budget tells at most ten times: AWS refuses an eleventh alert.", () => {
  expect(check({ ...budget, alerts: actual(10) })).toEqual([]);
  expect(check({ ...budget, alerts: actual(11) })).toEqual([
    problem("budgets[0].alerts", "must hold at most 10 alerts", "11"),
  ]);
});

it("A budget with only forecasts is refused: a new account has none.", () => {
  const forecast = { on: "forecast", percent: 100 } as const;

  expect(check({ ...budget, alerts: [...budget.alerts, forecast] })).toEqual([]);
  expect(check({ ...budget, alerts: [forecast] })).toEqual([
    problem(
      "budgets[0].alerts",
      "must hold at least one alert on actual spend",
      '[{"on":"forecast","percent":100}]',
    ),
  ]);
});

it("Two equal alerts are refused; the same percentage of actual and of forecast spend is not.", () => {
  const forecast = { on: "forecast", percent: 80 } as const;

  expect(check({ ...budget, alerts: [...budget.alerts, forecast] })).toEqual([]);
  expect(check({ ...budget, alerts: [...budget.alerts, { on: "actual", percent: 80 }] })).toEqual([
    problem("budgets[0].alerts[1]", "must differ from `budgets[0].alerts[0]`", '"actual 80"'),
  ]);
});

it.each([
  [0.5, 0],
  [1000, 1001],
  [100, Number.NaN],
])("An alert at %p percent is taken, at %p refused.", (taken, refused) => {
  expect(check({ ...budget, alerts: [{ on: "actual", percent: taken }] })).toEqual([]);
  expect(check({ ...budget, alerts: [{ on: "actual", percent: refused }] })).toEqual([
    problem(
      "budgets[0].alerts[0].percent",
      "must be above 0 and at most 1000 percent of the limit",
      String(refused),
    ),
  ]);
});

it("Any name of AWS's characters is taken, and refused with one other character anywhere in it.", () => {
  const plain = fc
    .stringMatching(/^[A-Za-z0-9 _./=+%@-]{1,99}$/)
    .filter((candidate) => !candidate.includes("/action/"));
  const other = fc.constantFrom(...Array.from(":\\&#$*!?'\"<>|^~,;(){}[]\n\té"));
  const named = (name: string) => check({ ...budget, name });
  fc.assert(
    fc.property(plain, other, fc.nat(), (name, character, place) => {
      const at = place % (name.length + 1);
      expect(named(name)).toEqual([]);
      expect(named(name.slice(0, at) + character + name.slice(at))).toHaveLength(1);
    }),
  );
});
