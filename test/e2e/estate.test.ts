import { Engine } from "./support/engine";
import { estate } from "./support/estate";
import { steps, summary, violations } from "./support/events";
import { held } from "./support/example";

/** Data, a trail, a locked vault and roles, from the first preview to the last destroy. */
const { account } = estate;
const packed = "--policy-pack ../../../../policies/hygiene";
let engine: Engine;

beforeAll(async () => {
  engine = new Engine(account, estate.name);
  await engine.ok(`pulumi stack init ${estate.stack}`);
});
afterAll(() => engine.close());

const everything = {
  Bucket: 2,
  BucketPolicy: 1,
  BucketPublicAccessBlock: 1,
  BucketVersioning: 1,
  Instance: 1,
  Plan: 1,
  Policy: 1,
  Role: 2,
  RolePolicyAttachment: 1,
  Selection: 1,
  Table: 1,
  Trail: 1,
  Vault: 1,
  VaultLockConfiguration: 1,
  Volume: 1,
};

test("a first preview plans it all and touches nothing", async () => {
  const { events } = await engine.ok(`pulumi preview ${packed}`);

  expect(summary(events)).toEqual({ create: 19 });
  expect(violations(events)).toEqual([]);
  expect(engine.world.calls).toEqual([]);
});

test("a deployment under the pack creates everything once", async () => {
  await engine.ok(`pulumi up --yes ${packed}`);

  expect(held(engine, account)).toEqual(everything);
  expect(engine.world.calls.map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual(
    Array(17).fill("create done"),
  );
});

test("a second preview, and a refresh, find nothing to do", async () => {
  await engine.ok(`pulumi preview --expect-no-changes ${packed}`);
  await engine.ok("pulumi refresh --yes --expect-no-changes");
});

test("a longer retention changes the plan, and nothing that is kept", async () => {
  await engine.ok("pulumi config set retentionDays 60");

  const { events } = await engine.ok(`pulumi up --yes ${packed}`);

  expect(planned(events)).toEqual(["update plan: rules"]);
});

test("another owner is another tag: everything is updated in place", async () => {
  await engine.ok("pulumi config set owner c-delmas");

  const { events } = await engine.ok(`pulumi up --yes ${packed}`);

  const tagged = ["archive", "backup", "boundary", "documents", "erp", "moulds", "operator"];
  const updated = [...tagged, "orders", "plan", "trail", "vault"].map(
    (name) => `update ${name}: tagsAll`,
  );
  expect(planned(events)).toEqual([...updated, "update aws"].sort());
  expect(held(engine, account)).toEqual(everything);
});

test("another lock is deleted before it is replaced, so that the vault ends with one", async () => {
  await engine.ok("pulumi config set lockedDays 45");

  const { events } = await engine.ok(`pulumi up --yes ${packed}`);

  expect(planned(events)).toEqual([
    "create-replacement vault-lock: minRetentionDays",
    "delete-replaced vault-lock",
    "replace vault-lock: minRetentionDays",
  ]);
  expect(
    engine.world.view(account).things("aws:backup/vaultLockConfiguration:VaultLockConfiguration"),
  ).toEqual([
    expect.objectContaining({ inputs: expect.objectContaining({ minRetentionDays: 45 }) }),
  ]);
});

test("a change that would replace the database is refused by preview and by up", async () => {
  engine.workspace.replace(
    "test/fixtures/programs/estate/data.ts",
    'username: "erp"',
    'username: "administrateur"',
  );
  try {
    for (const command of ["pulumi preview", "pulumi up --yes --skip-preview"]) {
      const { code, output } = await engine.run(`${command} ${packed}`);
      expect(code).not.toBe(0);
      expect(output).toMatch(
        /unable to replace resource ".*::erp"\s+as it is currently marked for protection/,
      );
    }
  } finally {
    engine.workspace.add("test/fixtures/programs/estate/data.ts");
  }
  expect(held(engine, account)).toEqual(everything);
});

test("a destroy is refused while data, trail and vault are protected, and deletes nothing", async () => {
  const { code, output } = await engine.run("pulumi destroy --yes");

  expect(code).not.toBe(0);
  expect(output).toMatch(/cannot be deleted\s+because it is protected/);
  expect(held(engine, account)).toEqual(everything);
});

test("what is protected is what cannot be made again", async () => {
  const resources = await engine.resources();

  expect(
    resources.flatMap(({ protect, urn }) => (protect ? [urn.split("::").at(-1)] : [])).sort(),
  ).toEqual(["archive", "documents", "erp", "moulds", "orders", "trail", "vault"]);
});

test("once unprotected, it goes", async () => {
  await engine.ok("pulumi state unprotect --all --yes");
  await engine.ok("pulumi destroy --yes");

  expect(held(engine, account)).toEqual({});
  expect(engine.processes).toEqual([]);
});

/** The steps of an `up`, which previews first: each step is told twice. */
function planned(events: Parameters<typeof steps>[0]): string[] {
  return [...new Set(steps(events))];
}
