import { join } from "node:path";
import { loadContract } from "../../contract";
import { root } from "../support/socle";
import { Engine } from "./support/engine";
import { steps, summary } from "./support/events";
import { contractFile, day, newStack, production } from "./support/example";
import { exists, inOldAccount, oldAccount, type Existing } from "./support/old-account";

/** The contract takes over two settings of an account that has been in use for years. */
const { stack, account } = production;
const { policy, monitor } = inOldAccount;
let engine: Engine;

beforeEach(async () => {
  engine = new Engine(account);
  await newStack(engine, production);
});
afterEach(() => engine.close());

const agreed = () => engine.policyConfig(stack, day);

test("an adopted password policy takes what the contract says, keeps the rest, and outlives the stack", async () => {
  oldAccount(engine);
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
    oldAccount(engine);

    // The engine remediates after it has applied `ignoreChanges`: a rule must know what was adopted.
    const { events } = await engine.ok(`pulumi up --yes${packed === "with" ? ` ${agreed()}` : ""}`);

    expect(steps(events)).toContain("import cost-anomalies-monitor");
    expect(inAccount(monitor)).toEqual({ ...monitor.inputs, ...monitor.computed });
  },
);

test("adopting what does not exist is refused before anything is created", async () => {
  exists(engine, account, monitor);

  const { code, output } = await engine.run(`pulumi up --yes ${agreed()}`);

  expect(code).not.toBe(0);
  expect(output).toContain("resource 'iam-account-password-policy' does not exist");
  expect(created()).toEqual([]);
});

test("creating the monitor that an account has already is refused by AWS, in its words", async () => {
  oldAccount(engine);
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
  oldAccount(engine);
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
  expect(engine.world.calls).toEqual([]);
});

test("cost tags wait for a day: the first deployment says so, the next one completes it", async () => {
  oldAccount(engine);
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

function inAccount({ type, key }: Existing) {
  return engine.world.find(account, type, key)?.outputs;
}

function created() {
  return engine.world.calls.filter(({ operation }) => operation === "create");
}
