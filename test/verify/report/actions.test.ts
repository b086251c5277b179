import { loadContract } from "../../../contract";
import { actionsOf } from "../../../verify/report/actions";
import { lormontFile } from "../../support/contract";
import { registered } from "../../support/registered";

const contract = loadContract(lormontFile);
const target = { contract, environment: "production", part: "guard", date: "2026-12-01" } as const;
const subscription = (endpoint: unknown, name = "s") =>
  registered({
    type: "aws:sns/topicSubscription:TopicSubscription",
    name,
    inputs: { protocol: "email", endpoint },
  });

describe("what no program can do for a person", () => {
  test("the owner of each subscribed address is asked once to confirm it", () => {
    const address = "catherine.delmas@verreries-lormont.example";
    const actions = actionsOf(
      [],
      [subscription(address, "a"), subscription(address, "b")],
      [target],
      "en",
    );

    const asked = actions.filter((one) => one.what.includes(address));
    expect(asked.map((one) => one.actor)).toEqual([
      { party: "client", name: "Verreries de Lormont SAS", contact: "Catherine Delmas" },
    ]);
  });

  test("an address kept secret or not known yet is not printed", () => {
    const secret = {
      "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
      value: "canary@x.example",
    };
    const actions = actionsOf(
      [],
      [subscription(secret), subscription("04da6b54-80e4-46f7-96ec-b56ff0331ba9")],
      [target],
      "en",
    );

    expect(JSON.stringify(actions)).not.toMatch(/canary|04da6b54/);
  });

  test("a waiver or a decision is announced sixty days before it ends, not earlier, not after", () => {
    const [decision] = contract.decisions;
    const spoiled = {
      ...contract,
      waivers: [],
      decisions: decision ? [{ ...decision, reviewOn: "2026-12-01" }] : [],
    };
    const on = (date: string) =>
      actionsOf([], [], [{ ...target, contract: spoiled, date }], "fr").filter(
        (one) => one.before === "2026-12-01",
      ).length;

    expect([on("2026-10-01"), on("2026-10-02"), on("2026-12-01"), on("2026-12-02")]).toEqual([
      0, 1, 1, 0,
    ]);
  });
});

describe("what is broken", () => {
  test("is asked of those who do the work, with the catalogue's remedy, once a control", () => {
    const finding = {
      rule: "budget-is-the-agreed-one",
      control: "BUD-06",
      urn: "urn",
      status: "violation",
      actors: [{ party: "provider", name: "Altiplan Infogérance", contact: "Thomas Morel" }],
    } as const;
    const [action, ...more] = actionsOf(
      [finding, { ...finding, urn: "other" }],
      [],
      [{ ...target, contract: { ...contract, waivers: [], decisions: [] } }],
      "en",
    );

    expect(action).toMatchObject({ control: "BUD-06", actor: { contact: "Thomas Morel" } });
    expect(more).toEqual([]);
  });
});
