import type { Problems } from "../../support/args-error";
import { checkDocumentSize } from "../roles/document-size";
import { checkDistinctRoles, checkRoleName } from "../roles/names";
import { accountOf, checkCanShowMfa, checkPrincipals } from "../roles/principals";
import { policyDocument } from "../../support/policy-document";
import { entryStatements } from "../roles/trust";

/** A role of the client as its args name it, and where in the args. */
interface HeldRole {
  readonly path: string;
  readonly roleName: string;
  readonly principals: readonly string[];
  readonly requireMfa?: boolean;
}

/** The JSON text of who may assume a role of the client. */
export function holderTrust(principals: readonly string[], requireMfa: boolean): string {
  return policyDocument(entryStatements({ who: "Client", principals, requireMfa }));
}

/** What AWS would refuse, and every principal of the provider. */
export function checkHeldRoles(
  problems: Problems,
  roles: readonly HeldRole[],
  terms: { readonly partition: string; readonly providerAccountId: string },
): void {
  for (const role of roles) {
    const { path, principals, requireMfa = false } = role;
    checkRoleName(problems, `${path}.roleName`, role.roleName);
    checkPrincipals(problems, `${path}.principals`, principals, terms.partition);
    checkNoProvider(problems, `${path}.principals`, principals, terms.providerAccountId);
    if (requireMfa)
      checkCanShowMfa(
        problems,
        `${path}.principals`,
        principals,
        path === "breakGlass"
          ? "name a user with an MFA device, kept sealed: the emergency must not depend on a sign-in elsewhere"
          : "set requireMfa to false and ask for MFA where the holders sign in",
      );
    checkDocumentSize(
      problems,
      `${path}.principals`,
      "role's trust policy",
      holderTrust(principals, requireMfa),
      "name fewer principals: one role that all holders assume",
    );
  }
  checkDistinctRoles(
    problems,
    roles.map(({ roleName }) => roleName),
    (index) => `${roles[index]?.path}.roleName`,
  );
}

/** Nobody of the provider holds a role of the client. */
export function checkNoProvider(
  problems: Problems,
  path: string,
  principals: readonly string[],
  providerAccountId: string,
): void {
  principals.forEach((principal, index) => {
    if (accountOf(principal) === providerAccountId)
      problems.add(
        `${path}[${index}]`,
        `must not be of the provider's account ${providerAccountId}`,
        principal,
        "name somebody of the client: the provider has roles of its own",
      );
  });
}
