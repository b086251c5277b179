import type { Props } from "../../resource-type";
import type { Held } from "../fresh-account";

export const role = "aws:iam/role:Role";
export const policy = "aws:iam/policy:Policy";
export const inline = "aws:iam/rolePolicy:RolePolicy";
export const attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
export const provider = "aws:iam/openIdConnectProvider:OpenIdConnectProvider";
export const profile = "aws:iam/instanceProfile:InstanceProfile";
export const analyzer = "aws:accessanalyzer/analyzer:Analyzer";
export const user = "aws:iam/user:User";
export const accessKey = "aws:iam/accessKey:AccessKey";

export const arn = (resource: string) => `arn:aws:iam::111122223333:${resource}`;
export const document = (...statements: readonly Props[]) =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });
export const read = { Sid: "Read", Effect: "Allow", Action: "s3:GetObject", Resource: "*" };
export const assume = {
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "backup.amazonaws.com" },
};

/** What lets the workflows of one repository in, under some condition on the token. */
export const federated = (condition: Props, issuer = "token.actions.githubusercontent.com") =>
  document({
    Effect: "Allow",
    Action: "sts:AssumeRoleWithWebIdentity",
    Principal: { Federated: arn(`oidc-provider/${issuer}`) },
    Condition: condition,
  });

/** One request of each type that AWS takes, in an account that holds the `existing`. */
export const requests: Readonly<Record<string, Props>> = {
  [role]: {
    name: "operator",
    assumeRolePolicy: document(assume, {
      ...assume,
      Principal: { AWS: [arn("role/existing"), arn("user/existing"), arn("root")] },
    }),
    permissionsBoundary: arn("policy/existing"),
    inlinePolicies: [{ name: "read", policy: document(read) }],
    managedPolicyArns: ["arn:aws:iam::aws:policy/SecurityAudit"],
  },
  [policy]: { name: "read", policy: document(read) },
  [inline]: { name: "read", role: "existing", policy: document(read) },
  [attachment]: { role: "existing", policyArn: arn("policy/existing") },
  [provider]: { url: "https://gitlab.com", clientIdLists: ["https://gitlab.com"] },
  [profile]: { name: "machine", role: "existing" },
  [analyzer]: { analyzerName: "unused", type: "ACCOUNT_UNUSED_ACCESS" },
  [user]: { name: "person", permissionsBoundary: arn("policy/existing") },
  [accessKey]: { user: "existing" },
};

export const existing: Held = {
  role: [role, { name: "existing", assumeRolePolicy: document(assume) }],
  policy: [policy, { name: "existing", policy: document(read) }],
  user: [user, { name: "existing" }],
  provider: [provider, { url: "https://token.actions.githubusercontent.com", clientIdLists: [] }],
  profile: [profile, { name: "existing" }],
  analyzer: [analyzer, { analyzerName: "existing" }],
};

export const long = (length: number) => "x".repeat(length);

export const elevenPolicies = [..."ABCDEFGHIJK"].map((one) => `arn:aws:iam::aws:policy/${one}`);
