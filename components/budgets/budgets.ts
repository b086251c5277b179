import { Budget } from "@pulumi/aws/budgets";
import * as pulumi from "@pulumi/pulumi";
import { Problems } from "../support/args-error";
import { baselineTags, checkOwnership } from "../support/tags";
import type { Ownership } from "../support/tags";
import { usdText } from "./amounts";
import { checkBudgets } from "./budget-checks";
import { budgetFilter } from "./budget-filter";
import type { Covers } from "./budget-filter";

/** When a budget tells. At 80 percent of actual spend: `{ on: "actual", percent: 80 }`. */
export interface BudgetAlert {
  /** `actual` fires once a month. `forecast` may fire again, and needs about five weeks of history. */
  readonly on: "actual" | "forecast";
  /** Percent of the monthly limit: above 0, at most 1000. */
  readonly percent: number;
}

/** One monthly budget. */
export interface MonthlyBudget {
  /** Unique in the account, 1 to 100 letters, digits, spaces or `_ . / = + % @ -`, without `/action/`. */
  readonly name: string;
  readonly covers: Covers;
  /** USD a month, at most two decimals. */
  readonly monthlyLimitUsd: number;
  /** 1 to 10, no two equal, at least one on actual spend. */
  readonly alerts: readonly BudgetAlert[];
}

/** @see https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_Budget.html */
export interface BudgetsArgs {
  /** At least one. */
  readonly budgets: readonly MonthlyBudget[];
  /** A standard topic of the same account that lets AWS Budgets publish: `CostAlerts.topicArn`. */
  readonly topicArn: pulumi.Input<string>;
  readonly ownership: Ownership;
}

const token = "socle:budgets:Budgets";

/**
 * The account's monthly budgets, in USD, and when each one tells.
 *
 * A budget's logical name is the component's name, a hyphen and the budget's own name as it is: unique as budgets are, and
 * stable when their order changes. Renaming a budget makes a new one and deletes the old, history included.
 */
export class Budgets extends pulumi.ComponentResource {
  /** @throws ArgsError with everything AWS would refuse, and a budget that would tell nobody. */
  constructor(name: string, args: BudgetsArgs, opts?: pulumi.ComponentResourceOptions) {
    validate(name, args);
    super(token, name, {}, opts);

    const tags = baselineTags(args.ownership);
    for (const budget of args.budgets)
      new Budget(
        `${name}-${budget.name}`,
        {
          name: budget.name,
          budgetType: "COST",
          timeUnit: "MONTHLY",
          limitAmount: usdText(budget.monthlyLimitUsd),
          limitUnit: "USD",
          ...budgetFilter(budget.covers),
          notifications: budget.alerts.map(({ on, percent }) => ({
            notificationType: on === "actual" ? "ACTUAL" : "FORECASTED",
            comparisonOperator: "GREATER_THAN",
            threshold: percent,
            thresholdType: "PERCENTAGE",
            subscriberSnsTopicArns: [args.topicArn],
          })),
          tags,
        },
        { parent: this },
      );

    this.registerOutputs({});
  }
}

function validate(name: string, args: BudgetsArgs): void {
  const problems = new Problems(token, name);
  checkBudgets(problems, args.budgets);
  checkOwnership(problems, args.ownership);
  problems.throwIfAny();
}
