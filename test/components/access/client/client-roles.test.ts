import { ClientRoles } from "../../../../components/access";
import type { ClientRolesArgs } from "../../../../components/access";
import { noDataReads } from "../../../../components/access/roles/data-reads";
import { policyDocument } from "../../../../components/support/policy-document";
import { record } from "../../../support/record";
import { inventory, named, problem, problemsOf } from "../../helpers";
import { operators, ownership, providerAccountId, tags } from "../fixtures";

const julien = "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/Admin_0a1b";
const pierre = "arn:aws:iam::111122223333:user/pierre";
const urgence = [
  "arn:aws:iam::111122223333:user/urgence-1",
  "arn:aws:iam::111122223333:user/urgence-2",
];

const small: ClientRolesArgs = {
  partition: "aws",
  providerAccountId,
  admin: { roleName: "acme-admin", principals: [julien] },
  breakGlass: { roleName: "acme-break-glass", principals: urgence },
  sessionHours: 8,
  ownership,
};
const agreed = { ...small, auditor: { roleName: "acme-auditor", principals: [pierre] } };

const roles = (args: ClientRolesArgs) => () => {
  new ClientRoles("client", args);
};
const trust = (principals: readonly string[], condition?: unknown) => ({
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "ClientEnters",
      Effect: "Allow",
      Principal: { AWS: principals },
      Action: ["sts:AssumeRole"],
      ...(condition === undefined ? {} : { Condition: condition }),
    },
    {
      Sid: "ClientIsNamed",
      Effect: "Allow",
      Principal: { AWS: principals },
      Action: ["sts:TagSession", "sts:SetSourceIdentity"],
    },
  ],
});
const mfa = { Bool: { "aws:MultiFactorAuthPresent": ["true"] } };

it("The client administers, audits, and has an emergency access.", async () => {
  expect(inventory(await record(roles(agreed)))).toEqual([
    "aws:iam/role:Role client-admin",
    "aws:iam/role:Role client-auditor",
    "aws:iam/role:Role client-break-glass",
    "aws:iam/rolePolicy:RolePolicy client-auditor-no-data",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment client-admin-AdministratorAccess",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment client-auditor-SecurityAudit",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment client-auditor-ViewOnlyAccess",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment client-break-glass-AdministratorAccess",
    "socle:access:ClientRoles client",
  ]);
});

it("A client without auditor has no such role.", async () => {
  const all = inventory(await record(roles(agreed)));

  expect(inventory(await record(roles(small)))).toEqual(
    all.filter((line) => !line.includes("auditor")),
  );
});

it.each([
  ["admin", "acme-admin", 28_800, "The client administers its account", trust([julien])],
  [
    "auditor",
    "acme-auditor",
    28_800,
    "The client's auditor reads the configuration, never the data",
    trust([pierre]),
  ],
  [
    "break-glass",
    "acme-break-glass",
    3600,
    "The client's emergency access, for an hour: each use is an event to explain",
    trust(urgence, mfa),
  ],
])(
  "The client's %s is entered as %s, for %p seconds at most, by its holders and under no boundary.",
  async (suffix, name, maxSessionDuration, description, expected) => {
    const recorded = await record(roles(agreed));

    const { assumeRolePolicy, ...inputs } = named(recorded, `client-${suffix}`).inputs;
    expect(inputs).toEqual({
      name,
      path: "/",
      description,
      maxSessionDuration,
      forceDetachPolicies: true,
      tags,
    });
    expect(JSON.parse(String(assumeRolePolicy))).toEqual(expected);
  },
);

it.each([
  ["admin", "acme-admin", "AdministratorAccess", "AdministratorAccess"],
  ["auditor", "acme-auditor", "SecurityAudit", "SecurityAudit"],
  ["auditor", "acme-auditor", "ViewOnlyAccess", "job-function/ViewOnlyAccess"],
  ["break-glass", "acme-break-glass", "AdministratorAccess", "AdministratorAccess"],
])("The client's %s holds, by the role %s, AWS's %s.", async (suffix, role, policy, path) => {
  const recorded = await record(roles(agreed));

  expect(named(recorded, `client-${suffix}-${policy}`).inputs).toEqual({
    role,
    policyArn: `arn:aws:iam::aws:policy/${path}`,
  });
});

it("The auditor reads no data, whatever AWS adds to its policies.", async () => {
  expect(named(await record(roles(agreed)), "client-auditor-no-data").inputs).toEqual({
    role: "acme-auditor",
    name: "no-data",
    policy: policyDocument([noDataReads]),
  });
});

it("Everything belongs to the component.", async () => {
  const recorded = await record(roles(agreed));

  const { urn } = named(recorded, "client");
  const parents = recorded.filter(({ custom }) => custom).map(({ parent }) => parent);
  expect(parents).toEqual(parents.map(() => urn));
});

it.each(["admin", "auditor"] as const)(
  "Where MFA is required of the %s, a user shows it and a role's session is refused.",
  async (role) => {
    const held = (principal: string) => ({
      ...agreed,
      [role]: { roleName: "acme-held", principals: [principal], requireMfa: true },
    });

    const { assumeRolePolicy } = named(await record(roles(held(pierre))), `client-${role}`).inputs;
    expect(JSON.parse(String(assumeRolePolicy))).toEqual(trust([pierre], mfa));
    expect(await problemsOf(roles(held(julien)))).toEqual([
      problem(
        `${role}.principals[0]`,
        "must be an IAM user where MFA is required: a role's session cannot show it",
        `"${julien}"`,
      ),
    ]);
  },
);

it("The emergency access is held by users, who can show MFA.", async () => {
  const held = { ...agreed, breakGlass: { ...agreed.breakGlass, principals: [julien] } };

  expect(await problemsOf(roles(held))).toEqual([
    problem(
      "breakGlass.principals[0]",
      "must be an IAM user where MFA is required: a role's session cannot show it",
      `"${julien}"`,
    ),
  ]);
});

it.each(["admin", "auditor", "breakGlass"] as const)(
  "Nobody of the provider is %s.",
  async (role) => {
    const stranger = `arn:aws:iam::${providerAccountId}:user/hugo`;
    const spoiled = {
      ...agreed,
      [role]: { ...agreed[role], principals: [...urgence, stranger] },
    };

    expect(await problemsOf(roles(spoiled))).toEqual([
      problem(
        `${role}.principals[2]`,
        `must not be of the provider's account ${providerAccountId}`,
        `"${stranger}"`,
      ),
    ]);
  },
);

it("Neither does a session of a role of the provider enter.", async () => {
  const session = `arn:aws:sts::${providerAccountId}:assumed-role/operators/hugo`;
  const admin = { ...agreed.admin, principals: [session] };

  expect(await problemsOf(roles({ ...agreed, admin }))).toEqual([
    problem(
      "admin.principals[0]",
      `must not be of the provider's account ${providerAccountId}`,
      `"${session}"`,
    ),
  ]);
});

it.each([
  ["providerAccountId", "999988887777", "99998888777", "must be 12 digits"],
  ["sessionHours", 1, 0.5, "must be a whole number from 1 to 12"],
  ["sessionHours", 12, 13, "must be a whole number from 1 to 12"],
])("`%s`: %j is taken, %j is refused.", async (member, taken, refused, rule) => {
  expect(await problemsOf(roles({ ...agreed, [member]: taken }))).toEqual([]);
  expect(await problemsOf(roles({ ...agreed, [member]: refused }))).toEqual([
    problem(member, rule, JSON.stringify(refused)),
  ]);
});

it("More holders than a trust policy takes are refused with the count.", async () => {
  const held = (count: number) => ({
    ...agreed,
    providerAccountId: "444455556666",
    admin: { roleName: "acme-admin", principals: operators(count) },
  });

  expect(await problemsOf(roles(held(16)))).toEqual([]);
  expect(await problemsOf(roles(held(17)))).toEqual([
    problem(
      "admin.principals",
      "must fit in a role's trust policy: 2048 characters, white space apart",
      `${JSON.stringify(trust(operators(17))).length}`,
    ),
  ]);
});

it("All that is wrong is told at once, with the way out.", async () => {
  const spoiled = {
    ...agreed,
    partition: "amazon",
    admin: { roleName: "acme admin", principals: [] },
    auditor: { roleName: "Acme-Break-Glass", principals: ["*"] },
    ownership: { ...ownership, client: "" },
  };

  expect(await problemsOf(roles(spoiled))).toEqual([
    problem("partition", "must be an AWS partition", '"amazon"'),
    problem("admin.roleName", "must be 1 to 64 letters, digits or _ + = , . @ -", '"acme admin"'),
    problem("admin.principals", "must name at least one principal", "[]"),
    problem(
      "auditor.principals[0]",
      "must be the exact ARN of a role, a user or a role's session in partition amazon",
      '"*"',
    ),
    ...urgence.map((user, index) =>
      problem(
        `breakGlass.principals[${index}]`,
        "must be the exact ARN of a role, a user or a role's session in partition amazon",
        `"${user}"`,
      ),
    ),
    problem(
      "breakGlass.roleName",
      "must differ from `auditor.roleName`, by more than case",
      '"acme-break-glass"',
    ),
    expect.stringContaining("`ownership.client` must be a tag value"),
  ]);
});

it("The way out of a provider's holder is told.", async () => {
  const stranger = `arn:aws:iam::${providerAccountId}:user/hugo`;
  const admin = { ...agreed.admin, principals: [stranger] };

  expect(await problemsOf(roles({ ...agreed, admin }))).toEqual([
    `socle:access:ClientRoles client: \`admin.principals[0]\` must not be of the provider's account ${providerAccountId}, got "${stranger}": name somebody of the client: the provider has roles of its own`,
  ]);
});
