import { parse } from "yaml";
import { z } from "zod";
import { contractSchema, describeProblem } from "../../contract";
import { ourWords } from "../../contract/wording";
import { minimalText, problemsOf } from "../support/contract";

/** Zod's words, JavaScript's, and those of the fallback for a rule that nobody worded. */
const foreignWords = /invalid|expected|received|undefined|NaN|as the contract's form wants it/i;

type Path = (string | number)[];

/** Every place of a value, blocks and lists included, except the root. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const members = Object.entries(value).flatMap(([key, member]) =>
    placesIn(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? members : [path, ...members];
}

/** A copy of `value` after `change` was made to the holder of what is at `path`. */
function changed(
  value: unknown,
  path: Path,
  change: (holder: object, key: string) => void,
): unknown {
  const copy: unknown = structuredClone(value);
  let holder = copy as Record<string | number, object>;
  for (const step of path.slice(0, -1)) holder = holder[step] as typeof holder;
  change(holder, String(path.at(-1)));
  return copy;
}

const minimal: unknown = parse(minimalText);
const places = placesIn(minimal);
const told = (value: unknown) => problemsOf(JSON.stringify(value)).map(describeProblem).join("\n");

describe("whoever forgets or mistypes something is told what to write", () => {
  test("a key that is left out, any of them, is refused in our words", () => {
    const keys = places.filter((path) => typeof path.at(-1) === "string");
    for (const path of keys) {
      const message = told(
        changed(minimal, path, (holder, key) => Reflect.deleteProperty(holder, key)),
      );
      expect([path, message]).toEqual([
        path,
        expect.stringMatching(/ (is missing: it must|must hold)/),
      ]);
      expect([path, message]).toEqual([path, expect.not.stringMatching(foreignWords)]);
    }
  });

  test("a value of another type, any of them, is refused in our words", () => {
    for (const path of places) {
      for (const wrong of [null, ["x", 1], { x: 1 }]) {
        const message = told(
          changed(minimal, path, (holder, key) => Reflect.set(holder, key, wrong)),
        );
        expect([path, wrong, message]).toEqual([path, wrong, expect.stringMatching(/ (is|must) /)]);
        expect([path, wrong, message]).toEqual([
          path,
          wrong,
          expect.not.stringMatching(foreignWords),
        ]);
      }
    }
  });
});

/** Every form in the schema, with its path: what the minimal contract leaves out too. */
function formsIn(schema: z.ZodType, path: string): [string, z.ZodType][] {
  const below = (() => {
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
      return formsIn(schema.unwrap() as z.ZodType, path);
    if (schema instanceof z.ZodObject)
      return Object.entries<z.ZodType>(schema.shape).flatMap(([key, member]) =>
        formsIn(member, `${path}.${key}`),
      );
    if (schema instanceof z.ZodArray) return formsIn(schema.element as z.ZodType, `${path}[]`);
    if (schema instanceof z.ZodRecord) return formsIn(schema.valueType as z.ZodType, `${path}.*`);
    if (schema instanceof z.ZodDiscriminatedUnion)
      return schema.options.flatMap((form) => formsIn(form as z.ZodType, path));
    return [];
  })();
  return [[path, schema], ...below];
}

describe("every rule of the schema is worded for the people who write contracts", () => {
  const odd = [
    undefined,
    null,
    true,
    -1,
    0,
    0.5,
    1e12,
    Number.NaN,
    "",
    " ",
    "\u001b[31m",
    "x".repeat(5000),
    "2026-02-30",
    [],
    ["x"],
    {},
  ];

  test.each(formsIn(contractSchema, "contract"))("%s", (_, schema) => {
    for (const value of odd) {
      const result = schema.safeParse(value, { error: ourWords });
      for (const issue of result.error?.issues ?? []) {
        const isKey = issue.code === "unrecognized_keys" || issue.code === "invalid_union";
        const isKind = issue.code === "invalid_key";
        if (isKey || isKind) continue;
        expect([value, issue.message]).toEqual([value, expect.stringMatching(/^must /)]);
        expect([value, issue.message]).toEqual([value, expect.not.stringMatching(foreignWords)]);
      }
    }
  });
});
