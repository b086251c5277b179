import { ContractError, describeProblem, parseContract } from "../../contract";
import { minimalText, problemsOf, replaced, spoiled } from "../support/contract";

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

  test("of 100 000 unknown keys", () => {
    const keys = Array.from({ length: 100_000 }, (_, at) => `k${at}: 1`).join("\n");
    const message = messageOf(`${minimalText}\n${keys}`);
    expect(message).toMatch(/and 99950 more problems$/);
    expect(message.length).toBeLessThan(50_000);
  });
});

describe("a name that JavaScript keeps for itself is a name like any other", () => {
  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("%s, as a key", (key) => {
    expect(problemsOf(`${minimalText}\n${key}: {tier: gold}`).map(({ path }) => path)).toEqual([
      [key],
    ]);
    expect(
      problemsOf(replaced("{ id: acme,", `{ ${key}: x, id: acme,`)).map(({ path }) => path),
    ).toEqual([["client", key]]);
  });

  test.each(["__proto__", "toString"])("%s, as the name of an environment or a control", (key) => {
    const environment = replaced("environments:\n", `environments:\n  ${key}: {accountId: "1"}\n`);
    expect(problemsOf(environment)[0]?.path).toEqual(["environments", key]);
    const control = `${minimalText}\nresponsibilities: {${key}: {client: A, provider: R}}`;
    expect(problemsOf(control).map(({ path }) => path)).toEqual([["responsibilities", key]]);
  });

  test("nothing is added to the objects of the program", () => {
    problemsOf(`${minimalText}\n__proto__: {polluted: true}`);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});
