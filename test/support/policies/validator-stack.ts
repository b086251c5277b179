import type { Registered } from "../../../verify/sources/registered";
import { documentOf, takenBy } from "./restore-role-stack";
import { resource, unknown, type Props } from "./stack";

const region = "eu-west-3";
const parent = "socle:backup:RestoreValidation validation";
const tags = {
  Client: "lormont",
  Environment: "production",
  Owner: "c-delmas",
  CostCentre: "commun",
  ManagedBy: "socle",
};
const tagged = { tags, tagsAll: tags };

export const validatorName = (kind: string) => `lormont-production-validate-${kind}`;

/** An ARN of the account and the main region of the example client's production. */
export const arnHere = (service: string, name: string) =>
  `arn:aws:${service}:${region}:111122223333:${name}`;

export const allowed = (Action: readonly string[], ...Resource: readonly string[]) => ({
  Effect: "Allow",
  Action,
  Resource,
});

/** What a restore test tells when it ends, of every class. */
export function patternOf(...resourceType: readonly string[]) {
  return {
    source: ["aws.backup"],
    "detail-type": ["Restore Job State Change"],
    detail: {
      status: ["COMPLETED"],
      resourceType,
      restoreTestingPlanArn: [{ prefix: arnHere("backup", "restore-testing-plan:socle_") }],
    },
  };
}

const writesItsLog = (kind: string) =>
  allowed(
    ["logs:CreateLogStream", "logs:PutLogEvents"],
    arnHere("logs", `log-group:/aws/lambda/${validatorName(kind)}:*`),
  );

/** What every validator may do. */
export const rightsOf = (kind: string): readonly object[] => [
  writesItsLog(kind),
  allowed(["backup:DescribeRestoreJob", "backup:PutRestoreValidationResult"], "*"),
  allowed(
    ["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage", "sqs:SendMessage"],
    arnHere("sqs", validatorName(kind)),
  ),
];

/** A function, its role and its rights. */
function lambda(kind: string, rights: readonly object[], more: Props = {}): Registered[] {
  const name = validatorName(kind);
  const role = resource(
    "aws:iam/role:Role",
    `validation-${kind}-role`,
    { name, path: "/", assumeRolePolicy: takenBy("lambda.amazonaws.com"), ...tagged },
    { parent, computed: { arn: unknown, inlinePolicies: unknown, managedPolicyArns: unknown } },
  );
  const inline = resource(
    "aws:iam/rolePolicy:RolePolicy",
    `validation-${kind}-rights`,
    { role: name, name: "rights", policy: documentOf(...rights) },
    { parent, more: { dependencies: [role.urn] } },
  );
  const code = resource(
    "aws:lambda/function:Function",
    `validation-${kind}-function`,
    {
      region,
      name,
      role: unknown,
      runtime: "nodejs24.x",
      handler: "index.handler",
      ...more,
      ...tagged,
    },
    { parent, computed: { arn: unknown }, more: { dependencies: [role.urn, inline.urn] } },
  );
  return [role, inline, code];
}

/** The event, the queue and the function of some types of restored resources, in a preview. */
export function validator(
  kind: string,
  types: readonly string[],
  rights: readonly object[] = [],
): Registered[] {
  const name = validatorName(kind);
  const code = lambda(kind, [...rightsOf(kind), ...rights]);
  const queue = resource(
    "aws:sqs/queue:Queue",
    `validation-${kind}-queue`,
    { region, name, ...tagged },
    { parent, computed: { arn: unknown, url: unknown } },
  );
  const rule = resource(
    "aws:cloudwatch/eventRule:EventRule",
    `validation-${kind}-restored`,
    {
      region,
      name,
      eventBusName: "default",
      eventPattern: JSON.stringify(patternOf(...types)),
      ...tagged,
    },
    { parent, computed: { arn: unknown } },
  );
  return [
    ...code,
    queue,
    resource(
      "aws:lambda/eventSourceMapping:EventSourceMapping",
      `validation-${kind}-looks`,
      {
        region,
        eventSourceArn: unknown,
        functionName: name,
        batchSize: 1,
        enabled: true,
        ...tagged,
      },
      {
        parent,
        // AWS tells whether it reads, once it does.
        computed: { arn: unknown, state: unknown, uuid: unknown },
        more: { dependencies: [queue.urn, ...code.slice(2).map(({ urn }) => urn)] },
      },
    ),
    rule,
    resource(
      "aws:cloudwatch/eventTarget:EventTarget",
      `validation-${kind}-restored-target`,
      { region, rule: name, eventBusName: "default", arn: unknown },
      { parent, more: { dependencies: [rule.urn, queue.urn] } },
    ),
  ];
}

const restored = "awsbackup-restore-test-*";

/** The validators of the example client's production, and the function that asks databases for one of them. */
export const validators: readonly Registered[] = [
  ...lambda("questions", [
    writesItsLog("questions"),
    allowed(
      ["ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface", "ec2:DescribeSubnets"],
      "*",
    ),
  ]),
  ...validator(
    "rds",
    ["DocumentDB", "Neptune", "RDS"],
    [
      allowed(["rds:DescribeDBInstances"], arnHere("rds", `db:${restored}`)),
      allowed(["secretsmanager:GetSecretValue"], arnHere("secretsmanager", "secret:erp-??????")),
      allowed(["kms:Decrypt"], arnHere("kms", "key/*")),
      allowed(
        ["lambda:InvokeFunction"],
        arnHere("lambda", `function:${validatorName("questions")}`),
      ),
    ],
  ),
  ...validator(
    "s3",
    ["S3"],
    [allowed(["s3:GetObject", "s3:ListBucket"], `arn:aws:s3:::${restored}`)],
  ),
];
