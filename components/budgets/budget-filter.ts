/** The whole account. */
export interface AccountSpend {
  readonly what: "account";
}

/** What carries one value of a tag. Counts from the day the tag was activated: see `CostAllocationTags`. */
export interface TaggedSpend {
  readonly what: "tag";
  readonly key: string;
  readonly value: string;
}

/** What carries none of the agreed values of a tag: untagged spend, and misspelt values with it. */
export interface UntaggedSpend {
  readonly what: "untagged";
  readonly key: string;
  /** Every value of the tag that somebody answers for: at least one. */
  readonly agreedValues: readonly string[];
}

/** The spend that a budget counts. */
export type Covers = AccountSpend | TaggedSpend | UntaggedSpend;

/** The arguments of a budget that filter: none, or those of one of AWS's two styles. */
export interface BudgetFilter {
  readonly costFilters?: { name: "TagKeyValue"; values: string[] }[];
  readonly filterExpression?: { not: { tags: { key: string; values: string[] } } };
  readonly metrics?: "UnblendedCost";
}

/**
 * The filter of a budget, in the one of AWS's two styles that can say it.
 *
 * AWS has a match option ABSENT for tags, and refuses it with values as it does without
 * (https://github.com/hashicorp/terraform-provider-aws/pull/46501): hence "none of the agreed values".
 * Only a live account can tell that this style wants the key without `user:`, as the provider's examples have it. If it were wrong,
 * the budget would count the whole account: too many alerts, never none.
 * @see https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-create-filters.html
 */
export function budgetFilter(covers: Covers): BudgetFilter {
  switch (covers.what) {
    case "account":
      return {};
    case "tag":
      // Without `user:`, AWS takes the filter and silently counts 0.
      return {
        costFilters: [{ name: "TagKeyValue", values: [`user:${covers.key}$${covers.value}`] }],
      };
    case "untagged":
      return {
        filterExpression: { not: { tags: { key: covers.key, values: [...covers.agreedValues] } } },
        metrics: "UnblendedCost",
      };
  }
}
