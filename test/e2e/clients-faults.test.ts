import type { Engine } from "./support/engine";
import { accounts, day, engineOf, guarded } from "./support/example";
import { asked, faultsOn, killed, said } from "./support/faults";

/** The stacks of the three clients, deployed half-way, and the commands that put them right. */
const stacks = accounts.flatMap((client) => [
  {
    client,
    stack: client.guard,
    open: async (engine: Engine) => void (await engine.ok(`pulumi stack init ${client.guard}`)),
  },
  { client, stack: client.operations, open: (engine: Engine) => guarded(engine, client) },
]);

describe.each(stacks)("$stack", ({ client, stack, open }) => {
  let engine: Engine;
  /** What was asked of AWS before the stack came. */
  let before: number;
  beforeEach(async () => {
    engine = engineOf(client);
    await open(engine);
    before = engine.world.calls.length;
  });
  afterEach(() => engine.close());

  const creations = (outcome: string) =>
    engine.world.calls
      .slice(before)
      .filter((call) => call.operation === "create" && call.outcome === outcome);

  test("killed half-way, it completes after `pulumi cancel`: nothing twice, nothing lost", async () => {
    const former = asked(engine, "create", "done").length;
    const half = former + (await planned(engine)) / 2;
    await killed(engine, "pulumi up --yes --skip-preview", {
      on: "create",
      nth: Math.round(half),
      does: "hang",
    });
    expect(creations("done").length).toBeGreaterThan(0);

    await engine.ok("pulumi cancel --yes");
    await engine.ok(`pulumi up --yes ${engine.policyConfig(stack, day)}`);

    await whole(engine);
    expect(creations("overwrote")).toEqual([]);
  });

  test("refused once for each type, it stops with the cause, and the next ones complete it", async () => {
    faultsOn(engine, "create", "fail");
    const most = await planned(engine);

    let run = await engine.run("pulumi up --yes --skip-preview --continue-on-error");
    expect(run.code).not.toBe(0);
    for (let runs = 1; run.code !== 0 && runs <= most; runs += 1) {
      expect(run.output).toContain(said.fail);
      run = await engine.run("pulumi up --yes --skip-preview --continue-on-error");
    }

    expect(run.code).toBe(0);
    await whole(engine);
    const types = (outcome: string) => new Set(creations(outcome).map(({ type }) => type));
    expect(types("fault")).toEqual(types("done"));
  });

  /** Every thing of the state was made once, and there is nothing left to do. */
  async function whole(one: Engine): Promise<void> {
    await one.ok(`pulumi preview --expect-no-changes ${one.policyConfig(stack, day)}`);
    const made = (await one.resources()).filter(
      ({ id, type }) => id !== undefined && !type.startsWith("pulumi:"),
    );
    expect(creations("done")).toHaveLength(made.length);
  }
});

/** How many things a stack would make. */
async function planned(engine: Engine): Promise<number> {
  const { stdout } = await engine.ok("pulumi preview --json");
  const { steps } = JSON.parse(stdout) as {
    steps: readonly { op: string; newState?: { custom?: boolean; type: string } }[];
  };
  return steps.filter(
    ({ op, newState }) =>
      op === "create" && newState?.custom === true && !newState.type.startsWith("pulumi:"),
  ).length;
}
