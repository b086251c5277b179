import { LogMetricFilter } from "@pulumi/aws/cloudwatch";
import { output } from "@pulumi/pulumi";
import { AuditTrail } from "../../../../components/logging";
import type { AuditTrailArgs } from "../../../../components/logging";
import { dataEventSelectors } from "../../../../components/logging/trail/data-events";
import {
  trailRolePolicy,
  trailRoleTrust,
} from "../../../../components/logging/trail/trail-role-policies";
import { record } from "../../../support/record";
import { inventory, named } from "../../helpers";
import { adopted, created } from "./agreed";

const region = "eu-west-3";
const tags = {
  Client: "acme",
  Environment: "production",
  Owner: "cio",
  CostCentre: "it",
  ManagedBy: "socle",
};
const recordedByAll = {
  region,
  isMultiRegionTrail: true,
  includeGlobalServiceEvents: true,
  enableLogFileValidation: true,
  enableLogging: true,
  cloudWatchLogsGroupArn: "arn:aws:logs:eu-west-3:111122223333:log-group:/acme/production/trail:*",
  cloudWatchLogsRoleArn: "arn:aws:iam::111122223333:role/acme-production-trail",
};
const to = {
  partition: "aws",
  accountId: "111122223333",
  region,
  trailArn: "arn:aws:cloudtrail:eu-west-3:111122223333:trail/acme-production-trail",
  logGroupName: "/acme/production/trail",
};

const trail = (args: AuditTrailArgs) => () => {
  new AuditTrail("acme", args);
};

it.each([
  ["created", created],
  ["adopted", adopted],
])("A trail that is %s has a log group, and a role that writes to it.", async (_how, args) => {
  const recorded = await record(trail(args));

  expect(inventory(recorded)).toEqual([
    "aws:cloudtrail/trail:Trail acme-trail",
    "aws:cloudwatch/logGroup:LogGroup acme-log-group",
    "aws:iam/role:Role acme-role",
    "aws:iam/rolePolicy:RolePolicy acme-role-policy",
    "socle:logging:AuditTrail acme",
  ]);
  const { urn } = named(recorded, "acme");
  const parents = recorded.filter(({ custom }) => custom).map(({ parent }) => parent);
  expect(parents).toEqual(parents.map(() => urn));
});

it("A created trail records all regions and global services, with digests, into the archive.", async () => {
  const resource = named(await record(trail(created)), "acme-trail");

  expect(resource.inputs).toEqual({
    ...recordedByAll,
    name: "acme-production-trail",
    s3BucketName: "acme-production-logs",
    kmsKeyId: created.kmsKeyArn,
    tags,
  });
  expect(resource).toMatchObject({ protect: true, retainOnDelete: false, ignoreChanges: [] });
  expect(resource).not.toHaveProperty("importId");
});

it("Reads and writes of objects are logged in the buckets named, and in none by default.", async () => {
  const dataEvents = ["arn:aws:s3:::acme-files"];
  const inputs = async (args: AuditTrailArgs) =>
    named(await record(trail(args)), "acme-trail").inputs;

  expect(await inputs({ ...created, dataEvents })).toEqual({
    ...(await inputs(created)),
    advancedEventSelectors: dataEventSelectors(dataEvents),
  });
  expect(await inputs({ ...created, dataEvents: [] })).toEqual(await inputs(created));
});

it("An adopted trail is imported, made to record everything, otherwise left alone, and kept when the stack goes.", async () => {
  const resource = named(await record(trail(adopted)), "acme-trail");

  expect(resource.inputs).toEqual({
    ...recordedByAll,
    name: "old-trail",
    s3BucketName: "old.logs",
  });
  expect(resource).toMatchObject({
    importId: "arn:aws:cloudtrail:eu-west-3:111122223333:trail/old-trail",
    retainOnDelete: true,
    protect: false,
    ignoreChanges: [
      "s3BucketName",
      "s3KeyPrefix",
      "kmsKeyId",
      "snsTopicName",
      "eventSelectors",
      "advancedEventSelectors",
      "insightSelectors",
      "isOrganizationTrail",
      "tags",
    ],
  });
});

it("The log group is encrypted with the archive's key, keeps its events as long as agreed, and cannot be deleted by mistake.", async () => {
  const resource = named(await record(trail(created)), "acme-log-group");

  expect(resource.inputs).toEqual({
    region,
    name: "/acme/production/trail",
    retentionInDays: 365,
    kmsKeyId: created.kmsKeyArn,
    deletionProtectionEnabled: true,
    tags,
  });
  expect(resource.protect).toBe(true);
});

it("An adopted trail keeps its key: the log group has the one given, or CloudWatch's own.", async () => {
  const kmsKeyArn = "arn:aws:kms:eu-west-3:111122223333:key/5678";
  const without = await record(trail(adopted));
  const recorded = await record(trail({ ...adopted, kmsKeyArn }));

  expect(named(without, "acme-log-group").inputs).not.toHaveProperty("kmsKeyId");
  expect(named(recorded, "acme-log-group").inputs).toMatchObject({ kmsKeyId: kmsKeyArn });
  expect(named(recorded, "acme-trail").inputs).not.toHaveProperty("kmsKeyId");
});

it.each([
  ["created", created, to.trailArn],
  ["adopted", adopted, "arn:aws:cloudtrail:eu-west-3:111122223333:trail/old-trail"],
])("The role of a trail that is %s is that trail's.", async (_how, args, trailArn) => {
  const recorded = await record(trail(args));

  expect(named(recorded, "acme-role").inputs).toEqual({
    name: "acme-production-trail",
    description: "Lets the trail write to the log group /acme/production/trail",
    assumeRolePolicy: trailRoleTrust({ ...to, trailArn }),
    tags,
  });
  expect(named(recorded, "acme-role-policy").inputs).toEqual({
    name: "write-log-streams",
    role: "acme-production-trail",
    policy: trailRolePolicy({ ...to, trailArn }),
  });
});

it("The trail waits for its log group, for its role and for what the role may do.", async () => {
  const recorded = await record(trail(created));
  const urns = (...names: string[]) => names.map((name) => named(recorded, name).urn);

  expect(named(recorded, "acme-trail").propertyDependencies).toEqual({
    cloudWatchLogsGroupArn: urns("acme-log-group"),
    cloudWatchLogsRoleArn: urns("acme-role", "acme-role-policy"),
  });
});

it("A bucket that only the deployment knows is taken.", async () => {
  const recorded = await record(() => {
    new AuditTrail("acme", { ...created, bucketName: output("acme-production-logs") });
  });

  expect(named(recorded, "acme-trail").inputs).toMatchObject({
    s3BucketName: "acme-production-logs",
  });
});

it("A filter on the log group knows its name in a preview, and waits for it; the trail's ARN is known too.", async () => {
  const recorded = await record(() => {
    const { logGroupName, trailArn } = new AuditTrail("acme", created);
    new LogMetricFilter("waiting", {
      logGroupName,
      pattern: trailArn,
      metricTransformation: { name: "n", namespace: "n", value: "1" },
    });
  });

  const filter = named(recorded, "waiting");
  expect(filter.inputs).toMatchObject({
    logGroupName: "/acme/production/trail",
    pattern: to.trailArn,
  });
  expect(filter.propertyDependencies).toEqual({
    logGroupName: [named(recorded, "acme-log-group").urn],
    pattern: [named(recorded, "acme-trail").urn],
  });
});
