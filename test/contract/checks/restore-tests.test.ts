import type { Document } from "yaml";
import { problemsOf, refuses, spoiled } from "../../support/contract";

const orders = ["backup", "dataClasses", 0];
const path = "backup.dataClasses[0].restoreTest";
const says = "The restored data is right.";
const buckets = ["acme-orders"];

/** The class is made of these types, and tested so. */
function tested(types: readonly string[], members: object, continuous = false) {
  return (contract: Document) => {
    const flow = { flow: true };
    contract.setIn(["backup", "optIn"], contract.createNode(types, flow));
    contract.setIn([...orders, "resourceTypes"], contract.createNode(types, flow));
    contract.setIn([...orders, "continuous"], continuous);
    const test = { frequency: "monthly", validationWindowHours: 6 };
    contract.setIn([...orders, "restoreTest"], contract.createNode({ ...test, ...members }));
  };
}

const sample = (count: number, name = "objects") => ({ name, says, sample: count });

describe("what only some types have a use for", () => {
  refuses([
    {
      title: "a class of database instance is not for servers",
      change: tested(["EC2", "EBS"], { instanceClass: "db.t4g.small" }),
      line: "instanceClass",
      path: `${path}.instanceClass`,
      says: ["is for classes of RDS or Aurora, and this class is of EC2, EBS: take it out"],
    },
    {
      title: "a class of database instance is not for clusters that nothing reads",
      change: tested(["DocumentDB", "Neptune"], { instanceClass: "db.t4g.medium" }),
      line: "instanceClass",
      path: `${path}.instanceClass`,
      says: ["is for classes of RDS or Aurora"],
    },
    {
      title: "a serverless class is not for RDS",
      change: tested(["Aurora", "RDS"], { instanceClass: "db.serverless" }),
      line: "instanceClass",
      path: `${path}.instanceClass`,
      says: ["is a class that only Aurora has", "db.t4g.medium", "(got "],
    },
    {
      title: "a type of server is not for databases",
      change: tested(["RDS"], { instanceType: "t3.small" }),
      line: "instanceType",
      path: `${path}.instanceType`,
      says: ["is for classes of EC2, and this class is of RDS: take it out"],
    },
    {
      title: "buckets are not for files",
      change: tested(["EFS"], { buckets }),
      line: "buckets",
      path: `${path}.buckets`,
      says: ["is for classes of S3, and this class is of EFS: take it out"],
    },
  ]);

  test("may stand in a class of several types, of which one has a use for it", () => {
    const texts = [
      tested(["EBS", "EC2"], { instanceType: "t3.small" }),
      tested(["Aurora", "RDS"], { instanceClass: "db.t4g.medium" }),
      tested(["EFS", "S3"], { buckets }),
    ].map(spoiled);
    expect(texts.map(problemsOf)).toEqual([[], [], []]);
  });
});

describe("a sample of restored objects", () => {
  refuses([
    {
      title: "needs the names of the buckets, whose versions it is compared with",
      change: tested(["S3"], { checks: [sample(9)] }),
      line: "sample: 9",
      path: `${path}.checks[0].sample`,
      says: ["needs restoreTest.buckets", "compared with the versions that these have"],
    },
    {
      title: "is not drawn of a continuous backup, which nothing is old enough to compare with",
      change: tested(["S3"], { buckets, checks: [sample(9)] }, true),
      line: "sample: 9",
      path: `${path}.checks[0].sample`,
      says: [
        "cannot be asked of a class with continuous: true",
        "a class of their own, without continuous, or compare in restoreTest.function",
      ],
    },
    {
      title: "is drawn once a class",
      change: tested(["S3"], { buckets, checks: [sample(9), sample(8, "more-objects")] }),
      line: "sample: 8",
      path: `${path}.checks[1].sample`,
      says: ["is the second sample of this class: draw one, of more objects"],
    },
    {
      title: "is of buckets that are named once",
      change: (contract) => {
        tested(["S3"], { checks: [sample(9)] })(contract);
        const twice = contract.createNode(["acme-a", "acme-b", "acme-a"], { flow: true });
        contract.setIn([...orders, "restoreTest", "buckets"], twice);
      },
      line: "acme-b",
      path: `${path}.buckets[2]`,
      says: ["is in this list already: name each bucket once"],
    },
  ]);

  test("may be drawn of a class of snapshots; a continuous one may name its buckets", () => {
    const texts = [
      tested(["S3"], { buckets, checks: [sample(9), { name: "plan", says }] }),
      tested(["S3"], { buckets, checks: [{ name: "plan", says }] }, true),
    ].map(spoiled);
    expect(texts.map(problemsOf)).toEqual([[], []]);
  });
});

describe("the client's own function", () => {
  const at = (region: string, accountId: string, partition = "aws") => ({
    function: `arn:${partition}:lambda:${region}:${accountId}:function:check-files`,
  });
  const elsewhere = {
    line: "function:",
    path: `${path}.function`,
    says: [
      "must be in the account and the main region of an environment, for it is asked there only",
      "the contract has production (111122223333, eu-west-3)",
    ],
  };

  refuses([
    {
      title: "is in the account of an environment",
      change: tested(["EFS"], at("eu-west-3", "444455556666")),
      ...elsewhere,
    },
    {
      title: "is in the region where an environment restores",
      change: tested(["EFS"], at("eu-central-1", "111122223333")),
      ...elsewhere,
    },
    {
      title: "is in the partition of an environment",
      change: tested(["EFS"], at("eu-west-3", "111122223333", "aws-eusc")),
      ...elsewhere,
    },
  ]);

  test("is asked in one environment, where the contract has several", () => {
    const text = spoiled((contract) => {
      tested(["EFS"], at("eu-central-1", "444455556666"))(contract);
      const production = contract.getIn(["environments", "production"]) as { toJSON(): object };
      contract.setIn(["environments", "staging"], {
        ...production.toJSON(),
        accountId: "444455556666",
        region: "eu-central-1",
        allowedRegions: ["eu-central-1"],
      });
      const budget = contract.getIn(["budgets", 0]) as { toJSON(): object };
      contract.addIn(["budgets"], { ...budget.toJSON(), name: "staging", environment: "staging" });
    });
    expect(problemsOf(text)).toEqual([]);
  });
});
