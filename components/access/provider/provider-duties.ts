import type { Account } from "../roles/names";
import type { RoleSpec } from "../roles/role";
import { policyDocument } from "../../support/policy-document";
import { endOf } from "./provider-access";
import type { ProviderAccess } from "./provider-access";
import { backupStatements, endStatements, operateStatements } from "./provider-permissions";

/** What a role of the provider is for. */
export type ProviderDuty = "operate" | "backup" | "support";

/** What decides the rights of the provider's roles. */
export interface DutyTerms extends Account {
  readonly passableRoles: readonly string[];
  readonly access: ProviderAccess;
}

/** The duties that are left: all, reading alone, or none. */
export function isCurrent(duty: ProviderDuty, { state }: ProviderAccess): boolean {
  return state === "active" || (state === "exiting" && duty === "support");
}

/**
 * What a duty's role says it is for, and what it may do. `SupportUser` is not used for `support`, although it is AWS's
 * own for it: it reads messages, streams, searches and code.
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/SupportUser.html
 */
export function dutySpec(
  duty: ProviderDuty,
  terms: DutyTerms,
): Pick<RoleSpec, "description" | "awsPolicies" | "inline"> {
  const { access, passableRoles } = terms;
  switch (duty) {
    case "operate":
      return {
        description: "The provider runs and deploys, but what the client reserves",
        awsPolicies: ["PowerUserAccess"],
        inline: {
          name: "operate",
          document: policyDocument(operateStatements(terms, passableRoles)),
        },
      };
    case "backup": {
      const statements = backupStatements(terms, passableRoles);
      return {
        description: "The provider backs up and restores, and reads the configuration",
        awsPolicies: ["AWSBackupOperatorAccess", "job-function/ViewOnlyAccess"],
        ...(statements.length === 0
          ? {}
          : { inline: { name: "backup", document: policyDocument(statements) } }),
      };
    }
    case "support":
      return access.state === "exiting"
        ? {
            description: `The provider reads the configuration until it leaves, on ${access.endsOn}`,
            awsPolicies: ["job-function/ViewOnlyAccess"],
            inline: { name: "end", document: policyDocument(endStatements(endOf(access.endsOn))) },
          }
        : {
            description: "The provider reads the configuration and opens cases with AWS",
            awsPolicies: ["job-function/ViewOnlyAccess", "AWSSupportAccess"],
          };
  }
}
