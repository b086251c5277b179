import type { Props } from "../../resource-type";
import { FreshAccount } from "../fresh-account";
import {
  arn,
  assume,
  document,
  existing,
  federated,
  inline,
  long,
  policy,
  read,
  requests,
  role,
} from "./requests";

const aws = new FreshAccount();
beforeEach(() => aws.open(existing));
afterEach(() => aws.close());

const refusal = (type: string, change: Props) =>
  aws.refusal(type, { ...requests[type], ...change });

const github = "token.actions.githubusercontent.com";

test("a document may be the SDK's object, and trust a role that AWS itself makes", async () => {
  const made = arn("role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef");
  const trust = { Version: "2012-10-17", Statement: { ...assume, Principal: { AWS: made } } };

  await expect(
    aws.create(role, { name: "operator", assumeRolePolicy: trust }),
  ).resolves.toBeDefined();
});

test.each([
  ["one repository of GitHub", { [`${github}:sub`]: "repo:o/r:*" }],
  ["the same under a key of another case", { [`${github.toUpperCase()}:Sub`]: "repo:o/r:*" }],
  ["a wildcard among others", { [`${github}:sub`]: ["*", "repo:o/r:*"] }],
])("a trust policy may let in %s", async (_, claims) => {
  expect(await refusal(role, { assumeRolePolicy: federated({ StringLike: claims }) })).toBe("");
});

test("a private issuer needs no condition", async () => {
  expect(await refusal(role, { assumeRolePolicy: federated({}, "gitlab.client.example") })).toBe(
    "",
  );
});

const trusting = (principal: Props) => document({ ...assume, Principal: principal });

test.each<[string, string, string]>([
  ["is not JSON", "{", "This policy contains invalid Json"],
  ["has no statement", "{}", "Syntax errors in policy."],
  ["names a resource", document({ ...assume, Resource: "*" }), "Has prohibited field Resource"],
  ["has no principal", trusting({ AWS: [] }), "a statement with no principals!"],
  ["trusts a role that does not exist", trusting({ AWS: arn("role/none") }), "does not exist"],
  ["trusts the role itself", trusting({ AWS: [arn("role/operator")] }), "does not exist"],
  ["trusts a user that does not exist", trusting({ AWS: arn("user/none") }), "does not exist"],
  [
    "does not look at the subject of GitHub's token",
    federated({ StringEquals: { [`${github}:aud`]: "sts.amazonaws.com" } }),
    "shared OIDC provider apart is not evaluated",
  ],
  [
    "does not look at the audience of Pulumi Cloud's token",
    federated(
      { StringEquals: { "api.pulumi.com/oidc:sub": "pulumi:deploy" } },
      "api.pulumi.com/oidc",
    ),
    "shared OIDC provider apart is not evaluated",
  ],
  [
    "takes every subject of GitHub",
    federated({ StringLike: { [`${github}:sub`]: ["*", "?*"] } }),
    "sub is only a wildcard",
  ],
])("AWS refuses a trust policy that %s", async (_, assumeRolePolicy, said) => {
  const says = await refusal(role, { assumeRolePolicy });

  expect(says).toMatch(/^MalformedPolicyDocument: [^;]*$/);
  expect(says).toContain(said);
});

test("AWS refuses a trust policy of more than 2,048 characters, white space apart", async () => {
  const trust = (length: number) => {
    const empty = document({ ...assume, Sid: "" });
    const assumeRolePolicy = document({ ...assume, Sid: long(length - empty.length) });
    return { assumeRolePolicy: JSON.stringify(JSON.parse(assumeRolePolicy), null, 2) };
  };

  expect(await refusal(role, trust(2049))).toBe(
    "LimitExceeded: Cannot exceed quota for ACLSizePerRole: 2048",
  );
  expect(await refusal(role, trust(2048))).toBe("");
});

describe.each([policy, inline])("AWS refuses %s", (type) => {
  test.each<[string, string, string]>([
    ["that is not JSON", "read", "This policy contains invalid Json"],
    ["without statement", document(), "Syntax errors in policy."],
    ["with an identifier twice", document(read, read), "(SID) in a single policy must be unique."],
    ["that names a principal", document({ ...read, Principal: "*" }), "not specify a principal."],
    ["without resource", document({ ...read, Resource: [] }), "must contain resources."],
  ])("%s", async (_, spoiled, said) => {
    const says = await refusal(type, { policy: spoiled });

    expect(says).toMatch(/^MalformedPolicyDocument: [^;]*$/);
    expect(says).toContain(said);
  });
});

test("AWS refuses a managed policy whose statement has a name with spaces", async () => {
  expect(await refusal(policy, { policy: document({ ...read, Sid: "Read it" }) })).toBe(
    "MalformedPolicyDocument: Statement IDs (SID) must be alpha-numeric.",
  );
});
