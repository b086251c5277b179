import { accountOfEmbedded, accountOfEngine, embedded } from "./support/agreement";
import { Engine } from "./support/engine";
import { summary, violations } from "./support/events";
import { day, newAccount } from "./support/example";

/** The other two clients: guard, then operations, in one account, by whoever may deploy each. */
const clients = [
  { client: "kerbrat", account: "222233334444" },
  { client: "sauvagnac", account: "333344445555" },
];

describe.each(clients)("the client $client", ({ client, account }) => {
  let engine: Engine;
  beforeAll(() => {
    engine = new Engine(account);
    newAccount(engine, account, `stacks/${client}.contract.yaml`);
  });
  afterAll(() => engine.close());

  describe.each(["guard", "operations"])("%s", (part) => {
    const stack = `${client}-production-${part}`;
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
  });
});
