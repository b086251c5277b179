import {
  expectationGap,
  freshnessGap,
} from "../../../../../components/backup/validators/databases/judge";

describe("an answer", () => {
  test.each([
    ["3", { atLeast: 3 }],
    ["3", { atMost: 3 }],
    ["3", { equals: 3 }],
    ["3.00", { equals: 3 }],
    ["1e3", { equals: 1000 }],
    ["-0.5", { atMost: 0 }],
    [".5", { atLeast: 0 }],
    ["Perrin", { equals: "Perrin" }],
    ["", { equals: "" }],
    ["3", { equals: "3" }],
    ["12345678901234567890", { atLeast: 1 }],
  ])("%j is as expected: %j", (value, expected) => {
    expect(expectationGap(value, expected)).toBeUndefined();
  });

  test.each([
    ["2", { atLeast: 3 }, { why: "notExpected", found: 2 }],
    ["4", { atMost: 3 }, { why: "notExpected", found: 4 }],
    ["4", { equals: 3 }, { why: "notExpected", found: 4 }],
    [null, { atLeast: 0 }, { why: "empty" }],
    [null, { equals: "" }, { why: "empty" }],
    ["", { equals: 0 }, { why: "noNumber" }],
    ["3 rows", { atLeast: 3 }, { why: "noNumber" }],
    ["0x10", { equals: 16 }, { why: "noNumber" }],
    ["NaN", { atMost: 3 }, { why: "noNumber" }],
    ["Infinity", { atLeast: 3 }, { why: "noNumber" }],
    ["t", { equals: 1 }, { why: "noNumber" }],
    ["perrin", { equals: "Perrin" }, { why: "notExpected" }],
    ["3.00", { equals: "3" }, { why: "notExpected" }],
  ])("%j is not, of %j: %j", (value, expected, gap) => {
    expect(expectationGap(value, expected)).toEqual(gap);
  });

  test("that is a text is never told: it may be somebody's name", () => {
    expect(JSON.stringify(expectationGap("Perrin", { equals: "Martin" }))).not.toContain("Perrin");
  });
});

describe("the newest row of a backup of 04:00, of which four hours may be lost,", () => {
  const takenAt = new Date("2026-11-01T04:00:00Z");
  const at = (moment: string) => String(Date.parse(moment) / 1_000);
  const judged = (newest: string | null) => freshnessGap(newest, takenAt, 4);

  test.each(["2026-11-01T00:00:00Z", "2026-11-01T04:00:00Z", "2026-11-01T05:00:00Z"])(
    "may be of %s",
    (moment) => {
      expect(judged(at(moment))).toBeUndefined();
    },
  );

  test.each([
    ["2026-10-31T23:59:59Z", "stale", 4],
    ["2026-10-30T04:00:00Z", "stale", 48],
    ["2026-11-01T05:00:01Z", "ahead", -1],
    ["2026-12-24T04:00:00Z", "ahead", -1272],
  ])("of %s is %s, by %d hours", (moment, why, found) => {
    expect(judged(at(moment))).toEqual({ why, found });
  });

  test.each([
    [null, "empty"],
    ["0", "noNumber"],
    ["-1", "noNumber"],
    ["2026-11-01", "noNumber"],
    ["", "noNumber"],
  ])("that reads %j tells nothing: %s", (newest, why) => {
    expect(judged(newest)).toEqual({ why });
  });

  test("may have fractions of a second", () => {
    expect(judged("1793505600.123456")).toBeUndefined();
  });
});
