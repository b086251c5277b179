import { z } from "zod";
import { bucketName, lambdaFunction, matching, oneOf, sentence, slug, whole } from "../fields";
import { questions } from "../questions";

/** A function that asks them all lives fifteen minutes. */
const mostChecks = 20;

/** Of one class, whose history one validator may read. */
const mostBuckets = 10;

const answers = ["equals", "atLeast", "atMost"] as const;

const number = z.number({ error: "must be a number, without quotes" });

/**
 * One thing that the restored data must show, with one question for a machine at most. Without any, a person looks, or the
 * client's own function.
 * @see docs/contract.md
 */
const check = z
  .strictObject({
    name: slug,
    /** What the check asks of the restored data, in plain words. */
    says: sentence,
    /** One query that gives one value, of a database. */
    sql: z
      .string({ error: "must be a query: write it as SELECT count(*) FROM orders" })
      .trim()
      .max(2000, { error: "must be at most 2000 characters: make it a view, and ask that" })
      // Spelt out: the editors' schema has no flag for either case.
      .regex(/^([Ss][Ee][Ll][Ee][Cc][Tt]|[Ww][Ii][Tt][Hh])\s/, {
        error:
          "must be one query that reads, starting with SELECT or WITH: the validator writes nothing",
        abort: true,
      })
      .regex(/^[^;]*$/, {
        error: "must be one query, without semicolon: make a check of each",
      })
      .optional(),
    equals: z
      .union([number, z.string()], { error: "must be a number, or a text in quotes" })
      .optional(),
    atLeast: number.optional(),
    atMost: number.optional(),
    /** A column of moments, whose newest must be at most as old as the work that may be lost. */
    newest: matching(
      /^\w+(\.\w+){1,2}$/,
      "must be a table and a column: write it as orders.placed_at, or sales.orders.placed_at",
    ).optional(),
    /** Hours between that row and the backup, where nobody works at night. By default, the class's rpoHours. */
    withinHours: whole("hours", 1, 720).optional(),
    /** Items of a DynamoDB table. */
    itemsAtLeast: whole("items", 1, 1_000_000).optional(),
    /** The whole key of an item of a DynamoDB table. */
    key: z
      .record(z.string(), z.union([z.string(), z.number()]), {
        error: 'must be the whole key of an item: write it as { pk: "ORDER#1" }',
      })
      .optional(),
    /** Objects, drawn at each test, that must be what the bucket's own versions were at the moment of the backup. */
    sample: whole("objects", 1, 1_000).optional(),
  })
  .superRefine((one, context) => {
    const [first, second] = questions.filter((question) => one[question] !== undefined);
    if (second !== undefined)
      context.addIssue({
        code: "custom",
        path: [second],
        message: `must not stand beside ${first}: make a check of each`,
      });
    if (one.withinHours !== undefined && one.newest === undefined)
      context.addIssue({
        code: "custom",
        path: ["withinHours"],
        message: "must stand beside newest, whose age it is about: write the column too",
      });
    const given = answers.filter((answer) => one[answer] !== undefined);
    if (given[1] !== undefined)
      context.addIssue({
        code: "custom",
        path: [given[1]],
        message: `must not stand beside ${given[0]}: a query gives one value, so expect one thing of it`,
      });
    if (one.sql !== undefined && given.length === 0)
      context.addIssue({
        code: "custom",
        path: ["sql"],
        message: `must have one of ${answers.join(", ")} beside it, to say what the query must give`,
      });
    if (one.sql === undefined && given[0] !== undefined)
      context.addIssue({
        code: "custom",
        path: [given[0]],
        message: "must stand beside sql, whose answer it is about: write the query too",
      });
  });

/** How a restored database is entered. */
const database = z.strictObject({
  engine: oneOf(["postgres", "mariadb", "mysql"]),
  name: matching(
    /^[\w-]{1,64}$/,
    "must be the name of the database, letters, digits, hyphens or underscores: write it as erp",
  ),
  /** In Secrets Manager, with `username` and `password`: somebody who may only read. */
  secret: matching(
    /^[\w/+=.@-]{1,512}$/,
    "must be the name of a secret, letters, digits or / _ + = . @ -: write it as erp/reader",
  ),
});

export const restoreTest = z.strictObject({
  frequency: oneOf(["weekly", "monthly", "quarterly"]),
  /** UTC. By default 8. The latest backup that is complete is restored: of the night before, where this night's is not. */
  startHour: whole("hours, in UTC,", 0, 23).optional(),
  /** How long the restored resource stays for its validator. @see AWS: 1 to 168 hours. */
  validationWindowHours: whole("hours", 1, 168),
  /**
   * Of a restored RDS instance; by default, what was backed up. Of the instance by which a restored Aurora cluster is read; by
   * default, db.t4g.medium. Only a restore tells whether its engine and storage take it.
   */
  instanceClass: matching(
    /^db(\.[a-z0-9-]+){1,4}$/,
    "must be a class of database instance, which starts with db.: write it as db.t4g.small",
  ).optional(),
  /** Of a restored EC2 server; by default, what was backed up. Only a restore tells whether its image starts on it. */
  instanceType: matching(
    /^(?!db\.)[a-z][a-z0-9-]*\.[a-z0-9-]+$/,
    "must be a type of EC2 instance, which does not start with db.: write it as t3.small",
  ).optional(),
  database: database.optional(),
  /** Those of the class, whose versions restored objects are compared with. */
  buckets: z
    .array(bucketName)
    .min(1, { error: "must name at least one bucket, or be left out" })
    .max(mostBuckets, {
      error: `must name at most ${mostBuckets} buckets: put the others in a class of their own`,
    })
    .optional(),
  /** The client's own function, which checks what was restored, of any type. It is told the checks in words. */
  function: lambdaFunction.optional(),
  checks: z
    .array(check)
    .max(mostChecks, {
      error: `must hold at most ${mostChecks} checks, so that each has the time it needs: ask more in one query, or split the class`,
    })
    .default([]),
});
