import { join } from "node:path";
import { loadContract } from "../../contract";
import { root } from "../support/socle";
import { Engine } from "./support/engine";
import { steps, summary } from "./support/events";
import { contractFile, day, newStack, production } from "./support/example";

/** An account that has been in use for years: the contract takes over two of its settings. */
const { stack, account } = production;
const policy = {
  type: "aws:iam/accountPasswordPolicy:AccountPasswordPolicy",
  key: "iam-account-password-policy",
  inputs: {
    allowUsersToChangePassword: true,
    hardExpiry: false,
    maxPasswordAge: 90,
    minimumPasswordLength: 12,
    passwordReusePrevention: 5,
    requireLowercaseCharacters: true,
    requireNumbers: true,
    requireSymbols: false,
    requireUppercaseCharacters: true,
  },
  computed: { expirePasswords: true },
};
const monitorArn = `arn:aws:ce::${account}:anomalymonitor/6f0c2a4e-3b1d-4f58-9a77-2d8e5c91b604`;
const monitor = {
  type: "aws:costexplorer/anomalyMonitor:AnomalyMonitor",
  key: monitorArn,
  inputs: {
    monitorDimension: "SERVICE",
    monitorType: "DIMENSIONAL",
    name: "Default-Services-Monitor",
    tags: { Team: "finance" },
    tagsAll: { Team: "finance" },
  },
  computed: { arn: monitorArn },
};

let engine: Engine;

beforeEach(async () => {
  engine = new Engine(account);
  await newStack(engine, production);
});
afterEach(() => engine.close());

const agreed = () => engine.policyConfig(stack, day);

test("an adopted password policy takes what the contract says, keeps the rest, and outlives the stack", async () => {
  exists(policy);
  exists(monitor);
  const { minimumLength, reusePrevention } = loadContract(join(root, contractFile)).account
    .passwordPolicy;

  const preview = await engine.ok(`pulumi preview ${agreed()}`);
  expect(steps(preview.events).filter((step) => step.includes("passwords-policy"))).toEqual([
    "import passwords-policy",
    "update passwords-policy: minimumPasswordLength, passwordReusePrevention, requireSymbols",
  ]);
  expect(inAccount(policy)).toEqual({ ...policy.inputs, ...policy.computed });

  await engine.ok(`pulumi up --yes ${agreed()}`);
  expect(inAccount(policy)).toEqual({
    ...policy.inputs,
    ...policy.computed,
    minimumPasswordLength: minimumLength,
    passwordReusePrevention: reusePrevention,
    requireSymbols: true,
  });

  const second = await engine.ok(`pulumi preview --expect-no-changes ${agreed()}`);
  expect(Object.keys(summary(second.events))).toEqual(["same"]);

  const before = inAccount(policy);
  await engine.ok("pulumi state unprotect --all --yes");
  await engine.ok("pulumi destroy --yes");
  expect(inAccount(policy)).toEqual(before);
  expect(inAccount(monitor)).toMatchObject(monitor.computed);
});

test.each(["with", "without"])(
  "%s the pack, an adopted monitor is left as it is, its tags included",
  async (packed) => {
    exists(policy);
    exists(monitor);

    // The engine remediates after it has applied `ignoreChanges`: a rule must know what was adopted.
    const { events } = await engine.ok(`pulumi up --yes${packed === "with" ? ` ${agreed()}` : ""}`);

    expect(steps(events)).toContain("import cost-anomalies-monitor");
    expect(inAccount(monitor)).toEqual({ ...monitor.inputs, ...monitor.computed });
  },
);

test("adopting what does not exist is refused before anything is created", async () => {
  exists(monitor);

  const { code, output } = await engine.run(`pulumi up --yes ${agreed()}`);

  expect(code).not.toBe(0);
  expect(output).toContain("resource 'iam-account-password-policy' does not exist");
  expect(created()).toEqual([]);
});

test("creating the monitor that an account has already is refused by AWS, in its words", async () => {
  exists(policy);
  exists(monitor);
  engine.workspace.replace(
    contractFile,
    / {6}costAnomalyMonitor:\n {8}mode: adopt\n {8}id: arn:aws:ce.*\n/,
    "",
  );

  const { code, output } = await engine.run(`pulumi up --yes ${agreed()}`);

  expect(code).not.toBe(0);
  expect(output).toContain("Limit exceeded on dimensional spend monitor creation");
});

test("creating a setting that exists overwrites it without a word", async () => {
  exists(policy);
  exists(monitor);
  engine.workspace.replace(contractFile, / {6}passwordPolicy:\n {8}mode: adopt\n/, "");

  await engine.ok(`pulumi up --yes ${agreed()}`);

  const overwrote = engine.world.calls.filter(({ outcome }) => outcome === "overwrote");
  expect(overwrote.map(({ key }) => key)).toEqual([policy.key]);
  expect(inAccount(policy)).not.toHaveProperty("maxPasswordAge", 90);
});

test("credentials of another account are refused, by preview and by up, before anything is created", async () => {
  engine.world.control = { ...engine.world.control, account: "999988887777" };

  for (const command of ["pulumi preview", "pulumi up --yes --skip-preview"]) {
    const { code, output } = await engine.run(`${command} ${agreed()}`);
    expect(code).not.toBe(0);
    expect(output).toContain("AWS account ID not allowed: 999988887777");
  }
  expect(engine.world.store).toEqual({});
});

test("cost tags wait for a day: the first deployment says so, the next one completes it", async () => {
  exists(policy);
  exists(monitor);
  const { control } = engine.world;
  engine.world.control = { ...control, tagsSeenInBilling: [] };

  const first = await engine.run(`pulumi up --yes ${agreed()}`);
  expect(first.code).not.toBe(0);
  expect(first.output).toContain("AWS has not seen the key in billing yet");

  engine.world.control = control;
  await engine.ok(`pulumi up --yes ${agreed()}`);
  await engine.ok(`pulumi preview --expect-no-changes ${agreed()}`);
  expect(engine.world.calls.filter(({ outcome }) => outcome === "overwrote")).toEqual([]);
});

interface Existing {
  readonly type: string;
  readonly key: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly computed: Readonly<Record<string, unknown>>;
}

function exists({ type, key, inputs, computed }: Existing): void {
  engine.world.put(account, type, key, { id: key, inputs, outputs: { ...inputs, ...computed } });
}

function inAccount({ type, key }: Existing) {
  return engine.world.find(account, type, key)?.outputs;
}

function created() {
  return engine.world.calls.filter(({ operation }) => operation === "create");
}
