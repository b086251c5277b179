import fc from "fast-check";
import { coloured, hang, inert, spread, width } from "../../../verify/report/layout";
import { money } from "../../../verify/report/figures";

const longest = (text: string) => Math.max(...text.split("\n").map((line) => line.length));

describe("a page of eighty columns", () => {
  test("wraps a long text under its label", () => {
    const text = hang("  Found: ", "word ".repeat(40).trim(), 4);

    expect(longest(text)).toBeLessThanOrEqual(width);
    expect(
      text
        .split("\n")
        .slice(1)
        .every((line) => line.startsWith("    word")),
    ).toBe(true);
  });

  test("never runs over, whatever the words and the label", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,30}$/)),
        fc.integer({ min: 0, max: 30 }),
        (words, label) => {
          expect(
            longest(hang("x".repeat(label), words.join(" "), Math.min(label, 6))),
          ).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  test("loses no word when it wraps", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,30}$/)), (words) => {
        expect(hang("- ", words.join(" ")).slice(2).split(/\s+/).filter(Boolean)).toEqual(words);
      }),
    );
  });

  test("starts no line with a French colon or semicolon", () => {
    const text = hang("", `${"mot ".repeat(19)}mot : mot ; mot`);

    expect(text.split("\n").filter((line) => /^\s*[:;]/.test(line))).toEqual([]);
  });

  test("counts a coloured label for what it shows", () => {
    const painted = hang(`${coloured("good", "kept")} `, "word ".repeat(30).trim());

    expect(painted.split("\n")[1]).toMatch(/^ {5}word/);
  });

  test("sets a figure at the right edge, and no blank after a heading without one", () => {
    expect(spread("left", "1.00")).toHaveLength(width);
    expect(spread("left", "")).toBe("left");
  });
});

describe("texts from elsewhere", () => {
  test("cannot command a terminal", () => {
    // eslint-disable-next-line no-control-regex
    expect(inert("a\u001b[31mb\u0007\u009bc\r")).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    expect(inert("Éa — « b »")).toBe("Éa — « b »");
  });
});

describe("amounts", () => {
  test("are written as a reader of the language expects, with ordinary spaces", () => {
    expect(money(1850, "USD", "fr")).toBe("1 850,00 USD");
    expect(money(1850, "USD", "en")).toBe("1,850.00 USD");
  });
});
