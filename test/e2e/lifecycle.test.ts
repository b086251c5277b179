import { Engine } from "./support/engine";
import { nameOf, steps, summary } from "./support/events";
import { contractFile, day, guard, held, newStack, recette } from "./support/example";

/** A new account, from the first preview to the last destroy: each test goes on where the former one stopped. */
const { stack, account } = recette;
let engine: Engine;

beforeAll(async () => {
  engine = new Engine(account);
  await newStack(engine, recette);
});
afterAll(() => engine.close());

const agreed = () => engine.policyConfig(stack, day);

const baseline = {
  AccountPasswordPolicy: 1,
  AccountPublicAccessBlock: 1,
  Alias: 4,
  AlternativeContact: 3,
  Analyzer: 2,
  AnomalyMonitor: 1,
  AnomalySubscription: 1,
  Bucket: 2,
  BucketLifecycleConfiguration: 2,
  BucketLogging: 1,
  BucketObjectLockConfiguration: 1,
  BucketOwnershipControls: 2,
  BucketPolicy: 2,
  BucketPublicAccessBlock: 2,
  BucketServerSideEncryptionConfiguration: 2,
  BucketVersioning: 2,
  Budget: 1,
  CostAllocationTag: 3,
  EncryptionByDefault: 2,
  EventRule: 2,
  EventSourceMapping: 2,
  EventTarget: 2,
  Function: 3,
  ImageBlockPublicAccess: 2,
  InstanceMetadataDefaults: 2,
  Key: 4,
  LogGroup: 4,
  LogMetricFilter: 11,
  MetricAlarm: 15,
  OpenIdConnectProvider: 1,
  Policy: 1,
  Queue: 3,
  QueuePolicy: 3,
  RegionSettings: 1,
  Role: 15,
  RolePolicy: 11,
  RolePolicyAttachment: 17,
  SnapshotBlockPublicAccess: 2,
  Topic: 2,
  TopicPolicy: 2,
  TopicSubscription: 6,
  Trail: 1,
  Vault: 1,
  VaultLockConfiguration: 1,
  VaultPolicy: 1,
};

/** The network that backups are restored into, which was there before. */
const network = { SecurityGroup: 1, Subnet: 1 };

/** The settings that stay in the account when the stack goes. */
const retained = {
  AccountPasswordPolicy: 1,
  AccountPublicAccessBlock: 1,
  AlternativeContact: 3,
  CostAllocationTag: 3,
  EncryptionByDefault: 2,
  ImageBlockPublicAccess: 2,
  InstanceMetadataDefaults: 2,
  RegionSettings: 1,
  SnapshotBlockPublicAccess: 2,
};

test("a first preview plans the whole stack and touches nothing", async () => {
  const { events } = await engine.ok(`pulumi preview ${agreed()}`);

  expect(summary(events)).toEqual({ create: guard.resources });
  expect(held(engine, account)).toEqual(network);
  expect(engine.world.calls).toEqual([]);
});

test("a deployment creates everything once, and overwrites nothing in a new account", async () => {
  const { events } = await engine.ok(`pulumi up --yes ${agreed()}`);

  expect(summary(events)).toEqual({ create: guard.resources });
  expect(held(engine, account)).toEqual({ ...baseline, ...network });
  expect(engine.world.calls.map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual(
    Array(guard.creations).fill("create done"),
  );
});

test("a second preview finds nothing to do", async () => {
  const { events } = await engine.ok(`pulumi preview --expect-no-changes ${agreed()}`);

  expect(summary(events)).toEqual({ same: guard.resources });
});

test("a refresh finds everything as it was left", async () => {
  const { events } = await engine.ok("pulumi refresh --yes --expect-no-changes");

  expect(steps(events).filter((step) => !step.startsWith("refresh "))).toEqual([]);
});

test("a higher budget in the contract updates that budget and nothing else", async () => {
  engine.workspace.replace(contractFile, "monthlyLimitUsd: 320", "monthlyLimitUsd: 350");

  const { events } = await engine.ok(`pulumi up --yes ${agreed()}`);

  expect(planned(events)).toEqual(["update budgets-recette: limitAmount"]);
  expect(engine.world.view(account).things("aws:budgets/budget:Budget")[0]?.outputs).toMatchObject({
    limitAmount: "350",
    name: "recette",
  });
});

test("a contact's new telephone updates that contact and nothing else", async () => {
  engine.workspace.replace(contractFile, "+33 5 36 49 10 02", "+33 5 36 49 10 22");

  const { events } = await engine.ok(`pulumi up --yes ${agreed()}`);

  expect(planned(events)).toEqual(["update contacts-operations: phoneNumber"]);
});

test("a contact's new address replaces the subscription only, which holds nothing", async () => {
  engine.workspace.replace(
    contractFile,
    "comptabilite@verreries-lormont.example",
    "compta@verreries-lormont.example",
  );

  const { events } = await engine.ok(`pulumi up --yes ${agreed()}`);

  expect(planned(events)).toEqual([
    "create-replacement cost-alerts-subscriber-m-castaing: endpoint",
    "delete-replaced cost-alerts-subscriber-m-castaing",
    "replace cost-alerts-subscriber-m-castaing: endpoint",
    "update contacts-billing: emailAddress",
  ]);
  expect(held(engine, account)).toEqual({ ...baseline, ...network });
});

test("a destroy is refused while keys, logs and backups are protected, and deletes nothing", async () => {
  const { code, output } = await engine.run("pulumi destroy --yes");

  expect(code).not.toBe(0);
  expect(output).toMatch(/cannot be deleted\s+because it is protected/);
  expect(held(engine, account)).toEqual({ ...baseline, ...network });
});

test("what is protected is what cannot be made again: keys, logs, the vault and the trail", async () => {
  const resources = await engine.resources();

  expect(
    resources
      .filter(({ protect }) => protect)
      .map(({ urn }) => nameOf(urn))
      .sort(),
  ).toEqual([
    "archive-access-logs",
    "archive-bucket",
    "archive-key",
    "cost-alerts-key",
    "security-alerts-key",
    "trail-log-group",
    "trail-trail",
    "vault-key",
    "vault-vault",
  ]);
});

test("once unprotected, the stack goes and the settings of the account stay as they were", async () => {
  const before = engine.world.store[account];

  await engine.ok("pulumi state unprotect --all --yes");
  await engine.ok("pulumi destroy --yes");

  expect(await engine.resources()).toEqual([]);
  expect(held(engine, account)).toEqual({ ...retained, ...network });
  const left = Object.entries(engine.world.store[account] ?? {});
  for (const [type, things] of left.filter(([, all]) => Object.keys(all).length > 0))
    expect(things).toEqual(before?.[type]);
});

test("no process outlives the commands", () => {
  expect(engine.processes).toEqual([]);
});

/** The steps of an `up`, which previews first: each step is told twice. */
function planned(events: Parameters<typeof steps>[0]): string[] {
  return [...new Set(steps(events))];
}
