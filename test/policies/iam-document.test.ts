import fc from "fast-check";
import {
  covers,
  coversEveryResource,
  matches,
  refuses,
  statementsOf,
} from "../../policies/iam-document";
import { UnknownValue } from "../../policies/unknown";

const statement = { Effect: "Allow", Action: "s3:GetObject", Resource: "*" };
const read = (...Statement: unknown[]) => statementsOf(JSON.stringify({ Statement }));
const nothing = { listed: [], isAllBut: false };

test("A statement is read alike in every shorthand", () => {
  const wanted = [
    {
      effect: "Allow",
      principals: { listed: [{ kind: "AWS", id: "*" }], isAllBut: false },
      actions: { listed: ["s3:GetObject"], isAllBut: false },
      resources: { listed: ["*"], isAllBut: false },
      conditions: [{ operator: "Bool", key: "aws:securetransport", values: ["true"] }],
    },
  ];
  const short = {
    ...statement,
    Principal: "*",
    Condition: { Bool: { "aws:SecureTransport": true } },
  };
  const long = {
    Effect: "Allow",
    Principal: { AWS: ["*"] },
    Action: ["s3:GetObject"],
    Resource: ["*"],
    Condition: { Bool: { "AWS:SecureTransport": ["true"] } },
  };
  for (const written of [short, long]) {
    expect(read(written)).toEqual(wanted);
    expect(statementsOf({ Statement: written })).toEqual(wanted);
    expect(statementsOf(JSON.stringify({ Statement: written }))).toEqual(wanted);
  }
});

test("What a statement leaves out is told from what it names", () => {
  const [all] =
    read({
      Effect: "Deny",
      NotPrincipal: { Service: ["a", "b"], AWS: "1" },
      NotAction: "iam:*",
      NotResource: ["x"],
    }) ?? [];
  expect(all).toEqual({
    effect: "Deny",
    principals: {
      listed: [
        { kind: "Service", id: "a" },
        { kind: "Service", id: "b" },
        { kind: "AWS", id: "1" },
      ],
      isAllBut: true,
    },
    actions: { listed: ["iam:*"], isAllBut: true },
    resources: { listed: ["x"], isAllBut: true },
    conditions: [],
  });
});

test("An element that is not there names nothing", () => {
  expect(read({ Effect: "Allow", Action: "*" })?.[0]).toMatchObject({
    principals: nothing,
    resources: nothing,
    conditions: [],
  });
  expect(read()).toEqual([]);
});

test.each([
  ["no text", undefined],
  ["a number", 4],
  ["no JSON", "{"],
  ["another thing in JSON", '"tout"'],
  ["no list of statements", "{}"],
  ["a list of lists", { Statement: [[statement]] }],
  ["a statement that is a text", { Statement: "Allow" }],
  ["no effect", { Statement: { ...statement, Effect: undefined } }],
  ["an effect in other letters", { Statement: { ...statement, Effect: "allow" } }],
  ["no action", { Statement: { ...statement, Action: undefined } }],
  ["an empty list of actions", { Statement: { ...statement, Action: [] } }],
  ["an action that is no text", { Statement: { ...statement, Action: ["s3:*", 4] } }],
  ["an action and its contrary", { Statement: { ...statement, NotAction: "iam:*" } }],
  ["a resource that is no text", { Statement: { ...statement, Resource: { Ref: "x" } } }],
  ["a principal that is a text", { Statement: { ...statement, Principal: "111122223333" } }],
  ["a list of principals", { Statement: { ...statement, Principal: ["*"] } }],
  ["an unknown kind of principal", { Statement: { ...statement, Principal: { aws: "*" } } }],
  ["a condition that is a text", { Statement: { ...statement, Condition: "non" } }],
  ["an operator without keys", { Statement: { ...statement, Condition: { Bool: "true" } } }],
  [
    "a value that is a block",
    { Statement: { ...statement, Condition: { Bool: { key: { a: 1 } } } } },
  ],
  ["one bad statement among good ones", { Statement: [statement, { ...statement, Effect: 1 }] }],
])("A document with %s is not read, and never taken for an empty one", (_, document) => {
  expect(statementsOf(document)).toBeUndefined();
});

test("A part that only the deployment knows is an error, not a gap", () => {
  const document = {
    get Statement(): never {
      throw new UnknownValue("policy.Statement");
    },
  };
  expect(() => statementsOf(document)).toThrow(UnknownValue);
});

test.each([
  ["*", "s3:GetObject", true],
  ["s3:*", "s3:GetObject", true],
  ["S3:getobject", "s3:GetObject", true],
  ["s3:Get*Acl", "s3:GetObject", false],
  ["s3:Get*t", "s3:GetObject", true],
  ["s3:GetObject?", "s3:GetObject", false],
  ["s3:?etObject", "s3:GetObject", true],
  ["s3:GetObject*", "s3:GetObject", true],
  ["s3:GetObject", "s3:GetObjectAcl", false],
  ["s3:.*", "s3:GetObject", false],
  ["", "s3:GetObject", false],
  ["*", "", true],
])("The pattern %j on %s: %s", (pattern, name, yes) => {
  expect(matches(pattern, name)).toBe(yes);
});

test("Patterns match what a regular expression would", () => {
  const letters = (some: string) =>
    fc.array(fc.constantFrom(...some), { maxLength: 8 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(letters("ab*?"), letters("ab"), (pattern, name) => {
      const expected = new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("?", ".")}$`);
      expect(matches(pattern, name)).toBe(expected.test(name));
    }),
    { numRuns: 1000 },
  );
});

test("A pattern made to be slow is not", () => {
  expect(matches(`${"*a".repeat(50)}b`, "a".repeat(2000))).toBe(false);
});

test("What a list covers, and what is left by a list of exceptions", () => {
  expect(covers({ listed: ["iam:*", "s3:Get*"], isAllBut: false }, "s3:GetObject")).toBe(true);
  expect(covers({ listed: ["iam:*"], isAllBut: true }, "s3:GetObject")).toBe(true);
  expect(covers({ listed: ["s3:*"], isAllBut: true }, "s3:GetObject")).toBe(false);
  expect(covers(nothing, "s3:GetObject")).toBe(false);
  const family = (listed: readonly string[], isAllBut = false) =>
    covers({ listed, isAllBut }, "sso:*");
  expect([family(["sso:*"]), family(["*"]), family(["iam:*"], true)]).not.toContain(false);
  expect([family(["sso:?"]), family(["sso:Get*"]), family(["sso:Get*"], true)]).not.toContain(true);
  const every = (...listed: string[]) => coversEveryResource({ listed, isAllBut: false });
  expect([every("*"), every("x", "**"), every("arn:*"), every("arn:*:*:*")]).not.toContain(false);
  expect([every(), every("arn:aws:s3:::*"), every("x*")]).not.toContain(true);
  expect(coversEveryResource({ listed: ["*"], isAllBut: true })).toBe(false);
});

test("Only a denial of everywhere, without condition, of whoever holds it, refuses an action", () => {
  const refused = (...written: object[]) => refuses(read(...written) ?? [], "kms:Decrypt");
  const denial = { Effect: "Deny", Action: "kms:*", Resource: "*" };
  expect(refused(statement, denial)).toBe(true);
  expect(refused({ ...denial, Action: undefined, NotAction: "s3:*" })).toBe(true);
  for (const change of [
    { Effect: "Allow" },
    { Action: "s3:*" },
    { Resource: "arn:aws:kms:eu-west-3:111122223333:key/*" },
    { Resource: undefined },
    { Condition: { Bool: { "aws:SecureTransport": "false" } } },
    { Principal: { AWS: "arn:aws:iam::111122223333:user/autre" } },
  ])
    expect([change, refused({ ...denial, ...change })]).toEqual([change, false]);
});
