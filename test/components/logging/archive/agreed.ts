import type { LogArchiveArgs } from "../../../../components/logging";

export const readers = [
  "arn:aws:iam::111122223333:role/acme-auditor",
  "arn:aws:iam::444455556666:role/siem/acme-reader",
];
export const administrators = ["arn:aws:iam::111122223333:role/acme-client-admin"];

/** An archive that AWS takes. */
export const agreed: LogArchiveArgs = {
  bucketName: "acme-production-logs",
  accessLogBucketName: "acme-production-access-logs",
  trailNames: ["acme-production-trail"],
  logGroupNames: ["/acme/production/trail"],
  accountId: "111122223333",
  partition: "aws",
  region: "eu-west-3",
  retentionDays: 365,
  lock: { mode: "GOVERNANCE", days: 90 },
  readers,
  keyAdministrators: administrators,
  deniedPrincipals: ["999988887777", "arn:aws:iam::111122223333:role/acme-msp-operator"],
  ownership: { client: "acme", environment: "production", owner: "cio", costCentre: "it" },
};
