import type { Budget } from "../../../contract/agreed";
import { lookup, type Lookup } from "../../lookup";
import { isAbsent, isNamed, list, member, ofType } from "../../props";
import { costCentreTag } from "../../required-tags";
import type { Props, Resource } from "../../subject";

export const budgetType = "aws:budgets/budget:Budget";

/** What a budget counts; `other` is anything the contract has no word for. */
export type Coverage =
  | { readonly what: "account" }
  | { readonly what: "costCentre"; readonly costCentre: string }
  /** All but these cost centres. */
  | { readonly what: "untagged"; readonly except: readonly string[] }
  | { readonly what: "other" };

const other: Coverage = { what: "other" };

/** The budgets of a stack by name; AWS keeps names unique in an account. */
export function budgetsByName(resources: readonly Resource[]): Lookup {
  return lookup(ofType(resources, budgetType), (budget) => budget.props["name"]);
}

/** The agreed budgets of an environment that cover such a thing. */
export function agreedBudgets(
  budgets: readonly Budget[],
  environment: string,
  what: Budget["covers"]["what"],
): Budget[] {
  return budgets.filter(
    (budget) => budget.environment === environment && budget.covers.what === what,
  );
}

/** Reads either of AWS's two ways to filter a budget, `costFilters` or `filterExpression`. */
export function coverageOf(budget: Props): Coverage {
  if (isNamed(budget["billingViewArn"]) || leavesOut(budget["costTypes"])) return other;
  const [filter, ...more] = list(budget["costFilters"]);
  const expression = budget["filterExpression"];
  if (filter === undefined) {
    return isAbsent(expression) ? { what: "account" } : fromExpression(expression);
  }
  return more.length === 0 && isAbsent(expression) ? fromCostFilter(filter) : other;
}

/** The kinds of cost that AWS counts unless told otherwise; credits and refunds only lower the sum. */
const kindsOfCost = [
  "includeOtherSubscription",
  "includeRecurring",
  "includeSubscription",
  "includeSupport",
  "includeTax",
  "includeUpfront",
];

function leavesOut(costTypes: unknown): boolean {
  return kindsOfCost.some((kind) => {
    const included = member(costTypes, kind);
    return !isAbsent(included) && included !== true;
  });
}

function fromCostFilter(filter: unknown): Coverage {
  const prefix = `user:${costCentreTag}$`;
  const [value, ...more] = list(member(filter, "values"));
  return member(filter, "name") === "TagKeyValue" &&
    more.length === 0 &&
    typeof value === "string" &&
    value.startsWith(prefix)
    ? { what: "costCentre", costCentre: value.slice(prefix.length) }
    : other;
}

function fromExpression(expression: unknown): Coverage {
  const [part, value] = onlyMember(expression);
  if (part === "tags") {
    const [costCentre, ...more] = costCentresIn(value) ?? [];
    return costCentre !== undefined && more.length === 0
      ? { what: "costCentre", costCentre }
      : other;
  }
  const [inner, tags] = part === "not" ? onlyMember(value) : [];
  const except = inner === "tags" ? costCentresIn(tags) : undefined;
  return except === undefined ? other : { what: "untagged", except };
}

/** An expression says one thing; where it says several, none is the whole of it. */
function onlyMember(expression: unknown): readonly [string?, unknown?] {
  if (typeof expression !== "object" || expression === null) return [];
  const [only, ...more] = Object.entries(expression).filter(([, value]) => !isAbsent(value));
  return only === undefined || more.length > 0 ? [] : only;
}

/** The values a filter wants of the cost centre's tag, where it wants equal ones. */
function costCentresIn(tags: unknown): readonly string[] | undefined {
  if (member(tags, "key") !== costCentreTag) return undefined;
  if (list(member(tags, "matchOptions")).some((option) => option !== "EQUALS")) return undefined;
  const values = list(member(tags, "values"));
  return values.every((value) => typeof value === "string") ? values : undefined;
}

/** Whether a budget counts what was agreed: what has no tag is what no cost centre of the contract claims. */
export function coversWhatWasAgreed(
  coverage: Coverage,
  agreed: Budget["covers"],
  costCentres: readonly string[],
): boolean {
  switch (agreed.what) {
    case "account":
      return coverage.what === "account";
    case "costCentre":
      return coverage.what === "costCentre" && coverage.costCentre === agreed.costCentre;
    case "untagged":
      return (
        coverage.what === "untagged" &&
        coverage.except.length === costCentres.length &&
        costCentres.every((code) => coverage.except.includes(code))
      );
  }
}
