import type { Props } from "../resource-type";
import { FreshAccount, onlyReason, type Held } from "./fresh-account";
import { restoreTestingTypes } from "./restore-testing";

const plan = "aws:backup/restoreTestingPlan:RestoreTestingPlan";
const selection = "aws:backup/restoreTestingSelection:RestoreTestingSelection";

const vaultArn = "arn:aws:backup:eu-west-3:111122223333:backup-vault:main";
const database = "arn:aws:rds:eu-west-3:111122223333:db:erp";
const points = {
  algorithm: "LATEST_WITHIN_WINDOW",
  includeVaults: [vaultArn],
  recoveryPointTypes: ["SNAPSHOT"],
  selectionWindowDays: 30,
};

/** One request of each type that AWS takes, in an account that holds the `existing`. */
const requests: Readonly<Record<string, Props>> = {
  [plan]: {
    name: "monthly",
    scheduleExpression: "cron(0 5 1 * ? *)",
    recoveryPointSelection: points,
  },
  [selection]: {
    name: "databases",
    restoreTestingPlanName: "existing",
    protectedResourceType: "RDS",
    protectedResourceConditions: {
      stringEquals: [{ key: "aws:ResourceTag/Backup", value: "daily" }],
      stringNotEquals: [{ key: "aws:ResourceTag/Restore", value: "never" }],
    },
    restoreMetadataOverrides: { dbSubnetGroupName: "tests" },
    iamRoleArn: "arn:aws:iam::111122223333:role/restore",
    validationWindowHours: 4,
  },
};

const existing: Held = {
  plan: [plan, { ...requests[plan], name: "existing" }],
  selection: [selection, { ...requests[selection], name: "existing" }],
};

const aws = new FreshAccount();
beforeEach(() => aws.open(existing));
afterEach(() => aws.close());

test("there is a request of every type", () => {
  expect(Object.keys(requests).sort()).toEqual(Object.keys(restoreTestingTypes).sort());
});

test.each([
  [plan, "monthly", { scheduleExpressionTimezone: "Etc/UTC", startWindowHours: 24 }],
  [selection, "databases:existing", { protectedResourceArns: [] }],
])("AWS takes the request of %s", async (type, id, computed) => {
  const made = await aws.create(type, requests[type]);

  expect(made).toMatchObject({ id, outputs: { ...requests[type], ...computed } });
  expect(aws.things(type)).toContainEqual(made);
});

test.each<[string, string, Props, string]>([
  [plan, "its name has a hyphen", { name: "monthly-tests" }, "name has 1 to 50"],
  [plan, "its name is long", { name: "x".repeat(51) }, "name has 1 to 50"],
  [plan, "its name is taken", { name: "existing" }, "AlreadyExistsException: the region"],
  [plan, "its schedule has five fields", { scheduleExpression: "cron(0 5 1 * ?)" }, "six fields"],
  [plan, "it starts within eight days", { startWindowHours: 169 }, "between 0 and 168"],
  [plan, "it looks back two years", chosen({ selectionWindowDays: 730 }), "between 1 and 365"],
  [plan, "a vault is a name", chosen({ includeVaults: ["main"] }), "must be an ARN, or *"],
  [plan, "a vault left out is a name", chosen({ excludeVaults: ["main"] }), "must be an ARN, or *"],
  [plan, "no vault is included", chosen({ includeVaults: [] }), "one or more vaults"],
  [selection, "its name has a hyphen", { name: "all-databases" }, "name has 1 to 50"],
  [selection, "its name is taken", { name: "existing" }, "AlreadyExistsException: the restore"],
  [
    selection,
    "there is no plan",
    { restoreTestingPlanName: "absent" },
    "ResourceNotFoundException: the region has no restore testing plan",
  ],
  [
    selection,
    "its type of resource is unknown",
    { protectedResourceType: "Database" },
    "not one that restore testing supports",
  ],
  [
    selection,
    "ARNs and conditions are given",
    { protectedResourceArns: [database] },
    "Exactly one of these attributes",
  ],
  [
    selection,
    "neither ARNs nor conditions are given",
    { protectedResourceConditions: undefined },
    "Exactly one of these attributes",
  ],
  [selection, "a resource is a name", resources("erp"), "must be an ARN, or *"],
  [selection, "all and one are given", resources("*", database), "but not both"],
  [
    selection,
    "there are 31 resources",
    resources(...Array<string>(31).fill(database)),
    "at most 30 protected resources",
  ],
  [selection, "validation has no time", { validationWindowHours: 0 }, "between 1 and 168"],
])("the request of %s is refused where %s", async (type, _, change, says) => {
  expect(await aws.refusal(type, { ...requests[type], ...change })).toMatch(onlyReason(says));
});

test.each([plan, selection])("the name made up for %s is refused", async (type) => {
  expect(await aws.refusal(type, { ...requests[type], name: undefined })).toMatch(
    onlyReason("name has 1 to 50"),
  );
});

test("a selection is replaced where its type of resource changes, not where its ARNs do", async () => {
  const old = await aws.create(selection, { ...requests[selection], ...resources(database) });
  const replacing = (change: Props) => aws.diff(selection, old, change).replacing;

  expect(replacing({ protectedResourceType: "Aurora" })).toEqual(["protectedResourceType"]);
  expect(replacing(resources("*"))).toEqual([]);
});

test("an import finds a selection by its name, its plan and its region", async () => {
  expect(await aws.read(selection, "existing:existing@eu-west-3")).toMatchObject({
    id: "existing:existing",
  });
});

function chosen(change: Props): Props {
  return { recoveryPointSelection: { ...points, ...change } };
}

function resources(...arns: string[]): Props {
  return { protectedResourceArns: arns, protectedResourceConditions: undefined };
}
