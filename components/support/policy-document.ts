/** Operator, then condition key, then the value or the values: one must match, or none where the operator says not. */
export type Condition = Readonly<
  Record<string, Readonly<Record<string, string | readonly string[]>>>
>;

/**
 * A statement of an IAM policy, in AWS's own words. Always lists, so that a reader need not tell one from many. A role's trust
 * has no resource, which AWS refuses there; any other statement has `Resource` or `NotResource`.
 */
export interface Statement {
  readonly Sid: string;
  readonly Effect: "Allow" | "Deny";
  /** Absent in a policy that is attached to an identity. */
  readonly Principal?: { readonly [kind in "AWS" | "Service" | "Federated"]?: readonly string[] };
  readonly Action: readonly string[];
  readonly Resource?: readonly string[];
  /** Every resource but these. */
  readonly NotResource?: readonly string[];
  readonly Condition?: Condition;
}

/**
 * The JSON text of a policy.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function policyDocument(statements: readonly Statement[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}
