import type { Contract } from "../../../contract";
import { restoreTests } from "../../../stacks/operations/restore-tests";
import { agreedProvider } from "../../../stacks/provider";
import { named } from "../../components/helpers";
import { minimalContract } from "../../support/contract";
import { record } from "../../support/record";

type DataClass = Contract["backup"]["dataClasses"][number];

/** What an environment tests, whose one class of data is made of these types and tested so. */
async function tested(
  resourceTypes: DataClass["resourceTypes"],
  members: Partial<DataClass["restoreTest"]>,
) {
  const minimal = minimalContract();
  const [one] = minimal.backup.dataClasses;
  const { production } = minimal.environments;
  if (one === undefined || production === undefined)
    throw new Error("the minimal contract has a class and an environment");
  const environment = {
    ...production,
    restoreNetwork: {
      dbSubnetGroup: "tests",
      subnetId: "subnet-0a1b2c3d4e5f60718",
      securityGroupIds: ["sg-0a1b2c3d4e5f60718"],
    },
  };
  const dataClass = { ...one, resourceTypes, restoreTest: { ...one.restoreTest, ...members } };
  const contract = { ...minimal, backup: { ...minimal.backup, dataClasses: [dataClass] } };
  return record(() =>
    restoreTests(
      { contract, environment, environmentName: "production", part: "operations" },
      agreedProvider(environment),
    ),
  );
}

const network = {
  dbSubnetGroupName: "tests",
  vpcSecurityGroupIds: '["sg-0a1b2c3d4e5f60718"]',
};

test("a class is tested at its hour, and restored at the sizes that it names", async () => {
  const recorded = await tested(["RDS", "EC2"], {
    startHour: 13,
    instanceClass: "db.t4g.small",
    instanceType: "t3.small",
  });
  const overrides = (type: string) =>
    named(recorded, `restore-tests-selection-orders-${type}`).inputs["restoreMetadataOverrides"];

  expect(named(recorded, "restore-tests-plan-orders").inputs["scheduleExpression"]).toBe(
    "cron(0 13 1 * ? *)",
  );
  expect(overrides("RDS")).toEqual({ ...network, dbInstanceClass: "db.t4g.small" });
  expect(overrides("EC2")).toMatchObject({ instanceType: "t3.small" });
});

test("the class of the instance that reads an Aurora cluster is not told to its restore", async () => {
  const recorded = await tested(["Aurora"], { instanceClass: "db.t4g.medium" });

  expect(
    named(recorded, "restore-tests-selection-orders-Aurora").inputs["restoreMetadataOverrides"],
  ).toEqual(network);
});
