import { z } from "zod";
import { matching, oneOf, sentence, slug, whole } from "../fields";

/** What a machine asks of restored data: at most one of them in a check. */
export const questions = ["sql", "newest", "itemsAtLeast", "key", "sample"] as const;

const answers = ["equals", "atLeast", "atMost"] as const;

const number = z.number({ error: "must be a number, without quotes" });

/**
 * One thing that the restored data must show. Without a question, a person looks.
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
    /** Objects of a bucket, compared with the manifest written before the backup. */
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
  /** How long the restored resource stays for its validator. @see AWS: 1 to 168 hours. */
  validationWindowHours: whole("hours", 1, 168),
  database: database.optional(),
  checks: z.array(check).default([]),
});
