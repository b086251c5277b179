import { questionsRights, validatorRights } from "../../../../components/backup/validation/rights";
import type {
  ValidatedClass,
  ValidatorKind,
} from "../../../../components/backup/validation/validated-class";
import type { Statement } from "../../../../components/support";
import { carts, documents, erp, files, ledger, place } from "./classes";

type Statements = Readonly<Record<string, Statement>>;

const bySid = (document: string): Statements =>
  Object.fromEntries(
    (JSON.parse(document) as { Statement: Statement[] }).Statement.map((one) => [one.Sid, one]),
  );
const rights = (kind: ValidatorKind, ...classes: readonly ValidatedClass[]) =>
  bySid(validatorRights(place, kind, classes));

const arn = (service: string, resource: string) =>
  `arn:aws:${service}:eu-west-3:111122223333:${resource}`;

/** What is beside the result, the queue and the log, which every validator has. */
const own = (statements: Statements) =>
  Object.keys(statements).filter(
    (sid) => !["WritesItsLog", "GivesItsResult", "LooksAgainLater"].includes(sid),
  );

const every: readonly (readonly [ValidatorKind, ValidatedClass])[] = [
  ["aurora", ledger],
  ["dynamodb", carts],
  ["ec2", erp],
  ["efs", files],
  ["rds", erp],
  ["s3", documents],
];

test.each(every)(
  "Validator %s gives its result, and writes to its own queue and log.",
  (kind, one) => {
    const statements = rights(kind, one);

    expect(statements["GivesItsResult"]).toMatchObject({
      Effect: "Allow",
      Action: ["backup:DescribeRestoreJob", "backup:PutRestoreValidationResult"],
      Resource: ["*"],
    });
    expect(statements["LooksAgainLater"]?.Resource).toEqual([
      arn("sqs", `acme-production-validate-${kind}`),
    ]);
    expect(statements["WritesItsLog"]?.Resource).toEqual([
      arn("logs", `log-group:/aws/lambda/acme-production-validate-${kind}:*`),
    ]);
  },
);

test.each(every)("Validator %s writes to nothing else, Aurora's readers apart.", (kind, one) => {
  const statements = rights(kind, one);
  const actions = own(statements)
    .filter((sid) => !["MakesTheInstanceItReadsBy", "TagsAndRemovesIt"].includes(sid))
    .flatMap((sid) => statements[sid]?.Action ?? []);

  expect(
    actions.filter((action) => !/:(Describe|Get|List|Scan|Decrypt$|InvokeFunction$)/.test(action)),
  ).toEqual([]);
});

test("A database is read with the agreed secret, by the function that asks.", () => {
  const statements = rights("rds", erp);
  const secret = arn("secretsmanager", "secret:acme/erp-reader-??????");

  expect(statements["ReadsTheAgreedSecrets"]?.Resource).toEqual([secret]);
  expect(statements["DecryptsThem"]?.Condition).toEqual({
    StringEquals: { "kms:ViaService": ["secretsmanager.eu-west-3.amazonaws.com"] },
    StringLike: { "kms:EncryptionContext:SecretARN": [secret] },
  });
  expect(statements["AsksDatabases"]?.Resource).toEqual([
    arn("lambda", "function:acme-production-validate-questions"),
  ]);
  expect(statements["LooksAtRestoredDatabases"]?.Resource).toEqual([
    arn("rds", "cluster:awsbackup-restore-test*"),
    arn("rds", "db:awsbackup-restore-test*"),
    arn("rds", "db:socle-reader-*"),
  ]);
});

test("A database whose data is not asked needs no secret, and Aurora's no instance.", () => {
  const silent = { name: "erp", resourceTypes: ["RDS"], validationWindowHours: 6 } as const;

  expect(own(rights("rds", silent))).toEqual(["LooksAtRestoredDatabases"]);
  expect(own(rights("aurora", { ...silent, resourceTypes: ["Aurora"] }))).toEqual([
    "LooksAtRestoredDatabases",
  ]);
});

test("Aurora's validator makes and removes its own readers, of restored clusters, and no other.", () => {
  const statements = rights("aurora", ledger);

  expect(statements["MakesTheInstanceItReadsBy"]).toMatchObject({
    Action: ["rds:CreateDBInstance"],
    Resource: [
      arn("rds", "db:socle-reader-*"),
      arn("rds", "cluster:awsbackup-restore-test*"),
      arn("rds", "og:default*"),
      arn("rds", "pg:default*"),
      arn("rds", "subgrp:*"),
    ],
  });
  expect(statements["TagsAndRemovesIt"]).toMatchObject({
    Action: ["rds:AddTagsToResource", "rds:DeleteDBInstance"],
    Resource: [arn("rds", "db:socle-reader-*")],
  });
});

test("Objects are read where they were restored, and as the agreed buckets had them.", () => {
  const statements = rights("s3", documents);

  expect(statements["ReadsRestoredObjects"]?.Resource).toEqual([
    "arn:aws:s3:::awsbackup-restore-test*/*",
  ]);
  expect(statements["ListsVersions"]?.Resource).toEqual([
    "arn:aws:s3:::acme-plans",
    "arn:aws:s3:::acme-proofs",
  ]);
  expect(statements["DecryptsThem"]?.Condition).toEqual({
    StringEquals: { "kms:ViaService": ["s3.eu-west-3.amazonaws.com"] },
    StringLike: {
      "kms:EncryptionContext:aws:s3:arn": [
        "arn:aws:s3:::acme-plans",
        "arn:aws:s3:::acme-proofs",
        "arn:aws:s3:::acme-plans/*",
        "arn:aws:s3:::acme-proofs/*",
      ],
    },
  });
  expect(statements["ReadsVersions"]).toMatchObject({
    Action: ["s3:GetObjectVersion"],
    Resource: ["arn:aws:s3:::acme-plans/*", "arn:aws:s3:::acme-proofs/*"],
  });
});

test("A client's own function is asked by the validators of its class, by its exact name.", () => {
  expect(rights("efs", files)["AsksTheClientsFunction"]?.Resource).toEqual([
    files.custom?.functionArn,
  ]);
  expect(rights("dynamodb", carts)["AsksTheClientsFunction"]).toBeUndefined();
});

test("What asks databases enters its network by Lambda alone, and has no other right.", () => {
  const statements = bySid(questionsRights(place));
  const { WritesItsLog, LambdaEntersItsNetwork, ItsCodeDoesNot, ...others } = statements;

  expect(others).toEqual({});
  expect(WritesItsLog).toBeDefined();
  expect(ItsCodeDoesNot).toMatchObject({
    Effect: "Deny",
    Action: LambdaEntersItsNetwork?.Action,
    Condition: {
      ArnEquals: {
        "lambda:SourceFunctionArn": [arn("lambda", "function:acme-production-validate-questions")],
      },
    },
  });
});
