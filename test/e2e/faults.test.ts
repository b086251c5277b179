import { setTimeout as wait } from "node:timers/promises";
import { Engine, type Run } from "./support/engine";
import { contractFile, day, guard, newStack, recette } from "./support/example";
import type { Fault } from "./support/aws/faults";

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
const fullSweep = process.env["SOCLE_E2E"] === "full";

test.each(fullSweep ? [...Array(creations).keys()].map((index) => index + 1) : [1, 64, creations])(
  "an up killed before the creation %i completes after `pulumi cancel`: nothing twice, nothing lost",
  async (nth) => {
    await killedUp({ on: "create", nth, does: "hang" });

    const locked = await engine.run(`pulumi up --yes ${agreed()}`);
    expect(locked.code).not.toBe(0);
    expect(locked.output).toContain("the stack is currently locked");

    await engine.ok("pulumi cancel --yes");
    await engine.ok(`pulumi up --yes ${agreed()}`);
    await converged();
    expect(created("done")).toHaveLength(creations);
    expect(created("overwrote")).toEqual([]);
  },
);

test("a setting that AWS took without having time to say so is set again, to the same value", async () => {
  const type = "aws:iam/accountPasswordPolicy:AccountPasswordPolicy";
  await killedUp({ on: "create", type, when: "after", does: "hang" });

  await engine.ok("pulumi cancel --yes");
  await engine.ok(`pulumi up --yes ${agreed()}`);

  await converged();
  expect(created("overwrote")).toEqual([`${type} iam-account-password-policy`]);
});

test("a budget that AWS took without having time to say so is refused as a duplicate, then imported", async () => {
  const type = "aws:budgets/budget:Budget";
  await killedUp({ on: "create", type, when: "after", does: "hang" });
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
  expect(created("done")).toHaveLength(creations);
});

test.each(["fail", "throttle"] as const)(
  "where AWS answers `%s` once for each type, an up stops with the cause and the next ones complete it",
  async (does) => {
    faultsOn("create", does);
    const { types } = guard;

    let run = await engine.run("pulumi up --yes --skip-preview --continue-on-error");
    let runs = 1;
    for (; run.code !== 0 && runs <= types; runs += 1) {
      expect(run.output).toContain(said[does]);
      run = await engine.run("pulumi up --yes --skip-preview --continue-on-error");
    }

    expect(run.code).toBe(0);
    await converged();
    expect(created("fault")).toHaveLength(types);
    expect(created("done")).toHaveLength(creations);
  },
);

describe.each(["fail", "throttle"] as const)(
  "where AWS answers `%s` once for each type,",
  (does) => {
    test("an up that changes things stops with the cause, and the next one completes it", async () => {
      await engine.ok("pulumi up --yes --skip-preview");
      for (const [before, after] of changes) engine.workspace.replace(contractFile, before, after);
      faultsOn("update", does);

      const first = await engine.run("pulumi up --yes --skip-preview --continue-on-error");
      expect(first.code).not.toBe(0);
      expect(first.output).toContain(said[does]);
      await engine.ok("pulumi up --yes --skip-preview");

      await converged();
      expect(asked("update", "fault").map(typeOf)).toEqual(changedTypes);
      expect(asked("update", "done").map(typeOf)).toEqual(changedTypes);
    });

    test("a destroy stops with the cause and forgets nothing, and the next ones complete it", async () => {
      await engine.ok("pulumi up --yes --skip-preview");
      await engine.ok("pulumi state unprotect --all --yes");
      faultsOn("delete", does);

      let run = await engine.run("pulumi destroy --yes --skip-preview --continue-on-error");
      let runs = 1;
      for (; run.code !== 0 && runs <= guard.deletedTypes; runs += 1) {
        expect(run.output).toContain(said[does]);
        run = await engine.run("pulumi destroy --yes --skip-preview --continue-on-error");
      }

      expect(run.code).toBe(0);
      expect(asked("delete", "fault")).toHaveLength(guard.deletedTypes);
      expect(asked("delete", "absent")).toEqual([]);
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

    await killed(command, { on, nth: 1, does: "hang" });
    await engine.ok("pulumi cancel --yes");
    await engine.ok(command);

    if (on === "update") await converged();
    else expect(await engine.resources()).toEqual([]);
    expect(asked(on, "absent")).toEqual([]);
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

const said = { fail: "InternalFailure", throttle: "ThrottlingException: Rate exceeded" };

function faultsOn(on: Fault["on"], does: "fail" | "throttle"): void {
  engine.world.control = { ...engine.world.control, faults: [{ on, oncePerType: true, does }] };
}

function killedUp(fault: Fault): Promise<Run> {
  return killed(`pulumi up --yes --skip-preview ${agreed()}`, fault);
}

/** Starts a command, lets it go as far as it can, and kills it as a crash of the machine would. */
async function killed(command: string, fault: Fault): Promise<Run> {
  const { control } = engine.world;
  engine.world.control = { ...control, faults: [fault] };
  const { ended, kill } = engine.start(command);
  let known = -1;
  while (asked(fault.on, "fault").length === 0 || known !== engine.world.calls.length) {
    known = engine.world.calls.length;
    await wait(700);
  }
  kill();
  const run = await ended;
  while (engine.processes.length > 0) await wait(100);
  engine.world.control = control;
  return run;
}

async function converged(): Promise<void> {
  await engine.ok(`pulumi preview --expect-no-changes ${agreed()}`);
}

const created = (outcome: string) => asked("create", outcome);

/** What was asked of AWS, with one outcome: type and key, sorted. */
function asked(operation: Fault["on"], outcome: string): string[] {
  return engine.world.calls
    .filter((call) => call.operation === operation && call.outcome === outcome)
    .map(({ type, key }) => `${type} ${key}`)
    .sort();
}

const typeOf = (line: string) => line.split(" ")[0];
