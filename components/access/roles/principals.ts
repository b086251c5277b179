import type { Problems } from "../../support/args-error";
import { checkDistinct } from "../../support/checks";

/**
 * Exact ARNs of roles, of users or of one session of a role, of the partition: IAM knows no principal of another. AWS
 * refuses a principal that does not exist, when it deploys; the trust of a role that is made again under its old name
 * stays with the one that is gone, until it is written again.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function checkPrincipals(
  problems: Problems,
  path: string,
  principals: readonly string[],
  partition: string,
): void {
  if (principals.length === 0)
    problems.add(path, "must name at least one principal", principals, "a role needs a holder");
  checkExactPrincipals(problems, path, principals, partition);
}

/** As {@link checkPrincipals}, where there may be none. */
export function checkExactPrincipals(
  problems: Problems,
  path: string,
  principals: readonly string[],
  partition: string,
): void {
  principals.forEach((principal, index) => {
    if (!exact.test(principal) || !principal.startsWith(`arn:${partition}:`))
      problems.add(
        `${path}[${index}]`,
        `must be the exact ARN of a role, a user or a role's session in partition ${partition}`,
        principal,
        `write it as arn:${partition}:iam::111122223333:role/operators/jane, without wildcard`,
      );
  });
  checkDistinct(problems, principals, (index) => `${path}[${index}]`, "remove one of the two");
}

/**
 * Who must show MFA must be an IAM user: AWS leaves `aws:MultiFactorAuthPresent` out of what a role's session sends, so a
 * role would be shut out for good.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html
 */
export function checkCanShowMfa(
  problems: Problems,
  path: string,
  principals: readonly string[],
  wayOut: string,
): void {
  principals.forEach((principal, index) => {
    if (exact.test(principal) && !principal.includes(":user/"))
      problems.add(
        `${path}[${index}]`,
        "must be an IAM user where MFA is required: a role's session cannot show it",
        principal,
        wayOut,
      );
  });
}

/** The account number in a principal's ARN. */
export function accountOf(principal: string): string {
  return principal.split(":")[4] ?? "";
}

const exact =
  /^arn:aws(-[a-z]+)*:(iam::\d{12}:(role|user)\/[\w+=,.@/-]*[\w+=,.@-]|sts::\d{12}:assumed-role\/[\w+=,.@-]+\/[\w+=,.@-]+)$/;
