import { policyDocument } from "../../support/policy-document";
import type { Statement } from "../../support/policy-document";
import { arn } from "../../support/arn";
import { readerPrefix } from "../validators/aurora/reader-prefix";
import type { FunctionFile } from "./function-code";
import { arnOf, functionArn, logGroupName, queueArn, type Place } from "./names";
import type { ValidatedClass, ValidatorKind } from "./validated-class";

/** What AWS Backup names what it restores for a test; clusters have no hyphen after it. */
const restored = "awsbackup-restore-test*";

/** Who may do what a function does. @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html */
export const functionTrust = policyDocument([
  {
    Sid: "LambdaAssumes",
    Effect: "Allow",
    Principal: { Service: ["lambda.amazonaws.com"] },
    Action: ["sts:AssumeRole"],
  },
]);

/**
 * What a validator may do: read what was restored, give its result, and write to its own queue and log. Aurora's also makes and
 * removes the instances by which it reads.
 * @param classes Those whose types it validates.
 */
export function validatorRights(
  place: Place,
  kind: ValidatorKind,
  classes: readonly ValidatedClass[],
): string {
  const functions = classes.flatMap(({ custom }) =>
    custom === undefined ? [] : [custom.functionArn],
  );
  return policyDocument([
    writesItsLog(place, kind),
    {
      Sid: "GivesItsResult",
      Effect: "Allow",
      // Neither is of one resource.
      Action: ["backup:DescribeRestoreJob", "backup:PutRestoreValidationResult"],
      Resource: ["*"],
    },
    {
      Sid: "LooksAgainLater",
      Effect: "Allow",
      Action: [
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:ReceiveMessage",
        "sqs:SendMessage",
      ],
      Resource: [queueArn(place, kind)],
    },
    ...readsOf[kind](place, classes),
    ...allow("AsksTheClientsFunction", ["lambda:InvokeFunction"], functions),
  ]);
}

/** What the function that asks databases may do: nothing of its own on AWS, but enter its network, which Lambda does for it. */
export function questionsRights(place: Place): string {
  const enters = [
    "ec2:AssignPrivateIpAddresses",
    "ec2:CreateNetworkInterface",
    "ec2:DeleteNetworkInterface",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DescribeSecurityGroups",
    "ec2:DescribeSubnets",
    "ec2:DescribeVpcs",
    "ec2:UnassignPrivateIpAddresses",
  ];
  return policyDocument([
    writesItsLog(place, "questions"),
    { Sid: "LambdaEntersItsNetwork", Effect: "Allow", Action: enters, Resource: ["*"] },
    {
      // https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
      Sid: "ItsCodeDoesNot",
      Effect: "Deny",
      Action: enters,
      Resource: ["*"],
      Condition: {
        ArnEquals: { "lambda:SourceFunctionArn": [functionArn(place, "questions")] },
      },
    },
  ]);
}

type Reads = (place: Place, classes: readonly ValidatedClass[]) => readonly Statement[];

const readsOf: Readonly<Record<ValidatorKind, Reads>> = {
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
    {
      Sid: "DecryptsThem",
      Effect: "Allow",
      Action: ["kms:Decrypt"],
      Resource: [arnOf(place, "kms", "key/*")],
      Condition: {
        StringEquals: { "kms:ViaService": [`secretsmanager.${place.region}.amazonaws.com`] },
        StringLike: { "kms:EncryptionContext:SecretARN": secrets },
      },
    },
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
    ...(agreed.length === 0
      ? []
      : [
          {
            Sid: "DecryptsThem",
            Effect: "Allow",
            Action: ["kms:Decrypt"],
            Resource: [arnOf(place, "kms", "key/*")],
            Condition: {
              StringEquals: { "kms:ViaService": [`s3.${place.region}.amazonaws.com`] },
              // The bucket's own where it has a bucket key, otherwise the object's.
              StringLike: {
                "kms:EncryptionContext:aws:s3:arn": agreed.flatMap((one) => [
                  bucket(one),
                  objects(one),
                ]),
              },
            },
          } as const,
        ]),
  ];
}

function writesItsLog(place: Place, file: FunctionFile): Statement {
  return {
    Sid: "WritesItsLog",
    Effect: "Allow",
    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
    Resource: [arnOf(place, "logs", `log-group:${logGroupName(place, file)}:*`)],
  };
}

/** None where there is no resource: AWS refuses such a statement. */
function allow(
  Sid: string,
  Action: readonly string[],
  Resource: readonly string[],
): readonly Statement[] {
  return Resource.length === 0
    ? []
    : [{ Sid, Effect: "Allow", Action, Resource: [...new Set(Resource)] }];
}
