import type { Statement } from "../../support/policy-document";

/** What a statement is about. */
export interface What {
  readonly Sid: string;
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
}

/**
 * Denied to everybody but these principals, whatever IAM allows, and whoever comes later. A session has the ARN of its role.
 * AWS's own services are left out: they have no such ARN, so that the first condition is true of them.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function deniedToAllBut(principals: readonly string[], what: What): Statement {
  const { Sid, Action, Resource } = what;
  return {
    Sid,
    Effect: "Deny",
    Principal: { AWS: ["*"] },
    Action,
    Resource,
    Condition: {
      ArnNotLike: { "aws:PrincipalArn": principals },
      BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
    },
  };
}
