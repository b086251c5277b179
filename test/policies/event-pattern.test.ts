import { letsThrough } from "../../policies/event-pattern";

const event = {
  source: "aws.backup",
  detail: { status: "COMPLETED", plan: "arn:plan:socle_erp-*" },
};
const through = (detail: unknown, more: object = {}) =>
  letsThrough({ source: ["aws.backup"], detail, ...more }, event);

test("A pattern lets through what has one of the values that it wants, of each kind", () => {
  expect(through({ status: ["FAILED", "COMPLETED"] })).toBe(true);
  expect(through({ status: ["FAILED"] })).toBe(false);
  expect(through({ status: ["COMPLETED"] }, { source: ["aws.ec2"] })).toBe(false);
  expect(letsThrough(JSON.stringify({ source: ["aws.backup"] }), event)).toBe(true);
});

test.each([
  [{ prefix: "COMP" }, true],
  [{ prefix: "" }, true],
  [{ prefix: "comp" }, false],
  [{ exists: true }, true],
  [{ exists: false }, false],
  [{ "anything-but": ["FAILED"] }, false],
  [{ suffix: "ED" }, false],
  [null, false],
  [1, false],
])("%j wants that status: %s", (wanted, isWanted) => {
  expect(through({ status: [wanted] })).toBe(isWanted);
});

test.each([
  ["arn:plan:socle_erp-4c81d27e", true],
  ["arn:plan:socle_erp", false],
  ["arn:plan:socle_erp-", false],
  ["arn:plan:socle_erp_vital-4c81d27e", false],
  [{ prefix: "arn:plan:socle_" }, true],
  [{ prefix: "arn:plan:socle_erp-4c81" }, true],
  [{ prefix: "arn:plan:socle_erp_" }, false],
  [{ prefix: "arn:plan:autre" }, false],
])("Of what is known by its beginning, %j may be it: %s", (wanted, isWanted) => {
  expect(through({ plan: [wanted] })).toBe(isWanted);
});

test.each([
  ["a filter on what is not known", { status: ["COMPLETED"], vault: ["un"] }],
  ["a choice between filters", { $or: [{ status: ["COMPLETED"] }] }],
  ["nothing", {}],
  ["no list", { status: "COMPLETED" }],
  ["text where an object stands", '{"status":["COMPLETED"]}'],
  ["a list where an object stands", [{ status: ["COMPLETED"] }]],
  ["an object where a text stands", { status: { COMPLETED: ["COMPLETED"] } }],
])("What cannot be told is not taken on trust: %s", (_, detail) => {
  expect(through(detail)).toBe(false);
});

test.each([undefined, null, "", "{", "[]", 1, [], {}, "{}"])("%j is no pattern", (pattern) => {
  expect(letsThrough(pattern, event)).toBe(false);
});
