import { BackupPlans } from "../../../../components/backup";
import type { BackedUpClass, BackupPlansArgs } from "../../../../components/backup";
import { planRule } from "../../../../components/backup/plans/plan-rule";
import { record, unknown } from "../../../support/record";
import { inventory, named, problem, problemsOf } from "../../helpers";

const orders: BackedUpClass = {
  name: "orders",
  rpoHours: 24,
  retentionDays: 60,
  continuous: false,
  copies: [],
};
const vital: BackedUpClass = {
  name: "vital",
  rpoHours: 1,
  retentionDays: 35,
  continuous: true,
  copies: [
    {
      vaultArn: "arn:aws:backup:eu-central-1:111122223333:backup-vault:acme-production",
      retentionDays: 35,
    },
  ],
};
const backupRoleArn = "arn:aws:iam::111122223333:role/acme-backup";
const agreed: BackupPlansArgs = {
  planPrefix: "acme-production",
  region: "eu-west-3",
  vaultName: "acme-production",
  lock: { minRetentionDays: 7, maxRetentionDays: 400 },
  backupRoleArn,
  dataClasses: [orders, vital],
  ownership: { client: "acme", environment: "production", owner: "cfo", costCentre: "it" },
};
const daily: BackupPlansArgs = { ...agreed, dataClasses: [orders] };
const region = "eu-west-3";
const tags = {
  Client: "acme",
  Environment: "production",
  Owner: "cfo",
  CostCentre: "it",
  ManagedBy: "socle",
};
const defaults = {
  vaultName: "acme-production",
  startHour: 5,
  timezone: "Etc/UTC",
  startWindowMinutes: 60,
  completionWindowMinutes: 10_080,
};

const plans = (args: BackupPlansArgs) => () => {
  new BackupPlans("acme", args);
};

it("Each class of data has a plan, and a selection of what carries its name.", async () => {
  expect(inventory(await record(plans(agreed)))).toEqual([
    "aws:backup/plan:Plan acme-plan-orders",
    "aws:backup/plan:Plan acme-plan-vital",
    "aws:backup/selection:Selection acme-selection-orders",
    "aws:backup/selection:Selection acme-selection-vital",
    "socle:backup:BackupPlans acme",
  ]);
});

it.each([orders, vital])(
  "The plan of $name backs up at five, and marks what it makes.",
  async (data) => {
    expect(named(await record(plans(agreed)), `acme-plan-${data.name}`).inputs).toEqual({
      region,
      name: `acme-production-${data.name}`,
      rules: [planRule(data, defaults, { ...tags, DataClass: data.name })],
      tags,
    });
  },
);

it.each(["orders", "vital"])(
  "The plan of %s takes whatever is tagged so, and nothing else.",
  async (dataClass) => {
    const recorded = await record(plans(agreed));

    const selection = named(recorded, `acme-selection-${dataClass}`);
    expect(selection.inputs).toEqual({
      region,
      planId: unknown,
      name: dataClass,
      iamRoleArn: backupRoleArn,
      resources: ["*"],
      conditions: [{ stringEquals: [{ key: "aws:ResourceTag/DataClass", value: dataClass }] }],
    });
    expect(selection.dependencies).toEqual([named(recorded, `acme-plan-${dataClass}`).urn]);
  },
);

it("Hour, time zone and windows are as agreed.", async () => {
  const times = {
    startHour: 22,
    timezone: "Europe/Paris",
    startWindowMinutes: 120,
    completionWindowMinutes: 480,
  };

  expect(
    named(await record(plans({ ...daily, ...times })), "acme-plan-orders").inputs.rules,
  ).toEqual([
    planRule(orders, { ...times, vaultName: "acme-production" }, { ...tags, DataClass: "orders" }),
  ]);
});

it("Everything belongs to the component.", async () => {
  const recorded = await record(plans(agreed));

  const { urn } = named(recorded, "acme");
  const parents = recorded.filter(({ custom }) => custom).map(({ parent }) => parent);
  expect(parents).toEqual(parents.map(() => urn));
});

it("A class keeps its logical names when the order of classes changes.", async () => {
  const reversed = { ...agreed, dataClasses: [vital, orders] };

  expect(inventory(await record(plans(reversed)))).toEqual(inventory(await record(plans(agreed))));
});

it.each([
  ["region", "eu-central-1", "Paris", "must be an AWS region"],
  ["vaultName", "acme", "acme vault", "must be 2 to 50 letters"],
  ["backupRoleArn", backupRoleArn, "acme-backup", "must be the exact ARN of a role"],
  ["startHour", 0, 24, "must be a whole number from 0 to 23"],
  ["timezone", "Europe/Paris", "Paris", "must be an IANA time zone"],
  ["startWindowMinutes", 60, 59, "must be a whole number from 60 to 1440"],
  ["startWindowMinutes", 1440, 1441, "must be a whole number from 60 to 1440"],
  ["completionWindowMinutes", 61, 60, "must be a whole number from 61 to 52560000"],
  ["completionWindowMinutes", 52_560_000, 52_560_001, "must be a whole number from 61 to 52560000"],
])("`%s`: %j is taken, %j is refused.", async (member, taken, refused, rule) => {
  const problems = await problemsOf(plans({ ...daily, [member]: refused }));

  expect(await problemsOf(plans({ ...daily, [member]: taken }))).toEqual([]);
  expect(problems).toEqual([expect.stringContaining(`: \`${member}\` ${rule}`)]);
});

it("A backup cannot wait longer than the shortest RPO.", async () => {
  expect(await problemsOf(plans({ ...agreed, startWindowMinutes: 61 }))).toEqual([
    problem("startWindowMinutes", "must be a whole number from 60 to 60", "61"),
  ]);
});

it("An RPO that is none is told once.", async () => {
  const spoiled = { ...agreed, dataClasses: [{ ...orders, rpoHours: 0 }] };

  expect(await problemsOf(plans(spoiled))).toEqual([
    problem("dataClasses[0].rpoHours", "must be a whole number from 1 to 168", "0"),
  ]);
});

it("Some class is backed up, under a name of its own that makes the name of a plan.", async () => {
  const named50 = { ...orders, name: "x".repeat(34) };
  const named51 = { ...orders, name: "x".repeat(35) };

  expect(await problemsOf(plans({ ...agreed, dataClasses: [] }))).toEqual([
    problem("dataClasses", "must hold at least one", "[]"),
  ]);
  expect(await problemsOf(plans({ ...agreed, dataClasses: [orders, orders] }))).toEqual([
    problem("dataClasses[1].name", "must differ from `dataClasses[0].name`", '"orders"'),
  ]);
  expect(await problemsOf(plans({ ...agreed, dataClasses: [named50] }))).toEqual([]);
  expect(await problemsOf(plans({ ...agreed, dataClasses: [named51] }))).toEqual([
    expect.stringContaining("`dataClasses[0].name` must make names of 1 to 50 letters"),
  ]);
});

it("A region has 300 plans at most.", async () => {
  const classes = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...orders, name: `orders-${at}` }));

  expect(await problemsOf(plans({ ...agreed, dataClasses: classes(300) }))).toEqual([]);
  expect(await problemsOf(plans({ ...agreed, dataClasses: classes(301) }))).toEqual([
    problem("dataClasses", "must hold at most 300", "301"),
  ]);
});

it("All that is wrong in all classes is told at once, and nothing is registered.", async () => {
  const spoiled = {
    ...agreed,
    lock: { minRetentionDays: 0, maxRetentionDays: 400 },
    dataClasses: [
      { ...orders, retentionDays: 401 },
      { ...vital, coldAfterDays: 7 },
    ],
    ownership: { ...agreed.ownership, client: "" },
  };

  expect(await problemsOf(plans(spoiled))).toEqual([
    "socle:backup:BackupPlans acme: `lock.minRetentionDays` must be a whole number from 1 to 36500, got 0: AWS counts whole days, a hundred years of them at most",
    problem("dataClasses[0].retentionDays", "must be a whole number from 0 to 400", "401"),
    problem("dataClasses[1].coldAfterDays", "must not be there for a continuous backup", "7"),
    expect.stringContaining("`ownership.client` must be a tag value"),
  ]);
});
