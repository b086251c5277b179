import { problemsOf, refuses, spoiled } from "../../support/contract";

const orders = ["backup", "dataClasses", 0];
const says = "The restored data is right.";
type Contract = Parameters<Parameters<typeof spoiled>[0]>[0];

/** The class is made of databases, or of another type, and has one check. */
function checked(check: object, type = "RDS", database: object | null = entered) {
  return tested(type, {
    ...(database === null ? {} : { database }),
    ...(type === "S3" ? { buckets: ["acme-orders"] } : {}),
    checks: [{ name: "orders", says, ...check }],
  });
}

/** The class is made of a type, and tested so. */
function tested(type: string, members: object) {
  return (contract: Contract) => {
    contract.setIn(["backup", "optIn"], contract.createNode([type], { flow: true }));
    contract.setIn([...orders, "resourceTypes"], contract.createNode([type], { flow: true }));
    const test = { frequency: "monthly", validationWindowHours: 6 };
    contract.setIn([...orders, "restoreTest"], contract.createNode({ ...test, ...members }));
  };
}
const words = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `check-${at}`, says }));
const bucketsOf = (count: number) => Array.from({ length: count }, (_, at) => `acme-${at}`);
const entered = { engine: "postgres", name: "erp", secret: "erp/reader" };
const sql = "SELECT count(*) FROM orders";
const at = "backup.dataClasses[0].restoreTest.checks[0]";

describe("a check of restored data", () => {
  refuses([
    {
      title: "is a query that reads",
      change: checked({ sql: "DELETE FROM orders", equals: 0 }),
      line: "DELETE FROM orders",
      path: `${at}.sql`,
      says: ["one query that reads, starting with SELECT or WITH"],
    },
    {
      title: "is one query",
      change: checked({ sql: "SELECT 1; SELECT 2", equals: 1 }),
      line: "SELECT 1; SELECT 2",
      path: `${at}.sql`,
      says: ["one query, without semicolon"],
    },
    {
      title: "says what its query must give",
      change: checked({ sql }),
      line: sql,
      path: `${at}.sql`,
      says: ["must have one of equals, atLeast, atMost beside it"],
    },
    {
      title: "expects one thing of its query",
      change: checked({ sql, atLeast: 1, atMost: 9 }),
      line: "atMost: 9",
      path: `${at}.atMost`,
      says: ["must not stand beside atLeast", "expect one thing of it"],
    },
    {
      title: "expects nothing without a query",
      change: checked({ atLeast: 1 }),
      line: "atLeast: 1",
      path: `${at}.atLeast`,
      says: ["must stand beside sql"],
    },
    {
      title: "asks one thing",
      change: checked({ sql, equals: 1, newest: "orders.placed_at" }),
      line: "newest:",
      path: `${at}.newest`,
      says: ["must not stand beside sql: make a check of each"],
    },
    {
      title: "names a column with its table",
      change: checked({ newest: "placed_at" }),
      line: "newest:",
      path: `${at}.newest`,
      says: ["must be a table and a column", "orders.placed_at"],
    },
    {
      title: "allows hours for a column only",
      change: checked({ sql, equals: 1, withinHours: 72 }),
      line: "withinHours: 72",
      path: `${at}.withinHours`,
      says: ["must stand beside newest"],
    },
    {
      title: "is asked of what can answer: a query of a database",
      change: checked({ sql, equals: 1 }, "EFS", null),
      line: "sql:",
      path: `${at}.sql`,
      says: ["is asked of RDS or Aurora, and this class is of EFS"],
    },
    {
      title: "is asked of what can answer: items of a table",
      change: checked({ itemsAtLeast: 9 }, "S3", null),
      line: "itemsAtLeast: 9",
      path: `${at}.itemsAtLeast`,
      says: ["is asked of DynamoDB, and this class is of S3"],
    },
    {
      title: "is asked of what can answer: objects of a bucket",
      change: checked({ sample: 9 }, "DynamoDB", null),
      line: "sample: 9",
      path: `${at}.sample`,
      says: ["is asked of S3, and this class is of DynamoDB"],
    },
    {
      title: "needs to know how to enter the database",
      change: checked({ sql, equals: 1 }, "RDS", null),
      line: "sql:",
      path: `${at}.sql`,
      says: ["needs restoreTest.database"],
    },
    {
      title: "enters no database where there is none",
      change: checked({ sample: 9 }, "S3"),
      line: "database:",
      path: "backup.dataClasses[0].restoreTest.database",
      says: ["is for classes of RDS or Aurora, and this class is of S3: take it out"],
    },
    {
      title: "never has a password where the name of a secret is expected",
      change: checked({ sql, equals: 1 }, "RDS", { ...entered, secret: "my password!" }),
      line: "secret:",
      path: "backup.dataClasses[0].restoreTest.database.secret",
      says: ["must be the name of a secret"],
    },
  ]);

  test.each([
    ["a query and a number", { sql, atLeast: 1 }, "RDS", entered],
    ["a query and a text", { sql: "WITH x AS (SELECT 1) SELECT 'a'", equals: "a" }, "RDS", entered],
    ["a column of a schema", { newest: "sales.orders.placed_at" }, "Aurora", entered],
    ["a column and its hours", { newest: "orders.placed_at", withinHours: 72 }, "RDS", entered],
    ["items of a table", { itemsAtLeast: 100 }, "DynamoDB", null],
    ["an item by its key", { key: { pk: "ORDER#1", sk: 1 } }, "DynamoDB", null],
    ["objects of a bucket", { sample: 20 }, "S3", null],
    ["words for a person", {}, "EC2", null],
  ])("may be %s", (_, check, type, database) => {
    expect(problemsOf(spoiled(checked(check, type, database)))).toEqual([]);
  });

  test("has a name of its own in its class", () => {
    const problems = problemsOf(
      spoiled((contract) => {
        checked({ sql, equals: 1 })(contract);
        contract.addIn(
          [...orders, "restoreTest", "checks"],
          contract.createNode({ name: "orders", says }),
        );
      }),
    );
    expect(problems.map(({ path }) => path.at(-1))).toEqual(["name"]);
  });
});

const inTest = "backup.dataClasses[0].restoreTest";

describe("a restore test", () => {
  refuses([
    {
      title: "starts at an hour of the day, in UTC",
      change: tested("S3", { startHour: 24 }),
      line: "startHour: 24",
      path: `${inTest}.startHour`,
      says: ["must be a whole number of hours, in UTC, from 0 to 23"],
    },
    {
      title: "takes a class of database instance",
      change: tested("RDS", { instanceClass: "t3.small" }),
      line: "instanceClass",
      path: `${inTest}.instanceClass`,
      says: ["must be a class of database instance, which starts with db.", "db.t4g.small"],
    },
    {
      title: "takes a type of server",
      change: tested("EC2", { instanceType: "db.t4g.small" }),
      line: "instanceType",
      path: `${inTest}.instanceType`,
      says: ["must be a type of EC2 instance, which does not start with db.", "t3.small"],
    },
    {
      title: "takes no serverless class for a server",
      change: tested("EC2", { instanceType: "db.serverless" }),
      line: "instanceType",
      path: `${inTest}.instanceType`,
      says: ["must be a type of EC2 instance"],
    },
    {
      title: "names a bucket as AWS does",
      change: tested("S3", { buckets: ["Acme_Orders"] }),
      line: "Acme_Orders",
      path: `${inTest}.buckets[0]`,
      says: ["must be the name of a bucket"],
    },
    {
      title: "names a bucket at least, or leaves the list out",
      change: tested("S3", { buckets: [] }),
      line: "buckets:",
      path: `${inTest}.buckets`,
      says: ["must name at least one bucket, or be left out"],
    },
    {
      title: "names ten buckets at most",
      change: tested("S3", { buckets: bucketsOf(11) }),
      line: "buckets:",
      path: `${inTest}.buckets`,
      says: ["must name at most 10 buckets", "a class of their own"],
    },
    {
      title: "has twenty checks at most, so that each has its time",
      change: tested("EFS", { checks: words(21) }),
      line: "checks:",
      path: `${inTest}.checks`,
      says: ["must hold at most 20 checks", "or split the class"],
    },
    ...[
      "arn:aws:lambda:eu-west-3:111122223333:function:check-*",
      "arn:aws:lambda:eu-west-3:111122223333:function:check:*",
      "arn:aws:lambda:eu-west-3:111122223333:function:check:$LATEST",
      "arn:aws:lambda:*:111122223333:function:check",
      "arn:aws:iam::111122223333:role/check",
      "check",
    ].map((arn) => ({
      title: `asks one function, by its exact ARN: ${arn} is refused`,
      change: tested("EFS", { function: arn }),
      line: "function: ",
      path: `${inTest}.function`,
      says: ["must be the exact ARN of a Lambda function, without wildcard"],
    })),
  ]);

  const here = "arn:aws:lambda:eu-west-3:111122223333:function:check_files-1";
  test.each([
    ["midnight", "S3", { startHour: 0 }],
    ["the last hour", "S3", { startHour: 23 }],
    ["a class of RDS", "RDS", { instanceClass: "db.m7g.2xlarge" }],
    ["a class with more parts", "RDS", { instanceClass: "db.r5.large.tpc1.mem2x" }],
    ["a serverless reader", "Aurora", { instanceClass: "db.serverless" }],
    ["a type of EC2", "EC2", { instanceType: "m7i-flex.large" }],
    ["ten buckets", "S3", { buckets: bucketsOf(10) }],
    ["twenty checks", "EFS", { checks: words(20) }],
    ["a function", "EFS", { function: here }],
    ["an alias of a function", "EFS", { function: `${here}:in-force` }],
    ["a version of a function", "EFS", { function: `${here}:12` }],
  ])("may name %s", (_, type, members) => {
    expect(problemsOf(spoiled(tested(type, members)))).toEqual([]);
  });
});
