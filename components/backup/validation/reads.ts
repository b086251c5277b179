import { arn } from "../../support/arn";
import type { Statement } from "../../support/policy-document";
import { readerPrefix } from "../validators/aurora/reader-prefix";
import { arnOf, functionArn, type Place } from "./names";
import type { ValidatedClass, ValidatorKind } from "./validated-class";

/** What AWS Backup names what it restores for a test; clusters have no hyphen after it. */
const restored = "awsbackup-restore-test*";

type Reads = (place: Place, classes: readonly ValidatedClass[]) => readonly Statement[];

/** What each validator reads of what was restored, and of what it is compared with. */
export const readsOf: Readonly<Record<ValidatorKind, Reads>> = {
  aurora: (place, classes) => [
    ...looksAtDatabases(place),
    ...makesReaders(place, classes),
    ...asksDatabases(place, classes),
  ],
  dynamodb: (place) =>
    allow(
      "ReadsRestoredTables",
      ["dynamodb:DescribeTable", "dynamodb:GetItem", "dynamodb:Scan"],
      [arnOf(place, "dynamodb", `table/${restored}`)],
    ),
  ec2: () =>
    allow(
      "LooksAtRestoredDisksAndServers",
      // None of them is of one resource.
      ["ec2:DescribeInstanceStatus", "ec2:DescribeInstances", "ec2:DescribeVolumes"],
      ["*"],
    ),
  efs: (place) =>
    allow(
      "LooksAtRestoredFileSystems",
      ["elasticfilesystem:DescribeFileSystems"],
      [arnOf(place, "elasticfilesystem", "file-system/*")],
    ),
  rds: (place, classes) => [...looksAtDatabases(place), ...asksDatabases(place, classes)],
  s3: readsObjects,
};

function looksAtDatabases(place: Place): readonly Statement[] {
  return allow(
    "LooksAtRestoredDatabases",
    ["rds:DescribeDBClusters", "rds:DescribeDBInstances"],
    [
      arnOf(place, "rds", `cluster:${restored}`),
      arnOf(place, "rds", `db:${restored}`),
      arnOf(place, "rds", `db:${readerPrefix}*`),
    ],
  );
}

/** @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonrds.html */
function makesReaders(place: Place, classes: readonly ValidatedClass[]): readonly Statement[] {
  if (classes.every(({ database }) => database === undefined)) return [];
  const readers = arnOf(place, "rds", `db:${readerPrefix}*`);
  return [
    ...allow(
      "MakesTheInstanceItReadsBy",
      ["rds:CreateDBInstance"],
      [
        readers,
        arnOf(place, "rds", `cluster:${restored}`),
        arnOf(place, "rds", "og:default*"),
        arnOf(place, "rds", "pg:default*"),
        arnOf(place, "rds", "subgrp:*"),
      ],
    ),
    ...allow("TagsAndRemovesIt", ["rds:AddTagsToResource", "rds:DeleteDBInstance"], [readers]),
  ];
}

function asksDatabases(place: Place, classes: readonly ValidatedClass[]): readonly Statement[] {
  const names = classes.flatMap(({ database }) =>
    database === undefined ? [] : [database.secretName],
  );
  // AWS adds six characters to the name that it was given.
  const secrets = [...new Set(names)].map((name) =>
    arnOf(place, "secretsmanager", `secret:${name}-??????`),
  );
  if (secrets.length === 0) return [];
  return [
    ...allow("ReadsTheAgreedSecrets", ["secretsmanager:GetSecretValue"], secrets),
    ...decrypts(place, "secretsmanager", "SecretARN", secrets),
    ...allow("AsksDatabases", ["lambda:InvokeFunction"], [functionArn(place, "questions")]),
  ];
}

/** What was restored, and the versions that the agreed buckets had: neither is written. */
function readsObjects(place: Place, classes: readonly ValidatedClass[]): readonly Statement[] {
  const { partition } = place;
  const bucket = (name: string) => arn({ partition, service: "s3", resource: name });
  const objects = (name: string) => bucket(`${name}/*`);
  const agreed = [...new Set(classes.flatMap((one) => one.objects?.buckets ?? []))];
  return [
    ...allow("LooksAtRestoredBuckets", ["s3:ListBucket"], [bucket(restored)]),
    ...allow("ReadsRestoredObjects", ["s3:GetObject"], [objects(restored)]),
    // Without the first, S3 says of a version that is gone that it may not be read.
    ...allow("ListsVersions", ["s3:ListBucket", "s3:ListBucketVersions"], agreed.map(bucket)),
    ...allow("ReadsVersions", ["s3:GetObjectVersion"], agreed.map(objects)),
    // The bucket's own where it has a bucket key, otherwise the object's.
    ...decrypts(place, "s3", "aws:s3:arn", [...agreed.map(bucket), ...agreed.map(objects)]),
  ];
}

/** What a service keeps encrypted with a key of the account, for these things of it. */
function decrypts(
  place: Place,
  service: string,
  context: string,
  things: readonly string[],
): readonly Statement[] {
  if (things.length === 0) return [];
  return [
    {
      Sid: "DecryptsThem",
      Effect: "Allow",
      Action: ["kms:Decrypt"],
      Resource: [arnOf(place, "kms", "key/*")],
      Condition: {
        StringEquals: { "kms:ViaService": [`${service}.${place.region}.amazonaws.com`] },
        StringLike: { [`kms:EncryptionContext:${context}`]: things },
      },
    },
  ];
}

/** None where there is no resource: AWS refuses such a statement. */
export function allow(
  Sid: string,
  Action: readonly string[],
  Resource: readonly string[],
): readonly Statement[] {
  return Resource.length === 0
    ? []
    : [{ Sid, Effect: "Allow", Action, Resource: [...new Set(Resource)] }];
}
