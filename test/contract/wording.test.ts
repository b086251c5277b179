import { parse } from "yaml";
import type { z } from "zod";
import { contractSchema, describeProblem } from "../../contract";
import { ourWords } from "../../contract/wording";
import { formsIn, minimalText, problemsOf } from "../support/contract";

/** Zod's words, JavaScript's, and those of the fallback for a rule that nobody worded. */
const foreignWords =
  /[Ii]nvalid|[Ee]xpected|received|undefined|NaN|as the contract's form wants it/;

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

/** What is told of each spoiled contract, where it is not a rule in our words. */
function badlyTold(spoiledContracts: readonly unknown[], good: RegExp): string[] {
  return spoiledContracts
    .map((contract) => problemsOf(JSON.stringify(contract)).map(describeProblem).join("\n"))
    .filter((message) => !good.test(message) || foreignWords.test(message));
}

describe("whoever forgets or mistypes something is told what to write", () => {
  test("a key that is left out, any of them, is refused in our words", () => {
    const keys = places.filter((path) => typeof path.at(-1) === "string");
    const contracts = keys.map((path) =>
      changed(minimal, path, (holder, key) => Reflect.deleteProperty(holder, key)),
    );
    expect(contracts.length).toBeGreaterThan(150);
    expect(badlyTold(contracts, /(is missing: it must|must hold) /)).toEqual([]);
  });

  test.each([
    ["nothing", null],
    ["a block", { x: ["y"] }],
  ])("%s instead of any value is refused in our words", (_, wrong) => {
    const contracts = places.map((path) =>
      changed(minimal, path, (holder, key) => Reflect.set(holder, key, wrong)),
    );
    expect(badlyTold(contracts, /(is empty: it must|must|is not a key of the contract:) /)).toEqual(
      [],
    );
  });
});

/** Of the others, `describeIssues` makes the sentence: the tests above. */
const isWordedBySchema = ({ code }: z.core.$ZodIssue) =>
  !["unrecognized_keys", "invalid_union", "invalid_key"].includes(code);

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

  test("whatever is put in whatever place", () => {
    const forms = formsIn(contractSchema, "contract");
    const told = forms.flatMap(([path, schema]) =>
      odd.flatMap((value) => {
        const { error } = schema.safeParse(value, { error: ourWords });
        return (error?.issues ?? [])
          .filter(isWordedBySchema)
          .map(({ message }) => ({ path, message }));
      }),
    );
    expect(forms.length).toBeGreaterThan(300);
    expect(told.length).toBeGreaterThan(3000);
    expect(
      told.filter(({ message }) => !/^must /.test(message) || foreignWords.test(message)),
    ).toEqual([]);
  });
});
