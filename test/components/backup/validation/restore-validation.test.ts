import { RestoreValidation } from "../../../../components/backup";
import type { RestoreValidationArgs } from "../../../../components/backup";
import { queuePolicy } from "../../../../components/backup/validation/queue";
import { questionsRights, validatorRights } from "../../../../components/backup/validation/rights";
import { record, unknown } from "../../../support/record";
import { inventory, named, problem, problemsOf } from "../../helpers";
import { carts, documents, erp, files, ledger, place } from "./classes";

const outside: RestoreValidationArgs = {
  ...place,
  planPrefix: "socle",
  classes: [erp, documents],
  administrators: ["arn:aws:iam::111122223333:role/acme-admin"],
  language: "en",
  topicArn: "arn:aws:sns:eu-west-3:111122223333:acme-alerts",
  logRetentionDays: 365,
  ownership: { client: "acme", environment: "production", owner: "cfo", costCentre: "it" },
};
const agreed: RestoreValidationArgs = {
  ...outside,
  network: { subnetId: "subnet-0a1b2c3d4e5f60718", securityGroupIds: ["sg-0a1b2c3d4e5f60718"] },
};
const tags = {
  Client: "acme",
  Environment: "production",
  Owner: "cfo",
  CostCentre: "it",
  ManagedBy: "socle",
};
const region = "eu-west-3";

const validation = (args: RestoreValidationArgs) => () => {
  new RestoreValidation("acme", args);
};
const recorded = record(validation(agreed));
const inputsOf = async (name: string) => named(await recorded, name).inputs;
const arn = (service: string, resource: string) =>
  `arn:aws:${service}:eu-west-3:111122223333:${resource}`;

const ofEach = (kind: string) => [
  `aws:cloudwatch/eventRule:EventRule acme-${kind}-restored`,
  `aws:cloudwatch/eventTarget:EventTarget acme-${kind}-restored-target`,
  `aws:cloudwatch/logGroup:LogGroup acme-${kind}-logs`,
  `aws:cloudwatch/metricAlarm:MetricAlarm acme-${kind}-errors`,
  `aws:iam/role:Role acme-${kind}-role`,
  `aws:iam/rolePolicy:RolePolicy acme-${kind}-rights`,
  `aws:lambda/eventSourceMapping:EventSourceMapping acme-${kind}-looks`,
  `aws:lambda/function:Function acme-${kind}-function`,
  `aws:sqs/queue:Queue acme-${kind}-queue`,
  `aws:sqs/queuePolicy:QueuePolicy acme-${kind}-queue-policy`,
];
const questions = [
  "aws:cloudwatch/logGroup:LogGroup acme-questions-logs",
  "aws:iam/role:Role acme-questions-role",
  "aws:iam/rolePolicy:RolePolicy acme-questions-rights",
  "aws:lambda/function:Function acme-questions-function",
];
const always = [
  "aws:cloudwatch/metricAlarm:MetricAlarm acme-failed-alarm",
  "aws:sqs/queue:Queue acme-failed",
  "aws:sqs/queuePolicy:QueuePolicy acme-failed-policy",
  "socle:backup:RestoreValidation acme",
];

test("Each kind of resource has a validator of its own, and databases are asked from their network.", async () => {
  expect(inventory(await recorded)).toEqual(
    [...always, ...questions, ...["ec2", "rds", "s3"].flatMap(ofEach)].sort(),
  );
});

test("Where no database is asked, nothing enters a network.", async () => {
  expect(inventory(await record(validation({ ...outside, classes: [carts, files] })))).toEqual(
    [...always, ...["dynamodb", "efs"].flatMap(ofEach)].sort(),
  );
});

test("A function has its code, what was agreed beside it, a role and a log, and as much time as a look takes.", async () => {
  const { code, ...others } = await inputsOf("acme-rds-function");

  expect(others).toEqual({
    region,
    name: "acme-production-validate-rds",
    description: "Validates restores of RDS",
    role: unknown,
    runtime: "nodejs24.x",
    handler: "index.handler",
    architectures: ["arm64"],
    timeout: 660,
    memorySize: 256,
    environment: {
      variables: {
        QUEUE_URL: unknown,
        QUESTIONS_FUNCTION: "acme-production-validate-questions",
      },
    },
    tags,
  });
  const { assets } = code as { assets: Readonly<Record<string, { path?: string; text?: string }>> };
  expect(assets["index.js"]?.path).toMatch(/^node_modules\/.*rds\.js$/);
  expect(JSON.parse(assets["agreed.json"]?.text ?? "")).toEqual({
    socle_erp_vital: { windowHours: 6, language: "en", test: erp.database },
  });
});

test("What a type is asked goes to its own function.", async () => {
  const told = async (name: string, args = agreed) => {
    const { code } = named(await record(validation(args)), name).inputs;
    const { assets } = code as { assets: Readonly<Record<string, { text?: string }>> };
    return JSON.parse(assets["agreed.json"]?.text ?? "") as unknown;
  };

  expect(await told("acme-s3-function")).toEqual({
    socle_documents: { windowHours: 12, language: "en", test: documents.objects },
  });
  expect(await told("acme-ec2-function")).toEqual({
    socle_erp_vital: { windowHours: 6, language: "en" },
  });
  const seen = { ...agreed, classes: [{ ...carts, isForPeople: true }] };
  expect(await told("acme-dynamodb-function", seen)).toEqual({
    socle_carts: { windowHours: 2, language: "en", isForPeople: true, test: carts.table },
  });
  expect(await told("acme-efs-function", { ...agreed, classes: [files] })).toEqual({
    socle_files: { windowHours: 2, language: "en", custom: files.custom },
  });
  expect(await told("acme-aurora-function", { ...agreed, classes: [ledger] })).toEqual({
    socle_ledger: {
      windowHours: 6,
      language: "en",
      test: { ...ledger.database, instanceClass: "db.t4g.medium" },
    },
  });
});

test("What asks databases is in their network, and trusts their certificates.", async () => {
  expect(await inputsOf("acme-questions-function")).toMatchObject({
    name: "acme-production-validate-questions",
    timeout: 600,
    environment: { variables: { NODE_EXTRA_CA_CERTS: "/var/runtime/ca-cert.pem" } },
    vpcConfig: {
      subnetIds: ["subnet-0a1b2c3d4e5f60718"],
      securityGroupIds: ["sg-0a1b2c3d4e5f60718"],
    },
  });
  expect(await inputsOf("acme-questions-rights")).toMatchObject({
    policy: questionsRights(place),
  });
});

test("A validator's role may do what its types need, and its log ends.", async () => {
  expect(await inputsOf("acme-s3-rights")).toMatchObject({
    policy: validatorRights(place, "s3", [documents]),
  });
  expect(await inputsOf("acme-rds-rights")).toMatchObject({
    policy: validatorRights(place, "rds", [erp]),
  });
  expect(await inputsOf("acme-s3-logs")).toEqual({
    region,
    name: "/aws/lambda/acme-production-validate-s3",
    retentionInDays: 365,
    tags,
  });
});

test("A message is hidden longer than a look may take, comes back for hours, and is then kept.", async () => {
  expect(await inputsOf("acme-rds-queue")).toEqual({
    region,
    name: "acme-production-validate-rds",
    visibilityTimeoutSeconds: 720,
    messageRetentionSeconds: 1_209_600,
    sqsManagedSseEnabled: true,
    redrivePolicy: JSON.stringify({
      deadLetterTargetArn: arn("sqs", "acme-production-validate-failed"),
      maxReceiveCount: 30,
    }),
    tags,
  });
  expect(await inputsOf("acme-rds-queue-policy")).toMatchObject({
    policy: queuePolicy(place, "rds", agreed.administrators),
  });
  expect(await inputsOf("acme-rds-looks")).toEqual({
    region,
    eventSourceArn: unknown,
    functionName: "acme-production-validate-rds",
    enabled: true,
    batchSize: 1,
    scalingConfig: { maximumConcurrency: 2 },
    tags,
  });
});

test("AWS's event of a restore reaches the queue, or the queue of failures.", async () => {
  const { eventPattern, ...rule } = await inputsOf("acme-ec2-restored");

  expect(rule).toEqual({
    region,
    name: "acme-production-validate-ec2",
    description: "A restore test of EC2 has restored something",
    state: "ENABLED",
    tags,
  });
  expect(JSON.parse(String(eventPattern))).toEqual({
    source: ["aws.backup"],
    "detail-type": ["Restore Job State Change"],
    detail: {
      status: ["COMPLETED"],
      resourceType: ["EC2"],
      restoreTestingPlanArn: [{ prefix: arn("backup", "restore-testing-plan:socle_") }],
    },
  });
  expect(await inputsOf("acme-ec2-restored-target")).toEqual({
    region,
    rule: "acme-production-validate-ec2",
    targetId: "queue",
    arn: unknown,
    inputTransformer: {
      inputPaths: { id: "$.detail.restoreJobId" },
      inputTemplate: '{"restoreJobId":"<id>"}',
    },
    deadLetterConfig: { arn: arn("sqs", "acme-production-validate-failed") },
  });
});

test("Somebody is told where a message was given up, and where a function keeps failing.", async () => {
  expect(await inputsOf("acme-failed-alarm")).toMatchObject({
    namespace: "AWS/SQS",
    metricName: "ApproximateNumberOfMessagesVisible",
    dimensions: { QueueName: "acme-production-validate-failed" },
    threshold: 1,
    alarmActions: [agreed.topicArn],
    okActions: [agreed.topicArn],
  });
  expect(await inputsOf("acme-s3-errors")).toMatchObject({
    namespace: "AWS/Lambda",
    metricName: "Errors",
    dimensions: { FunctionName: "acme-production-validate-s3" },
    period: 3_600,
    threshold: 3,
    alarmActions: [agreed.topicArn],
  });
});

test.each([
  [
    { namePrefix: "acme production" },
    "namePrefix",
    "must be 1 to 45 letters, digits, hyphens or underscores",
    '"acme production"',
  ],
  [{ classes: [] }, "classes", "must hold at least one", "[]"],
  [{ administrators: [] }, "administrators", "must name at least one", "[]"],
  [
    { administrators: ["arn:aws:iam::999988887777:role/acme-admin"] },
    "administrators[0]",
    "must be the exact ARN of a user, a role or the root user of account 111122223333",
    '"arn:aws:iam::999988887777:role/acme-admin"',
  ],
  [{ logRetentionDays: 366 }, "logRetentionDays", expect.anything(), "366"],
  [{ region: "paris" }, "region", "must be an AWS region", '"paris"'],
])("Case %#: what AWS would refuse is refused before.", async (spoiled, path, rule, received) => {
  const [told, ...others] = await problemsOf(
    validation({ ...agreed, ...(spoiled as Partial<RestoreValidationArgs>) }),
  );

  expect(others).toEqual([]);
  expect(told).toEqual(
    typeof rule === "string" ? problem(path, rule, received) : expect.stringContaining(path),
  );
});

test("A class without type, of a wrong window, or of another's name is refused.", async () => {
  const classes = (...all: RestoreValidationArgs["classes"]) =>
    problemsOf(validation({ ...agreed, classes: all }));

  expect(await classes({ ...erp, resourceTypes: [] })).toEqual([
    problem("classes[0].resourceTypes", "must name at least one type", "[]"),
  ]);
  expect(await classes({ ...erp, validationWindowHours: 0 })).toEqual([
    problem("classes[0].validationWindowHours", "must be a whole number from 1 to 168", "0"),
  ]);
  expect(await classes(erp, { ...documents, name: "erp_vital" })).toEqual([
    problem("classes[1].name", "must differ from `classes[0].name`", '"erp_vital"'),
  ]);
});

test("A database's checks without a network to ask them from are refused.", async () => {
  expect(await problemsOf(validation(outside))).toEqual([
    problem("classes[0].database", "needs `network`", '"erp"'),
  ]);
});
