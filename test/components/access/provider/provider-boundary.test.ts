import { Role } from "@pulumi/aws/iam";
import { ProviderBoundary } from "../../../../components/access";
import { reservedActionsOf, reservedGroups } from "../../../../contract";
import type { ProviderBoundaryArgs } from "../../../../components/access";
import { boundaryDocument } from "../../../../components/access/provider/boundary-document";
import { record } from "../../../support/record";
import { inventory, named, problem, problemsOf } from "../../helpers";
import { account, ownership, tags } from "../fixtures";

const reservedActions = reservedActionsOf({ groups: reservedGroups, also: [] });

const silent: ProviderBoundaryArgs = {
  ...account,
  policyName: "acme-production-boundary",
  reservedActions,
  protectedRoleNames: ["acme-production-admin", "acme-production-break-glass"],
  ownership,
};
const agreed = { ...silent, passableRoles: ["acme-production-backup"] };

const boundary = (args: ProviderBoundaryArgs) => () => {
  new ProviderBoundary("acme", args);
};

it("The boundary is one policy of the account.", async () => {
  const recorded = await record(boundary(agreed));

  expect(inventory(recorded)).toEqual([
    "aws:iam/policy:Policy acme-policy",
    "socle:access:ProviderBoundary acme",
  ]);
  expect(named(recorded, "acme-policy").parent).toBe(named(recorded, "acme").urn);
  expect(named(recorded, "acme-policy").inputs).toEqual({
    name: "acme-production-boundary",
    path: "/",
    description: "The most that the provider's roles can do: the client reserves the rest",
    policy: boundaryDocument({
      ...account,
      policyName: "acme-production-boundary",
      reservedActions,
      protectedRoleNames: ["acme-production-admin", "acme-production-break-glass"],
      passableRoles: ["acme-production-backup"],
    }),
    tags,
  });
});

it("Where no role is named, the provider hands none over.", async () => {
  const policy = async (args: ProviderBoundaryArgs) =>
    named(await record(boundary(args)), "acme-policy").inputs.policy;

  expect(await policy(silent)).toBe(boundaryDocument({ ...silent, passableRoles: [] }));
  expect(await policy(silent)).not.toBe(await policy(agreed));
});

it("A role under the boundary knows its ARN in a preview, and waits for it.", async () => {
  const recorded = await record(() => {
    const { policyArn } = new ProviderBoundary("acme", agreed);
    new Role("waiting", { assumeRolePolicy: "{}", permissionsBoundary: policyArn });
  });

  const role = named(recorded, "waiting");
  expect(role.inputs).toMatchObject({
    permissionsBoundary: "arn:aws:iam::111122223333:policy/acme-production-boundary",
  });
  expect(role.propertyDependencies).toEqual({
    permissionsBoundary: [named(recorded, "acme-policy").urn],
  });
});

it.each([
  ["policyName", "acme", "acme boundary", "must be 1 to 128 letters, digits or _ + = , . @ -"],
  ["accountId", "000122223333", "122223333", "must be 12 digits"],
  ["partition", "aws-us-gov", "amazon", "must be an AWS partition"],
])("`%s`: %j is taken, %j is refused.", async (member, taken, refused, rule) => {
  expect(await problemsOf(boundary({ ...agreed, [member]: taken }))).toEqual([]);
  expect(await problemsOf(boundary({ ...agreed, [member]: refused }))).toEqual([
    problem(member, rule, `"${refused}"`),
  ]);
});

it.each([
  ["backup:DeleteRecoveryPoint", "*"],
  ["backup:Delete*", "backup:*RecoveryPoint"],
  ["sso:*", "sso"],
  ["kms:PutKeyPolicy", "kms:"],
  ["kms:PutKeyPolicy", "kms:Put KeyPolicy"],
])("The client reserves %j; %j is refused.", async (taken, refused) => {
  expect(await problemsOf(boundary({ ...agreed, reservedActions: [taken] }))).toEqual([]);
  expect(await problemsOf(boundary({ ...agreed, reservedActions: [refused] }))).toEqual([
    problem(
      "reservedActions[0]",
      "must be an action of AWS, with no * but at the end",
      `"${refused}"`,
    ),
  ]);
});

it("A boundary that reserves nothing, or one thing twice, is refused.", async () => {
  const reserve = (...actions: string[]) =>
    problemsOf(boundary({ ...agreed, reservedActions: actions }));

  expect(await reserve()).toEqual([problem("reservedActions", "must name at least one", "[]")]);
  expect(await reserve("sso:*", "sso:*")).toEqual([
    problem("reservedActions[1]", "must differ from `reservedActions[0]`", '"sso:*"'),
  ]);
});

it("A boundary that protects no role, a wrong name, or one role twice is refused.", async () => {
  const protect = (...protectedRoleNames: string[]) =>
    problemsOf(boundary({ ...agreed, protectedRoleNames }));

  expect(await protect()).toEqual([problem("protectedRoleNames", "must name at least one", "[]")]);
  expect(await protect("acme-*")).toEqual([
    problem(
      "protectedRoleNames[0]",
      "must be 1 to 64 letters, digits or _ + = , . @ -",
      '"acme-*"',
    ),
  ]);
  expect(await protect("acme-admin", "Acme-admin")).toEqual([
    problem(
      "protectedRoleNames[1]",
      "must differ from `protectedRoleNames[0]`, by more than case",
      '"Acme-admin"',
    ),
  ]);
});

it("What proofs are named must be the beginning of a name, and no wildcard.", async () => {
  const prefix = (proofPrefix: string) => problemsOf(boundary({ ...agreed, proofPrefix }));

  expect(await prefix("acme-production-validate-")).toEqual([]);
  expect(await prefix("*")).toEqual([
    problem("proofPrefix", "must be 3 to 64 letters, digits, hyphens or underscores", '"*"'),
  ]);
});

it("A boundary longer than IAM takes is refused with the count.", async () => {
  const reserve = (count: number) => ({
    ...agreed,
    reservedActions: Array.from({ length: count }, (_, index) => `service-${index}:DoSomething`),
  });
  const long = boundaryDocument(reserve(200));

  expect(await problemsOf(boundary(reserve(100)))).toEqual([]);
  expect(await problemsOf(boundary(reserve(200)))).toEqual([
    problem(
      "reservedActions",
      "must fit in a managed policy: 6144 characters, white space apart",
      `${long.length}`,
    ),
  ]);
});

it("All that is wrong is told at once, with the way out.", async () => {
  const spoiled = {
    ...agreed,
    policyName: "",
    reservedActions: ["everything"],
    passableRoles: ["*"],
    ownership: { ...ownership, owner: "" },
  };

  expect(await problemsOf(boundary(spoiled))).toEqual([
    problem("policyName", "must be 1 to 128 letters, digits or _ + = , . @ -", '""'),
    'socle:access:ProviderBoundary acme: `reservedActions[0]` must be an action of AWS, with no * but at the end, got "everything": write it as backup:DeleteRecoveryPoint or backup:Delete*',
    problem(
      "passableRoles[0]",
      "must be a role's name with its path, and no * but at the end",
      '"*"',
    ),
    expect.stringContaining("`ownership.owner` must be a tag value"),
  ]);
});
