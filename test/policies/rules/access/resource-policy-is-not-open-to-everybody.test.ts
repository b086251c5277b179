import { resourcePolicyIsNotOpenToEverybody } from "../../../../policies/rules/access/resource-policy-is-not-open-to-everybody";
import { policyOf } from "../../../support/policies/access-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { resource, spoil, unknown } from "../../../support/policies/stack";

const everybody = (change: object = {}) => ({
  Effect: "Allow",
  Principal: "*",
  Action: "s3:GetObject",
  Resource: "arn:aws:s3:::images/*",
  ...change,
});
const when = (operator: string, key: string, value: unknown) =>
  everybody({ Condition: { [operator]: { [key]: value } } });
const types = [
  ["aws:backup/vaultPolicy:VaultPolicy", "A vault"],
  ["aws:cloudwatch/eventBusPolicy:EventBusPolicy", "A bus of events"],
  ["aws:ecr/repositoryPolicy:RepositoryPolicy", "A repository of images"],
  ["aws:kms/key:Key", "A key"],
  ["aws:kms/keyPolicy:KeyPolicy", "A key with a policy apart"],
  ["aws:s3/bucketPolicy:BucketPolicy", "A bucket"],
  ["aws:secretsmanager/secret:Secret", "A secret"],
  ["aws:secretsmanager/secretPolicy:SecretPolicy", "A secret with a policy apart"],
  ["aws:sns/topic:Topic", "A topic"],
  ["aws:sns/topicPolicy:TopicPolicy", "A topic with a policy apart"],
  ["aws:sqs/queue:Queue", "A queue"],
  ["aws:sqs/queuePolicy:QueuePolicy", "A queue with a policy apart"],
] as const;
const named = policyOf({
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::111122223333:root", Service: "sns.amazonaws.com" },
  Action: "*",
  Resource: "*",
});
const stack = [
  ...types.map(([type]) => resource(type, type, { policy: named })),
  resource("aws:lambda/permission:Permission", "appel", {
    principal: "*",
    action: "lambda:InvokeFunction",
    function: "factures",
    principalOrgId: "o-0a1b2c3d4e",
  }),
];
const bucket = "aws:s3/bucketPolicy:BucketPolicy";
const written = (...statements: object[]) =>
  spoil(stack, bucket, { policy: policyOf(...statements) });
const open = (title: string, ...statements: object[]) => ({
  title,
  stack: written(...statements),
  at: bucket,
});
const call = (change: object) => spoil(stack, "appel", { ...change });

ruleCases(resourcePolicyIsNotOpenToEverybody, {
  keeps: [
    { title: "Each resource is open to whom it names", stack },
    {
      title: "Refusing everybody opens to nobody",
      stack: written(everybody({ Effect: "Deny" })),
    },
    {
      title: "Everybody of one organisation, account, network or origin is not everybody",
      stack: written(
        when("StringEquals", "aws:PrincipalOrgID", "o-0a1b2c3d4e"),
        when("StringEquals", "AWS:SourceAccount", ["111122223333"]),
        when("ArnLike", "aws:SourceArn", "arn:aws:s3:::images"),
        when("ForAnyValue:StringLike", "aws:PrincipalOrgPaths", "o-0a1b2c3d4e/r-1/*"),
        when("IpAddress", "aws:SourceIp", "192.0.2.0/24"),
        when("StringEquals", "kms:CallerAccount", "111122223333"),
      ),
    },
    { title: "A document without any statement opens to nobody", stack: written() },
    {
      title: "A service may call a function",
      stack: call({ principal: "s3.amazonaws.com", principalOrgId: undefined }),
    },
    {
      title: "Everybody of one account may call a function",
      stack: call({ principalOrgId: undefined, sourceAccount: "111122223333" }),
    },
  ],
  breaks: [
    ...types.map(([type, what]) => ({
      title: `${what} open to everybody is open to any customer of AWS`,
      stack: spoil(stack, type, { policy: policyOf(everybody()) }),
      at: type,
    })),
    open("Everybody may be written as everybody of AWS", everybody({ Principal: { AWS: ["*"] } })),
    open(
      "All but somebody is nearly everybody",
      everybody({ Principal: undefined, NotPrincipal: { AWS: "111122223333" } }),
    ),
    open(
      "One open statement among others is enough",
      when("StringEquals", "aws:PrincipalOrgID", "o-0a1b2c3d4e"),
      everybody(),
    ),
    open(
      "That the line is encrypted says nothing of who is at its end",
      when("Bool", "aws:SecureTransport", "true"),
    ),
    open(
      "What a request asks for says nothing of where it comes from",
      when("StringLike", "s3:prefix", "public/*"),
    ),
    open(
      "All but one account is everybody else",
      when("StringNotEquals", "aws:SourceAccount", "111122223333"),
    ),
    open(
      "An origin that may be missing is any origin",
      when("StringEqualsIfExists", "aws:SourceAccount", "111122223333"),
    ),
    open(
      "A list that may be empty is any list",
      when("ForAllValues:StringLike", "aws:PrincipalOrgPaths", "o-0a1b2c3d4e/*"),
    ),
    open("A wildcard is any origin", when("StringLike", "aws:SourceArn", "*")),
    open("No value is no origin", when("StringEquals", "aws:SourceAccount", [])),
    open(
      "A role of any account may be made by anybody",
      when("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:role/deploiement"),
    ),
    open(
      "One wide value among others is enough",
      when("IpAddress", "aws:SourceIp", ["192.0.2.0/24", "0.0.0.0/0"]),
    ),
    {
      title: "A policy that cannot be read may be open",
      stack: spoil(stack, bucket, { policy: "{" }),
      at: bucket,
      says: "illisible",
    },
    {
      title: "A policy whose statement has no effect cannot be read",
      stack: written(everybody({ Effect: undefined })),
      at: bucket,
    },
    ...(
      [
        ["Without condition, anybody may call a function", { principalOrgId: undefined }],
        ["An empty condition is none", { principalOrgId: "" }],
        [
          "A topic of any account may be made by anybody",
          { principalOrgId: undefined, sourceArn: "arn:aws:sns:eu-west-3:*:alertes" },
        ],
        ["A permission without principal may be anybody's", { principal: undefined }],
      ] as const
    ).map(([title, change]) => ({ title, stack: call(change), at: "appel" })),
  ],
  unknown: [
    {
      title: "A policy that only the deployment knows is not taken on trust",
      stack: spoil(stack, bucket, { policy: unknown }),
      at: bucket,
    },
    {
      title: "Who may call a function may only be known by the deployment",
      stack: call({ principal: unknown }),
      at: "appel",
    },
  ],
  notApplicable: [
    {
      title: "A queue without policy is the account's own",
      stack: spoil(stack, "aws:sqs/queue:Queue", { policy: undefined }),
      at: "aws:sqs/queue:Queue",
    },
    {
      title: "An empty policy is none",
      stack: spoil(stack, "aws:sqs/queue:Queue", { policy: "" }),
      at: "aws:sqs/queue:Queue",
    },
  ],
});
