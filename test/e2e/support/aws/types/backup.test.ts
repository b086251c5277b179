import type { Props } from "../resource-type";
import { backupTypes } from "./backup";
import {
  airGapped,
  arn,
  copy,
  existing,
  framework,
  globalSettings,
  lock,
  notifications,
  plan,
  policy,
  regionSettings,
  reportPlan,
  requests,
  role,
  rule,
  selection,
  tag,
  vault,
} from "./backup/requests";
import { FreshAccount, home, onlyReason } from "./fresh-account";

const organization = "aws:organizations/organization:Organization";
const continuous = { enableContinuousBackup: true };

const aws = new FreshAccount();

beforeEach(async () => {
  await aws.open(existing);
  aws.exists(plan, "existing", { ...requests[plan], region: home, name: "existing" });
  aws.exists(organization, "o-example", {});
});
afterEach(() => aws.close());

test("there is a request of every type", () => {
  expect(Object.keys(requests).sort()).toEqual(Object.keys(backupTypes).sort());
});

test.each([
  [vault, "main", { arn: arn("backup-vault:main"), recoveryPoints: 0, forceDestroy: false }],
  [airGapped, "apart", { arn: arn("backup-vault:apart") }],
  [lock, "existing", { backupVaultArn: arn("backup-vault:existing") }],
  [policy, "existing", { backupVaultArn: arn("backup-vault:existing") }],
  [notifications, "existing", { backupVaultArn: arn("backup-vault:existing") }],
  [plan, expect.stringMatching(/^[0-9a-f-]{36}$/), { arn: containing("backup-plan:") }],
  [selection, expect.stringMatching(/^[0-9a-f-]{36}$/), { notResources: [] }],
  [regionSettings, "eu-west-3", { resourceTypeManagementPreference: {} }],
  [globalSettings, "111122223333", {}],
  [framework, "backups", { arn: containing("framework:backups-"), deploymentStatus: "COMPLETED" }],
  [reportPlan, "restores", { arn: containing("report-plan:restores-") }],
])("AWS takes the request of %s", async (type, id, computed) => {
  const made = await aws.create(type, requests[type]);

  expect(made).toMatchObject({ id, outputs: { ...requests[type], ...computed } });
  expect(aws.things(type)).toContainEqual(made);
});

test.each<[string, string, Props, string]>([
  [
    vault,
    "the vault's name is taken",
    { name: "existing" },
    "AlreadyExistsException: Backup vault",
  ],
  [
    airGapped,
    "the name is a vault's",
    { name: "existing" },
    "AlreadyExistsException: Backup vault",
  ],
  [airGapped, "backups are kept too shortly", { minRetentionDays: 6 }, "must be at least 7"],
  [lock, "there is no vault", { backupVaultName: "absent" }, "ResourceNotFoundException"],
  [lock, "the lock is immutable too soon", { changeableForDays: 2 }, "must be 3 to 36500"],
  [lock, "backups are kept too long", { maxRetentionDays: 36_501 }, "must be at most 36500"],
  [policy, "there is no vault", { backupVaultName: "absent" }, "ResourceNotFoundException"],
  [policy, "the policy is not JSON", { policy: "{" }, "invalid JSON policy"],
  [notifications, "there is no vault", { backupVaultName: "absent" }, "ResourceNotFoundException"],
  [plan, "the plan is the same", { name: "existing" }, "AlreadyExistsException: Backup plan"],
  [plan, "the name has a space", { name: "every day" }, "the name has 1 to 200 letters"],
  [plan, "there are eleven rules", { rules: Array(11).fill(rule) }, "at most 10 rules"],
  [plan, "there is no vault", rules({ targetVaultName: "absent" }), "no vault that a rule targets"],
  [plan, "there are six copies", rules({ copyActions: Array(6).fill(copy) }), "at most 5 copy"],
  [plan, "the schedule is a rate", rules({ schedule: "rate(1 day)" }), "cron(), with six fields"],
  [plan, "the schedule lacks a year", rules({ schedule: "cron(0 3 * * ?)" }), "with six fields"],
  [plan, "the start window is short", rules({ startWindow: 59 }), "must be at least 60"],
  [
    plan,
    "cold storage is short",
    rules({ lifecycle: { coldStorageAfter: 30, deleteAfter: 119 } }),
    "cannot be less than 90 days apart",
  ],
  [
    plan,
    "cold storage of a copy is short",
    rules({
      copyActions: [{ ...copy, lifecycle: { coldStorageAfter: 30, deleteAfter: 119 } }],
    }),
    "cannot be less than 90 days apart",
  ],
  [
    plan,
    "a continuous backup is kept for ever",
    rules({ ...continuous, lifecycle: undefined }),
    "Lifecycle must be specified",
  ],
  [
    plan,
    "a continuous backup goes to cold storage",
    rules({ ...continuous, lifecycle: { coldStorageAfter: 30 } }),
    "MoveToColdStorageAfterDays is unavailable",
  ],
  [
    plan,
    "a continuous backup is kept too long",
    rules({ ...continuous, lifecycle: { deleteAfter: 36 } }),
    "kept 35 days at most",
  ],
  [selection, "there is no plan", { planId: "absent" }, "Cannot find Backup plan"],
  [selection, "there is no role", { iamRoleArn: role("absent") }, "cannot be assumed"],
  [selection, "the role trusts another", { iamRoleArn: role("other") }, "cannot be assumed"],
  [selection, "conditions stand alone", { resources: [] }, "Either 'ListOfTags' or 'Resources'"],
  [
    selection,
    "there are too many ARNs",
    { resources: Array(501).fill("arn:aws:s3:::one") },
    "at most 500 ARNs",
  ],
  [
    selection,
    "there are too many wildcards",
    { notResources: Array(31).fill("arn:aws:s3:::one*") },
    "30 with a wildcard",
  ],
  [
    framework,
    "the framework's name is taken",
    { name: "existing" },
    "AlreadyExistsException: the region has a framework",
  ],
  [
    framework,
    "a scope has two tags",
    {
      controls: [{ name: "BACKUP_RECOVERY_POINT_ENCRYPTED", scope: { tags: { A: "1", B: "2" } } }],
    },
    "at most one tag",
  ],
  [
    reportPlan,
    "the report plan's name is taken",
    { name: "existing" },
    "AlreadyExistsException: the region has a report plan",
  ],
  [
    reportPlan,
    "the template is unknown",
    { reportSetting: { reportTemplate: "RESTORE_REPORT" } },
    "expected report_template to be one of",
  ],
  [
    reportPlan,
    "the format is unknown",
    { reportDeliveryChannel: { s3BucketName: "reports", formats: ["PDF"] } },
    "expected formats to be one of CSV, JSON",
  ],
])("the request of %s is refused where %s", async (type, _, change, says) => {
  expect(await aws.refusal(type, { ...requests[type], ...change })).toMatch(onlyReason(says));
});

test("settings of an organization are refused in an account that manages none", async () => {
  aws.lacks(organization, "o-example");

  expect(await aws.refusal(globalSettings, requests[globalSettings])).toMatch(
    onlyReason("not the management account"),
  );
});

test("a plan takes ten selections by tags, and others beside", async () => {
  for (let index = 0; index < 10; index++)
    aws.exists(selection, `${index}`, { planId: "existing", selectionTags: [tag] });

  expect(
    await aws.refusal(selection, { ...requests[selection], conditions: [], selectionTags: [tag] }),
  ).toMatch(onlyReason("at most 10 selections by tags"));
  await aws.create(selection, { ...requests[selection], conditions: [] });
});

test("a name that another region has is free", async () => {
  const made = await aws.create(vault, { name: "existing", region: "eu-west-1" });

  expect(made.outputs.arn).toBe("arn:aws:backup:eu-west-1:111122223333:backup-vault:existing");
  expect(aws.things(vault)).toHaveLength(2);
});

test("a vault does not serve the rules of another region", async () => {
  expect(await aws.refusal(plan, { ...requests[plan], region: "eu-west-1" })).toMatch(
    onlyReason("no vault that a rule targets"),
  );
});

test.each([framework, reportPlan])("the name made up for %s is one AWS refuses", async (type) => {
  expect(await aws.refusal(type, { ...requests[type], name: undefined })).toMatch(
    onlyReason("Name must match"),
  );
});

test.each<[string, Props]>([
  [lock, { minRetentionDays: 8 }],
  [notifications, { backupVaultEvents: ["RESTORE_JOB_COMPLETED"] }],
])("%s, replaced before it is deleted, is gone", async (type, change) => {
  const old = await aws.create(type, requests[type]);

  expect(aws.diff(type, old, change)).toEqual({
    changed: Object.keys(change),
    replacing: Object.keys(change),
  });
  await aws.create(type, { ...old.inputs, ...change });
  await aws.delete(type, old);
  expect(aws.things(type)).toEqual([]);
});

test("an import finds a vault by its name and region, and a selection by its plan and id", async () => {
  const made = await aws.create(selection, requests[selection]);

  expect(await aws.read(vault, "existing@eu-west-3")).toMatchObject({
    id: "existing",
  });
  expect(await aws.read(selection, `existing|${made.id}`)).toEqual(made);
});

function rules(change: Props): Props {
  return { rules: [{ ...rule, ...change }] };
}

function containing(part: string): unknown {
  return expect.stringContaining(part);
}
