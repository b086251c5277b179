import { LogArchive } from "../../../../components/logging";
import type { LogArchiveArgs } from "../../../../components/logging";
import { problem, problemsOf } from "../../helpers";
import { agreed } from "./agreed";

const told = (change: Partial<LogArchiveArgs>) =>
  problemsOf(() => new LogArchive("acme", { ...agreed, ...change }));
const numbered = (count: number, start: string) =>
  Array.from({ length: count }, (_, index) => `${start}${index}`);

it("What is agreed is taken.", async () => {
  expect(await told({})).toEqual([]);
  expect(await told({ lock: "none", logGroupNames: [], deniedPrincipals: [] })).toEqual([]);
});

it.each<[keyof LogArchiveArgs, unknown, string, string]>([
  ["partition", "azure", "must be an AWS partition", "partition"],
  ["region", "Paris", "must be an AWS region", "region"],
  ["bucketName", "Acme", "must be 3 to 63 lower-case letters", "bucketName"],
  ["accessLogBucketName", "a.b", "must be 3 to 63 lower-case letters", "accessLogBucketName"],
  [
    "accessLogBucketName",
    agreed.bucketName,
    "must differ from `bucketName`",
    "accessLogBucketName",
  ],
  ["trailNames", [], "must name at least one", "trailNames"],
  ["trailNames", ["a trail"], "must be 3 to 128 letters or digits", "trailNames[0]"],
  ["logGroupNames", ["aws/trail"], "must be 1 to 512 letters", "logGroupNames[0]"],
  ["readers", [], "must name at least one", "readers"],
  ["readers", ["everyone"], "must be the ARN of one role or user", "readers[0]"],
  ["keyAdministrators", [], "must name at least one", "keyAdministrators"],
  ["deniedPrincipals", ["the provider"], "must be an account's 12 digits", "deniedPrincipals[0]"],
  ["dataClass", "", "must be a tag value", "dataClass"],
  ["ownership", { ...agreed.ownership, owner: "" }, "must be a tag value", "ownership.owner"],
])("An archive whose `%s` is %j is refused.", async (member, refused, rule, path) => {
  const problems = await told({ [member]: refused });

  expect(problems).toEqual([expect.stringContaining(`: \`${path}\` ${rule}`)]);
});

it.each([
  [90, 89],
  [3_653, 3_654],
  [365, 365.5],
])("Logs may be kept %p days, and not %p.", async (taken, refused) => {
  expect(await told({ retentionDays: taken })).toEqual([]);
  expect(await told({ retentionDays: refused, lock: "none" })).toEqual([
    problem("retentionDays", "must be a whole number from 90 to 3653", String(refused)),
  ]);
});

it("A file is not locked for longer than it is kept.", async () => {
  const lock = (days: number) => ({ lock: { mode: "GOVERNANCE" as const, days } });

  expect(await told(lock(365))).toEqual([]);
  expect(await told(lock(366))).toEqual([
    problem("lock.days", "must be at most `retentionDays` (365)", "366"),
  ]);
});

it.each([0, 1.5])("A lock of %p days is none.", async (days) => {
  expect(await told({ lock: { mode: "COMPLIANCE", days: 1 } })).toEqual([]);
  expect(await told({ lock: { mode: "COMPLIANCE", days } })).toEqual([
    problem("lock.days", "must be a whole number from 1 to 3653", String(days)),
  ]);
});

it("A key without administrator is refused: nobody could ever change it.", async () => {
  expect(await told({ keyAdministrators: [] })).toEqual([
    "socle:logging:LogArchive acme: `keyAdministrators` must name at least one, got []: name the client's administrators: without one the key could never be changed",
  ]);
});

it("An administrator of another account is refused: the key is left to this one.", async () => {
  expect(await told({ keyAdministrators: ["arn:aws:iam::444455556666:role/admin"] })).toEqual([
    problem(
      "keyAdministrators[0]",
      "must be the ARN of one role or user of account 111122223333, or of its root user",
      '"arn:aws:iam::444455556666:role/admin"',
    ),
  ]);
});

it.each(["readers", "keyAdministrators"] as const)(
  "The provider is never among the %s, by its role of the account.",
  async (member) => {
    const operator = "arn:aws:iam::111122223333:role/acme-msp-operator";

    expect(await told({ [member]: [operator], deniedPrincipals: ["999988887777"] })).toEqual([]);
    expect(await told({ [member]: [operator] })).toEqual([
      problem(
        `${member}[0]`,
        "must not be one of `deniedPrincipals`, nor of their accounts",
        `"${operator}"`,
      ),
    ]);
  },
);

it("The provider is never a reader from its own account.", async () => {
  const theirs = "arn:aws:iam::999988887777:role/soc";

  expect(await told({ readers: [theirs], deniedPrincipals: [] })).toEqual([]);
  expect(await told({ readers: [theirs] })).toEqual([
    problem(
      "readers[0]",
      "must not be one of `deniedPrincipals`, nor of their accounts",
      `"${theirs}"`,
    ),
  ]);
});

it.each(["readers", "keyAdministrators"] as const)(
  "One of the %s is named once.",
  async (member) => {
    const [first = ""] = agreed[member];

    expect(await told({ [member]: [first] })).toEqual([]);
    expect(await told({ [member]: [first, first] })).toEqual([
      problem(`${member}[1]`, `must differ from \`${member}[0]\``, `"${first}"`),
    ]);
  },
);

it("Readers and log groups are as many as a bucket's policy and a key's can name.", async () => {
  const role = `arn:aws:iam::111122223333:role/${"r".repeat(60)}`;
  const group = `/acme/${"g".repeat(60)}`;

  expect(await told({ readers: numbered(40, role) })).toEqual([]);
  expect(await told({ readers: numbered(80, role) })).toEqual([
    expect.stringContaining("`readers` must fit, with the other names, in a policy of 20480 bytes"),
  ]);
  expect(await told({ logGroupNames: numbered(200, group) })).toEqual([]);
  expect(await told({ logGroupNames: numbered(300, group) })).toEqual([
    expect.stringContaining(
      "`keyAdministrators` must fit, with the other names, in a policy of 32768 bytes",
    ),
  ]);
});

it("All that is wrong is told at once.", async () => {
  const problems = await told({ accountId: "1", trailNames: [], retentionDays: 1, lock: "none" });

  expect(problems).toEqual([
    problem("accountId", "must be 12 digits", '"1"'),
    problem("trailNames", "must name at least one", "[]"),
    problem("retentionDays", "must be a whole number from 90 to 3653", "1"),
    expect.stringContaining(
      "`keyAdministrators[0]` must be the ARN of one role or user of account 1",
    ),
  ]);
});
