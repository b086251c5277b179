import {
  accountOfEmbedded,
  accountOfEngine,
  embedded,
  exportedViolations,
} from "./support/agreement";
import type { Engine, StateResource } from "./support/engine";
import { steps, summary, violations } from "./support/events";
import { accounts, day, engineOf, held } from "./support/example";

/** The three clients: guard, then operations, in one account, from the first preview to the last destroy. */
describe.each(accounts)("the client $client", (client) => {
  const { account, guard, operations } = client;
  let engine: Engine;
  let people: readonly string[];
  beforeAll(() => {
    engine = engineOf(client);
    people = Object.keys(held(engine, account));
  });
  afterAll(() => engine.close());

  describe.each([guard, operations])("%s", (stack) => {
    const flags = () => engine.policyConfig(stack, day);

    test("is previewed by the engine and by Socle alike", async () => {
      await engine.ok(`pulumi stack init ${stack}`);
      const ours = accountOfEmbedded(await embedded(engine, stack, day));
      const { stdout, events } = await engine.ok(`pulumi preview --json ${flags()}`);

      expect(ours.passed).toContain("checks-use-the-deployed-contract | stack");
      expect(ours).toEqual(accountOfEngine(stdout, events));
    });

    test("is deployed under the pack, which finds nothing broken, and is then whole", async () => {
      const { events } = await engine.ok(`pulumi up --yes ${flags()}`);
      expect(violations(events).filter((line) => line.startsWith("mandatory"))).toEqual([]);

      const second = await engine.ok(`pulumi preview --expect-no-changes ${flags()}`);
      expect(Object.keys(summary(second.events))).toEqual(["same"]);
      expect(engine.world.calls.filter(({ outcome }) => outcome === "overwrote")).toEqual([]);
    });

    test("is found as it was left", async () => {
      const { events } = await engine.ok("pulumi refresh --yes --expect-no-changes");

      expect(steps(events).filter((step) => !step.startsWith("refresh "))).toEqual([]);
    });

    test("is judged alike by socle verify and by pulumi policy analyze", async () => {
      const { ours, theirs } = await exportedViolations(engine, stack, day);

      expect(ours).toEqual(theirs);
    });
  });

  test("the operations go without touching what guard protects", async () => {
    const before = engine.world.calls.length;
    const deployed = held(engine, account);
    const own = await typesOf(engine);

    await engine.ok("pulumi destroy --yes");

    expect(await engine.resources()).toEqual([]);
    const deleted = engine.world.calls.slice(before).filter((call) => call.operation === "delete");
    expect([...new Set(deleted.map(({ type }) => type))].sort()).toEqual(own);
    const left = held(engine, account);
    const names = own.map(lastWord);
    expect(left).toEqual(
      Object.fromEntries(Object.entries(deployed).filter(([type]) => !names.includes(type))),
    );
  });

  test("the guard is refused while anything of it is protected, then leaves the account's settings", async () => {
    await engine.ok(`pulumi stack select ${guard}`);
    const deployed = held(engine, account);
    const refused = await engine.run("pulumi destroy --yes");
    expect(refused.code).not.toBe(0);
    expect(refused.output).toMatch(/cannot be deleted\s+because it is protected/);
    expect(held(engine, account)).toEqual(deployed);

    const settings = await typesOf(engine, ({ retainOnDelete }) => retainOnDelete === true);
    await engine.ok("pulumi state unprotect --all --yes");
    await engine.ok("pulumi destroy --yes");

    expect(await engine.resources()).toEqual([]);
    expect(Object.keys(held(engine, account))).toEqual(
      [...new Set([...people, ...settings.map(lastWord)])].sort(),
    );
  });
});

/** The types of what a stack made in AWS. */
async function typesOf(
  engine: Engine,
  isMeant: (one: StateResource) => boolean = () => true,
): Promise<string[]> {
  const made = (await engine.resources()).filter(
    ({ id, type }) => id !== undefined && !type.startsWith("pulumi:"),
  );
  return [...new Set(made.filter(isMeant).map(({ type }) => type))].sort();
}

const lastWord = (type: string) => type.split(":").at(-1) ?? "";
