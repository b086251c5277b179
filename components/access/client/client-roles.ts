import * as pulumi from "@pulumi/pulumi";
import { Problems } from "../../support/args-error";
import { checkAccountId, checkPartition, checkWhole } from "../../support/checks";
import { baselineTags, checkOwnership } from "../../support/tags";
import type { Ownership } from "../../support/tags";
import { noDataReads } from "../roles/data-reads";
import { buildRole } from "../roles/role";
import type { RoleSpec } from "../roles/role";
import { policyDocument } from "../../support/policy-document";
import { checkHeldRoles, holderTrust } from "./held-roles";

/** A role of the client, and who holds it. */
export interface ClientRole {
  /** 1 to 64 letters, digits or `_ + = , . @ -`. Unique in the account, whatever the case. */
  readonly roleName: string;
  /** Exact ARNs of roles, users or sessions, that exist. At least one, none of the provider's account. */
  readonly principals: readonly string[];
  /**
   * Holders show MFA when they enter. Only IAM users can: a role's session, Identity Center's included, shows it where
   * people sign in.
   * @default false
   */
  readonly requireMfa?: boolean;
}

/** The emergency access, and who holds it: IAM users, who always show MFA. */
export type BreakGlassRole = Omit<ClientRole, "requireMfa">;

export interface ClientRolesArgs {
  /** `aws`, `aws-eusc`... */
  readonly partition: string;
  /** 12 digits: no principal of that account may hold a role of the client. */
  readonly providerAccountId: string;
  /** Everything (`AdministratorAccess`). */
  readonly admin: ClientRole;
  /**
   * The configuration and never the data, log events included: `SecurityAudit` and `ViewOnlyAccess`, and a denial of what
   * reads data. The names of objects and what is written in a configuration (a function's variables) can be read.
   * @default nobody
   */
  readonly auditor?: ClientRole;
  /** Everything, for one hour, when nothing else works. */
  readonly breakGlass: BreakGlassRole;
  /** Hours that an administrator or an auditor stays: 1 to 12. From a session of another role, AWS gives one hour. */
  readonly sessionHours: number;
  readonly ownership: Ownership;
}

const token = "socle:access:ClientRoles";

/** How the client enters its own account: to decide, to check, and in an emergency. */
export class ClientRoles extends pulumi.ComponentResource {
  /** @throws ArgsError with everything AWS would refuse, and any principal of the provider. */
  constructor(name: string, args: ClientRolesArgs, opts?: pulumi.ComponentResourceOptions) {
    validate(name, args);
    super(token, name, {}, opts);

    const { admin, auditor, breakGlass, partition, sessionHours } = args;
    const tags = baselineTags(args.ownership);
    const build = (
      suffix: string,
      { roleName, principals, requireMfa = false }: ClientRole,
      spec: Pick<RoleSpec, "description" | "sessionHours" | "awsPolicies" | "inline">,
    ) => {
      const trust = holderTrust(principals, requireMfa);
      buildRole(
        `${name}-${suffix}`,
        { roleName, trust, ...spec, partition, tags },
        { parent: this },
      );
    };

    build("admin", admin, {
      description: "The client administers its account",
      sessionHours,
      awsPolicies: ["AdministratorAccess"],
    });
    if (auditor !== undefined)
      build("auditor", auditor, {
        description: "The client's auditor reads the configuration, never the data",
        sessionHours,
        awsPolicies: ["SecurityAudit", "job-function/ViewOnlyAccess"],
        inline: { name: "no-data", document: policyDocument([noDataReads]) },
      });
    build(
      "break-glass",
      { ...breakGlass, requireMfa: true },
      {
        description: "The client's emergency access, for an hour: each use is an event to explain",
        sessionHours: 1,
        awsPolicies: ["AdministratorAccess"],
      },
    );

    this.registerOutputs({});
  }
}

function validate(name: string, args: ClientRolesArgs): void {
  const { admin, auditor, breakGlass, partition, providerAccountId, sessionHours } = args;
  const problems = new Problems(token, name);
  checkPartition(problems, "partition", partition);
  checkAccountId(problems, "providerAccountId", providerAccountId);
  checkHeldRoles(
    problems,
    [
      { path: "admin", ...admin },
      ...(auditor === undefined ? [] : [{ path: "auditor", ...auditor }]),
      { path: "breakGlass", ...breakGlass, requireMfa: true },
    ],
    { partition, providerAccountId },
  );
  checkWhole(problems, "sessionHours", sessionHours, [1, 12], "AWS ends a session after 12 hours");
  checkOwnership(problems, args.ownership);
  problems.throwIfAny();
}
