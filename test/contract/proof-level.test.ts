import { asksForData, proofLevelOf, restoreFunctionIn, type Contract } from "../../contract";
import { minimalContract } from "../support/contract";

type DataClass = Contract["backup"]["dataClasses"][number];
type DataType = DataClass["resourceTypes"][number];
type RestoreTest = DataClass["restoreTest"];
type Check = RestoreTest["checks"][number];

const says = "The restored data is right.";
const database = { engine: "postgres", name: "erp", secret: "erp/reader" } as const;
const words = { name: "words", says };
const asked = {
  sql: { name: "sql", says, sql: "SELECT 1", equals: 1 },
  newest: { name: "newest", says, newest: "orders.placed_at" },
  itemsAtLeast: { name: "items", says, itemsAtLeast: 9 },
  key: { name: "key", says, key: { pk: "ORDER#1" } },
  sample: { name: "sample", says, sample: 9 },
};

function classOf(checks: readonly Check[], members: Partial<RestoreTest> = {}): DataClass {
  const [one] = minimalContract().backup.dataClasses;
  if (one === undefined) throw new Error("the minimal contract has a class");
  return { ...one, restoreTest: { ...one.restoreTest, ...members, checks: [...checks] } };
}

const types: readonly DataType[] = [
  "Aurora",
  "DocumentDB",
  "DynamoDB",
  "EBS",
  "EC2",
  "EFS",
  "Neptune",
  "RDS",
  "S3",
];
const checked = (one: DataClass) =>
  types.filter((type) => proofLevelOf(one, type) === "data-checked");

describe("what a restore test can prove of a type", () => {
  test.each([
    ["sql", ["Aurora", "RDS"]],
    ["newest", ["Aurora", "RDS"]],
    ["itemsAtLeast", ["DynamoDB"]],
    ["key", ["DynamoDB"]],
    ["sample", ["S3"]],
  ] as const)(
    "is its data where it is asked %s, and its status elsewhere",
    (question, expected) => {
      expect(checked(classOf([words, asked[question]], { database }))).toEqual(expected);
    },
  );

  test("is its status where a database that is asked cannot be entered", () => {
    expect(checked(classOf([asked.sql, asked.newest]))).toEqual([]);
  });

  test("is its status where checks are in words only, or are none", () => {
    expect(checked(classOf([words], { database }))).toEqual([]);
    expect(checked(classOf([]))).toEqual([]);
  });

  test("is its data, of any type, where the client's own function looks at it", () => {
    const own = "arn:aws:lambda:eu-west-3:111122223333:function:check-files";
    expect(checked(classOf([words], { function: own }))).toEqual(types);
  });
});

describe("the client's own function", () => {
  const own = "arn:aws:lambda:eu-west-3:111122223333:function:check-files:live";
  const one = classOf([words], { function: own });
  const here = { partition: "aws", accountId: "111122223333", region: "eu-west-3" } as const;

  test("is asked in its own account and region", () => {
    expect(restoreFunctionIn(one, here)).toBe(own);
    expect(proofLevelOf(one, "EFS", here)).toBe("data-checked");
  });

  test.each([
    ["account", { ...here, accountId: "444455556666" }],
    ["region", { ...here, region: "eu-central-1" }],
    ["partition", { ...here, partition: "aws-eusc" as const }],
  ])("is not asked in another %s: there, the class is without", (_, place) => {
    expect(restoreFunctionIn(one, place)).toBeUndefined();
    expect(proofLevelOf(one, "EFS", place)).toBe("status-only");
  });

  test("takes nothing from what a machine is asked elsewhere", () => {
    const elsewhere = { ...here, accountId: "444455556666" };
    const files = classOf([asked.sample], { function: own });
    expect(proofLevelOf(files, "S3", elsewhere)).toBe("data-checked");
    expect(proofLevelOf(files, "EFS", elsewhere)).toBe("status-only");
  });

  test("is nowhere where the class has none", () => {
    expect(restoreFunctionIn(classOf([words]), here)).toBeUndefined();
    expect(proofLevelOf(classOf([words]), "EFS", here)).toBe("status-only");
  });
});

describe("a contract that asks for data", () => {
  const askedTypes = (one: DataClass) => types.filter((type) => asksForData(one, type));

  test("asks it of every type, where it does so in words", () => {
    expect(askedTypes(classOf([words]))).toEqual(types);
  });

  test("asks it of what can answer, where it asks a machine", () => {
    expect(askedTypes(classOf([asked.sample]))).toEqual(["S3"]);
    expect(askedTypes(classOf([asked.key, asked.newest]))).toEqual(["Aurora", "DynamoDB", "RDS"]);
  });

  test("asks nothing where it has no check", () => {
    expect(askedTypes(classOf([]))).toEqual([]);
  });
});
