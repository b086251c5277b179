import {
  BackupRegionSettings,
  backupResourceTypes,
  managedResourceTypes,
} from "../../../../components/backup";
import type { BackupRegionSettingsArgs } from "../../../../components/backup";
import { record } from "../../../support/record";
import { inventory, named, problemsOf } from "../../helpers";

const optIn = {
  Aurora: true,
  CloudFormation: false,
  DSQL: false,
  DocumentDB: false,
  DynamoDB: true,
  EBS: true,
  EC2: true,
  EFS: true,
  EKS: false,
  FSx: false,
  Neptune: false,
  RDS: true,
  Redshift: false,
  "Redshift Serverless": false,
  S3: true,
  "SAP HANA on Amazon EC2": false,
  "Storage Gateway": false,
  Timestream: false,
  VirtualMachine: false,
};
const management = { CloudFormation: true, DSQL: true, DynamoDB: true, EFS: true };
const unmanaged: BackupRegionSettingsArgs = { region: "eu-west-3", optIn, enrolment: "create" };
const agreed: BackupRegionSettingsArgs = { ...unmanaged, management };

const settings = (args: BackupRegionSettingsArgs) => () => {
  new BackupRegionSettings("acme", args);
};
const without = (map: Record<string, boolean>, ...types: string[]) =>
  Object.fromEntries(Object.entries(map).filter(([type]) => !types.includes(type)));
/** Args that types would refuse: a contract is read at run time. */
const untyped = (member: "optIn" | "management", map: Record<string, boolean>) =>
  ({ ...agreed, [member]: map }) as BackupRegionSettingsArgs;

it("The region backs up what was agreed, every type said, and AWS Backup fully manages what was agreed.", async () => {
  const recorded = await record(settings(agreed));

  expect(inventory(recorded)).toEqual([
    "aws:backup/regionSettings:RegionSettings acme-settings",
    "socle:backup:BackupRegionSettings acme",
  ]);
  expect(named(recorded, "acme-settings").inputs).toEqual({
    region: "eu-west-3",
    resourceTypeOptInPreference: optIn,
    resourceTypeManagementPreference: management,
  });
});

it("The settings stay when the stack goes.", async () => {
  const recorded = await record(settings(agreed));

  expect(named(recorded, "acme-settings")).toMatchObject({
    parent: named(recorded, "acme").urn,
    retainOnDelete: true,
    ignoreChanges: [],
  });
  expect(named(recorded, "acme-settings")).not.toHaveProperty("importId");
});

it("Settings that exist are imported by their region, then set to what was agreed.", async () => {
  const recorded = await record(settings({ ...agreed, enrolment: "adopt" }));

  expect(named(recorded, "acme-settings")).toMatchObject({
    importId: "eu-west-3",
    retainOnDelete: true,
    ignoreChanges: [],
  });
});

it("What nothing was agreed about stays as it is.", async () => {
  const created = named(await record(settings(unmanaged)), "acme-settings");
  const adopted = named(
    await record(settings({ ...unmanaged, enrolment: "adopt" })),
    "acme-settings",
  );

  expect(created.inputs).not.toHaveProperty("resourceTypeManagementPreference");
  expect(adopted.ignoreChanges).toEqual(["resourceTypeManagementPreference"]);
});

it("What the region does not offer is not sent, in neither list: AWS would refuse the whole.", async () => {
  const recorded = await record(settings({ ...agreed, notOffered: ["DSQL", "Timestream"] }));

  expect(named(recorded, "acme-settings").inputs).toEqual({
    region: "eu-west-3",
    resourceTypeOptInPreference: without(optIn, "DSQL", "Timestream"),
    resourceTypeManagementPreference: without(management, "DSQL"),
  });
});

it("What the region does not offer cannot be switched on.", async () => {
  expect(await problemsOf(settings({ ...agreed, notOffered: ["FSx"] }))).toEqual([]);
  expect(await problemsOf(settings({ ...agreed, notOffered: ["FSx", "RDS"] }))).toEqual([
    'socle:backup:BackupRegionSettings acme: `notOffered[1]` must be a type that `optIn` switches off, got "RDS": what a region does not offer cannot be backed up there: agree another way, or another region',
  ]);
});

it.each(backupResourceTypes)("A list that says nothing of %s is refused.", async (type) => {
  expect(await problemsOf(settings(untyped("optIn", without(optIn, type))))).toEqual([
    `socle:backup:BackupRegionSettings acme: \`optIn\` must say true or false for ${type}, got nothing: AWS replaces the whole list: say false for what is not backed up`,
  ]);
});

it.each(managedResourceTypes)("Management that says nothing of %s is refused.", async (type) => {
  const spoiled = untyped("management", without(management, type));

  expect(await problemsOf(settings(spoiled))).toEqual([
    expect.stringContaining(`\`management\` must say true or false for ${type}, got nothing: `),
  ]);
});

it("Types that AWS Backup does not know are refused, a misspelt one too.", async () => {
  expect(await problemsOf(settings(untyped("optIn", { ...optIn, Dynamo: true })))).toEqual([
    expect.stringMatching(/: `optIn` must hold only Aurora, .*VirtualMachine, got \["Dynamo"\]: /),
  ]);
  expect(await problemsOf(settings(untyped("management", { ...management, S3: true })))).toEqual([
    expect.stringContaining(
      '`management` must hold only CloudFormation, DSQL, DynamoDB, EFS, got ["S3"]: ',
    ),
  ]);
});

it("All that is wrong is told at once.", async () => {
  const spoiled = { ...untyped("optIn", without(optIn, "S3", "EBS")), region: "Paris" };

  expect(await problemsOf(settings(spoiled))).toEqual([
    expect.stringContaining('`region` must be an AWS region, got "Paris": '),
    expect.stringContaining("`optIn` must say true or false for EBS, S3, got nothing: "),
  ]);
});
