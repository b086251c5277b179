import fc from "fast-check";
import { checkUsd, usdText } from "../../../components/budgets/amounts";
import { problem, told } from "../helpers";

const rule = "must be an amount above 0 USD, at most 10000000000, with at most two decimals";
const check = (amount: number) => told((problems) => checkUsd(problems, "limit", amount));

it.each([
  [1200, "1200"],
  [49.9, "49.9"],
  [0.01, "0.01"],
  [10_000_000_000, "10000000000"],
])("%p USD is written %s.", (amount, text) => {
  expect(usdText(amount)).toBe(text);
});

it.each([
  [0.01, 0],
  [0.01, -0.01],
  [49.9, 49.901],
  [10_000_000_000, 10_000_000_000.01],
  [1, Number.NaN],
  [1, Number.POSITIVE_INFINITY],
])("%p USD is taken, %p is refused.", (taken, refused) => {
  expect(check(taken)).toEqual([]);
  expect(check(refused)).toEqual([problem("limit", rule, String(refused))]);
});

it("Any number of cents is taken, and its text reads back as the same cents, never with an exponent.", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000_000 }), (cents) => {
      const amount = cents / 100;
      expect(check(amount)).toEqual([]);
      expect(usdText(amount)).toMatch(/^\d+(\.\d{1,2})?$/);
      expect(Math.round(Number(usdText(amount)) * 100)).toBe(cents);
    }),
  );
});

it("An amount whose text AWS would not take is refused.", () => {
  const anAmount = fc.oneof(fc.double(), fc.double({ min: 0, max: 20_000_000_000 }));
  fc.assert(
    fc.property(anAmount, (amount) => {
      if (!/^\d+(\.\d{1,2})?$/.test(usdText(amount))) expect(check(amount)).toHaveLength(1);
    }),
    { examples: [[1e-7], [1e21], [-0.5], [12.345]] },
  );
});
