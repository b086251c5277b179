import { Engine } from "./support/engine";
import { contractFile, day, guard, newStack, recette } from "./support/example";
import { asked, faultsOn, killed, said } from "./support/faults";

/** Deployments that go wrong half-way, and the commands that put them right. */
const { stack, account } = recette;
const { creations } = guard;
let engine: Engine;

beforeEach(async () => {
  engine = new Engine(account);
  await newStack(engine, recette);
});
afterEach(() => engine.close());

const agreed = () => engine.policyConfig(stack, day);
const up = () => `pulumi up --yes --skip-preview ${agreed()}`;
const fullSweep = process.env["SOCLE_E2E"] === "full";

test.each(fullSweep ? [...Array(creations).keys()].map((index) => index + 1) : [1, 64, creations])(
  "an up killed before the creation %i completes after `pulumi cancel`: nothing twice, nothing lost",
  async (nth) => {
    await killed(engine, up(), { on: "create", nth, does: "hang" });

    const locked = await engine.run(`pulumi up --yes ${agreed()}`);
    expect(locked.code).not.toBe(0);
    expect(locked.output).toContain("the stack is currently locked");

    await engine.ok("pulumi cancel --yes");
    await engine.ok(`pulumi up --yes ${agreed()}`);
    await converged();
    expect(asked(engine, "create", "done")).toHaveLength(creations);
    expect(asked(engine, "create", "overwrote")).toEqual([]);
  },
);

test("a setting that AWS took without having time to say so is set again, to the same value", async () => {
  const type = "aws:iam/accountPasswordPolicy:AccountPasswordPolicy";
  await killed(engine, up(), { on: "create", type, when: "after", does: "hang" });

  await engine.ok("pulumi cancel --yes");
  await engine.ok(`pulumi up --yes ${agreed()}`);

  await converged();
  expect(asked(engine, "create", "overwrote")).toEqual([`${type} iam-account-password-policy`]);
});

test("a budget that AWS took without having time to say so is refused as a duplicate, then imported", async () => {
  const type = "aws:budgets/budget:Budget";
  await killed(engine, up(), { on: "create", type, when: "after", does: "hang" });
  await engine.ok("pulumi cancel --yes");

  const again = await engine.run(`pulumi up --yes ${agreed()}`);
  expect(again.code).not.toBe(0);
  expect(again.output).toContain("DuplicateRecordException");

  const urnOf = async (name: string) =>
    (await engine.resources()).find(({ urn }) => urn.endsWith(`::${name}`))?.urn;
  engine.workspace.write(
    "import.json",
    JSON.stringify({
      nameTable: { budgets: await urnOf("budgets"), aws: await urnOf("aws") },
      resources: [
        {
          type,
          name: "budgets-recette",
          id: `${account}:recette`,
          parent: "budgets",
          provider: "aws",
        },
      ],
    }),
  );
  await engine.ok("pulumi import --yes --file import.json --protect=false --generate-code=false");
  await engine.ok(`pulumi up --yes ${agreed()}`);
  await converged();
  expect(asked(engine, "create", "done")).toHaveLength(creations);
});

test.each(["fail", "throttle"] as const)(
  "where AWS answers `%s` once for each type, an up stops with the cause and the next ones complete it",
  async (does) => {
    faultsOn(engine, "create", does);
    const { types } = guard;

    let run = await engine.run("pulumi up --yes --skip-preview --continue-on-error");
    let runs = 1;
    for (; run.code !== 0 && runs <= types; runs += 1) {
      expect(run.output).toContain(said[does]);
      run = await engine.run("pulumi up --yes --skip-preview --continue-on-error");
    }

    expect(run.code).toBe(0);
    await converged();
    expect(asked(engine, "create", "fault")).toHaveLength(types);
    expect(asked(engine, "create", "done")).toHaveLength(creations);
  },
);

describe.each(["fail", "throttle"] as const)(
  "where AWS answers `%s` once for each type,",
  (does) => {
    test("an up that changes things stops with the cause, and the next one completes it", async () => {
      await engine.ok("pulumi up --yes --skip-preview");
      for (const [before, after] of changes) engine.workspace.replace(contractFile, before, after);
      faultsOn(engine, "update", does);

      const first = await engine.run("pulumi up --yes --skip-preview --continue-on-error");
      expect(first.code).not.toBe(0);
      expect(first.output).toContain(said[does]);
      await engine.ok("pulumi up --yes --skip-preview");

      await converged();
      expect(asked(engine, "update", "fault").map(typeOf)).toEqual(changedTypes);
      expect(asked(engine, "update", "done").map(typeOf)).toEqual(changedTypes);
    });

    test("a destroy stops with the cause and forgets nothing, and the next ones complete it", async () => {
      await engine.ok("pulumi up --yes --skip-preview");
      await engine.ok("pulumi state unprotect --all --yes");
      faultsOn(engine, "delete", does);

      let run = await engine.run("pulumi destroy --yes --skip-preview --continue-on-error");
      let runs = 1;
      for (; run.code !== 0 && runs <= guard.deletedTypes; runs += 1) {
        expect(run.output).toContain(said[does]);
        run = await engine.run("pulumi destroy --yes --skip-preview --continue-on-error");
      }

      expect(run.code).toBe(0);
      expect(asked(engine, "delete", "fault")).toHaveLength(guard.deletedTypes);
      expect(asked(engine, "delete", "absent")).toEqual([]);
      expect(await engine.resources()).toEqual([]);
    });
  },
);

test.each(["update", "delete"] as const)(
  "a command killed while AWS does not answer a(n) %s completes after `pulumi cancel`",
  async (on) => {
    await engine.ok("pulumi up --yes --skip-preview");
    await engine.ok("pulumi state unprotect --all --yes");
    for (const [before, after] of changes) engine.workspace.replace(contractFile, before, after);
    const command =
      on === "update" ? "pulumi up --yes --skip-preview" : "pulumi destroy --yes --skip-preview";

    await killed(engine, command, { on, nth: 1, does: "hang" });
    await engine.ok("pulumi cancel --yes");
    await engine.ok(command);

    if (on === "update") await converged();
    else expect(await engine.resources()).toEqual([]);
    expect(asked(engine, on, "absent")).toEqual([]);
  },
);

/** A new amount and two contacts' new telephones. */
const changes = [
  ["monthlyLimitUsd: 320", "monthlyLimitUsd: 350"],
  ["+33 5 36 49 10 02", "+33 5 36 49 10 22"],
] as const;
const changedTypes = [
  "aws:account/alternativeContact:AlternativeContact",
  "aws:budgets/budget:Budget",
];

async function converged(): Promise<void> {
  await engine.ok(`pulumi preview --expect-no-changes ${agreed()}`);
}

const typeOf = (line: string) => line.split(" ")[0];
