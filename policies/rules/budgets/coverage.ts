import type { Budget } from "../../../contract/agreed";
import { list, member, ofType, texts } from "../../props";
import { costCentreTag } from "../../required-tags";
import type { Props, Resource } from "../../subject";

export const budgetType = "aws:budgets/budget:Budget";

/** What a budget counts; `other` is a filter the contract has no word for. */
export type Coverage =
  | { readonly what: "account" }
  | { readonly what: "costCentre"; readonly costCentre: string }
  /** All but these cost centres. */
  | { readonly what: "untagged"; readonly except: readonly string[] }
  | { readonly what: "other" };

/** The budget of that name; AWS keeps names unique in an account. */
export function budgetNamed(resources: readonly Resource[], name: string): Resource | undefined {
  return ofType(resources, budgetType).find((resource) => resource.props["name"] === name);
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
  const filters = list(budget["costFilters"]);
  const expression = budget["filterExpression"];
  if (filters.length === 0 && (expression === undefined || expression === null))
    return { what: "account" };
  if (filters.length > 1) return { what: "other" };
  return filters.length === 1 ? fromCostFilter(filters[0]) : fromExpression(expression);
}

function fromCostFilter(filter: unknown): Coverage {
  const prefix = `user:${costCentreTag}$`;
  const [value, ...more] = texts(member(filter, "values"));
  if (member(filter, "name") !== "TagKeyValue" || value === undefined || more.length > 0) {
    return { what: "other" };
  }
  return value.startsWith(prefix)
    ? { what: "costCentre", costCentre: value.slice(prefix.length) }
    : { what: "other" };
}

function fromExpression(expression: unknown): Coverage {
  const others = valuesOfTag(member(member(expression, "not"), "tags"));
  if (others !== undefined) return { what: "untagged", except: others };
  const [value, ...more] = valuesOfTag(member(expression, "tags")) ?? [];
  return value !== undefined && more.length === 0
    ? { what: "costCentre", costCentre: value }
    : { what: "other" };
}

/** The values a filter wants of the cost centre's tag, where it wants equal ones. */
function valuesOfTag(tags: unknown): readonly string[] | undefined {
  if (member(tags, "key") !== costCentreTag) return undefined;
  const options = texts(member(tags, "matchOptions"));
  return options.every((option) => option === "EQUALS") ? texts(member(tags, "values")) : undefined;
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
