import { docs, free, unitPrices, type Price } from "./price";

/** The trail, its archive, and the alarms. */
export const loggingPrices: readonly Price[] = [
  {
    types: ["aws:cloudtrail/trail:Trail"],
    monthlyUsd: 0,
    assumes: {
      fr: "le premier journal du compte, sans événements de données",
      en: "the account's first trail, without data events",
    },
    source: unitPrices,
  },
  {
    types: ["aws:s3/bucket:Bucket"],
    monthlyUsd: 0.5,
    assumes: { fr: "moins de 20 Go chacun", en: "under 20 GB each" },
    source: unitPrices,
  },
  {
    types: ["aws:cloudwatch/logGroup:LogGroup"],
    applies: ({ name }) => typeof name === "string" && name.startsWith("/aws/lambda/"),
    monthlyUsd: 0,
    assumes: {
      fr: "des fonctions qui écrivent quelques lignes par essai",
      en: "functions that write a few lines a test",
    },
    source: unitPrices,
  },
  {
    types: ["aws:cloudwatch/logGroup:LogGroup"],
    monthlyUsd: 1,
    assumes: { fr: "2 Go reçus par mois", en: "2 GB received a month" },
    source: unitPrices,
  },
  {
    types: ["aws:cloudwatch/logMetricFilter:LogMetricFilter"],
    monthlyUsd: 0.3,
    assumes: {
      fr: "sans déduire les dix premières mesures du compte, gratuites",
      en: "the account's ten first metrics, which are free, not deducted",
    },
    source: unitPrices,
  },
  {
    types: ["aws:cloudwatch/metricAlarm:MetricAlarm"],
    monthlyUsd: 0.1,
    assumes: {
      fr: "sans déduire les dix premières alertes du compte, gratuites",
      en: "the account's ten first alarms, which are free, not deducted",
    },
    source: unitPrices,
  },
  free(
    `${docs}/AmazonS3/latest/userguide/Welcome.html`,
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
    "aws:s3/bucketLogging:BucketLogging",
    "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration",
    "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
    "aws:s3/bucketPolicy:BucketPolicy",
    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    "aws:s3/bucketVersioning:BucketVersioning",
  ),
];
