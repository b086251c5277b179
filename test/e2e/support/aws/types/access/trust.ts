import { object, text, type Props, type Refusal } from "../../resource-type";
import type { AccountView } from "../../world";
import { malformed, size, statements } from "./documents";
import { overQuota } from "./names";

/** Issuers that many organizations share, by the claim that tells them apart. */
const shared = {
  sub: [
    "agent.buildkite.com",
    "app.terraform.io",
    "gitlab.com",
    "oidc-configuration.audit-log.githubusercontent.com",
    "oidc.codefresh.io",
    "proidc.upbound.io",
    "scalr.io",
    "studio.datachain.ai/api",
    "token.actions.githubusercontent.com",
    "tokens.cloud.shisho.dev",
    "vstoken.actions.githubusercontent.com",
  ],
  aud: [
    "api.pulumi.com/oidc",
    "cognito-identity.amazonaws.com",
    "oidc.vercel.com",
    "sandboxes.cloud",
  ],
} as const;

const github = "token.actions.githubusercontent.com:sub";

/** What IAM refuses in the document that says who may assume a role. */
export function malformedTrust(property: string): readonly Refusal[] {
  const some =
    (wrong: (statement: Props, account: AccountView, id: string) => boolean): Refusal["applies"] =>
    ({ inputs, account: id }, account) =>
      statements(inputs[property]).some((statement) => wrong(statement, account, id));

  return [
    ...malformed(property),
    {
      says: "MalformedPolicyDocument: Has prohibited field Resource",
      source: "https://github.com/kubernetes-sigs/external-dns/issues/3085",
      applies: some((statement) => "Resource" in statement || "NotResource" in statement),
    },
    {
      says: "MalformedPolicyDocument: Invalid principal in policy: The passed in policy has a statement with no principals!",
      source: "https://github.com/terraform-aws-modules/terraform-aws-iam/issues/47",
      applies: some(
        (statement) => !("NotPrincipal" in statement) && principals(statement).length === 0,
      ),
    },
    {
      says: "MalformedPolicyDocument: Invalid principal in policy: a role or a user of this account that does not exist",
      source: "https://github.com/hashicorp/terraform-provider-aws/issues/8905",
      applies: some((statement, account, id) =>
        principals(statement, "AWS").some((arn) => isMissing(arn, account, id)),
      ),
    },
    {
      says: "MalformedPolicyDocument: a claim that tells the tenants of a shared OIDC provider apart is not evaluated",
      source:
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html",
      applies: some((statement) =>
        tenancyKeys(statement).some((key) => conditionValues(statement, key).length === 0),
      ),
    },
    {
      says: `MalformedPolicyDocument: ${github} is only a wildcard`,
      source:
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html#idp_oidc_Create_GitHub",
      applies: some((statement) => {
        const values = conditionValues(statement, github);
        return (
          tenancyKeys(statement).includes(github) &&
          values.length > 0 &&
          values.every((one) => /^[*?]*$/.test(text(one)))
        );
      }),
    },
    overQuota("ACLSizePerRole: 2048", ({ inputs }) => size(inputs[property]) > 2048),
  ];
}

/** Of all kinds, unless one is asked for. */
function principals({ Principal: found }: Props, kind?: "AWS" | "Federated"): string[] {
  if (typeof found === "string") return [found];
  const byKind = object(found);
  return (kind === undefined ? Object.values(byKind) : [byKind[kind]])
    .flat()
    .map(text)
    .filter(Boolean);
}

/** Not where AWS itself makes the roles: the store does not know those. */
function isMissing(arn: string, account: AccountView, id: string): boolean {
  const [, kind, path] = new RegExp(`^arn:aws:iam::${id}:(role|user)/(.*)$`).exec(arn) ?? [];
  if (kind === undefined || /^aws-(reserved|service-role)\//.test(path ?? "")) return false;
  const type = kind === "role" ? "aws:iam/role:Role" : "aws:iam/user:User";
  return !account.things(type).some(({ outputs }) => outputs.arn === arn);
}

/** The condition keys that the statement must evaluate. */
function tenancyKeys(statement: Props): string[] {
  if (statement.Effect !== "Allow") return [];
  return principals(statement, "Federated").flatMap((principal) => {
    const issuer = principal.replace(/^arn:aws:iam::\d+:oidc-provider\//, "");
    return (["sub", "aud"] as const)
      .filter((claim) => shared[claim].some((one) => one === issuer))
      .map((claim) => `${issuer}:${claim}`);
  });
}

/** What a key is compared with, under whatever operator: keys are not told apart by case. */
function conditionValues({ Condition: condition }: Props, key: string): unknown[] {
  return Object.values(object(condition))
    .flatMap((comparison) => Object.entries(object(comparison)))
    .filter(([name]) => name.toLowerCase() === key.toLowerCase())
    .flatMap(([, values]) => [values].flat());
}
