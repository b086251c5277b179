import type { Registered } from "../../../verify/sources/registered";
import { securityAlarms, securityAlerts } from "./logging-alarms";
import {
  accessLogs,
  account,
  archive,
  keyArn,
  keyFor,
  logGroup,
  region,
  tagged,
  tags,
} from "./logging-common";
import { archiveStatements, bucketStatements, keyStatements, policyOf } from "./logging-policies";
import { resource, unknown, type Props } from "./stack";

const dataTags = { ...tags, DataClass: "logs" };
const dataTagged = { tags: dataTags, tagsAll: dataTags };

const every = { status: "Enabled", filter: { prefix: "" } };

/** Files go after a year, and what was hidden a day later. */
export const lifecycle = [
  {
    id: "expire",
    ...every,
    expiration: { days: 365 },
    noncurrentVersionExpiration: { noncurrentDays: 1 },
  },
  { id: "forget-deleted", ...every, expiration: { expiredObjectDeleteMarker: true } },
  {
    id: "infrequent-access",
    ...every,
    transitions: [{ days: 90, storageClass: "STANDARD_IA" }],
  },
] as const;

/** What a trail taken over keeps as it was. */
const leftAlone = ["s3BucketName", "kmsKeyId", "eventSelectors", "advancedEventSelectors", "tags"];

/** What the trail records beside administration: the bucket of a class of data. */
export const selectors = [
  {
    name: "Management events",
    fieldSelectors: [{ field: "eventCategory", equals: ["Management"] }],
  },
  {
    name: "Reads and writes of objects",
    fieldSelectors: [
      { field: "eventCategory", equals: ["Data"] },
      { field: "resources.type", equals: ["AWS::S3::Object"] },
      { field: "resources.ARN", startsWiths: ["arn:aws:s3:::lormont-documents/"] },
    ],
  },
] as const;

/**
 * What stack guard of the example client's production holds of logging, with its trail taken over: AWS has read the rest of it.
 */
export const logging: readonly Registered[] = [
  ...auditTrail(
    { name: "journal-2023", s3BucketName: "lormont-journal-2023" },
    {
      computed: { arn: unknown, homeRegion: unknown, advancedEventSelectors: selectors },
      more: { retainOnDelete: true, ignoreChanges: leftAlone },
    },
  ),
  ...securityAlerts(),
  ...securityAlarms(),
];

/** The same where the trail is created, once it has been deployed: AWS then knows the ARN of the key. */
export const createdLogging: readonly Registered[] = [
  ...logArchive(),
  ...auditTrail(
    {
      name: "lormont-production-trail",
      s3BucketName: archive,
      kmsKeyId: keyArn,
      advancedEventSelectors: selectors,
      ...tagged,
    },
    { computed: { arn: unknown, homeRegion: unknown }, more: { protect: true } },
  ),
  ...securityAlerts(),
  ...securityAlarms(),
];

function logArchive(): Registered[] {
  const parent = "socle:logging:LogArchive archive";
  return [
    resource("socle:logging:LogArchive", "archive", {}),
    keyFor(
      "archive-key",
      { policy: policyOf(...Object.values(keyStatements)), ...dataTagged },
      parent,
      { arn: keyArn, keyId: keyArn.slice(keyArn.lastIndexOf("/") + 1) },
    ),
    ...bucket("archive-access-logs", accessLogs, parent, bucketStatements(accessLogs)),
    ...bucket("archive-bucket", archive, parent, archiveStatements),
    resource(
      "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration",
      "archive-bucket-lock",
      {
        region,
        bucket: archive,
        objectLockEnabled: "Enabled",
        rule: { defaultRetention: { mode: "GOVERNANCE", days: 365 } },
      },
      { parent },
    ),
    resource(
      "aws:s3/bucketLogging:BucketLogging",
      "archive-bucket-logging",
      { region, bucket: archive, targetBucket: accessLogs, targetPrefix: `${archive}/` },
      { parent },
    ),
  ];
}

function bucket(name: string, physical: string, parent: string, statements: object): Registered[] {
  const setting = (type: string, suffix: string, inputs: Props) =>
    resource(type, `${name}-${suffix}`, { region, bucket: physical, ...inputs }, { parent });
  return [
    resource(
      "aws:s3/bucket:Bucket",
      name,
      { region, bucket: physical, forceDestroy: false, ...dataTagged },
      { parent, computed: { arn: unknown, versioning: unknown }, more: { protect: true } },
    ),
    setting("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "public-access", {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    }),
    setting("aws:s3/bucketVersioning:BucketVersioning", "versioning", {
      versioningConfiguration: { status: "Enabled" },
    }),
    setting("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "lifecycle", {
      rules: lifecycle,
    }),
    setting("aws:s3/bucketPolicy:BucketPolicy", "policy", {
      policy: policyOf(...(Object.values(statements) as object[])),
    }),
  ];
}

type Options = NonNullable<Parameters<typeof resource>[3]>;

function auditTrail(own: Props, options: Options): Registered[] {
  const parent = "socle:logging:AuditTrail trail";
  return [
    resource("socle:logging:AuditTrail", "trail", {}),
    resource(
      "aws:cloudwatch/logGroup:LogGroup",
      "trail-log-group",
      {
        region,
        name: logGroup,
        retentionInDays: 365,
        kmsKeyId: keyArn,
        deletionProtectionEnabled: true,
        ...tagged,
      },
      { parent, computed: { arn: unknown }, more: { protect: true } },
    ),
    resource(
      "aws:cloudtrail/trail:Trail",
      "trail-trail",
      {
        region,
        isMultiRegionTrail: true,
        includeGlobalServiceEvents: true,
        enableLogFileValidation: true,
        enableLogging: true,
        isOrganizationTrail: false,
        cloudWatchLogsGroupArn: `arn:aws:logs:${region}:${account}:log-group:${logGroup}:*`,
        cloudWatchLogsRoleArn: `arn:aws:iam::${account}:role/lormont-production-trail`,
        ...own,
      },
      { parent, ...options },
    ),
  ];
}
