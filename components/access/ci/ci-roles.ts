import * as pulumi from "@pulumi/pulumi";
import { Problems } from "../../support/args-error";
import { checkAccountId, checkPartition } from "../../support/checks";
import { baselineTags, checkOwnership } from "../../support/tags";
import type { Ownership } from "../../support/tags";
import { operateStatements } from "../provider/provider-permissions";
import { checkDocumentSize } from "../roles/document-size";
import { checkPassableRoles } from "../roles/passable-roles";
import { buildRole } from "../roles/role";
import { policyDocument } from "../../support/policy-document";
import { checkExternalId } from "../roles/trust";
import { buildPlatform, checkPlatforms } from "./ci-platforms";
import type { CiPlatform } from "./ci-platforms";
import { checkCiRoles } from "./ci-role-checks";
import { platformOf } from "./ci-subjects";
import { ciTrust } from "./ci-trust";
import { useSpec } from "./ci-uses";
import type { CiUse } from "./ci-uses";

/** One role of CI. */
export interface CiRole {
  /** 1 to 64 letters, digits or `_ + = , . @ -`. Unique in the account, whatever the case. */
  readonly roleName: string;
  readonly use: CiUse;
  /**
   * Exact subjects of jobs of one platform, from `githubSubjects` and `gitlabSubject`: no wildcard, and no pull request where
   * the role deploys. May be empty where there are deployers.
   */
  readonly subjects: readonly string[];
  /**
   * Exact ARNs of roles, users or sessions, that exist, and that assume the role with an identity of their own. Those of the
   * provider show the external id, and cannot deploy guard.
   * @default jobs only
   */
  readonly deployers?: readonly string[];
}

export interface CiRolesArgs {
  /** 12 digits. */
  readonly accountId: string;
  /** `aws`, `aws-eusc`... */
  readonly partition: string;
  /** One of each kind at most. */
  readonly platforms: readonly CiPlatform[];
  readonly roles: readonly CiRole[];
  /**
   * `ProviderBoundary.policyArn`.
   * @default none: no role may be `deploy-operations`
   */
  readonly boundaryArn?: pulumi.Input<string>;
  /**
   * Roles that `deploy-operations` may hand to services (backup, restore tests), as in `ProviderBoundaryArgs.passableRoles`.
   * @default none
   */
  readonly passableRoles?: readonly string[];
  /** 12 digits. */
  readonly providerAccountId: string;
  /**
   * As in `ProviderRolesArgs`.
   * @default none: no deployer may be the provider's
   */
  readonly externalId?: string;
  readonly ownership: Ownership;
}

const token = "socle:access:CiRoles";

/** How CI jobs enter the account, by tokens that last an hour, one role for each use. No key is stored anywhere. */
export class CiRoles extends pulumi.ComponentResource {
  /** @throws ArgsError with everything AWS would refuse, and every deployer that must not deploy. */
  constructor(name: string, args: CiRolesArgs, opts?: pulumi.ComponentResourceOptions) {
    validate(name, args);
    super(token, name, {}, opts);

    const { boundaryArn, partition, passableRoles = [] } = args;
    const tags = baselineTags(args.ownership);
    const providers = new Map(
      args.platforms.map((platform) => [
        platform.platform,
        buildPlatform(`${name}-${platform.platform}`, platform, tags, this),
      ]),
    );
    for (const { roleName, use, subjects, deployers = [] } of args.roles) {
      const platform = platformOf(subjects[0] ?? "");
      const provider = platform && providers.get(platform);
      buildRole(
        `${name}-${roleName}`,
        {
          roleName,
          ...useSpec(use, args, passableRoles),
          trust: ciTrust(args, { subjects, deployers }),
          sessionHours: 1,
          ...(use === "deploy-operations" && boundaryArn !== undefined ? { boundaryArn } : {}),
          partition,
          tags,
        },
        { parent: this, ...(provider && { dependsOn: [provider] }) },
      );
    }

    this.registerOutputs({});
  }
}

function validate(name: string, args: CiRolesArgs): void {
  const { accountId, externalId, partition, passableRoles = [], providerAccountId } = args;
  const problems = new Problems(token, name);
  checkAccountId(problems, "accountId", accountId);
  checkPartition(problems, "partition", partition);
  checkAccountId(problems, "providerAccountId", providerAccountId);
  if (externalId !== undefined) checkExternalId(problems, "externalId", externalId);
  checkPlatforms(problems, args, args.platforms);
  checkCiRoles(problems, args.roles, {
    ...args,
    hasBoundary: args.boundaryArn !== undefined,
  });
  checkPassableRoles(problems, passableRoles);
  checkDocumentSize(
    problems,
    "passableRoles",
    "role's inline policy",
    policyDocument(operateStatements(args, passableRoles)),
    "write several roles as one with a * at the end, as workload/*",
  );
  checkOwnership(problems, args.ownership);
  problems.throwIfAny();
}
