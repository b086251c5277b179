import { AuditTrail } from "../../../../components/logging";
import type { AuditTrailArgs } from "../../../../components/logging";
import { problem, problemsOf } from "../../helpers";
import { adopted, created } from "./agreed";

const told = (args: AuditTrailArgs) => problemsOf(() => new AuditTrail("acme", args));
const without = (args: AuditTrailArgs, member: keyof AuditTrailArgs) => {
  const fewer = { ...args };
  Reflect.deleteProperty(fewer, member);
  return fewer;
};
const files = "arn:aws:s3:::acme-files";

it("What is agreed is taken, created or adopted.", async () => {
  expect(await told(created)).toEqual([]);
  expect(await told(adopted)).toEqual([]);
});

it.each<[keyof AuditTrailArgs, unknown, string]>([
  ["accountId", "1", "must be 12 digits"],
  ["partition", "azure", "must be an AWS partition"],
  ["region", "Paris", "must be an AWS region"],
  ["trailName", "a trail", "must be 3 to 128 letters or digits"],
  ["logGroupName", "aws/trail", "must be 1 to 512 letters"],
  ["logGroupRetentionDays", 364, "must be one of CloudWatch's retentions in days"],
  ["roleName", "", "must be 1 to 64 letters, digits or + = , . @ _ -"],
  ["roleName", "r".repeat(65), "must be 1 to 64 letters, digits or + = , . @ _ -"],
  ["roleName", "path/role", "must be 1 to 64 letters, digits or + = , . @ _ -"],
])("A trail whose `%s` is %j is refused.", async (member, refused, rule) => {
  expect(await told({ ...created, [member]: refused })).toEqual([
    expect.stringContaining(`: \`${member}\` ${rule}`),
  ]);
});

it("A trail that is nobody's is refused.", async () => {
  expect(await told({ ...created, ownership: { ...created.ownership, owner: "" } })).toEqual([
    expect.stringContaining("`ownership.owner` must be a tag value"),
  ]);
});

it.each(["trailName", "bucketName", "kmsKeyArn"] as const)(
  "A trail is not created without `%s`.",
  async (member) => {
    expect(await told(without(created, member))).toEqual([
      problem(member, "must be given for a trail that is created", "nothing"),
    ]);
  },
);

it.each([
  ["trailName", "new-trail", '"new-trail"'],
  ["bucketName", "new-logs", '"new-logs"'],
  ["dataEvents", [files], `"${files}"`],
] as const)(
  "An adopted trail keeps its own: `%s` is refused.",
  async (member, refused, received) => {
    expect(await told({ ...adopted, [member]: refused })).toEqual([
      problem(member, "must be left out for a trail that is adopted", received),
    ]);
  },
);

it.each([
  "old-trail",
  "arn:aws:cloudtrail:eu-west-3:999988887777:trail/old-trail",
  "arn:aws:cloudtrail:us-east-1:111122223333:trail/old-trail",
])("A trail that is not of the account and region is not adopted: %s", async (adopt) => {
  expect(await told({ ...adopted, trail: { adopt, bucketName: "old-logs" } })).toEqual([
    problem(
      "trail.adopt",
      "must be the ARN of a trail of the account and region, arn:aws:cloudtrail:eu-west-3:111122223333:trail/<name>",
      `"${adopt}"`,
    ),
  ]);
});

it("An adopted trail has a name and a bucket that AWS takes.", async () => {
  const trail = {
    adopt: "arn:aws:cloudtrail:eu-west-3:111122223333:trail/",
    bucketName: "",
  };

  expect(await told({ ...adopted, trail })).toEqual([
    expect.stringContaining(": `trail.adopt` must be 3 to 128 letters or digits"),
    problem("trail.bucketName", "must be the name of a bucket", '""'),
  ]);
  expect(
    await told({
      ...adopted,
      trail: {
        adopt: "arn:aws:cloudtrail:eu-west-3:111122223333:trail/old-trail",
        bucketName: "Old_Logs",
      },
    }),
  ).toEqual([]);
});

it.each([
  ["roleName", "r", ""],
  ["roleName", "r".repeat(64), "r".repeat(65)],
  ["dataEvents", ["arn:aws:s3:::abc"], ["arn:aws:s3:::ab"]],
  ["dataEvents", [`arn:aws:s3:::${"x".repeat(63)}`], [`arn:aws:s3:::${"x".repeat(64)}`]],
] as const)("Case %#: `%s` is as long as AWS takes it.", async (member, taken, refused) => {
  expect(await told({ ...created, [member]: taken })).toEqual([]);
  expect(await told({ ...created, [member]: refused })).toHaveLength(1);
});

it.each([
  ["abc", "ab"],
  ["x".repeat(255), "x".repeat(256)],
])(
  "Case %#: the bucket of an adopted trail may have a name of before 2018.",
  async (taken, refused) => {
    const from = (bucketName: string) =>
      told({
        ...adopted,
        trail: { adopt: "arn:aws:cloudtrail:eu-west-3:111122223333:trail/old-trail", bucketName },
      });

    expect(await from(taken)).toEqual([]);
    expect(await from(refused)).toEqual([
      expect.stringContaining(": `trail.bucketName` must be the name of a bucket, got "),
    ]);
  },
);

it("Objects are logged in buckets, each once, and not in the trail's own.", async () => {
  const spoiled = (dataEvents: readonly string[]) => told({ ...created, dataEvents });

  expect(await spoiled([files])).toEqual([]);
  expect(await spoiled(["acme-files"])).toEqual([
    problem("dataEvents[0]", "must be the ARN of a bucket", '"acme-files"'),
  ]);
  expect(await spoiled([files, files])).toEqual([
    problem("dataEvents[1]", "must differ from `dataEvents[0]`", `"${files}"`),
  ]);
  expect(await spoiled([files, "arn:aws:s3:::acme-production-logs"])).toEqual([
    problem(
      "dataEvents[1]",
      "must not be the trail's own bucket",
      '"arn:aws:s3:::acme-production-logs"',
    ),
  ]);
});

it("Objects are logged in as many buckets as selectors can name.", async () => {
  const buckets = (count: number) =>
    Array.from({ length: count }, (_, index) => `${files}-${index}`);

  expect(await told({ ...created, dataEvents: buckets(497) })).toEqual([]);
  expect(await told({ ...created, dataEvents: buckets(498) })).toEqual([
    problem("dataEvents", "must name at most 497 buckets", "498"),
  ]);
});

it("All that is wrong is told at once, with what to do.", async () => {
  expect(
    await told({ ...without(created, "kmsKeyArn"), trailName: "a trail", roleName: "" }),
  ).toEqual([
    'socle:logging:AuditTrail acme: `trailName` must be 3 to 128 letters or digits, with single dots, underscores or hyphens between them, and no IP address, got "a trail": write it as acme-production-trail',
    "socle:logging:AuditTrail acme: `kmsKeyArn` must be given for a trail that is created, got nothing: give it, or adopt a trail that exists",
    'socle:logging:AuditTrail acme: `roleName` must be 1 to 64 letters, digits or + = , . @ _ -, got "": shorten it or replace what IAM does not take',
  ]);
});
