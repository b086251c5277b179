import { Selection } from "@pulumi/aws/backup";
import { BackupRoles } from "../../../../components/backup";
import type { BackupRolesArgs } from "../../../../components/backup";
import {
  backupTrust,
  passRolePolicy,
  testsOnlyPolicy,
} from "../../../../components/backup/roles/role-policies";
import { record } from "../../../support/record";
import { inventory, named, problem, problemsOf } from "../../helpers";

const agreed: BackupRolesArgs = {
  backupRoleName: "acme-backup",
  restoreRoleName: "acme-restore",
  accountId: "111122223333",
  partition: "aws",
  ownership: { client: "acme", environment: "production", owner: "cfo", costCentre: "it" },
};
const tags = {
  Client: "acme",
  Environment: "production",
  Owner: "cfo",
  CostCentre: "it",
  ManagedBy: "socle",
};
const web = "arn:aws:iam::111122223333:role/web";
const boundary = "arn:aws:iam::111122223333:policy/acme-boundary";

const roles = (args: BackupRolesArgs) => () => {
  new BackupRoles("acme", args);
};

it("One role makes backups, another restores them, each with AWS's own policies.", async () => {
  expect(inventory(await record(roles(agreed)))).toEqual([
    "aws:iam/role:Role acme-backup",
    "aws:iam/role:Role acme-restore",
    "aws:iam/rolePolicy:RolePolicy acme-restore-passed-roles",
    "aws:iam/rolePolicy:RolePolicy acme-restore-tests-only",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment acme-backup-backups",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment acme-backup-s3-backups",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment acme-restore-restores",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment acme-restore-s3-restores",
    "socle:backup:BackupRoles acme",
  ]);
});

it.each([
  ["backup", "AWS Backup makes and copies backups with it"],
  ["restore", "AWS Backup restores backups with it, to test them"],
])("AWS Backup alone assumes the %s role.", async (does, description) => {
  expect(named(await record(roles(agreed)), `acme-${does}`).inputs).toEqual({
    name: `acme-${does}`,
    description,
    assumeRolePolicy: backupTrust("111122223333"),
    tags,
  });
});

it.each([
  ["backup-backups", "acme-backup", "service-role/AWSBackupServiceRolePolicyForBackup"],
  ["backup-s3-backups", "acme-backup", "AWSBackupServiceRolePolicyForS3Backup"],
  ["restore-restores", "acme-restore", "service-role/AWSBackupServiceRolePolicyForRestores"],
  ["restore-s3-restores", "acme-restore", "AWSBackupServiceRolePolicyForS3Restore"],
])("The rights %s are those AWS wrote for it, in each partition.", async (suffix, role, policy) => {
  const inputs = async (partition: string) =>
    named(await record(roles({ ...agreed, partition })), `acme-${suffix}`).inputs;

  expect(await inputs("aws")).toEqual({ role, policyArn: `arn:aws:iam::aws:policy/${policy}` });
  expect(await inputs("aws-eusc")).toEqual({
    role,
    policyArn: `arn:aws-eusc:iam::aws:policy/${policy}`,
  });
});

it.each([[[]], [[web]]])(
  "The restore role passes these roles and no other: %j.",
  async (passable) => {
    const recorded = await record(roles({ ...agreed, passableRoleArns: passable }));

    expect(named(recorded, "acme-restore-passed-roles").inputs).toEqual({
      name: "passed-roles",
      role: "acme-restore",
      policy: passRolePolicy(passable),
    });
  },
);

it("The restore role passes none where none was named.", async () => {
  expect(named(await record(roles(agreed)), "acme-restore-passed-roles").inputs).toMatchObject({
    policy: passRolePolicy([]),
  });
});

it.each(["aws", "aws-eusc"])(
  "The restore role destroys nothing but what tests restored, in partition %s.",
  async (partition) => {
    const recorded = await record(roles({ ...agreed, partition }));

    expect(named(recorded, "acme-restore-tests-only").inputs).toEqual({
      name: "tests-only",
      role: "acme-restore",
      policy: testsOnlyPolicy({ accountId: "111122223333", partition }),
    });
  },
);

it("Both roles are within the boundary, where there is one.", async () => {
  const recorded = await record(roles({ ...agreed, permissionsBoundaryArn: boundary }));

  expect(named(recorded, "acme-backup").inputs.permissionsBoundary).toBe(boundary);
  expect(named(recorded, "acme-restore").inputs.permissionsBoundary).toBe(boundary);
});

it("Everything belongs to the component.", async () => {
  const recorded = await record(roles(agreed));

  const { urn } = named(recorded, "acme");
  const parents = recorded.filter(({ custom }) => custom).map(({ parent }) => parent);
  expect(parents).toEqual(parents.map(() => urn));
});

it.each([
  ["backup", ["acme-backup", "acme-backup-backups", "acme-backup-s3-backups"]],
  [
    "restore",
    [
      "acme-restore",
      "acme-restore-restores",
      "acme-restore-s3-restores",
      "acme-restore-passed-roles",
      "acme-restore-tests-only",
    ],
  ],
] as const)(
  "What uses the %s role knows its ARN in a preview, and waits for it and its rights.",
  async (does, waitsFor) => {
    const recorded = await record(() => {
      const { backupRoleArn, restoreRoleArn } = new BackupRoles("acme", agreed);
      const iamRoleArn = does === "backup" ? backupRoleArn : restoreRoleArn;
      new Selection("waiting", { planId: "plan", iamRoleArn });
    });

    expect(named(recorded, "waiting").inputs).toMatchObject({
      iamRoleArn: `arn:aws:iam::111122223333:role/acme-${does}`,
    });
    expect(named(recorded, "waiting").dependencies).toEqual(
      waitsFor.map((child) => named(recorded, child).urn).sort(),
    );
  },
);

it.each([
  ["backupRoleName", "x".repeat(64), "x".repeat(65), "must be 1 to 64 letters, digits or"],
  ["backupRoleName", "acme+backup@1", "acme/backup", "must be 1 to 64 letters, digits or"],
  ["restoreRoleName", "r", "", "must be 1 to 64 letters, digits or"],
  ["restoreRoleName", "acme-restore", "Acme-Backup", "must differ from `backupRoleName`"],
  ["accountId", "000122223333", "122223333", "must be 12 digits"],
  ["partition", "aws-us-gov", "amazon", "must be an AWS partition"],
  ["permissionsBoundaryArn", boundary, web, "must be the ARN of an IAM policy"],
])("`%s`: %j is taken, %j is refused.", async (member, taken, refused, rule) => {
  const problems = await problemsOf(roles({ ...agreed, [member]: refused }));

  expect(await problemsOf(roles({ ...agreed, [member]: taken }))).toEqual([]);
  expect(problems).toEqual([expect.stringContaining(`: \`${member}\` ${rule}`)]);
});

it("Only exact roles of the account can be passed, each once, as many as a role's own policies hold.", async () => {
  const passing = (...passableRoleArns: string[]) =>
    problemsOf(roles({ ...agreed, passableRoleArns }));
  const crowd = (count: number) =>
    Array.from({ length: count }, (_, at) => `arn:aws:iam::111122223333:role/${at + 1e6}`);

  expect(await passing(web, "*")).toEqual([
    problem(
      "passableRoleArns[1]",
      "must be the exact ARN of a role of account 111122223333",
      '"*"',
    ),
  ]);
  expect(await passing(web, web)).toEqual([
    problem("passableRoleArns[1]", "must differ from `passableRoleArns[0]`", `"${web}"`),
  ]);
  const { length } = testsOnlyPolicy(agreed);
  const most = crowd(200).findLastIndex(
    (_, last, all) => passRolePolicy(all.slice(0, last + 1)).length + length <= 10_240,
  );
  expect(await passing(...crowd(most + 1))).toEqual([]);
  expect(await passing(...crowd(most + 2))).toEqual([
    expect.stringContaining(
      "`passableRoleArns` must fit in a role's own policies of 10240 characters, beside what keeps it to tests, got ",
    ),
  ]);
});

it("All that is wrong is told at once.", async () => {
  const spoiled = {
    ...agreed,
    backupRoleName: "acme backup",
    accountId: "1",
    ownership: { ...agreed.ownership, owner: "" },
  };

  expect(await problemsOf(roles(spoiled))).toEqual([
    'socle:backup:BackupRoles acme: `backupRoleName` must be 1 to 64 letters, digits or _ + = , . @ -, got "acme backup": shorten it or replace what AWS does not take',
    problem("accountId", "must be 12 digits", '"1"'),
    expect.stringContaining("`ownership.owner` must be a tag value"),
  ]);
});
