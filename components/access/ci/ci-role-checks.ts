import type { Problems } from "../../support/args-error";
import { checkNoProvider } from "../client/held-roles";
import { checkDocumentSize } from "../roles/document-size";
import { checkDistinctRoles, checkRoleName, roleArn } from "../roles/names";
import { accountOf, checkExactPrincipals } from "../roles/principals";
import type { CiRole } from "./ci-roles";
import { checkSubjects } from "./ci-subjects";
import { ciTrust } from "./ci-trust";
import type { CiTerms } from "./ci-trust";

interface RoleTerms extends CiTerms {
  readonly hasBoundary: boolean;
}

/** What AWS would refuse in the roles of CI, and every deployer that must not deploy. */
export function checkCiRoles(problems: Problems, roles: readonly CiRole[], terms: RoleTerms): void {
  const own = roles.map(({ roleName }) => roleArn(terms, roleName));
  roles.forEach((role, index) => {
    const path = `roles[${index}]`;
    const { subjects, deployers = [], use } = role;
    checkRoleName(problems, `${path}.roleName`, role.roleName);
    checkSubjects(problems, `${path}.subjects`, subjects, terms.platforms, use !== "preview");
    if (subjects.length === 0 && deployers.length === 0)
      problems.add(
        `${path}.subjects`,
        "must hold at least one subject where the role has no deployers",
        subjects,
        "name the jobs that assume it, or remove the role",
      );
    if (use === "deploy-operations" && !terms.hasBoundary)
      problems.add(
        "boundaryArn",
        `must be given for \`${path}\`: it deploys what the provider runs`,
        undefined,
        "give ProviderBoundary.policyArn",
      );
    checkDeployers(problems, `${path}.deployers`, role, terms, own);
    checkDocumentSize(
      problems,
      path,
      "role's trust policy",
      ciTrust(terms, { subjects, deployers }),
      "name fewer subjects or deployers, or make two roles",
    );
  });
  checkDistinctRoles(
    problems,
    roles.map(({ roleName }) => roleName),
    (index) => `roles[${index}].roleName`,
  );
}

function checkDeployers(
  problems: Problems,
  path: string,
  { use, deployers = [] }: CiRole,
  terms: RoleTerms,
  own: readonly string[],
): void {
  checkExactPrincipals(problems, path, deployers, terms.partition);
  if (use === "deploy-guard") checkNoProvider(problems, path, deployers, terms.providerAccountId);
  deployers.forEach((deployer, index) => {
    if (own.includes(deployer))
      problems.add(
        `${path}[${index}]`,
        "must not be a role that is made here: AWS trusts only what exists",
        deployer,
        "remove it: its jobs assume it by their subjects",
      );
    else if (
      accountOf(deployer) === terms.providerAccountId &&
      use !== "deploy-guard" &&
      terms.externalId === undefined
    )
      problems.add(
        "externalId",
        `must be given for \`${path}[${index}]\`, a deployer of the provider`,
        undefined,
        "give the one that the provider's roles have",
      );
  });
}
