import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { parse } from "yaml";
import { canonicalJson, contractDigest, parseContract, type Contract } from "../../contract";
import { minimalContract, minimalText } from "../support/contract";

const minimal: unknown = parse(minimalText);
const digestOf = (text: string) => contractDigest(parseContract(text, "acme.yaml"));

/** The same value with the keys of every block in the order that `rank` gives them. */
function reordered(value: unknown, rank: (key: string) => number): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(item, rank));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, member]) => [key, reordered(member, rank)] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => rank(a) - rank(b)));
}

type Change = (holder: Record<string, unknown>, key: string) => void;

/** The contract as loaded, with one leaf changed; as many as it has leaves. */
function withOneChange(change: Change, kind: string): Contract[] {
  const count = leavesOf(minimalContract(), kind).length;
  return Array.from({ length: count }, (_, at) => {
    const contract = structuredClone(minimalContract());
    const leaf = leavesOf(contract, kind)[at];
    if (leaf !== undefined) change(leaf.holder, leaf.key);
    return contract;
  });
}

function leavesOf(value: object, kind: string): { holder: Record<string, unknown>; key: string }[] {
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    if (typeof member === "object" && member !== null) return leavesOf(member, kind);
    return typeof member === kind ? [{ holder: value as Record<string, unknown>, key }] : [];
  });
}

describe("the digest of a contract", () => {
  test("is 64 hexadecimal digits, the same on every machine", () => {
    // printf '{"language":"fr","tier":"essential"}' | sha256sum
    expect(contractDigest({ tier: "essential", language: "fr" } as Contract)).toBe(
      "992b0a704f60f2c75acbfd6d0cba649bbd2c73e4ff9735f2be80f562a1e32dce",
    );
  });

  test("does not depend on the order of the keys", () => {
    const ranks = fc.func(fc.integer());
    fc.assert(
      fc.property(ranks, (rank) => {
        expect(digestOf(JSON.stringify(reordered(minimal, rank)))).toBe(digestOf(minimalText));
      }),
      { numRuns: 25 },
    );
  });

  test("does not depend on comments, blank lines, quotes or layout", () => {
    const commented = minimalText.replace(/\n/g, "  # a note\n\n");
    expect(commented).not.toBe(minimalText);
    expect(digestOf(commented)).toBe(digestOf(minimalText));
    expect(digestOf(JSON.stringify(minimal, null, 3))).toBe(digestOf(minimalText));
    expect(digestOf(minimalText.replace("tier: essential", "tier: 'essential'"))).toBe(
      digestOf(minimalText),
    );
  });

  test("is the same whether a default is written or left out", () => {
    expect(digestOf(`${minimalText}\nwaivers: []\nresponsibilities: {}\n`)).toBe(
      digestOf(minimalText),
    );
  });

  test("changes with every value of the contract", () => {
    const changes = [
      ...withOneChange((holder, key) => (holder[key] = `${String(holder[key])}x`), "string"),
      ...withOneChange((holder, key) => (holder[key] = Number(holder[key]) + 1), "number"),
      ...withOneChange((holder, key) => (holder[key] = holder[key] !== true), "boolean"),
    ];
    const digests = changes.map(contractDigest);
    expect(digests.length).toBeGreaterThan(140);
    expect(new Set([...digests, contractDigest(minimalContract())]).size).toBe(digests.length + 1);
  });

  test("changes when the items of a list are swapped, added or taken out", () => {
    const lists = ["[eu-west-3, eu-west-1]", "[eu-west-1, eu-west-3]", "[eu-west-3]"].map(
      (regions) =>
        digestOf(minimalText.replace("allowedRegions: [eu-west-3]", `allowedRegions: ${regions}`)),
    );
    expect(new Set(lists).size).toBe(3);
  });
});

describe("canonical JSON", () => {
  test("has sorted keys and no spaces", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "é" }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"é","d":null}]}',
    );
  });

  test("leaves out what is not there", () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  test("is JSON that says the same", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("is the same for the same value in another order", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.func(fc.integer()), (value, rank) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(canonicalJson(reordered(plain, rank))).toBe(canonicalJson(plain));
      }),
    );
  });

  test("differs exactly where the values differ", () => {
    const small = fc.jsonValue({ maxDepth: 1, stringUnit: fc.constantFrom("a", '"', ",") });
    fc.assert(
      fc.property(small, small, (one, other) => {
        const written = [one, other].map((value): unknown => JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(one) === canonicalJson(other)).toBe(
          isDeepStrictEqual(written[0], written[1]),
        );
      }),
      { numRuns: 500 },
    );
  });
});
