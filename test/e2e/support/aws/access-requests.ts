import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../../support/socle";
import { Account } from "./account";
import type { Props } from "./resource-type";
import { ServiceModels } from "./service-model";
import { World } from "./world";

const models = new ServiceModels(join(root, "bin/botocore/botocore/data"));
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

/** An account that has one of each, named `existing`. */
export async function account() {
  const world = new World(mkdtempSync(join(tmpdir(), "socle-access-")));
  world.control = { account: "111122223333" };
  const provided = new Account(world, { region: "eu-west-3" }, () => models);
  const create = async (type: string, inputs: Props) => {
    const subject = { type, urn: `urn:pulumi:dev::p::${type}::made` };
    return provided.create(subject, provided.check(subject, inputs));
  };

  await create(role, { name: "existing", assumeRolePolicy: document(assume) });
  await create(policy, { name: "existing", policy: document(read) });
  await create(user, { name: "existing" });
  await create(provider, { url: "https://token.actions.githubusercontent.com", clientIdLists: [] });
  await create(profile, { name: "existing" });
  await create(analyzer, { analyzerName: "existing" });
  return { world, create };
}

export const long = (length: number) => "x".repeat(length);

export const elevenPolicies = [..."ABCDEFGHIJK"].map((one) => `arn:aws:iam::aws:policy/${one}`);

/** What AWS says to the request it would take, spoiled. Nothing where it takes it. */
export async function refusal(type: string, change: Props): Promise<string> {
  const { create } = await account();
  try {
    await create(type, { ...requests[type], ...change });
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
