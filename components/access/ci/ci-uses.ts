import { operateStatements } from "../provider/provider-permissions";
import { noDataReads } from "../roles/data-reads";
import type { Account } from "../roles/names";
import type { RoleSpec } from "../roles/role";
import { policyDocument } from "../../support/policy-document";

/**
 * What a role of CI is for:
 * - `preview`: reads the configuration, never the data, as the client's auditor does;
 * - `deploy-guard`: deploys what protects the client, with all rights: it outranks every restraint, so only the client holds it;
 * - `deploy-operations`: deploys what the provider runs, under the provider's boundary, with what `operate` may do.
 */
export type CiUse = "preview" | "deploy-guard" | "deploy-operations";

/** What a use's role says it is for, and what it may do. */
export function useSpec(
  use: CiUse,
  account: Account,
  passableRoles: readonly string[],
): Pick<RoleSpec, "description" | "awsPolicies" | "inline"> {
  switch (use) {
    case "preview":
      return {
        description: "CI previews changes: it reads the configuration, never the data",
        awsPolicies: ["SecurityAudit", "job-function/ViewOnlyAccess"],
        inline: { name: "no-data", document: policyDocument([noDataReads]) },
      };
    case "deploy-guard":
      return {
        description: "The client's CI deploys what protects the client",
        awsPolicies: ["AdministratorAccess"],
      };
    case "deploy-operations":
      return {
        description: "CI deploys what the provider runs, but what the client reserves",
        awsPolicies: ["PowerUserAccess"],
        inline: {
          name: "operate",
          document: policyDocument(operateStatements(account, passableRoles)),
        },
      };
  }
}
