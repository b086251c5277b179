import { CiRoles, ProviderBoundary } from "../../../../components/access";
import type { CiRole, CiRolesArgs } from "../../../../components/access";
import { ciTrust } from "../../../../components/access/ci/ci-trust";
import { operateStatements } from "../../../../components/access/provider/provider-permissions";
import { noDataReads } from "../../../../components/access/roles/data-reads";
import { policyDocument } from "../../../../components/support/policy-document";
import { record } from "../../../support/record";
import { inventory, named, problem, problemsOf } from "../../helpers";
import { account, boundaryArn, operators, ownership, providerAccountId, tags } from "../fixtures";

const ofClient = "arn:aws:iam::111122223333:role/release";
const ofProvider = "arn:aws:iam::999988887777:role/release";

const preview: CiRole = {
  roleName: "acme-ci-preview",
  use: "preview",
  subjects: ["repo:acme/socle:pull_request"],
};
const guard: CiRole = {
  roleName: "acme-ci-guard",
  use: "deploy-guard",
  subjects: ["repo:acme/socle:environment:production"],
};
const operations: CiRole = {
  roleName: "acme-ci-operations",
  use: "deploy-operations",
  subjects: ["project_path:msp/acme:ref_type:branch:ref:main"],
  deployers: [ofProvider],
};
const unbounded: CiRolesArgs = {
  ...account,
  platforms: [
    { platform: "github", provider: "create" },
    { platform: "gitlab", provider: "create" },
  ],
  roles: [preview, guard, operations],
  passableRoles: ["acme-backup", "acme-restore-test"],
  providerAccountId,
  externalId: "msp-acme-4c81d27e",
  ownership,
};
const agreed = { ...unbounded, boundaryArn };

const roles = (args: CiRolesArgs) => () => {
  new CiRoles("ci", args);
};

it("CI has an identity provider for each platform, and a role for each use.", async () => {
  expect(inventory(await record(roles(agreed)))).toEqual([
    "aws:iam/openIdConnectProvider:OpenIdConnectProvider ci-github",
    "aws:iam/openIdConnectProvider:OpenIdConnectProvider ci-gitlab",
    "aws:iam/role:Role ci-acme-ci-guard",
    "aws:iam/role:Role ci-acme-ci-operations",
    "aws:iam/role:Role ci-acme-ci-preview",
    "aws:iam/rolePolicy:RolePolicy ci-acme-ci-operations-operate",
    "aws:iam/rolePolicy:RolePolicy ci-acme-ci-preview-no-data",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment ci-acme-ci-guard-AdministratorAccess",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment ci-acme-ci-operations-PowerUserAccess",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment ci-acme-ci-preview-SecurityAudit",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment ci-acme-ci-preview-ViewOnlyAccess",
    "socle:access:CiRoles ci",
  ]);
});

it.each([
  ["github", "https://token.actions.githubusercontent.com", "sts.amazonaws.com"],
  ["gitlab", "https://gitlab.com", "https://gitlab.com"],
])("IAM trusts the tokens of %s that %s signs for %s.", async (platform, url, audience) => {
  const provider = named(await record(roles(agreed)), `ci-${platform}`);

  expect(provider.inputs).toEqual({ url, clientIdLists: [audience], tags });
  expect(provider).toMatchObject({ retainOnDelete: false, ignoreChanges: [] });
  expect(provider).not.toHaveProperty("importId");
});

it("An identity provider that exists is imported, left as it is, and stays.", async () => {
  const adopt = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";
  const adopted: CiRolesArgs = {
    ...agreed,
    platforms: [{ platform: "github", provider: { adopt } }],
    roles: [guard],
  };

  const provider = named(await record(roles(adopted)), "ci-github");
  expect(provider).toMatchObject({
    importId: adopt,
    retainOnDelete: true,
    ignoreChanges: ["url", "clientIdLists", "thumbprintLists", "tags"],
  });
  expect(provider.inputs).toEqual({
    url: "https://token.actions.githubusercontent.com",
    clientIdLists: ["sts.amazonaws.com"],
  });
});

it.each([
  ["previews", preview, "CI previews changes: it reads the configuration, never the data", {}],
  ["deploys guard", guard, "The client's CI deploys what protects the client", {}],
  [
    "deploys operations",
    operations,
    "CI deploys what the provider runs, but what the client reserves",
    { permissionsBoundary: boundaryArn },
  ],
])(
  "The role that %s lasts an hour, and its jobs alone enter it.",
  async (_, role, description, more) => {
    const recorded = await record(roles(agreed));

    expect(named(recorded, `ci-${role.roleName}`).inputs).toEqual({
      name: role.roleName,
      path: "/",
      description,
      assumeRolePolicy: ciTrust(agreed, {
        subjects: role.subjects,
        deployers: role.deployers ?? [],
      }),
      maxSessionDuration: 3600,
      forceDetachPolicies: true,
      ...more,
      tags,
    });
  },
);

it.each([
  ["acme-ci-preview", "SecurityAudit", "SecurityAudit"],
  ["acme-ci-preview", "ViewOnlyAccess", "job-function/ViewOnlyAccess"],
  ["acme-ci-guard", "AdministratorAccess", "AdministratorAccess"],
  ["acme-ci-operations", "PowerUserAccess", "PowerUserAccess"],
])("The role %s holds AWS's %s.", async (role, policy, path) => {
  expect(named(await record(roles(agreed)), `ci-${role}-${policy}`).inputs).toEqual({
    role,
    policyArn: `arn:aws:iam::aws:policy/${path}`,
  });
});

it("A preview reads no data; a deployment of operations hands over the roles that are named.", async () => {
  const recorded = await record(roles(agreed));

  expect(named(recorded, "ci-acme-ci-preview-no-data").inputs).toEqual({
    role: "acme-ci-preview",
    name: "no-data",
    policy: policyDocument([noDataReads]),
  });
  expect(named(recorded, "ci-acme-ci-operations-operate").inputs).toEqual({
    role: "acme-ci-operations",
    name: "operate",
    policy: policyDocument(operateStatements(account, ["acme-backup", "acme-restore-test"])),
  });
});

it("Everything belongs to the component; a role waits for its identity provider and for the boundary.", async () => {
  const recorded = await record(() => {
    const { policyArn } = new ProviderBoundary("boundary", {
      ...account,
      policyName: "acme-production-boundary",
      reservedActions: ["sso:*"],
      protectedRoleNames: ["acme-admin"],
      ownership,
    });
    new CiRoles("ci", { ...agreed, boundaryArn: policyArn });
  });
  const { urn } = named(recorded, "ci");
  const urnOf = (name: string) => named(recorded, name).urn;

  const children = recorded.filter(({ custom, name }) => custom && name.startsWith("ci-"));
  expect(children).toHaveLength(11);
  expect(children.map(({ parent }) => parent)).toEqual(children.map(() => urn));
  expect(named(recorded, "ci-acme-ci-guard").dependencies).toEqual([urnOf("ci-github")]);
  expect(named(recorded, "ci-acme-ci-operations").dependencies).toEqual(
    [urnOf("boundary-policy"), urnOf("ci-gitlab")].sort(),
  );
});

it("A role may be its deployers' alone.", async () => {
  const released: CiRole = { ...guard, subjects: [], deployers: [ofClient] };
  const recorded = await record(roles({ ...agreed, platforms: [], roles: [released] }));

  expect(named(recorded, "ci-acme-ci-guard").inputs.assumeRolePolicy).toBe(
    ciTrust({ ...agreed, platforms: [] }, { subjects: [], deployers: [ofClient] }),
  );
  expect(named(recorded, "ci-acme-ci-guard").dependencies).toEqual([]);
});

it("A role that nobody enters is refused.", async () => {
  expect(await problemsOf(roles({ ...agreed, roles: [{ ...guard, subjects: [] }] }))).toEqual([
    problem(
      "roles[0].subjects",
      "must hold at least one subject where the role has no deployers",
      "[]",
    ),
  ]);
});

it("Operations are deployed under the boundary.", async () => {
  expect(await problemsOf(roles({ ...unbounded, roles: [preview, guard] }))).toEqual([]);
  expect(await problemsOf(roles(unbounded))).toEqual([
    problem(
      "boundaryArn",
      "must be given for `roles[2]`: it deploys what the provider runs",
      "nothing",
    ),
  ]);
});

it("The client alone deploys guard: no external id would let the provider in.", async () => {
  const { externalId = "", ...open } = agreed;
  const deployed = (deployer: string) => ({
    ...open,
    roles: [{ ...guard, deployers: [deployer] }],
  });
  const refused = problem(
    "roles[0].deployers[0]",
    `must not be of the provider's account ${providerAccountId}`,
    `"${ofProvider}"`,
  );

  expect(await problemsOf(roles(deployed(ofClient)))).toEqual([]);
  expect(await problemsOf(roles(deployed(ofProvider)))).toEqual([refused]);
  expect(await problemsOf(roles({ ...deployed(ofProvider), externalId }))).toEqual([refused]);
});

it("A deployer of the provider shows an external id.", async () => {
  const { externalId, ...open } = agreed;

  expect(await problemsOf(roles({ ...open, roles: [operations], externalId: "ab" }))).toEqual([]);
  expect(await problemsOf(roles({ ...open, roles: [operations] }))).toEqual([
    problem(
      "externalId",
      "must be given for `roles[0].deployers[0]`, a deployer of the provider",
      "nothing",
    ),
  ]);
  expect(await problemsOf(roles({ ...open, externalId: `${externalId} ` }))).toEqual([
    problem(
      "externalId",
      "must be 2 to 1224 letters, digits or _ + = , . @ : / -",
      '"msp-acme-4c81d27e "',
    ),
  ]);
});

it("A role of CI is not its own deployer, nor another's: AWS trusts only what exists.", async () => {
  const own = "arn:aws:iam::111122223333:role/acme-ci-preview";
  const spoiled = { ...agreed, roles: [preview, { ...guard, deployers: [own] }] };

  expect(await problemsOf(roles(spoiled))).toEqual([
    problem(
      "roles[1].deployers[0]",
      "must not be a role that is made here: AWS trusts only what exists",
      `"${own}"`,
    ),
  ]);
});

it("More deployers than a trust policy takes are refused with the count.", async () => {
  const deployed = (count: number): CiRole => ({ ...operations, deployers: operators(count) });
  const { subjects } = operations;

  expect(await problemsOf(roles({ ...agreed, roles: [deployed(12)] }))).toEqual([]);
  expect(await problemsOf(roles({ ...agreed, roles: [deployed(14)] }))).toEqual([
    problem(
      "roles[0]",
      "must fit in a role's trust policy: 2048 characters, white space apart",
      `${ciTrust(agreed, { subjects, deployers: operators(14) }).length}`,
    ),
  ]);
});

it("More roles to hand over than an inline policy takes are refused.", async () => {
  const passableRoles = Array.from({ length: 200 }, (_, index) => `acme-workload-${index}`);

  expect(await problemsOf(roles({ ...agreed, passableRoles }))).toEqual([
    expect.stringContaining("`passableRoles` must fit in a role's inline policy"),
  ]);
});

it.each([
  ["accountId", "000122223333", "122223333", "must be 12 digits"],
  ["partition", "aws", "amazon", "must be an AWS partition"],
  ["providerAccountId", "999988887777", "99998888777", "must be 12 digits"],
])("`%s`: %j is taken, %j is refused.", async (member, taken, refused, rule) => {
  const one = { ...agreed, roles: [preview] };

  expect(await problemsOf(roles({ ...one, [member]: taken }))).toEqual([]);
  expect(await problemsOf(roles({ ...one, [member]: refused }))).toEqual([
    problem(member, rule, `"${refused}"`),
  ]);
});

it("All that is wrong is told at once, with the way out.", async () => {
  const spoiled: CiRolesArgs = {
    ...agreed,
    platforms: [{ platform: "github", provider: "create", url: "github.com" }],
    roles: [
      { ...guard, roleName: "acme ci", subjects: ["repo:acme/socle:*"] },
      { ...guard, deployers: ["*"] },
      { ...preview, roleName: "Acme-CI-Guard" },
    ],
    passableRoles: ["*"],
    ownership: { ...ownership, owner: "" },
  };

  expect(await problemsOf(roles(spoiled))).toEqual([
    expect.stringContaining("`platforms[0].url` must be an address"),
    problem("roles[0].roleName", "must be 1 to 64 letters, digits or _ + = , . @ -", '"acme ci"'),
    'socle:access:CiRoles ci: `roles[0].subjects[0]` must be the exact subject of a job\'s token, without wildcard, got "repo:acme/socle:*": write it as repo:acme/socle:environment:production, or project_path:acme/socle:ref_type:branch:ref:main',
    problem(
      "roles[1].deployers[0]",
      "must be the exact ARN of a role, a user or a role's session in partition aws",
      '"*"',
    ),
    problem(
      "roles[2].roleName",
      "must differ from `roles[1].roleName`, by more than case",
      '"Acme-CI-Guard"',
    ),
    problem(
      "passableRoles[0]",
      "must be a role's name with its path, and no * but at the end",
      '"*"',
    ),
    expect.stringContaining("`ownership.owner` must be a tag value"),
  ]);
});
