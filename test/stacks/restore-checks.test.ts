import type { Contract } from "../../contract";
import {
  customTest,
  databaseTest,
  isForPeople,
  objectsTest,
  tableTest,
} from "../../stacks/restore-checks";
import { minimalContract } from "../support/contract";

type DataClass = Contract["backup"]["dataClasses"][number];
type RestoreTest = DataClass["restoreTest"];
type Check = RestoreTest["checks"][number];

const french = { language: "fr" } as const;
const says = "Ce qui est restauré est juste.";
const check = (name: string, members: Partial<Check> = {}): Check => ({ name, says, ...members });
const database = { engine: "mariadb", name: "shop", secret: "shop/reader" } as const;

function classOf(
  checks: readonly Check[],
  members: Partial<RestoreTest> = {},
  resourceTypes: DataClass["resourceTypes"] = ["S3"],
): DataClass {
  const [one] = minimalContract().backup.dataClasses;
  if (one === undefined) throw new Error("the minimal contract has a class");
  const restoreTest = { ...one.restoreTest, ...members, checks: [...checks] };
  return { ...one, name: "vital", rpoHours: 4, resourceTypes, restoreTest };
}

const count = check("count", { sql: "SELECT count(*) FROM orders", atLeast: 100 });
const items = check("items", { itemsAtLeast: 1_000 });
const item = check("item", { key: { pk: "ORDER#1", sk: 1 } });
const sample = check("sample", { sample: 20 });
const words = check("words");

describe("what restored databases are asked", () => {
  test("is each query with what it must give, and each column with its hours", () => {
    const one = classOf(
      [
        count,
        check("balance", { sql: "SELECT sum(x) FROM lines", equals: 0 }),
        check("debts", { sql: "SELECT max(x) FROM debts", atMost: 9 }),
        check("fresh", { newest: "orders.placed_at" }),
        check("sales", { newest: "sales.orders.placed_at", withinHours: 72 }),
        words,
        items,
      ],
      { database },
    );

    expect(databaseTest(french, one)).toEqual({
      engine: "mariadb",
      database: "shop",
      secretName: "shop/reader",
      checks: [
        { name: "count", sql: "SELECT count(*) FROM orders", expect: { atLeast: 100 } },
        { name: "balance", sql: "SELECT sum(x) FROM lines", expect: { equals: 0 } },
        { name: "debts", sql: "SELECT max(x) FROM debts", expect: { atMost: 9 } },
        { name: "fresh", table: "orders", newest: "placed_at" },
        { name: "sales", table: "sales.orders", newest: "placed_at", withinHours: 72 },
      ],
      rpoHours: 4,
      timeoutMs: 60_000,
      language: "fr",
    });
  });

  test.each([
    [1, 60_000],
    [9, 60_000],
    [10, 54_000],
    [13, 41_538],
    [20, 27_000],
  ])("takes, for %i checks, %i ms each: a function has nine minutes for them all", (many, ms) => {
    const checks = Array.from({ length: many }, (_, at) => ({ ...count, name: `count-${at}` }));

    expect(databaseTest(french, classOf(checks, { database }))?.timeoutMs).toBe(ms);
  });

  test("is nothing where a class asks nothing of a database, or cannot enter it", () => {
    expect(databaseTest(french, classOf([words, items], { database }))).toBeUndefined();
    expect(databaseTest(french, classOf([count]))).toBeUndefined();
  });
});

describe("what restored tables are asked", () => {
  test("is a number of items, and an item by its key", () => {
    expect(tableTest(french, classOf([words, items, item, sample]))).toEqual({
      checks: [
        { name: "items", itemsAtLeast: 1_000 },
        { name: "item", key: { pk: "ORDER#1", sk: 1 } },
      ],
      language: "fr",
    });
  });

  test("is nothing where a class asks nothing of a table", () => {
    expect(tableTest(french, classOf([words, count, sample], { database }))).toBeUndefined();
  });
});

describe("what restored buckets are asked", () => {
  const buckets = ["acme-documents", "acme-plans"];

  test("is a sample of the objects of the class's buckets", () => {
    expect(objectsTest(french, classOf([words, sample, items], { buckets }))).toEqual({
      name: "sample",
      sample: 20,
      buckets,
      language: "fr",
    });
  });

  test("is nothing where a class draws no sample", () => {
    expect(objectsTest(french, classOf([words, items], { buckets }))).toBeUndefined();
  });
});

describe("what the client's own function is asked", () => {
  const own = "arn:aws:lambda:eu-west-3:111122223333:function:check-files";
  const here = { partition: "aws", accountId: "111122223333", region: "eu-west-3" } as const;
  const asked = (...args: Parameters<typeof classOf>) => customTest(french, classOf(...args), here);

  test("is the checks in words: the others are asked without it", () => {
    const members = { function: own, buckets: ["acme-documents"] };

    expect(asked([words, sample, check("plan")], members, ["EFS", "S3"])).toEqual({
      functionArn: own,
      dataClass: "vital",
      checks: [
        { name: "words", says },
        { name: "plan", says },
      ],
      rpoHours: 4,
      language: "fr",
    });
  });

  test("may be no check at all: the function knows what to look at", () => {
    expect(asked([], { function: own })).toMatchObject({ checks: [] });
  });

  test("is nothing without a function, or in an environment where it is not", () => {
    const elsewhere = { ...here, accountId: "444455556666" };

    expect(asked([words])).toBeUndefined();
    expect(customTest(french, classOf([words], { function: own }), elsewhere)).toBeUndefined();
  });
});

describe("what somebody looks at", () => {
  const own = "arn:aws:lambda:eu-west-3:111122223333:function:check-files";
  const here = { partition: "aws", accountId: "111122223333", region: "eu-west-3" } as const;

  test("is a class with a check in words, which no function is told", () => {
    expect(isForPeople(classOf([words, sample]), here)).toBe(true);
    expect(isForPeople(classOf([words], { function: own }), here)).toBe(false);
    expect(isForPeople(classOf([words], { function: own }), { ...here, region: "eu-west-1" })).toBe(
      true,
    );
    expect(isForPeople(classOf([sample]), here)).toBe(false);
  });
});
