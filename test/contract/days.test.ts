import fc from "fast-check";
import { daysBetween } from "../../contract";

const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("the days between two dates", () => {
  test.each([
    ["2026-12-01", "2026-12-01", 0],
    ["2026-12-01", "2026-12-02", 1],
    ["2026-12-02", "2026-12-01", -1],
    ["2027-02-28", "2027-03-01", 1],
    ["2028-02-28", "2028-03-01", 2],
    ["2026-12-01", "2027-12-01", 365],
    ["2027-12-01", "2028-12-01", 366],
    // Summer time starts on 28 March 2027 in France: that day has 23 hours there, and counts as one.
    ["2027-03-27", "2027-03-29", 2],
  ])("from %s to %s: %d", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test("are a whole number, and as many on the way back", () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(Number.isInteger(daysBetween(from, to))).toBe(true);
        expect(daysBetween(from, to) + daysBetween(to, from)).toBe(0);
      }),
    );
  });

  test("add up over a third date, whatever the time zone of the machine", () => {
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
      }),
    );
  });
});
