import { Policy } from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import { Problems } from "../../support/args-error";
import { checkAccountId, checkPartition } from "../../support/checks";
import { baselineTags, checkOwnership } from "../../support/tags";
import type { Ownership } from "../../support/tags";
import { checkDocumentSize } from "../roles/document-size";
import { checkPolicyName } from "../roles/names";
import { checkPassableRoles } from "../roles/passable-roles";
import { checkProofPrefix, checkProtectedRoles, checkReservedActions } from "./boundary-checks";
import { boundaryArn, boundaryDocument } from "./boundary-document";

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html */
export interface ProviderBoundaryArgs {
  /** 1 to 128 letters, digits or `_ + = , . @ -`. Unique in the account. */
  readonly policyName: string;
  /** 12 digits. */
  readonly accountId: string;
  /** `aws`, `aws-eusc`... */
  readonly partition: string;
  /**
   * What the client keeps for itself, as `backup:DeleteRecoveryPoint`; a `*` may stand for the end of a name. At least one.
   */
  readonly reservedActions: readonly string[];
  /**
   * Roles of path `/` that the provider may neither change, assume nor hand to a service: the client's, the CI's, and its
   * own, so that it cannot open them to others. At least one.
   */
  readonly protectedRoleNames: readonly string[];
  /**
   * The only roles that the provider may hand to a service, assume, or open to others, by name and path, a `*` at the end at
   * most: `acme-production-backup`, `workload/*`. List what carries this boundary, or can do no more than it.
   * @default none
   */
  readonly passableRoles?: readonly string[];
  /**
   * The first letters of the functions, queues and event rules by which the provider's work is proven, as
   * `acme-production-validate-`: it may not change them, read their settings nor ask them.
   * @default none
   */
  readonly proofPrefix?: string;
  readonly ownership: Ownership;
}

const token = "socle:access:ProviderBoundary";

/**
 * The most that any role of the provider can do, whatever policies it holds: everything but the client's reserved actions,
 * and but what would lead out of the boundary.
 *
 * It does not bind what runs with a role of its own: who can change a function's code, a stack or a machine has that
 * role's rights. Give those roles this boundary too. Nor does it bind who deploys it.
 */
export class ProviderBoundary extends pulumi.ComponentResource {
  /** The policy's ARN, known in a preview. Whoever uses it waits for the policy. */
  readonly policyArn: pulumi.Output<string>;

  /** @throws ArgsError with everything AWS would refuse, the length of the document included. */
  constructor(name: string, args: ProviderBoundaryArgs, opts?: pulumi.ComponentResourceOptions) {
    validate(name, args);
    super(token, name, {}, opts);

    const policy = new Policy(
      `${name}-policy`,
      {
        name: args.policyName,
        path: "/",
        description: "The most that the provider's roles can do: the client reserves the rest",
        policy: document(args),
        tags: baselineTags(args.ownership),
      },
      { parent: this },
    );

    // The URN is known in a preview, which `policy.arn` is not, and carries the same dependency.
    this.policyArn = policy.urn.apply(() => boundaryArn(args));
    this.registerOutputs({ policyArn: this.policyArn });
  }
}

function document(args: ProviderBoundaryArgs): string {
  return boundaryDocument({ ...args, passableRoles: args.passableRoles ?? [] });
}

function validate(name: string, args: ProviderBoundaryArgs): void {
  const problems = new Problems(token, name);
  checkPolicyName(problems, "policyName", args.policyName);
  checkAccountId(problems, "accountId", args.accountId);
  checkPartition(problems, "partition", args.partition);
  checkReservedActions(problems, args.reservedActions);
  checkProtectedRoles(problems, args.protectedRoleNames);
  checkPassableRoles(problems, args.passableRoles ?? []);
  checkProofPrefix(problems, args.proofPrefix);
  checkDocumentSize(
    problems,
    "reservedActions",
    "managed policy",
    document(args),
    "shorten a service's list with a *, as backup:Delete*, or name fewer roles",
  );
  checkOwnership(problems, args.ownership);
  problems.throwIfAny();
}
