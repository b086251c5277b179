import type { Place } from "../../../../components/backup/validation/names";
import type { ValidatedClass } from "../../../../components/backup/validation/validated-class";

/** Where the tests' validators are, and what they are asked. */
export const place: Place = {
  namePrefix: "acme-production",
  accountId: "111122223333",
  partition: "aws",
  region: "eu-west-3",
};

export const erp: ValidatedClass = {
  name: "erp-vital",
  resourceTypes: ["RDS", "EC2"],
  validationWindowHours: 6,
  database: {
    engine: "postgres",
    database: "erp",
    secretName: "acme/erp-reader",
    checks: [{ name: "orders", sql: "SELECT count(*) FROM orders", expect: { atLeast: 1 } }],
    rpoHours: 1,
    timeoutMs: 60_000,
    language: "en",
  },
};

export const ledger: ValidatedClass = {
  name: "ledger",
  resourceTypes: ["Aurora"],
  validationWindowHours: 6,
  database: {
    engine: "mysql",
    database: "ledger",
    secretName: "acme/ledger-reader",
    checks: [{ name: "lines", table: "lines", newest: "written_at" }],
    rpoHours: 24,
    timeoutMs: 60_000,
    language: "en",
  },
};

export const documents: ValidatedClass = {
  name: "documents",
  resourceTypes: ["S3"],
  validationWindowHours: 12,
  objects: { name: "plans", sample: 20, buckets: ["acme-plans", "acme-proofs"], language: "en" },
};

export const carts: ValidatedClass = {
  name: "carts",
  resourceTypes: ["DynamoDB"],
  validationWindowHours: 2,
  table: { checks: [{ name: "some", itemsAtLeast: 10 }], language: "en" },
};

export const files: ValidatedClass = {
  name: "files",
  resourceTypes: ["EFS"],
  validationWindowHours: 2,
  custom: {
    functionArn: "arn:aws:lambda:eu-west-3:111122223333:function:acme-opens-a-file",
    dataClass: "files",
    rpoHours: 24,
    checks: [{ name: "plan", says: "A plan of the week opens." }],
    language: "en",
  },
};
