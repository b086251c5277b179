import { arn } from "../../support/arn";
import type { Account } from "../roles/names";
import { roleArn } from "../roles/names";
import { passableRoleArns } from "../roles/passable-roles";
import { policyDocument } from "../../support/policy-document";
import type { Statement } from "../../support/policy-document";
import { policyChanges, protectedRoleChanges, roleGrants, userChanges } from "./identity-changes";

/** What the boundary's document says. */
export interface BoundaryDocumentArgs extends Account {
  readonly policyName: string;
  readonly reservedActions: readonly string[];
  readonly protectedRoleNames: readonly string[];
  readonly passableRoles: readonly string[];
  /** The first letters of the functions, queues and rules by which proofs are made. @default none is made here */
  readonly proofPrefix?: string;
}

/** The ARN of the boundary, which is what it must name of itself. */
export function boundaryArn({ policyName, ...account }: Account & { policyName: string }): string {
  const { accountId, partition } = account;
  return arn({ partition, accountId, service: "iam", resource: `policy/${policyName}` });
}

/**
 * The JSON text of the boundary: everything, but what the client reserves and what would lead out of the boundary.
 *
 * A boundary gives nothing by itself. Its denials are explicit, because a resource policy that names a session passes a
 * boundary that is merely silent.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
 */
export function boundaryDocument(args: BoundaryDocumentArgs): string {
  const self = boundaryArn(args);
  const passable = passableRoleArns(args, args.passableRoles);
  return policyDocument([
    { Sid: "AllowsWhatRolesAreGiven", Effect: "Allow", Action: ["*"], Resource: ["*"] },
    deny("ReservedForTheClient", args.reservedActions),
    { ...deny("BoundaryStays", policyChanges), Resource: [self] },
    // IAM cannot tell which roles hold a policy: one that a role without boundary holds would be a way out.
    deny("NoPolicyIsRewritten", ["iam:CreatePolicyVersion", "iam:SetDefaultPolicyVersion"]),
    deny("NoBoundaryIsRemoved", [
      "iam:DeleteRolePermissionsBoundary",
      "iam:DeleteUserPermissionsBoundary",
    ]),
    // True of a role without boundary too: a key that is absent equals nothing.
    {
      ...deny("RolesOnlyUnderThisBoundary", roleGrants),
      Condition: { StringNotEquals: { "iam:PermissionsBoundary": [self] } },
    },
    deny("NobodyNewSignsIn", userChanges),
    {
      ...deny("ProtectedRolesStay", protectedRoleChanges),
      Resource: args.protectedRoleNames.map((name) => roleArn(args, name)),
    },
    {
      Sid: "OnlyAgreedRolesAreUsed",
      Effect: "Deny",
      Action: ["iam:PassRole", "iam:UpdateAssumeRolePolicy", "sts:AssumeRole"],
      // AWS refuses an empty list: where no role is agreed, none may be used.
      ...(passable.length === 0 ? { Resource: ["*"] } : { NotResource: passable }),
    },
    ...proofsStay(args),
  ]);
}

/** What proves the provider's work is not the provider's to change, to ask, or to answer for. */
function proofsStay(args: BoundaryDocumentArgs): readonly Statement[] {
  const { proofPrefix, partition, accountId } = args;
  if (proofPrefix === undefined) return [];
  const named = (service: string, kind: string) =>
    arn({ partition, service, region: "*", accountId, resource: `${kind}${proofPrefix}*` });
  return [
    {
      ...deny("ProofsStay", ["events:*", "lambda:*", "sqs:*"]),
      Resource: [named("events", "rule/"), named("lambda", "function:"), named("sqs", "")],
    },
  ];
}

function deny(Sid: string, Action: readonly string[]): Statement {
  return { Sid, Effect: "Deny", Action, Resource: ["*"] };
}
