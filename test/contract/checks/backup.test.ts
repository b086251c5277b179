import type { Document } from "yaml";
import { problemsOf, refuses, spoiled } from "../../support/contract";

const orders = ["backup", "dataClasses", 0];
const copy = { region: "eu-west-3", retentionDays: 35 };

describe("a backup in a locked vault", () => {
  refuses([
    {
      title: "is kept at least as long as the lock says: AWS refuses it otherwise, when it runs",
      change: (contract) => contract.setIn([...orders, "retentionDays"], 6),
      line: "retentionDays: 6",
      path: "backup.dataClasses[0].retentionDays",
      says: ["must be from 7 to 365 days, as backup.lock says", "(got 6)"],
    },
    {
      title: "is kept at most as long as the lock says",
      change: (contract) => contract.setIn([...orders, "retentionDays"], 366),
      line: "retentionDays: 366",
      path: "backup.dataClasses[0].retentionDays",
      says: ["must be from 7 to 365 days, as backup.lock says"],
    },
    {
      title: "has copies that are kept as long as the lock says",
      change: (contract) => contract.setIn([...orders, "copies"], [{ ...copy, retentionDays: 4 }]),
      line: "retentionDays: 4",
      path: "backup.dataClasses[0].copies[0].retentionDays",
      says: ["must be from 7 to 365 days, as backup.lock says"],
    },
    {
      title: "has one copy a region",
      change: (contract) =>
        contract.setIn(
          [...orders, "copies"],
          [copy, contract.createNode({ ...copy, retentionDays: 99 }, { flow: true })],
        ),
      line: "retentionDays: 99",
      path: "backup.dataClasses[0].copies[1].region",
      says: ["is the region of another copy of this class too: one copy a region"],
    },
    {
      title: "is of a class that is named once",
      change: (contract) => {
        const first = contract.getIn(orders) as { toJSON(): object };
        const again = { ...first.toJSON(), description: "The orders again." };
        contract.addIn(["backup", "dataClasses"], contract.createNode(again, { flow: true }));
      },
      line: "The orders again.",
      path: "backup.dataClasses[1].name",
      says: ["is the name of another class of data too"],
    },
  ]);

  test("is accepted at both ends of the lock", () => {
    const kept = (days: number) =>
      spoiled((contract) => {
        contract.setIn([...orders, "retentionDays"], days);
        contract.setIn([...orders, "copies"], [{ ...copy, retentionDays: days }]);
      });
    expect([kept(7), kept(365)].map(problemsOf)).toEqual([[], []]);
  });
});

describe("what a class of data is made of", () => {
  const operated = { operations: { deployedBy: ["arn:aws:iam::999988887777:role/deploy"] } };
  const network = (members: object) => ({ securityGroupIds: ["sg-0a1b2c3d4e5f60718"], ...members });

  refuses([
    {
      title: "is switched on: AWS Backup skips every other type in silence",
      change: (contract) => contract.setIn(["backup", "optIn"], ["RDS"]),
      line: "resourceTypes",
      path: "backup.dataClasses[0].resourceTypes[0]",
      says: ["must be in backup.optIn, which switches on RDS", "in silence", '(got "S3")'],
    },
    {
      title: "can be restored to any minute, where the class says so",
      change: (contract) => {
        contract.setIn(["backup", "optIn"], contract.createNode(["S3", "EFS"], { flow: true }));
        contract.setIn([...orders, "resourceTypes"], ["S3", "EFS"]);
        contract.setIn([...orders, "continuous"], true);
      },
      line: "- EFS",
      path: "backup.dataClasses[0].resourceTypes[1]",
      says: ["cannot be restored to any minute", "in a class of its own", '(got "EFS")'],
    },
    {
      title: "goes to cold storage, where the class says so",
      change: (contract) => {
        contract.setIn(["backup", "optIn"], ["S3"]);
        contract.setIn([...orders, "coldAfterDays"], 30);
        contract.setIn([...orders, "retentionDays"], 130);
      },
      line: "resourceTypes",
      path: "backup.dataClasses[0].resourceTypes[0]",
      says: ["never goes to cold storage", '(got "S3")'],
    },
    {
      title: "has a restore test",
      change: (contract) => {
        contract.setIn(["backup", "optIn"], contract.createNode(["FSx"], { flow: true }));
        contract.setIn([...orders, "resourceTypes"], ["FSx"]);
      },
      line: "- FSx",
      path: "backup.dataClasses[0].resourceTypes[0]",
      says: ["cannot have a restore test", "restores by hand", '(got "FSx")'],
    },
    {
      title: "has a network to be restored into, for a database",
      change: (contract) => {
        contract.setIn(["backup", "optIn"], ["RDS"]);
        contract.setIn([...orders, "resourceTypes"], ["RDS"]);
        contract.setIn(["environments", "production", "parts"], operated);
        contract.setIn(["environments", "production", "restoreNetwork"], network({}));
      },
      line: "restoreNetwork",
      path: "environments.production.restoreNetwork.dbSubnetGroup",
      says: ["is missing: restore tests of RDS need it"],
    },
    {
      title: "has a network to be restored into, for a server",
      change: (contract) => {
        contract.setIn(["backup", "optIn"], ["EC2"]);
        contract.setIn([...orders, "resourceTypes"], ["EC2"]);
        contract.setIn(["environments", "production", "parts"], operated);
        contract.setIn(
          ["environments", "production", "restoreNetwork"],
          network({ dbSubnetGroup: "tests" }),
        );
      },
      line: "restoreNetwork",
      path: "environments.production.restoreNetwork.subnetId",
      says: ["is missing: restore tests of EC2 need it"],
    },
  ]);

  test("is accepted where AWS can do what the class says", () => {
    const made = (types: readonly string[], members: object) =>
      spoiled((contract) => {
        contract.setIn(["backup", "optIn"], types);
        contract.setIn([...orders, "resourceTypes"], types);
        for (const [name, value] of Object.entries(members))
          contract.setIn([...orders, name], value);
      });
    const continuous = made(["Aurora", "DynamoDB", "RDS", "S3"], { continuous: true });
    const cold = made(["DynamoDB", "EFS"], { coldAfterDays: 30, retentionDays: 130 });
    expect([continuous, cold].map(problemsOf)).toEqual([[], []]);
  });

  /** Databases that are asked something, in an environment whose guard holds what asks. */
  const asked = (check: object, parts: object, members?: object) => (contract: Document) => {
    contract.setIn(["backup", "optIn"], ["RDS"]);
    contract.setIn([...orders, "resourceTypes"], ["RDS"]);
    contract.setIn(
      [...orders, "restoreTest"],
      contract.createNode({
        frequency: "monthly",
        validationWindowHours: 4,
        database: { engine: "postgres", name: "erp", secret: "erp/reader" },
        checks: [{ name: "orders", says: "Orders are there.", ...check }],
      }),
    );
    contract.setIn(["environments", "production", "parts"], parts);
    if (members !== undefined)
      contract.setIn(["environments", "production", "restoreNetwork"], network(members));
  };
  const guarded = { guard: { deployedBy: ["arn:aws:iam::111122223333:role/ci"] } };
  const newest = { newest: "orders.placed_at" };
  const subnetId = "subnet-0a1b2c3d4e5f60718";

  refuses([
    {
      title: "has a subnet for what asks restored databases",
      change: asked(newest, guarded, { dbSubnetGroup: "tests" }),
      line: "restoreNetwork",
      path: "environments.production.restoreNetwork.subnetId",
      says: [
        "is missing: what asks the restored databases of orders stands there",
        "a subnet of the network of dbSubnetGroup",
        "have one of securityGroupIds admit itself",
      ],
    },
    {
      title: "has a network for what asks restored databases",
      change: asked({ sql: "SELECT 1", equals: 1 }, guarded),
      line: "production:",
      path: "environments.production.restoreNetwork.subnetId",
      says: ["is missing: what asks the restored databases of orders stands there"],
    },
  ]);

  test("needs no subnet where nothing is asked of databases, or where there is no guard", () => {
    const texts = [
      asked(newest, guarded, { subnetId }),
      asked({}, guarded, { dbSubnetGroup: "tests" }),
      asked(newest, operated, { dbSubnetGroup: "tests" }),
    ].map(spoiled);
    expect(texts.map(problemsOf)).toEqual([[], [], []]);
  });

  test("needs no network where it is restored without one, or where nothing is operated", () => {
    const databases = (parts: object) =>
      spoiled((contract) => {
        contract.setIn(["backup", "optIn"], ["S3", "RDS"]);
        contract.setIn([...orders, "resourceTypes"], parts === operated ? ["S3"] : ["RDS"]);
        contract.setIn(["environments", "production", "parts"], parts);
      });
    expect([databases(operated), databases({})].map(problemsOf)).toEqual([[], []]);
  });
});
