import { unknownCheckingProxy } from "@pulumi/policy";
import * as sdk from "@pulumi/policy/deserialize";
import fc from "fast-check";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { isUnknownValue, UnknownValue } from "../../../policies/unknown";
import { contentOf, isSecret, isUnknown, view } from "../../../verify/sources/view";
import { struct } from "../../support/policies/requests";
import { secret, signature, unknown, type Props } from "../../support/policies/stack";

/** The engine's words for a value of each type that is not known yet: boolean, number, string, list, asset, archive, object. */
const sentinels = [
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
];
const output = (content: object): Props => ({
  [signature]: "d0e6a833031e9bbcd3f4e8bde6ca49a4",
  ...content,
});

function seen(props: Props): Props {
  return view(props) as Props;
}

test("What is known reads as it was written", () => {
  const props = { text: "a", none: null, zero: 0, off: false, list: [1, ["b"]], block: { c: "" } };
  expect(seen(props)).toEqual(props);
});

test.each(sentinels)("Reading what is not known yet is an error: %s", (sentinel) => {
  expect(() => seen({ region: sentinel })["region"]).toThrow(UnknownValue);
  expect(isUnknown(sentinel)).toBe(true);
});

test("The error says where, and never what", () => {
  const props = seen({ alerts: [{ to: ["a", unknown] }] });
  const read = () => JSON.stringify(props);
  expect(read).toThrow("alerts.0.to.1 is not known before deployment");
  expect(read).not.toThrow(unknown);
});

test("What is beside it can be read", () => {
  const props = seen({ arn: unknown, name: "a", list: [unknown, "b"] });
  expect(props["name"]).toBe("a");
  expect((props["list"] as unknown[])[1]).toBe("b");
});

test("Asking whether something is there does not read it", () => {
  const props = seen({ arn: unknown, list: [unknown, unknown] });
  expect("arn" in props).toBe(true);
  expect(Object.keys(props)).toEqual(["arn", "list"]);
  const list = props["list"];
  expect(Array.isArray(list) && list.length).toBe(2);
});

test("A secret reads in clear, at any depth", () => {
  const props = seen({
    password: secret("a"),
    list: secret([secret("b"), { c: secret({ d: secret(1) }) }]),
    nothing: secret(null),
  });
  expect(props).toMatchObject({
    password: "a",
    list: ["b", { c: { d: 1 } }],
    nothing: null,
  });
});

test("An output value reads as what it holds", () => {
  expect(seen({ name: output({ value: secret("a") }) })["name"]).toBe("a");
});

test.each([
  ["a secret of something unknown", secret(unknown)],
  ["a secret that nobody deciphered", { ...secret(0), value: undefined, ciphertext: "v1:abc" }],
  ["an output value without value", output({})],
])("%s is not known", (_, value) => {
  const { value: content, ...rest } = value as { value?: unknown };
  const wrapped = content === undefined ? rest : value;
  expect(() => seen({ a: wrapped })["a"]).toThrow("a is not known");
});

test("An asset is no secret, and stays what it is", () => {
  const asset = { [signature]: "c44067f5952c0a294b673a41bacd8c17", path: "./index.js" };
  expect(seen({ code: asset })["code"]).toEqual(asset);
  expect(contentOf(asset)).toBe(asset);
  expect(isSecret(asset)).toBe(false);
});

test("A secret is opened once by its name", () => {
  expect(isSecret(secret("a"))).toBe(true);
  expect(contentOf(secret("a"))).toBe("a");
  expect([isSecret("a"), isSecret(null), isSecret([]), isUnknown("a"), isUnknown(0)]).not.toContain(
    true,
  );
});

test("Nothing is changed by reading", () => {
  const props = { a: secret([unknown, { b: 1 }]), c: unknown };
  const before = JSON.stringify(props);
  expect(() => JSON.stringify(seen(props))).toThrow(UnknownValue);
  expect(JSON.stringify(props)).toBe(before);
});

describe("The SDK shows a pack the same", () => {
  const { deserializeProperties } = sdk as unknown as {
    deserializeProperties(props: Struct, proxySecrets: boolean): Props;
  };
  const key = fc.constantFrom("a", "b", "tags", "0", "length", "constructor", "toString");
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom(...sentinels, "a", "", 0, 1.5, true, false, null),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(key, tie("value"), { maxKeys: 3, noNullPrototype: true }),
      tie("value").map(secret),
    ),
  }));

  /** Everything that can be read, and where reading fails. */
  function told(read: () => unknown): unknown {
    try {
      const content = read();
      if (Array.isArray(content)) return content.map((_, at) => told(() => content[at] as unknown));
      if (typeof content !== "object" || content === null) return content;
      return Object.keys(content)
        .sort()
        .map((name) => [name, told(() => (content as Props)[name])]);
    } catch (error) {
      if (!isUnknownValue(error)) throw error;
      return "unknown";
    }
  }

  test("whatever the properties hold", () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true }), (props) => {
        const shown = unknownCheckingProxy(deserializeProperties(struct(props), false)) as Props;
        expect(told(() => seen(props))).toEqual(told(() => shown));
      }),
      { numRuns: 500 },
    );
  });
});
