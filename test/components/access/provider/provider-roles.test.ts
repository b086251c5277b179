import { ProviderBoundary, ProviderRoles } from "../../../../components/access";
import type { ProviderRolesArgs } from "../../../../components/access";
import {
  backupStatements,
  endStatements,
  operateStatements,
} from "../../../../components/access/provider/provider-permissions";
import { policyDocument } from "../../../../components/support/policy-document";
import { record } from "../../../support/record";
import { inventory, named, problem, problemsOf } from "../../helpers";
import { account, boundaryArn, operators, ownership, tags } from "../fixtures";

const nadia = "arn:aws:iam::999988887777:role/operators/nadia";
const hugo = "arn:aws:iam::999988887777:role/operators/hugo";
const maelle = "arn:aws:iam::999988887777:user/maelle";

const operate = { does: "operate", roleName: "acme-operate", principals: [nadia, hugo] } as const;
const backup = { does: "backup", roleName: "acme-backup-operator", principals: [hugo] } as const;
const support = { does: "support", roleName: "acme-support", principals: [maelle] } as const;

const agreed: ProviderRolesArgs = {
  ...account,
  roles: [operate, backup, support],
  externalId: "msp-acme-4c81d27e",
  sessionHours: 4,
  boundaryArn,
  passableRoles: ["acme-backup"],
  access: { state: "active" },
  ownership,
};
const exiting: ProviderRolesArgs = {
  ...agreed,
  access: { state: "exiting", endsOn: "2027-03-31" },
};

const roles = (args: ProviderRolesArgs) => () => {
  new ProviderRoles("provider", args);
};
const trust = (principals: readonly string[], more = {}) => ({
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "ProviderEnters",
      Effect: "Allow",
      Principal: { AWS: principals },
      Action: ["sts:AssumeRole"],
      Condition: {
        StringEquals: { "sts:ExternalId": ["msp-acme-4c81d27e"] },
        StringLike: { "sts:SourceIdentity": ["*"] },
        ...more,
      },
    },
    {
      Sid: "ProviderIsNamed",
      Effect: "Allow",
      Principal: { AWS: principals },
      Action: ["sts:TagSession", "sts:SetSourceIdentity"],
    },
  ],
});

it("The provider has a role for each duty, with AWS's policies for it.", async () => {
  expect(inventory(await record(roles(agreed)))).toEqual([
    "aws:iam/role:Role provider-backup",
    "aws:iam/role:Role provider-operate",
    "aws:iam/role:Role provider-support",
    "aws:iam/rolePolicy:RolePolicy provider-backup-backup",
    "aws:iam/rolePolicy:RolePolicy provider-operate-operate",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment provider-backup-AWSBackupOperatorAccess",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment provider-backup-ViewOnlyAccess",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment provider-operate-PowerUserAccess",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment provider-support-AWSSupportAccess",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment provider-support-ViewOnlyAccess",
    "socle:access:ProviderRoles provider",
  ]);
});

it.each([
  ["operate", operate, "The provider runs and deploys, but what the client reserves"],
  ["backup", backup, "The provider backs up and restores, and reads the configuration"],
  ["support", support, "The provider reads the configuration and opens cases with AWS"],
])(
  "The role that does %s is under the boundary, entered by its holders with the external id and a source identity.",
  async (does, { roleName, principals }, description) => {
    const { assumeRolePolicy, ...inputs } = named(
      await record(roles(agreed)),
      `provider-${does}`,
    ).inputs;

    expect(inputs).toEqual({
      name: roleName,
      path: "/",
      description,
      maxSessionDuration: 14_400,
      forceDetachPolicies: true,
      permissionsBoundary: boundaryArn,
      tags,
    });
    expect(JSON.parse(String(assumeRolePolicy))).toEqual(trust(principals));
  },
);

it.each([
  ["operate", "acme-operate", "PowerUserAccess", "PowerUserAccess"],
  ["backup", "acme-backup-operator", "AWSBackupOperatorAccess", "AWSBackupOperatorAccess"],
  ["backup", "acme-backup-operator", "ViewOnlyAccess", "job-function/ViewOnlyAccess"],
  ["support", "acme-support", "ViewOnlyAccess", "job-function/ViewOnlyAccess"],
  ["support", "acme-support", "AWSSupportAccess", "AWSSupportAccess"],
])("Who does %s holds, by the role %s, AWS's %s.", async (does, role, policy, path) => {
  const recorded = await record(roles(agreed));

  const attachment = named(recorded, `provider-${does}-${policy}`);
  expect(attachment.inputs).toEqual({ role, policyArn: `arn:aws:iam::aws:policy/${path}` });
  expect(attachment.propertyDependencies).toEqual({
    role: [named(recorded, `provider-${does}`).urn],
  });
});

it("Who operates and who backs up may hand over the agreed roles.", async () => {
  const recorded = await record(roles(agreed));

  expect(named(recorded, "provider-operate-operate").inputs).toEqual({
    role: "acme-operate",
    name: "operate",
    policy: policyDocument(operateStatements(account, ["acme-backup"])),
  });
  expect(named(recorded, "provider-backup-backup").inputs).toEqual({
    role: "acme-backup-operator",
    name: "backup",
    policy: policyDocument(backupStatements(account, ["acme-backup"])),
  });
});

it("Where no role is agreed, none is handed over.", async () => {
  const recorded = await record(roles({ ...agreed, passableRoles: [] }));

  expect(inventory(recorded)).not.toContain("aws:iam/rolePolicy:RolePolicy provider-backup-backup");
  expect(named(recorded, "provider-operate-operate").inputs).toMatchObject({
    policy: policyDocument(operateStatements(account, [])),
  });
});

it("Everything belongs to the component, and the roles wait for the boundary.", async () => {
  const recorded = await record(() => {
    const { policyArn } = new ProviderBoundary("boundary", {
      ...account,
      policyName: "acme-production-boundary",
      reservedActions: ["sso:*"],
      protectedRoleNames: ["acme-admin"],
      ownership,
    });
    new ProviderRoles("provider", { ...agreed, boundaryArn: policyArn });
  });

  const { urn } = named(recorded, "provider");
  const children = recorded.filter(({ custom, name }) => custom && name.startsWith("provider-"));
  expect(children).toHaveLength(10);
  expect(children.map(({ parent }) => parent)).toEqual(children.map(() => urn));
  expect(named(recorded, "provider-operate")).toMatchObject({
    inputs: { permissionsBoundary: boundaryArn },
    propertyDependencies: { permissionsBoundary: [named(recorded, "boundary-policy").urn] },
  });
});

it("While the provider exits, it reads, and nothing else.", async () => {
  const recorded = await record(roles(exiting));

  expect(inventory(recorded)).toEqual([
    "aws:iam/role:Role provider-support",
    "aws:iam/rolePolicy:RolePolicy provider-support-end",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment provider-support-ViewOnlyAccess",
    "socle:access:ProviderRoles provider",
  ]);
});

it("On the last day of the exit the provider still enters; then nobody does, and what goes on is denied.", async () => {
  const recorded = await record(roles(exiting));

  const { assumeRolePolicy, description, permissionsBoundary } = named(
    recorded,
    "provider-support",
  ).inputs;
  expect(description).toBe("The provider reads the configuration until it leaves, on 2027-03-31");
  expect(permissionsBoundary).toBe(boundaryArn);
  expect(JSON.parse(String(assumeRolePolicy))).toEqual(
    trust([maelle], { DateLessThan: { "aws:CurrentTime": ["2027-04-01T00:00:00Z"] } }),
  );
  expect(named(recorded, "provider-support-end").inputs).toEqual({
    role: "acme-support",
    name: "end",
    policy: policyDocument(endStatements("2027-04-01T00:00:00Z")),
  });
});

it("A provider that exits and had no support role has no role left.", async () => {
  expect(inventory(await record(roles({ ...exiting, roles: [operate, backup] })))).toEqual([
    "socle:access:ProviderRoles provider",
  ]);
});

it("When access has ended, the provider has no role.", async () => {
  expect(inventory(await record(roles({ ...agreed, access: { state: "ended" } })))).toEqual([
    "socle:access:ProviderRoles provider",
  ]);
});

it("Where MFA is required, holders show it when they enter.", async () => {
  const recorded = await record(roles({ ...agreed, roles: [support], requireMfa: true }));

  const { assumeRolePolicy } = named(recorded, "provider-support").inputs;
  expect(JSON.parse(String(assumeRolePolicy))).toEqual(
    trust([maelle], { Bool: { "aws:MultiFactorAuthPresent": ["true"] } }),
  );
});

it("MFA is refused where a holder cannot show it.", async () => {
  const mfa = { ...agreed, roles: [{ ...support, principals: [nadia] }] };

  expect(await problemsOf(roles({ ...mfa, requireMfa: false }))).toEqual([]);
  expect(await problemsOf(roles({ ...mfa, requireMfa: true }))).toEqual([
    problem(
      "roles[0].principals[0]",
      "must be an IAM user where MFA is required: a role's session cannot show it",
      `"${nadia}"`,
    ),
  ]);
});

it.each([
  ["accountId", "000122223333", "122223333", "must be 12 digits"],
  ["externalId", "ab", "a", "must be 2 to 1224 letters, digits or _ + = , . @ : / -"],
  ["sessionHours", 1, 0, "must be a whole number from 1 to 12"],
  ["sessionHours", 12, 13, "must be a whole number from 1 to 12"],
])("`%s`: %j is taken, %j is refused.", async (member, taken, refused, rule) => {
  expect(await problemsOf(roles({ ...agreed, [member]: taken }))).toEqual([]);
  expect(await problemsOf(roles({ ...agreed, [member]: refused }))).toEqual([
    problem(member, rule, JSON.stringify(refused)),
  ]);
});

it("Principals of another partition, and a partition that is none, are refused.", async () => {
  const one = { ...agreed, roles: [support] };

  expect(await problemsOf(roles({ ...one, partition: "aws-cn" }))).toEqual([
    problem(
      "roles[0].principals[0]",
      "must be the exact ARN of a role, a user or a role's session in partition aws-cn",
      `"${maelle}"`,
    ),
  ]);
  expect(await problemsOf(roles({ ...agreed, roles: [], partition: "amazon" }))).toEqual([
    problem("partition", "must be an AWS partition", '"amazon"'),
  ]);
});

it("Two roles for one duty, or of one name, are refused.", async () => {
  expect(
    await problemsOf(roles({ ...agreed, roles: [operate, { ...backup, does: "operate" }] })),
  ).toEqual([problem("roles[1].does", "must differ from `roles[0].does`", '"operate"')]);
  expect(
    await problemsOf(
      roles({ ...agreed, roles: [operate, { ...backup, roleName: "Acme-Operate" }] }),
    ),
  ).toEqual([
    problem(
      "roles[1].roleName",
      "must differ from `roles[0].roleName`, by more than case",
      '"Acme-Operate"',
    ),
  ]);
});

it("More holders than a trust policy takes are refused with the count.", async () => {
  const held = (count: number) => ({
    ...agreed,
    roles: [{ ...support, principals: operators(count) }],
  });

  expect(await problemsOf(roles(held(15)))).toEqual([]);
  expect(await problemsOf(roles(held(16)))).toEqual([
    problem(
      "roles[0].principals",
      "must fit in a role's trust policy: 2048 characters, white space apart",
      `${JSON.stringify(trust(operators(16))).length}`,
    ),
  ]);
});

it("The end of an exit counts in the length of a trust policy.", async () => {
  const held = {
    ...agreed,
    externalId: "x".repeat(50),
    roles: [{ ...support, principals: operators(15) }],
  };

  expect(await problemsOf(roles(held))).toEqual([]);
  expect(await problemsOf(roles({ ...held, access: exiting.access }))).toEqual([
    expect.stringContaining("must fit in a role's trust policy"),
  ]);
});

it("More roles to hand over than an inline policy takes are refused with the count.", async () => {
  const hands = (count: number) => {
    const passableRoles = Array.from({ length: count }, (_, index) => `acme-workload-${index}`);
    return { ...agreed, passableRoles };
  };
  const { passableRoles } = hands(200);

  expect(await problemsOf(roles(hands(150)))).toEqual([]);
  expect(await problemsOf(roles(hands(200)))).toEqual([
    problem(
      "passableRoles",
      "must fit in a role's inline policy: 10240 characters, white space apart",
      `${policyDocument(operateStatements(account, passableRoles)).length}`,
    ),
  ]);
});

it("All that is wrong is told at once, with the way out.", async () => {
  const spoiled: ProviderRolesArgs = {
    ...agreed,
    roles: [{ does: "operate", roleName: "acme operate", principals: [] }],
    externalId: "acme 7f3a",
    passableRoles: ["*"],
    access: { state: "exiting", endsOn: "soon" },
    ownership: { ...ownership, client: "" },
  };

  expect(await problemsOf(roles(spoiled))).toEqual([
    problem(
      "roles[0].roleName",
      "must be 1 to 64 letters, digits or _ + = , . @ -",
      '"acme operate"',
    ),
    problem("roles[0].principals", "must name at least one principal", "[]"),
    'socle:access:ProviderRoles provider: `externalId` must be 2 to 1224 letters, digits or _ + = , . @ : / -, got "acme 7f3a": let the provider choose one for this client alone',
    problem(
      "passableRoles[0]",
      "must be a role's name with its path, and no * but at the end",
      '"*"',
    ),
    problem("access.endsOn", "must be a day of the calendar", '"soon"'),
    expect.stringContaining("`ownership.client` must be a tag value"),
  ]);
});
