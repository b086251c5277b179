import fc from "fast-check";
import type { z } from "zod";
import {
  accountId,
  amountUsd,
  day,
  httpsAddress,
  phone,
  principal,
  slug,
  text,
} from "../../contract/fields";
import { budget } from "../../contract/sections/budgets";

const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

/** A field is accepted exactly when `rule` says so, on likely values and on any text. */
function acceptsExactly(
  schema: z.ZodType,
  likely: fc.Arbitrary<string>,
  rule: (text: string) => boolean,
) {
  const values = fc.oneof(
    { weight: 4, arbitrary: likely },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 110 }) },
  );
  fc.assert(
    fc.property(values, (value) => {
      expect([value, accepts(schema, value)]).toEqual([value, rule(value)]);
    }),
    { numRuns: 500 },
  );
}

const made = (characters: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...characters), maxLength });
const consistsOf = (text: string, allowed: string) =>
  [...text].every((character) => allowed.includes(character));
const lower = "abcdefghijklmnopqrstuvwxyz";
const letters = lower + lower.toUpperCase();
const digits = "0123456789";

describe("a field is accepted exactly when its documented rule holds", () => {
  test("a name of our own: lower-case, single hyphens inside, a letter first, 24 characters", () => {
    acceptsExactly(slug, made("ab1-A_", 28), (text) => {
      const words = text.split("-");
      return (
        text.length <= 24 &&
        words.every((word) => word !== "" && consistsOf(word, lower + digits)) &&
        lower.includes(text.charAt(0))
      );
    });
  });

  test("a budget's name: AWS's characters, 1 to 100 of them, no /action/", () => {
    const likely = fc
      .array(fc.constantFrom("a", "Z", "0", " ", "/action/", "/", ":", "\\", "é", "%", "@", "=="))
      .map((parts) => parts.join(""));
    acceptsExactly(budget.shape.name, likely, (text) => {
      const allowed = `${letters}${digits} _./=+%@-`;
      return (
        text.length >= 1 &&
        text.length <= 100 &&
        consistsOf(text, allowed) &&
        !text.includes("/action/")
      );
    });
  });

  test("a day: it exists in the calendar", () => {
    const two = fc.integer({ min: 0, max: 40 }).map((part) => String(part).padStart(2, "0"));
    const year = fc.integer({ min: 1990, max: 2110 }).map(String);
    const likely = fc.tuple(year, two, two).map((parts) => parts.join("-"));
    acceptsExactly(day, likely, (text) => {
      const [, y, m, d] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
      if (y === undefined || m === undefined || d === undefined) return false;
      const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
      const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
      return m >= 1 && d >= 1 && d <= (lengths[m - 1] ?? 0);
    });
  });

  test("a name of somebody or something: 1 to 12 visible characters, spaces around it aside", () => {
    acceptsExactly(text("a name", 12, "Claire"), made("aé '\u0007\u202e", 15), (value) => {
      const { length } = [...value.trim()];
      return length >= 1 && length <= 12 && !/[\p{Cc}\p{Bidi_C}]/u.test(value);
    });
    expect(text("a name", 12, "Claire").parse("  Claire ")).toBe("Claire");
  });

  test("an AWS account number: 12 digits", () => {
    acceptsExactly(
      accountId,
      made(digits, 14),
      (text) => text.length === 12 && consistsOf(text, digits),
    );
    expect(accepts(accountId, "000000000000")).toBe(true);
    expect(accepts(accountId, 111122223333)).toBe(false);
  });

  test("a telephone number: AWS's characters, 4 to 25 of them, one digit at least", () => {
    acceptsExactly(phone, made("0123456789 +()-", 28), (text) => {
      const rest = text.startsWith("+") ? text.slice(1) : text;
      return (
        rest.length >= 4 &&
        rest.length <= 24 &&
        consistsOf(rest, `${digits} ()-`) &&
        [...rest].some((character) => digits.includes(character))
      );
    });
  });

  test("an amount: above 0, at most 10000000, at most two decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (cents) => {
        expect([cents, accepts(amountUsd, cents / 100)]).toEqual([cents, true]);
        expect([cents, accepts(amountUsd, -cents / 100)]).toEqual([cents, false]);
      }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 1, max: 9 }),
        (cents, tenths) => {
          expect([cents, accepts(amountUsd, Number(`${cents}.${tenths}`) / 100)]).toEqual([
            cents,
            false,
          ]);
        },
      ),
    );
    const refused = [0, -0, 10_000_000.01, 1e-7, 1.000000001, Infinity, Number.NaN, "100"];
    expect(refused.map((amount) => accepts(amountUsd, amount))).toEqual(refused.map(() => false));
  });
});

describe("an identity is exact", () => {
  test.each([
    "arn:aws:iam::111122223333:role/operators",
    "arn:aws:iam::111122223333:role/team/operators",
    "arn:aws:iam::111122223333:user/alice@acme.example",
    "arn:aws:sts::111122223333:assumed-role/operators/alice",
    "arn:aws-us-gov:iam::111122223333:role/operators",
  ])("%s is one", (arn) => {
    expect(accepts(principal, arn)).toBe(true);
  });

  test.each([
    "*",
    "arn:aws:iam::*:role/operators",
    "arn:aws:iam::111122223333:role/*",
    "arn:aws:iam::111122223333:role/op?rators",
    "arn:aws:iam::111122223333:root",
    "arn:aws:iam::111122223333:role/",
    "arn:aws:iam::11112222333:role/operators",
    "arn:aws:iam::111122223333:group/operators",
    "arn:aws:iam::111122223333:role/operators\n",
    "111122223333",
  ])("%j is none", (arn) => {
    expect(accepts(principal, arn)).toBe(false);
  });
});

describe("an address for alerts", () => {
  test.each(["https://a.example", "https://a.example:8443/b?c=d", "https://a-b.example/"])(
    "%s is accepted",
    (address) => {
      expect(accepts(httpsAddress, address)).toBe(true);
    },
  );

  test.each([
    "http://a.example",
    "https://a.example/ b",
    "https://",
    "https://localhost",
    "https://user:secret@a.example",
    "javascript:alert(1)",
  ])("%s is refused", (address) => {
    expect(accepts(httpsAddress, address)).toBe(false);
  });
});
