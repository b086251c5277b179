import * as pulumi from "@pulumi/pulumi";
import { Problems } from "../../support/args-error";
import { checkAccountId, checkPartition, checkWhole } from "../../support/checks";
import { baselineTags, checkOwnership } from "../../support/tags";
import type { Ownership } from "../../support/tags";
import { checkDocumentSize } from "../roles/document-size";
import { checkPassableRoles } from "../roles/passable-roles";
import { buildRole } from "../roles/role";
import { policyDocument } from "../../support/policy-document";
import { checkExternalId } from "../roles/trust";
import { checkProviderAccess, endOf } from "./provider-access";
import type { ProviderAccess } from "./provider-access";
import { dutySpec, isCurrent } from "./provider-duties";
import type { ProviderDuty } from "./provider-duties";
import { operateStatements } from "./provider-permissions";
import { checkProviderRoles, providerTrust } from "./provider-trust";

/** One role of the provider. */
export interface ProviderRole {
  /**
   * - `operate`: runs and deploys: everything but IAM, organisations and the account itself (`PowerUserAccess`), reading of
   *   IAM, and handing the agreed roles to services. It reads data;
   * - `backup`: starts backups, copies and restores, and reads the configuration;
   * - `support`: reads the configuration and opens cases with AWS.
   *
   * One role each at most.
   */
  readonly does: ProviderDuty;
  /** 1 to 64 letters, digits or `_ + = , . @ -`. Unique in the account, whatever the case. */
  readonly roleName: string;
  /** Exact ARNs of the provider's roles, users or sessions, that exist. At least one. */
  readonly principals: readonly string[];
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html */
export interface ProviderRolesArgs {
  /** 12 digits: the client's account. */
  readonly accountId: string;
  /** `aws`, `aws-eusc`... */
  readonly partition: string;
  readonly roles: readonly ProviderRole[];
  /** 2 to 1224 letters, digits or `_ + = , . @ : / -`: the provider chooses one for each client. Not a secret. */
  readonly externalId: string;
  /** Hours: 1 to 12. From a session of another role, AWS gives one hour whatever is written here. */
  readonly sessionHours: number;
  /** `ProviderBoundary.policyArn`. */
  readonly boundaryArn: pulumi.Input<string>;
  /**
   * Roles that `operate` may hand to any service, and `backup` to AWS Backup, as in `ProviderBoundaryArgs.passableRoles`.
   * @default none
   */
  readonly passableRoles?: readonly string[];
  /**
   * Operators show MFA when they enter. Only IAM users can: AWS leaves `aws:MultiFactorAuthPresent` out of what a role's
   * session sends, Identity Center's included. There, MFA is asked for when they sign in to the provider's own account.
   * @default false
   */
  readonly requireMfa?: boolean;
  readonly access: ProviderAccess;
  readonly ownership: Ownership;
}

const token = "socle:access:ProviderRoles";

/**
 * How the provider enters the client's account, and to do what. Each entry carries the external id and a source identity of
 * 2 to 64 characters, which CloudTrail writes beside every action: `aws sts assume-role --external-id ...
 * --source-identity jane`. A session that has one already brings it along. The console cannot switch to such a role: it
 * sends neither (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html).
 *
 * While the provider exits, `support` alone is left, and it only reads; where no `support` was agreed, no role is left.
 */
export class ProviderRoles extends pulumi.ComponentResource {
  /** @throws ArgsError with everything AWS would refuse, the length of the documents included. */
  constructor(name: string, args: ProviderRolesArgs, opts?: pulumi.ComponentResourceOptions) {
    validate(name, args);
    super(token, name, {}, opts);

    const { access, boundaryArn, partition, sessionHours } = args;
    const until = access.state === "exiting" ? endOf(access.endsOn) : undefined;
    const tags = baselineTags(args.ownership);
    for (const role of args.roles.filter(({ does }) => isCurrent(does, access)))
      buildRole(
        `${name}-${role.does}`,
        {
          roleName: role.roleName,
          ...dutySpec(role.does, { ...args, passableRoles: args.passableRoles ?? [] }),
          trust: providerTrust(args, role, until),
          sessionHours,
          boundaryArn,
          partition,
          tags,
        },
        { parent: this },
      );

    this.registerOutputs({});
  }
}

function validate(name: string, args: ProviderRolesArgs): void {
  const { access, accountId, externalId, partition, roles, sessionHours } = args;
  const passableRoles = args.passableRoles ?? [];
  const problems = new Problems(token, name);
  checkAccountId(problems, "accountId", accountId);
  checkPartition(problems, "partition", partition);
  checkProviderRoles(problems, args, roles);
  checkExternalId(problems, "externalId", externalId);
  checkWhole(problems, "sessionHours", sessionHours, [1, 12], "AWS ends a session after 12 hours");
  checkPassableRoles(problems, passableRoles);
  checkDocumentSize(
    problems,
    "passableRoles",
    "role's inline policy",
    policyDocument(operateStatements(args, passableRoles)),
    "write several roles as one with a * at the end, as workload/*",
  );
  checkProviderAccess(problems, access);
  checkOwnership(problems, args.ownership);
  problems.throwIfAny();
}
