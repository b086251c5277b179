import { RestoreTests } from "../../../../components/backup";
import type { RestoreTestsArgs, TestedClass } from "../../../../components/backup";
import { record } from "../../../support/record";
import { inventory, named, problem, problemsOf } from "../../helpers";

const vital: TestedClass = {
  name: "erp-vital",
  rpoHours: 1,
  frequency: "monthly",
  resourceTypes: ["RDS", "EC2"],
  validationWindowHours: 6,
};
const documents: TestedClass = {
  name: "documents",
  rpoHours: 24,
  frequency: "quarterly",
  resourceTypes: ["S3"],
  validationWindowHours: 12,
};
const vault = (region: string, name = "acme") =>
  `arn:aws:backup:${region}:111122223333:backup-vault:${name}`;
const restoreRoleArn = "arn:aws:iam::111122223333:role/acme-restore";
const network = {
  dbSubnetGroupName: "restores",
  subnetId: "subnet-0a1b2c3d4e5f60718",
  securityGroupIds: ["sg-0a1b2c3d4e5f60718"],
};
const withoutNetwork: RestoreTestsArgs = {
  planPrefix: "acme-production",
  region: "eu-west-3",
  vaultArns: [vault("eu-west-3")],
  restoreRoleArn,
  dataClasses: [vital, documents],
  ownership: { client: "acme", environment: "production", owner: "cfo", costCentre: "it" },
};
const agreed: RestoreTestsArgs = { ...withoutNetwork, network };
const region = "eu-west-3";
const tags = {
  Client: "acme",
  Environment: "production",
  Owner: "cfo",
  CostCentre: "it",
  ManagedBy: "socle",
};

const tests = (args: RestoreTestsArgs) => () => {
  new RestoreTests("acme", args);
};
const testing = (spoiled: Partial<TestedClass>) =>
  problemsOf(tests({ ...agreed, dataClasses: [{ ...vital, ...spoiled }] }));

it("Each class of data is tested by a plan, type by type.", async () => {
  expect(inventory(await record(tests(agreed)))).toEqual([
    "aws:backup/restoreTestingPlan:RestoreTestingPlan acme-plan-documents",
    "aws:backup/restoreTestingPlan:RestoreTestingPlan acme-plan-erp-vital",
    "aws:backup/restoreTestingSelection:RestoreTestingSelection acme-selection-documents-S3",
    "aws:backup/restoreTestingSelection:RestoreTestingSelection acme-selection-erp-vital-EC2",
    "aws:backup/restoreTestingSelection:RestoreTestingSelection acme-selection-erp-vital-RDS",
    "socle:backup:RestoreTests acme",
  ]);
});

it.each([
  ["erp-vital", "acme_production_erp_vital", "cron(0 8 1 * ? *)", 31],
  ["documents", "acme_production_documents", "cron(0 8 1 1,4,7,10 ? *)", 92],
])(
  "The latest backup of %s is restored as often as agreed.",
  async (dataClass, name, schedule, days) => {
    expect(named(await record(tests(agreed)), `acme-plan-${dataClass}`).inputs).toEqual({
      region,
      name,
      scheduleExpression: schedule,
      scheduleExpressionTimezone: "Etc/UTC",
      startWindowHours: 24,
      recoveryPointSelection: {
        algorithm: "LATEST_WITHIN_WINDOW",
        includeVaults: [vault("eu-west-3")],
        recoveryPointTypes: ["CONTINUOUS", "SNAPSHOT"],
        selectionWindowDays: days,
      },
      tags,
    });
  },
);

it("Time zone and start window are as agreed, and the hour of each class.", async () => {
  const args = {
    ...agreed,
    timezone: "Europe/Paris",
    startWindowHours: 4,
    dataClasses: [{ ...vital, startHour: 22 }, documents],
  };
  const recorded = await record(tests(args));

  expect(named(recorded, "acme-plan-erp-vital").inputs).toMatchObject({
    scheduleExpression: "cron(0 22 1 * ? *)",
    scheduleExpressionTimezone: "Europe/Paris",
    startWindowHours: 4,
  });
  expect(named(recorded, "acme-plan-documents").inputs).toMatchObject({
    scheduleExpression: "cron(0 8 1 1,4,7,10 ? *)",
  });
});

it("Instances are restored at the size of their class, where it names one.", async () => {
  const sizes = { instanceClass: "db.t4g.small", instanceType: "t3.small" };
  const recorded = await record(tests({ ...agreed, dataClasses: [{ ...vital, ...sizes }] }));
  const overrides = (type: string) =>
    named(recorded, `acme-selection-erp-vital-${type}`).inputs["restoreMetadataOverrides"];

  expect(overrides("RDS")).toEqual({
    dbSubnetGroupName: "restores",
    vpcSecurityGroupIds: '["sg-0a1b2c3d4e5f60718"]',
    dbInstanceClass: "db.t4g.small",
  });
  expect(overrides("EC2")).toEqual({
    subnetId: "subnet-0a1b2c3d4e5f60718",
    securityGroupIds: '["sg-0a1b2c3d4e5f60718"]',
    instanceType: "t3.small",
  });
});

it.each([
  ["RDS", { dbSubnetGroupName: "restores", vpcSecurityGroupIds: '["sg-0a1b2c3d4e5f60718"]' }],
  ["EC2", { subnetId: "subnet-0a1b2c3d4e5f60718", securityGroupIds: '["sg-0a1b2c3d4e5f60718"]' }],
])(
  "%s is restored into the closed network, and stays for its validator.",
  async (type, overrides) => {
    const recorded = await record(tests(agreed));

    const selection = named(recorded, `acme-selection-erp-vital-${type}`);
    expect(selection.inputs).toEqual({
      region,
      name: `erp_vital_${type}`,
      restoreTestingPlanName: "acme_production_erp_vital",
      protectedResourceType: type,
      iamRoleArn: restoreRoleArn,
      protectedResourceConditions: {
        stringEquals: [{ key: "aws:ResourceTag/DataClass", value: "erp-vital" }],
      },
      restoreMetadataOverrides: overrides,
      validationWindowHours: 6,
    });
    expect(selection.dependencies).toEqual([named(recorded, "acme-plan-erp-vital").urn]);
  },
);

it("S3 is restored as AWS infers.", async () => {
  expect(named(await record(tests(agreed)), "acme-selection-documents-S3").inputs).toEqual({
    region,
    name: "documents_S3",
    restoreTestingPlanName: "acme_production_documents",
    protectedResourceType: "S3",
    iamRoleArn: restoreRoleArn,
    protectedResourceConditions: {
      stringEquals: [{ key: "aws:ResourceTag/DataClass", value: "documents" }],
    },
    validationWindowHours: 12,
  });
});

it("A selection is made anew where the provider would not change it, the old one first.", async () => {
  expect(named(await record(tests(agreed)), "acme-selection-documents-S3")).toMatchObject({
    replaceOnChanges: ["protectedResourceArns"],
    deleteBeforeReplace: true,
  });
});

it("Everything belongs to the component.", async () => {
  const recorded = await record(tests(agreed));

  const { urn } = named(recorded, "acme");
  const parents = recorded.filter(({ custom }) => custom).map(({ parent }) => parent);
  expect(parents).toEqual(parents.map(() => urn));
});

it.each([
  ["region", "eu-west-3", "Paris", "must be an AWS region"],
  ["restoreRoleArn", restoreRoleArn, "acme-restore", "must be the exact ARN of a role"],
  ["timezone", "Europe/Paris", "Paris", "must be an IANA time zone"],
  ["startWindowHours", 1, 0, "must be a whole number from 1 to 168"],
  ["startWindowHours", 168, 169, "must be a whole number from 1 to 168"],
])("`%s`: %j is taken, %j is refused.", async (member, taken, refused, rule) => {
  const problems = await problemsOf(tests({ ...agreed, [member]: refused }));

  expect(await problemsOf(tests({ ...agreed, [member]: taken }))).toEqual([]);
  expect(problems[0]).toContain(`: \`${member}\` ${rule}`);
});

it("Backups of 1 to 30 vaults of the region are tested, each once.", async () => {
  const inVaults = (...vaultArns: string[]) => problemsOf(tests({ ...agreed, vaultArns }));
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => vault("eu-west-3", `acme-${at}`));

  expect(await inVaults(...many(30))).toEqual([]);
  expect(await inVaults(...many(31))).toEqual([
    problem("vaultArns", "must name 1 to 30 vaults", "31"),
  ]);
  expect(await inVaults()).toEqual([problem("vaultArns", "must name 1 to 30 vaults", "0")]);
  expect(await inVaults("*")).toEqual([
    problem("vaultArns[0]", "must be the exact ARN of a backup vault", '"*"'),
  ]);
  expect(await inVaults(vault("eu-west-3"), vault("eu-central-1"))).toEqual([
    problem(
      "vaultArns[1]",
      "must be a vault of `region` (eu-west-3)",
      `"${vault("eu-central-1")}"`,
    ),
  ]);
  expect(await inVaults(vault("eu-west-3"), vault("eu-west-3"))).toEqual([
    problem("vaultArns[1]", "must differ from `vaultArns[0]`", `"${vault("eu-west-3")}"`),
  ]);
});

it.each([
  ["rpoHours", 168, 169, "must be a whole number from 1 to 168"],
  ["startHour", 0, -1, "must be a whole number from 0 to 23"],
  ["startHour", 23, 24, "must be a whole number from 0 to 23"],
  ["validationWindowHours", 1, 0, "must be a whole number from 1 to 168"],
  ["validationWindowHours", 168, 169, "must be a whole number from 1 to 168"],
])("A class's `%s`: %j is taken, %j is refused.", async (member, taken, refused, rule) => {
  expect(await testing({ [member]: taken })).toEqual([]);
  expect(await testing({ [member]: refused })).toEqual([
    problem(`dataClasses[0].${member}`, rule, String(refused)),
  ]);
});

it.each([
  ["instanceClass", "db.r5.large.tpc1.mem2x", "t3.small", "must be a class of database instance"],
  ["instanceClass", "db.t4g.small", "db.serverless", "must be a class of database instance"],
  ["instanceType", "m7i-flex.large", "db.t4g.small", "must be a type of EC2 instance"],
  ["instanceType", "t3.small", "db.serverless", "must be a type of EC2 instance"],
])("A class's `%s`: %j is taken, %j is refused.", async (member, taken, refused, rule) => {
  expect(await testing({ [member]: taken })).toEqual([]);
  expect(await testing({ [member]: refused })).toEqual([
    problem(`dataClasses[0].${member}`, rule, `"${refused}"`),
  ]);
});

it("A size is named for what is restored as an instance only.", async () => {
  const clusters = { resourceTypes: ["Aurora", "DocumentDB", "Neptune"] } as const;

  expect(await testing({ ...clusters, instanceClass: "db.t4g.medium" })).toEqual([
    problem("dataClasses[0].instanceClass", "must be there for RDS only", '"db.t4g.medium"'),
  ]);
  expect(await testing({ ...clusters, instanceType: "t3.small" })).toEqual([
    problem("dataClasses[0].instanceType", "must be there for EC2 only", '"t3.small"'),
  ]);
});

it("A class is tested by its types, each once, and only those that AWS can test.", async () => {
  expect(await testing({ resourceTypes: [] })).toEqual([
    problem("dataClasses[0].resourceTypes", "must name at least one type", "[]"),
  ]);
  expect(await testing({ resourceTypes: ["S3", "S3"] })).toEqual([
    problem(
      "dataClasses[0].resourceTypes[1]",
      "must differ from `dataClasses[0].resourceTypes[0]`",
      '"S3"',
    ),
  ]);
  expect(await testing({ resourceTypes: ["S3", "FSx"] })).toEqual([
    problem("dataClasses[0].resourceTypes[1]", "must not be FSx", '"FSx"'),
  ]);
});

it("Databases and instances are not tested without a network to restore into, which a secured account has not by default.", async () => {
  expect(await problemsOf(tests({ ...withoutNetwork, dataClasses: [documents] }))).toEqual([]);
  expect(await problemsOf(tests(withoutNetwork))).toEqual([
    'socle:backup:RestoreTests acme: `dataClasses[0].resourceTypes[0]` needs `network.dbSubnetGroupName`, got "RDS": AWS restores into the default network, which a secured account has not: name one that is closed, or leave the type out',
    problem("dataClasses[0].resourceTypes[1]", "needs `network.subnetId`", '"EC2"'),
  ]);
});

it("A network without a security group is refused.", async () => {
  expect(
    await problemsOf(tests({ ...agreed, network: { ...network, securityGroupIds: [] } })),
  ).toEqual([problem("network.securityGroupIds", "must name at least one", "[]")]);
});

it("Names fit where AWS wants underscores: the plan's, the selection's, and no two alike.", async () => {
  const rule = "must make a name of 1 to 50 letters, digits or underscores";
  const name = "x".repeat(48);

  expect(await testing({ name: "x".repeat(34) })).toEqual([]);
  expect(await testing({ name: "x".repeat(35) })).toEqual([
    problem("dataClasses[0].name", rule, `"acme_production_${"x".repeat(35)}"`),
  ]);
  expect(
    await problemsOf(tests({ ...agreed, planPrefix: "a", dataClasses: [{ ...documents, name }] })),
  ).toEqual([problem("dataClasses[0].resourceTypes[0]", rule, `"${name}_S3"`)]);
  expect(
    await problemsOf(
      tests({
        ...agreed,
        dataClasses: [vital, { ...documents, name: "erp_vital" }],
      }),
    ),
  ).toEqual([
    problem("dataClasses[1].name", "must differ from `dataClasses[0].name`", '"erp_vital"'),
  ]);
});

it("All that is wrong is told at once, and nothing is registered.", async () => {
  const spoiled = {
    ...agreed,
    vaultArns: [],
    dataClasses: [],
    ownership: { ...agreed.ownership, owner: "" },
  };

  expect(await problemsOf(tests(spoiled))).toEqual([
    "socle:backup:RestoreTests acme: `vaultArns` must name 1 to 30 vaults, got 0: name those whose backups are tested",
    problem("dataClasses", "must hold at least one", "[]"),
    expect.stringContaining("`ownership.owner` must be a tag value"),
  ]);
});

it("A region has 100 restore testing plans at most.", async () => {
  const classes = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...documents, name: `documents-${at}` }));

  expect(await problemsOf(tests({ ...agreed, dataClasses: classes(100) }))).toEqual([]);
  expect(await problemsOf(tests({ ...agreed, dataClasses: classes(101) }))).toEqual([
    problem("dataClasses", "must hold at most 100", "101"),
  ]);
});
