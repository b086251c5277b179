import type { AuditTrailArgs } from "../../../../components/logging";

const both = {
  logGroupName: "/acme/production/trail",
  logGroupRetentionDays: 365,
  roleName: "acme-production-trail",
  accountId: "111122223333",
  partition: "aws",
  region: "eu-west-3",
  ownership: { client: "acme", environment: "production", owner: "cio", costCentre: "it" },
} as const;

/** A trail that AWS makes. */
export const created: AuditTrailArgs = {
  ...both,
  trail: "create",
  trailName: "acme-production-trail",
  bucketName: "acme-production-logs",
  kmsKeyArn: "arn:aws:kms:eu-west-3:111122223333:key/1234",
};

/** A trail that exists. */
export const adopted: AuditTrailArgs = {
  ...both,
  trail: {
    adopt: "arn:aws:cloudtrail:eu-west-3:111122223333:trail/old-trail",
    bucketName: "old.logs",
  },
};
