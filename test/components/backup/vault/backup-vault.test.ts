import { Plan } from "@pulumi/aws/backup";
import { BackupRoles, BackupVault } from "../../../../components/backup";
import type { BackupVaultArgs } from "../../../../components/backup";
import {
  vaultAccessPolicy,
  vaultKeyPolicy,
} from "../../../../components/backup/vault/vault-policies";
import { record, unknown } from "../../../support/record";
import { inventory, named, problem, problemsOf } from "../../helpers";

const administrators = ["arn:aws:iam::111122223333:role/client-admin"];
const backupRoleArns = [
  "arn:aws:iam::111122223333:role/acme-backup",
  "arn:aws:iam::111122223333:role/acme-restore",
];
const ownership = { client: "acme", environment: "production", owner: "cfo", costCentre: "it" };
const agreed: BackupVaultArgs = {
  vaultName: "acme-production",
  accountId: "111122223333",
  partition: "aws",
  region: "eu-west-3",
  lock: { mode: "governance", minRetentionDays: 7, maxRetentionDays: 400 },
  administrators,
  backupRoleArns,
  ownership,
};
const tags = {
  Client: "acme",
  Environment: "production",
  Owner: "cfo",
  CostCentre: "it",
  ManagedBy: "socle",
};
const region = "eu-west-3";
const keyPolicy = vaultKeyPolicy({
  partition: "aws",
  accountId: "111122223333",
  region,
  administrators,
  backupRoleArns,
});

const vault = (args: BackupVaultArgs) => () => {
  new BackupVault("acme", args);
};

it("A vault has a key of its own, a lock, and a policy that says who may delete.", async () => {
  expect(inventory(await record(vault(agreed)))).toEqual([
    "aws:backup/vault:Vault acme-vault",
    "aws:backup/vaultLockConfiguration:VaultLockConfiguration acme-lock",
    "aws:backup/vaultPolicy:VaultPolicy acme-policy",
    "aws:kms/alias:Alias acme-key-alias",
    "aws:kms/key:Key acme-key",
    "socle:backup:BackupVault acme",
  ]);
});

it("The key turns every year, takes a month to delete, and cannot be deleted by mistake.", async () => {
  const recorded = await record(vault(agreed));

  expect(named(recorded, "acme-key").inputs).toEqual({
    region,
    description: "Encrypts the backups of vault acme-production",
    enableKeyRotation: true,
    deletionWindowInDays: 30,
    policy: keyPolicy,
    tags,
  });
  expect(named(recorded, "acme-key").protect).toBe(true);
  expect(named(recorded, "acme-key-alias").inputs).toEqual({
    region,
    name: "alias/acme-production",
    targetKeyId: unknown,
  });
});

it("The vault is encrypted with that key, keeps its backups whatever happens, and cannot be deleted by mistake.", async () => {
  const recorded = await record(vault(agreed));

  expect(named(recorded, "acme-vault").inputs).toEqual({
    region,
    name: "acme-production",
    kmsKeyArn: unknown,
    forceDestroy: false,
    tags,
  });
  expect(named(recorded, "acme-vault").protect).toBe(true);
  expect(named(recorded, "acme-vault").propertyDependencies).toEqual({
    kmsKeyArn: [named(recorded, "acme-key").urn],
  });
});

it("The lock keeps backups as agreed. It is removed before it is put again, since a vault has one.", async () => {
  const recorded = await record(vault(agreed));

  const lock = named(recorded, "acme-lock");
  expect(lock.inputs).toEqual({
    region,
    backupVaultName: "acme-production",
    minRetentionDays: 7,
    maxRetentionDays: 400,
  });
  expect(lock.deleteBeforeReplace).toBe(true);
  expect(lock.dependencies).toEqual([named(recorded, "acme-vault").urn]);
});

it("A lock that becomes final says after how many days.", async () => {
  const lock = { ...agreed.lock, mode: "compliance", changeableForDays: 30 } as const;

  expect(named(await record(vault({ ...agreed, lock })), "acme-lock").inputs).toEqual({
    region,
    backupVaultName: "acme-production",
    minRetentionDays: 7,
    maxRetentionDays: 400,
    changeableForDays: 30,
  });
});

it("The policy leaves deletion to the administrators.", async () => {
  const recorded = await record(vault(agreed));

  expect(named(recorded, "acme-policy").inputs).toEqual({
    region,
    backupVaultName: "acme-production",
    policy: vaultAccessPolicy(administrators),
  });
  expect(named(recorded, "acme-policy").dependencies).toEqual([named(recorded, "acme-vault").urn]);
});

it("Everything belongs to the component.", async () => {
  const recorded = await record(vault(agreed));

  const { urn } = named(recorded, "acme");
  const parents = recorded.filter(({ custom }) => custom).map(({ parent }) => parent);
  expect(parents).toEqual(parents.map(() => urn));
});

it("The vault of the recovery region is the same, there.", async () => {
  const recorded = await record(vault({ ...agreed, region: "eu-central-1" }));

  const regions = recorded.filter(({ custom }) => custom).map(({ inputs }) => inputs.region);
  expect(regions).toEqual(regions.map(() => "eu-central-1"));
  expect(named(recorded, "acme-key").inputs).toMatchObject({
    policy: expect.stringContaining("*.eu-central-1.amazonaws.*"),
  });
});

it("What uses the vault knows its name and ARN in a preview, and waits for the vault, its lock and its policy.", async () => {
  const recorded = await record(() => {
    const { vaultArn, vaultName } = new BackupVault("acme", agreed);
    const rule = { ruleName: "daily", targetVaultName: vaultName };
    new Plan("waiting", { rules: [{ ...rule, recoveryPointTags: { vaultArn } }] });
  });

  const plan = named(recorded, "waiting");
  expect(plan.inputs).toMatchObject({
    rules: [
      {
        targetVaultName: "acme-production",
        recoveryPointTags: {
          vaultArn: "arn:aws:backup:eu-west-3:111122223333:backup-vault:acme-production",
        },
      },
    ],
  });
  expect(plan.dependencies).toEqual(
    ["acme-vault", "acme-lock", "acme-policy"].map((child) => named(recorded, child).urn).sort(),
  );
});

it("The key waits for the roles that its policy names, which AWS wants to exist.", async () => {
  const recorded = await record(() => {
    const roles = new BackupRoles("roles", {
      backupRoleName: "acme-backup",
      restoreRoleName: "acme-restore",
      accountId: "111122223333",
      partition: "aws",
      ownership,
    });
    const { backupRoleArn, restoreRoleArn } = roles;
    new BackupVault("acme", { ...agreed, backupRoleArns: [backupRoleArn, restoreRoleArn] });
  });

  const key = named(recorded, "acme-key");
  expect(key.inputs.policy).toBe(keyPolicy);
  expect(key.dependencies).toEqual(
    expect.arrayContaining([
      named(recorded, "roles-backup").urn,
      named(recorded, "roles-restore").urn,
    ]),
  );
});

it.each([
  ["vaultName", "acme", "acme vault", "must be 2 to 50 letters"],
  ["accountId", "111122223333", "1111-2222-3333", "must be 12 digits"],
  ["partition", "aws", "amazon", "must be an AWS partition"],
  ["region", "eu-central-1", "Frankfurt", "must be an AWS region"],
])("`%s`: %j is taken, %j is refused.", async (member, taken, refused, rule) => {
  const problems = await problemsOf(vault({ ...agreed, [member]: refused }));

  expect(await problemsOf(vault({ ...agreed, [member]: taken }))).toEqual([]);
  expect(problems[0]).toContain(`: \`${member}\` ${rule}`);
});

it("Somebody of the client must be able to administer the vault, under an exact name, once.", async () => {
  const [admin = ""] = administrators;

  expect(await problemsOf(vault({ ...agreed, administrators: [] }))).toEqual([
    problem("administrators", "must name at least one", "[]"),
  ]);
  expect(await problemsOf(vault({ ...agreed, administrators: [admin, "*"] }))).toEqual([
    problem(
      "administrators[1]",
      "must be the exact ARN of a user, a role or the root user of account 111122223333",
      '"*"',
    ),
  ]);
  expect(await problemsOf(vault({ ...agreed, administrators: [admin, admin] }))).toEqual([
    problem("administrators[1]", "must differ from `administrators[0]`", `"${admin}"`),
  ]);
});

it("More administrators than a key policy holds are refused.", async () => {
  const crowd = (count: number) =>
    Array.from({ length: count }, (_, at) => `arn:aws:iam::111122223333:role/${at + 1e6}`);

  expect(await problemsOf(vault({ ...agreed, administrators: crowd(600) }))).toEqual([]);
  expect(await problemsOf(vault({ ...agreed, administrators: crowd(900) }))).toEqual([
    expect.stringContaining(
      "`administrators` must fit, with the backup roles, in a key policy of 32768 bytes, got ",
    ),
  ]);
});

it("Some role must be able to use the key, and be a role of the account.", async () => {
  expect(await problemsOf(vault({ ...agreed, backupRoleArns: [] }))).toEqual([
    problem("backupRoleArns", "must name at least one role", "[]"),
  ]);
  expect(
    await problemsOf(vault({ ...agreed, backupRoleArns: [...backupRoleArns, "acme-backup"] })),
  ).toEqual([
    problem(
      "backupRoleArns[2]",
      "must be the exact ARN of a role of account 111122223333",
      '"acme-backup"',
    ),
  ]);
});

it("All that is wrong is told at once: name, lock, administrators, owners.", async () => {
  const spoiled = {
    ...agreed,
    vaultName: "a",
    lock: { ...agreed.lock, maxRetentionDays: 6 },
    administrators: [],
    ownership: { ...ownership, owner: "" },
  };

  expect(await problemsOf(vault(spoiled))).toEqual([
    'socle:backup:BackupVault acme: `vaultName` must be 2 to 50 letters, digits, hyphens or underscores, got "a": shorten it or replace what AWS does not take',
    problem("lock.minRetentionDays", "must not be more than `lock.maxRetentionDays` (6)", "7"),
    problem("administrators", "must name at least one", "[]"),
    expect.stringContaining("`ownership.owner` must be a tag value"),
  ]);
});
