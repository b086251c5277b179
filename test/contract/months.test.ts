import fc from "fast-check";
import { daysOfMonths } from "../../contract";

describe("the days of a number of months", () => {
  test.each([
    [0, 0],
    [1, 31],
    [6, 183],
    [12, 365],
    [13, 396],
    [24, 730],
    [120, 3650],
  ])("%d months: %d days", (months, days) => {
    expect(daysOfMonths(months)).toBe(days);
  });

  test("are whole, and a year more is 365 more", () => {
    fc.assert(
      fc.property(fc.nat(120), (months) => {
        expect(Number.isInteger(daysOfMonths(months))).toBe(true);
        expect(daysOfMonths(months + 12)).toBe(daysOfMonths(months) + 365);
      }),
    );
  });
});
