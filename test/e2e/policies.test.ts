import { Engine } from "./support/engine";
import { summary, violations } from "./support/events";
import { contractFile, day, held, newStack, recette } from "./support/example";
import { database, guardAlsoHolds, otherBudgetName } from "./support/spoils";

/** What the pack stops, and when. Each test spoils its own copy of the repository by one thing. */
const { stack, account } = recette;
let engine: Engine;

beforeEach(async () => {
  engine = new Engine(account);
  await newStack(engine, recette);
});
afterEach(() => {
  const left = engine.processes;
  engine.close();
  expect(left).toEqual([]);
});

const agreed = (date = day) => engine.policyConfig(stack, date);

test("an unencrypted database is refused by preview, and by up before AWS hears of it", async () => {
  guardAlsoHolds(engine.workspace, database("storageEncrypted: false"));

  const preview = await engine.run(`pulumi preview ${agreed()}`);
  expect(preview.code).not.toBe(0);
  expect(violations(preview.events)).toContain("mandatory data-store-is-encrypted scratch");

  const up = await engine.run(`pulumi up --yes --skip-preview ${agreed()}`);
  expect(up.code).not.toBe(0);
  expect(violations(up.events)).toContain("mandatory data-store-is-encrypted scratch");
  expect(held(engine, account)).not.toHaveProperty("Instance");
});

test("a rule on the whole stack stops a preview, and an up that previews, before anything exists", async () => {
  otherBudgetName(engine.workspace);

  for (const command of ["pulumi preview", "pulumi up --yes"]) {
    const { code, events } = await engine.run(`${command} ${agreed()}`);
    expect(code).not.toBe(0);
    expect(violations(events)).toContain(
      "mandatory agreed-budget-is-deployed socle-lormont-recette-guard",
    );
  }
  expect(engine.world.calls).toEqual([]);
});

test("without preview, a rule on the whole stack speaks once everything exists: the engine runs it last", async () => {
  otherBudgetName(engine.workspace);

  const { code, events } = await engine.run(`pulumi up --yes --skip-preview ${agreed()}`);

  expect(code).not.toBe(0);
  expect(violations(events)).toContain(
    "mandatory agreed-budget-is-deployed socle-lormont-recette-guard",
  );
  expect(held(engine, account)).toMatchObject({ Budget: 1, Key: 4, Topic: 2 });
});

test("a config made from another text of the contract stops a preview", async () => {
  const stale = agreed();
  engine.workspace.replace(contractFile, "+33 1 99 00 20 41", "+33 1 99 00 20 42");

  const { code, events } = await engine.run(`pulumi preview ${stale}`);

  expect(code).not.toBe(0);
  expect(violations(events)).toContain(
    "mandatory checks-use-the-deployed-contract socle-lormont-recette-guard",
  );
});

test("a config weakened by hand would let a preview pass: CI compares it with the contract first, and refuses", async () => {
  guardAlsoHolds(engine.workspace, database("storageEncrypted: false"));
  const flags = agreed();
  const [file] = flags.split(" ").slice(-1);
  const config = JSON.parse(engine.workspace.read(file ?? "")) as Record<string, object>;
  Object.assign(config["data-store-is-encrypted"] ?? {}, { enforcementLevel: "disabled" });
  engine.workspace.write(file ?? "", JSON.stringify(config));

  const { events } = await engine.ok(`pulumi preview ${flags}`);
  expect(violations(events).filter((line) => line.includes("data-store-is-encrypted"))).toEqual([]);

  const check = `node cli/socle.js policy-config ${stack} --date ${day} --check ${file}`;
  const { code, output } = await engine.run(check);
  expect(code).toBe(1);
  expect(output).toContain("data-store-is-encrypted: enforcementLevel");
});

test("an advisory rule is told and stops nothing", async () => {
  const { events, output } = await engine.ok(`pulumi preview ${agreed("2027-01-20")}`);

  expect(violations(events)).toContain(
    "advisory committee-is-held-in-time socle-lormont-recette-guard",
  );
  expect(output).toContain("committee-is-held-in-time");
});

test("a forgotten tag is set by the pack, ends in the account, and is not a change the next time", async () => {
  engine.workspace.replace(
    "components/support/alert-topic.ts",
    "kmsMasterKeyId: alias.name, tags }",
    "kmsMasterKeyId: alias.name }",
  );

  const up = await engine.ok(`pulumi up --yes ${agreed()}`);
  expect(up.events.flatMap(({ policyRemediationEvent: one }) => one?.policyName ?? [])).toContain(
    "resource-has-required-tags",
  );
  const [topic] = engine.world.view(account).things("aws:sns/topic:Topic");
  const tags = {
    Client: "lormont",
    CostCentre: "commun",
    Environment: "recette",
    ManagedBy: "socle",
    Owner: "j-arrieta",
  };
  expect(topic?.outputs).toMatchObject({ tags, tagsAll: tags });

  const second = await engine.ok(`pulumi preview --expect-no-changes ${agreed()}`);
  expect(Object.keys(summary(second.events))).toEqual(["same"]);
});

test("the pack refuses to load without the contract's config: a forgotten flag never checks nothing", async () => {
  const { code, output } = await engine.run("pulumi preview --policy-pack policies/agreement");

  expect(code).not.toBe(0);
  expect(output).toMatch(/validating policy config/);
  expect(output).toMatch(/terms is required/);
});

test("a value that only the deployment knows is told at preview, and judged at up", async () => {
  guardAlsoHolds(
    engine.workspace,
    `const probe = new (require("@pulumi/aws/sns").Topic)("probe", {}, { provider });`,
    database("storageEncrypted: probe.arn.apply(() => false)"),
  );

  const preview = await engine.ok(`pulumi preview ${agreed()}`);
  expect(violations(preview.events)).toContain("advisory data-store-is-encrypted scratch");

  const up = await engine.run(`pulumi up --yes ${agreed()}`);
  expect(up.code).not.toBe(0);
  expect(violations(up.events)).toContain("mandatory data-store-is-encrypted scratch");
  expect(held(engine, account)).not.toHaveProperty("Instance");
});

test("pulumi policy analyze tells a violation of the whole stack, as text and as JSON", async () => {
  const stale = agreed();
  engine.workspace.replace(contractFile, "+33 1 99 00 20 41", "+33 1 99 00 20 42");
  await engine.ok("pulumi up --yes");
  await engine.ok("pulumi stack export --file state.json");

  const asText = await engine.run(`pulumi policy analyze --file state.json ${stale}`);
  expect(asText.output).toContain("checks-use-the-deployed-contract");
  expect(asText.output).not.toMatch(/panic|goroutine/);
  expect(asText.code).not.toBe(0);

  const asJson = await engine.run(`pulumi policy analyze --file state.json --json ${stale}`);
  expect(asJson.stdout).toContain("checks-use-the-deployed-contract");
});
