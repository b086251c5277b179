import { describeProblem } from "../../contract";
import { minimalText, problemsOf } from "../support/contract";

const told = (text: string): string[] => problemsOf(text).map(describeProblem);

describe("a contract that is not valid YAML is refused, with the line and what to do", () => {
  test.each<[title: string, text: string, line: number, says: string]>([
    ["a tab as indentation", "socle: 1\nclient:\n\tid: acme\n", 3, "tab: use spaces"],
    [
      "a key written twice",
      "socle: 1\nclient:\n  id: a\n  name: A\n  id: b\n",
      5,
      "stands twice in the same block: keep one",
    ],
    [
      "a text that holds a colon",
      "socle: 1\nwindow: Sunday: two to five\n",
      2,
      "put a text that holds a colon in quotes",
    ],
    [
      "a key without its space",
      "socle: 1\ntier:standard\nlanguage: fr\n",
      2,
      "write `key: value`, with a space after the colon",
    ],
    ["a key without its colon", "socle: 1\ntier standard\nlanguage: fr\n", 2, "write `key: value`"],
    [
      "a text that starts with a reserved character",
      "socle: 1\nname: @acme\n",
      2,
      "put a text that starts with this character in quotes",
    ],
    ["a text that starts with a backtick", "name: `acme`\n", 1, "starts with this character"],
    [
      "a backslash in double quotes",
      'socle: 1\nname: "C:\\qcme"\n',
      2,
      "put a text that holds a backslash in single quotes",
    ],
    [
      "an apostrophe that ends a quoted text",
      "socle: 1\nname: 'L'usine'\n",
      2,
      "put the whole text in double quotes",
    ],
    ["a quote that is not closed", "socle: 1\nname: 'acme\n", 3, "a quote, bracket or colon"],
    ["a list that is not closed", "socle: 1\nroles: [decider\ntier: x\n", 3, "close the bracket"],
    ["a line out of line", "client:\n  id: a\n name: A\n", 3, "align the line with its neighbours"],
    ["a list item without its hyphen's space", "roles:\n- a\n-b\n", 3, "is missing, here or above"],
    ["a second document", "socle: 1\n---\nsocle: 1\n", 2, "a file holds one contract"],
    ["a key that is a list", "socle: 1\n? [a]\n: 1\n", 2, "a key must be a plain word"],
    [
      "an unknown directive",
      "%SOCLE\n---\nsocle: 1\n",
      1,
      "check the quotes, colons and indentation",
    ],
  ])("%s", (_, text, line, says) => {
    const [first, ...others] = problemsOf(text);
    expect(others).toEqual([]);
    expect(first?.line).toBe(line);
    expect(told(text).join()).toContain(`:${line}:`);
    expect(told(text).join()).toContain("is not valid YAML: ");
    expect(told(text).join()).toContain(says);
  });

  test("each wrong line is told once, in the order of the file", () => {
    const text = "socle: 1\na: @x @y\nb: 1\nb: 2\nname: `acme`\n";
    expect(problemsOf(text).map((problem) => problem.line)).toEqual([2, 4, 5]);
  });
});

describe("a contract holds nothing but what it shows", () => {
  test("an alias is refused: whoever reads the contract sees each value in its place", () => {
    const text = minimalText
      .replace("- code: shop", "- code: &centre shop")
      .replace("costCentre: shop", "costCentre: *centre");
    expect(told(minimalText.replace("costCentre: shop", "costCentre: *centre"))).toEqual(
      told(text),
    );
    expect(told(text)).toEqual([
      expect.stringMatching(/:\d+:17 must not use a YAML alias \(\*\): write the value out$/),
    ]);
  });

  test("an alias is told in its place among the other mistakes", () => {
    expect(problemsOf("a: *b\nb: 1\nb: 2\nc: !x 1\n").map(({ line }) => line)).toEqual([1, 3, 4]);
  });

  test("a merge of another block is refused", () => {
    expect(told("base: &b {a: 1}\nclient:\n  <<: *b\n")).toEqual([
      "acme.yaml:3:7 must not use a YAML alias (*): write the value out",
    ]);
  });

  test("an alias that multiplies itself or holds itself is refused without being unfolded", () => {
    const levels = Array.from(
      { length: 30 },
      (_, at) => `l${at + 1}: &l${at + 1} [*l${at}, *l${at}, *l${at}, *l${at}]`,
    );
    const bomb = ["l0: &l0 boom", ...levels].join("\n");
    expect(told(bomb)).toHaveLength(30);
    expect(told(bomb)[0]).toBe("acme.yaml:2:10 must not use a YAML alias (*): write the value out");
    expect(told("waivers: &w [*w]\n")).toEqual([
      "acme.yaml:1:14 must not use a YAML alias (*): write the value out",
    ]);
  });

  test.each(["!!binary aGVsbG8=", "!!set {a}", "!secret acme", "!!str acme"])(
    "a tag is refused: %s",
    (value) => {
      expect(told(`socle: 1\nname: ${value}\n`)).toEqual([
        expect.stringMatching(/^acme\.yaml:2:\d+ .*(write the value alone|check the quotes)/),
      ]);
    },
  );

  test("a file that is not UTF-8 is refused on the line of the first letter that is lost", () => {
    const latin1 = Buffer.from("socle: 1\nname: Infogérance\n", "latin1").toString("utf8");
    expect(told(latin1)).toEqual([
      "acme.yaml:2:12 holds a letter that cannot be read: save the file as UTF-8, and type the letter again",
    ]);
  });

  test("a byte order mark, as Windows writes it, changes nothing", () => {
    expect(problemsOf(`\ufeff${minimalText}`)).toEqual([]);
  });

  test("Windows line ends change nothing", () => {
    expect(problemsOf(minimalText.replace(/\n/g, "\r\n"))).toEqual([]);
  });

  test("too many levels are refused", () => {
    const text = `socle: ${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    expect(told(text)).toEqual([expect.stringContaining("there are too many levels")]);
  });
});
