import type { Problems } from "../support/args-error";
import { checkDistinct } from "../support/checks";
import { checkTagKey, checkTagValue } from "../support/tags";
import { checkUsd } from "./amounts";
import type { Covers } from "./budget-filter";
import type { BudgetAlert, MonthlyBudget } from "./budgets";

/** AWS refuses an eleventh notification on one budget. */
const mostAlerts = 10;

/** @see https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_Budget.html */
const budgetName = /^(?!.*\/action\/)[A-Za-z0-9 _./=+%@-]{1,100}$/;

/** What AWS would refuse when the budgets are created, and budgets that would tell nobody. */
export function checkBudgets(problems: Problems, budgets: readonly MonthlyBudget[]): void {
  if (budgets.length === 0)
    problems.add("budgets", "must hold at least one", budgets, "budget the account to begin with");
  budgets.forEach((budget, index) => {
    const path = `budgets[${index}]`;
    if (!budgetName.test(budget.name))
      problems.add(
        `${path}.name`,
        "must be 1 to 100 letters, digits, spaces or _ . / = + % @ -, without /action/",
        budget.name,
        "shorten it or replace what AWS does not take",
      );
    checkCovers(problems, `${path}.covers`, budget.covers);
    checkUsd(problems, `${path}.monthlyLimitUsd`, budget.monthlyLimitUsd);
    checkAlerts(problems, `${path}.alerts`, budget.alerts);
  });
  checkDistinct(
    problems,
    budgets.map(({ name }) => name),
    (index) => `budgets[${index}].name`,
    "AWS keeps one budget for a name: rename one of the two",
  );
}

function checkCovers(problems: Problems, path: string, covers: Covers): void {
  if (covers.what === "account") return;
  checkTagKey(problems, `${path}.key`, covers.key);
  if (covers.what === "tag") return checkTagValue(problems, `${path}.value`, covers.value);
  const { agreedValues } = covers;
  const valuePath = (index: number) => `${path}.agreedValues[${index}]`;
  if (agreedValues.length === 0)
    problems.add(
      `${path}.agreedValues`,
      "must hold at least one value",
      agreedValues,
      "list the values that somebody answers for: AWS cannot filter on a tag without one",
    );
  agreedValues.forEach((value, index) => checkTagValue(problems, valuePath(index), value));
  checkDistinct(problems, agreedValues, valuePath, "remove one of the two");
}

function checkAlerts(problems: Problems, path: string, alerts: readonly BudgetAlert[]): void {
  if (alerts.length > mostAlerts)
    problems.add(
      path,
      `must hold at most ${mostAlerts} alerts`,
      alerts.length,
      "AWS takes no more for one budget: keep those that somebody acts on",
    );
  if (!alerts.some(({ on }) => on === "actual"))
    problems.add(
      path,
      "must hold at least one alert on actual spend",
      alerts,
      "a new account has no forecast for five weeks: add one at 100 percent",
    );
  alerts.forEach(({ percent }, index) => {
    if (!(percent > 0 && percent <= 1000))
      problems.add(
        `${path}[${index}].percent`,
        "must be above 0 and at most 1000 percent of the limit",
        percent,
        "write 80 for 80 percent",
      );
  });
  checkDistinct(
    problems,
    alerts.map(({ on, percent }) => `${on} ${percent}`),
    (index) => `${path}[${index}]`,
    "AWS refuses two equal alerts: remove one of the two",
  );
}
