import type { Problems } from "../../support/args-error";
import { checkDistinct } from "../../support/checks";
import { checkDocumentSize } from "../roles/document-size";
import { checkDistinctRoles, checkRoleName } from "../roles/names";
import { checkCanShowMfa, checkPrincipals } from "../roles/principals";
import { policyDocument } from "../../support/policy-document";
import { entryStatements } from "../roles/trust";
import { endOf } from "./provider-access";
import type { ProviderRole, ProviderRolesArgs } from "./provider-roles";

type Terms = Pick<ProviderRolesArgs, "partition" | "externalId" | "requireMfa" | "access">;

/** The JSON text of who may assume a role of the provider; `until` is the moment from which nobody does. */
export function providerTrust(terms: Terms, role: ProviderRole, until?: string): string {
  return policyDocument(
    entryStatements({
      who: "Provider",
      principals: role.principals,
      externalId: terms.externalId,
      requireMfa: terms.requireMfa ?? false,
      requireSourceIdentity: true,
      ...(until === undefined ? {} : { until }),
    }),
  );
}

/** What AWS would refuse in the provider's roles. */
export function checkProviderRoles(
  problems: Problems,
  terms: Terms,
  roles: readonly ProviderRole[],
): void {
  roles.forEach((role, index) => checkRole(problems, terms, role, `roles[${index}]`));
  checkDistinct(
    problems,
    roles.map(({ does }) => does),
    (index) => `roles[${index}].does`,
    "name the principals of both in one role",
  );
  checkDistinctRoles(
    problems,
    roles.map(({ roleName }) => roleName),
    (index) => `roles[${index}].roleName`,
  );
}

function checkRole(problems: Problems, terms: Terms, role: ProviderRole, path: string): void {
  const { principals } = role;
  checkRoleName(problems, `${path}.roleName`, role.roleName);
  checkPrincipals(problems, `${path}.principals`, principals, terms.partition);
  if (terms.requireMfa)
    checkCanShowMfa(
      problems,
      `${path}.principals`,
      principals,
      "set requireMfa to false and ask for MFA where the provider's people sign in",
    );
  // Every moment takes as many characters.
  const until = terms.access.state === "exiting" ? endOf("2000-01-01") : undefined;
  checkDocumentSize(
    problems,
    `${path}.principals`,
    "role's trust policy",
    providerTrust(terms, role, until),
    "name fewer principals: one role of the provider's that all its operators assume",
  );
}
