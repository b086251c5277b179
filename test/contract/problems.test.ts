import { ContractError, describeProblem, parseContract } from "../../contract";
import { lineOf, minimalText, problemsOf, replaced, spoiled } from "../support/contract";

const escape = "\u001b[2J\u001b]0;owned\u0007";
/** What a terminal obeys or a reader cannot see; the line feed separates messages. */
const unsafe = /[^\P{C}\n]|[^\P{Z} ]/u;

function messageOf(text: string): string {
  try {
    parseContract(text, "acme.yaml");
    return "";
  } catch (error) {
    if (error instanceof ContractError) return error.message;
    throw error;
  }
}

describe("a hostile file gives a message that is safe to print", () => {
  const places: [string, (value: string) => string][] = [
    ["a name", (value) => spoiled((contract) => contract.setIn(["client", "name"], value))],
    ["an id", (value) => spoiled((contract) => contract.setIn(["client", "id"], value))],
    ["a sentence", (value) => spoiled((contract) => contract.setIn(["perimeter", 0], value))],
    ["a date", (value) => spoiled((contract) => contract.setIn(["reference", "signedOn"], value))],
    [
      "a reference",
      (value) => spoiled((contract) => contract.setIn(["logging", "tell", 0], value)),
    ],
    ["a key", (value) => spoiled((contract) => contract.setIn(["client", value], 1))],
    [
      "the name of an environment",
      (value) => spoiled((contract) => contract.setIn(["environments", value], { accountId: "1" })),
    ],
  ];
  const hostile: [string, string][] = [
    ["terminal escapes", escape],
    ["a C1 control sequence", "\u009b31mred"],
    ["text that reads backwards", "\u202egnp.exe"],
    ["a line break", "a\nacme.yaml:1:1 all is well"],
    ["a line separator", "a\u2028b\u2029c"],
    ["a null", "a\u0000b"],
    ["half a character", "a\ud83db"],
  ];

  test.each(
    places.flatMap(([place, put]) => hostile.map(([what, value]) => [what, place, put(value)])),
  )("%s in %s", (_, __, text) => {
    const message = messageOf(text);
    expect(message).not.toBe("accepted");
    expect(message).not.toMatch(unsafe);
    expect(
      message.split("\n").every((line) => /^acme\.yaml:\d+:\d+ /.test(line) || line === ""),
    ).toBe(true);
  });

  test("a sentence may have several lines, and nothing else that a terminal obeys", () => {
    const put = (value: string) => spoiled((contract) => contract.setIn(["perimeter", 0], value));
    expect(problemsOf(put("The first line.\nThe second."))).toEqual([]);
    expect(problemsOf(put(`The account${escape}.`)).map(describeProblem)).toEqual([
      expect.stringContaining("must not hold control characters: type the text again by hand"),
    ]);
  });
});

describe("a hostile file gives a message of bounded length", () => {
  const long = "x".repeat(10_000);

  test.each([
    ["value", spoiled((contract) => contract.setIn(["client", "id"], long))],
    ["key", spoiled((contract) => contract.setIn(["client", long], 1))],
    ["list", spoiled((contract) => contract.setIn(["tier"], Array(10_000).fill("x")))],
    ["block", spoiled((contract) => contract.setIn(["tier"], { [long]: long }))],
    [
      "control characters",
      spoiled((contract) => contract.setIn(["tier"], "\u0001".repeat(10_000))),
    ],
  ])("of 10 kB: a %s", (_, text) => {
    const message = messageOf(text);
    expect(message).not.toBe("");
    expect(message.length).toBeLessThan(1000);
  });

  test("of 3000 unknown keys", () => {
    const keys = Array.from({ length: 3000 }, (_, at) => `k${at}: 1`).join("\n");
    const message = messageOf(`${minimalText}\n${keys}`);
    expect(message).toMatch(/and 2950 more problems$/);
    expect(message.length).toBeLessThan(30_000);
  });

  test("that is no contract at all, but a long export named by mistake", () => {
    expect(messageOf(`{"deployment": "${"x".repeat(300_000)}"}`)).toBe(
      "acme.yaml:1:1 is too long for a contract (256 kB at most): check that it is the contract's file",
    );
  });
});

describe("a name that JavaScript keeps for itself is a name like any other", () => {
  const under = (section: string, key: string) =>
    replaced(`${section}:\n`, `${section}:\n  ${key}: { accountId: "1" }\n`);

  test.each(["constructor", "toString", "hasOwnProperty"])("%s, as a key", (key) => {
    expect(problemsOf(`${minimalText}\n${key}: x`).map(({ path }) => path)).toEqual([[key]]);
    expect(problemsOf(under("account", key)).map(({ path }) => path)).toEqual([["account", key]]);
  });

  test("toString, as the name of an environment or of a control", () => {
    expect(problemsOf(under("environments", "toString"))[0]?.path).toEqual([
      "environments",
      "toString",
    ]);
    const control = `${minimalText}\nresponsibilities: {toString: {client: A, provider: R}}`;
    expect(problemsOf(control).map(({ path }) => path)).toEqual([["responsibilities", "toString"]]);
  });

  test.each(["account", "environments", "backup"])(
    "__proto__ is refused anywhere: in %s",
    (section) => {
      const text = under(section, "__proto__");
      expect(problemsOf(text).map(describeProblem)).toEqual([
        `acme.yaml:${lineOf(text, "__proto__")}:3 must not name a key __proto__: choose another name`,
      ]);
    },
  );

  test("nothing is added to the objects of the program", () => {
    problemsOf(`${minimalText}\n__proto__: {polluted: true}`);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});
