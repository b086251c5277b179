import { lookup } from "../../policies/lookup";
import { applyPatch } from "../../policies/patch";
import {
  decoded,
  isNamed,
  isOfAnotherAccount,
  list,
  member,
  tagOf,
  texts,
} from "../../policies/props";
import type { Resource } from "../../policies/subject";
import { enumerate } from "../../policies/text";
import { UnknownValue } from "../../policies/unknown";
import { violation } from "../../policies/verdict";

const made = (props: object, more: Partial<Resource> = {}): Resource => ({
  urn: "urn:pulumi:s::p::aws:sqs/queue:Queue::q",
  type: "aws:sqs/queue:Queue",
  name: "q",
  props: props as Resource["props"],
  protect: false,
  ignoreChanges: [],
  dependencies: [],
  ...more,
});
const hidden = {
  get name(): never {
    throw new UnknownValue("name");
  },
};

test("A member is read of a block only", () => {
  expect([{ a: 1 }, null, "text", 4, undefined].map((value) => member(value, "a"))).toEqual([
    1,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("What is no list is a list of one, and nothing is an empty one", () => {
  expect([[1, 2], 1, { a: 1 }, "", null, undefined].map((value) => list(value))).toEqual([
    [1, 2],
    [1],
    [{ a: 1 }],
    [""],
    [],
    [],
  ]);
  expect(texts(["a", 1, null, ["b"], "c"])).toEqual(["a", "c"]);
});

test("Empty values name nothing", () => {
  expect(["a", { a: 1 }, ["a"]].map(isNamed)).toEqual([true, true, true]);
  expect(["", {}, [], null, undefined, 0, 7, true].map(isNamed)).not.toContain(true);
});

test("JSON is decoded, and what is not JSON is nothing", () => {
  expect(['{"a":1}', "{a", ["a"], 4, undefined].map(decoded)).toEqual([
    { a: 1 },
    undefined,
    ["a"],
    4,
    undefined,
  ]);
});

test("A tag is the resource's own, then the one already merged, then the provider's", () => {
  const provider = (tags: object) => ({
    provider: { urn: "urn:p", props: { defaultTags: JSON.stringify({ tags }) } },
  });
  const own = { tags: { A: "own" }, tagsAll: { A: "merged", B: "merged" } };
  const resource = made(own, provider({ A: "default", B: "default", C: "default" }));
  expect(["A", "B", "C", "D"].map((key) => tagOf(resource, key))).toEqual([
    "own",
    "merged",
    "default",
    undefined,
  ]);
});

test("A resource that names no account is its provider's", () => {
  const named = (accountId: unknown) => isOfAnotherAccount(made({ accountId }), "111122223333");
  expect([undefined, null, "111122223333"].map(named)).toEqual([false, false, false]);
  expect(["444455556666", 111122223333, ""].map(named)).toEqual([true, true, true]);
});

test("A list in a sentence, or the word for none", () => {
  expect([enumerate(["a", "b"], "none"), enumerate([], "none")]).toEqual(["a, b", "none"]);
});

test("A patch sets what it says, member by member, and leaves the rest", () => {
  const props = { a: 1, tags: { x: "1", y: "2" }, list: [1], none: null };
  const patch = { tags: { y: "3", z: "4" }, list: { b: 1 }, none: { c: 1 }, more: { d: 1 } };
  expect(applyPatch(props, patch)).toBe(props);
  expect(props).toEqual({
    a: 1,
    tags: { x: "1", y: "3", z: "4" },
    list: { b: 1 },
    none: { c: 1 },
    more: { d: 1 },
  });
});

test("A patch does not read what it leaves as it is", () => {
  const props = Object.defineProperties({}, Object.getOwnPropertyDescriptors(hidden));
  expect(Object.keys(applyPatch(props, { tags: { a: "1" } }))).toEqual(["name", "tags"]);
});

describe("A lookup", () => {
  const absent = violation(made({}), { found: { fr: "a", en: "b" }, agreed: { fr: "c", en: "d" } });
  const named = (resource: Resource) => resource.props["name"];

  test("finds all that say the same, and says what is absent", () => {
    const all = [made({ name: "a" }), made({ name: "b" }), made({ name: "a" }), made({})];
    const found = lookup(all, named);
    expect([found.of("a"), found.of("b"), found.of("c")].map(({ length }) => length)).toEqual([
      2, 1, 0,
    ]);
    expect(found.unreadable).toEqual([]);
    expect(found.absence(absent)).toEqual([absent]);
  });

  test("says nothing is absent while one that it cannot read may be it", () => {
    const found = lookup([made({ name: "a" }), made(hidden)], named);
    expect(found.of("a")).toHaveLength(1);
    expect(found.unreadable).toMatchObject([{ status: "unknown", cause: { path: "name" } }]);
    expect(found.absence(absent)).toEqual([]);
  });

  test("lets a mistake of ours through", () => {
    const broken = () => {
      throw new TypeError("ours");
    };
    expect(() => lookup([made({})], broken)).toThrow(TypeError);
  });
});
