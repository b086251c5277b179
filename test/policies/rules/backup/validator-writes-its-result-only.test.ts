import { validatorWritesItsResultOnly } from "../../../../policies/rules/backup/validator-writes-its-result-only";
import {
  guarded,
  operated,
  operations,
  violationsOf,
} from "../../../support/policies/backup-cases";
import { documentOf } from "../../../support/policies/restore-role-stack";
import { judge, ruleCases } from "../../../support/policies/rule-cases";
import { one, resource, rootName, spoil, unknown, without } from "../../../support/policies/stack";
import {
  allowed,
  arnHere,
  patternOf,
  rightsOf,
  validator,
  validatorName,
} from "../../../support/policies/validator-stack";

const role = "validation-s3-role";
const rights = "validation-s3-rights";
const name = validatorName("s3");
/** The validator with more rights than it has. */
const having = (...statements: object[]) =>
  spoil(guarded, rights, { policy: documentOf(...rightsOf("s3"), ...statements) });
const doing = (action: string, ...resources: string[]) => having(allowed([action], ...resources));
const attached = (policyArn: unknown, more: object = {}) => [
  ...guarded,
  resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "de-plus", {
    role: name,
    policyArn,
    ...more,
  }),
];
const ofAws = (policy: string) => `arn:aws:iam::aws:policy/${policy}`;
const ownPolicy = (policy: string) => [
  ...attached("arn:aws:iam::111122223333:policy/de-plus"),
  resource("aws:iam/policy:Policy", "sienne", { name: "de-plus", path: "/", policy }),
];
const reader = arnHere("rds", "db:socle-reader-*");

ruleCases(validatorWritesItsResultOnly, {
  keeps: [
    { title: "What checks restored data reads, and writes its result only", stack: guarded },
    {
      title: "Reads are of every service",
      stack: having(
        allowed(["dynamodb:BatchGetItem", "dynamodb:Query", "dynamodb:Scan"], "*"),
        allowed(["ec2:Describe*", "s3:Get*", "s3:List*", "KMS:decrypt"], "*"),
      ),
    },
    {
      title: "A message may be hidden for longer",
      stack: doing("sqs:ChangeMessageVisibility", arnHere("sqs", name)),
    },
    {
      title: "A restored cluster is read by an instance of its own",
      stack: having(
        allowed(
          ["rds:CreateDBInstance"],
          reader,
          arnHere("rds", "cluster:awsbackup-restore-test-*"),
          arnHere("rds", "og:default*"),
          arnHere("rds", "pg:default*"),
          arnHere("rds", "subgrp:*"),
        ),
        allowed(["rds:AddTagsToResource", "rds:DeleteDBInstance"], reader),
      ),
    },
    {
      title: "The client's own function may be called, one version of it too",
      stack: doing("lambda:InvokeFunction", arnHere("lambda", "function:controle:vivante")),
    },
    {
      title: "A denial gives nothing",
      stack: having({ Effect: "Deny", NotAction: ["s3:Get*"], NotResource: ["arn:aws:s3:::x"] }),
    },
    {
      title: "AWS's policy for a function's log is known",
      stack: attached(ofAws("service-role/AWSLambdaBasicExecutionRole")),
    },
    {
      title: "AWS's policy for a function in a network is known",
      stack: attached(ofAws("service-role/AWSLambdaVPCAccessExecutionRole")),
    },
    {
      title: "A policy of the stack's own is judged by what it says",
      stack: ownPolicy(documentOf(allowed(["s3:GetObject"], "*"))),
    },
    {
      title: "What another role holds is not the validator's",
      stack: attached(ofAws("AmazonS3FullAccess"), { role: "autre" }),
    },
    {
      title: "A function that hears of nothing may write",
      stack: [...guarded, ...validator("autre", ["EBS"], [allowed(["s3:*"], "*")])],
    },
    {
      title: "What waits for another role only is not the validator's",
      stack: attached(ofAws("AmazonS3FullAccess"), { role: unknown }).map((each) =>
        each.name === "de-plus"
          ? { ...each, dependencies: [one(guarded, "backup-roles-backup").urn] }
          : each,
      ),
    },
  ],
  breaks: [
    ...(
      [
        ["It may write to any bucket", "s3:PutObject", "arn:aws:s3:::*/*"],
        ["It may do all to what was restored", "s3:*", "arn:aws:s3:::awsbackup-restore-test-*"],
        ["It may do everything", "*", "*"],
        ["It may become another", "sts:AssumeRole", "*"],
        ["It may write to restored tables", "dynamodb:Batch*", arnHere("dynamodb", "table/x")],
        ["It may start queries", "athena:StartQueryExecution", "*"],
        ["It may encrypt", "kms:Encrypt", "*"],
        ["It may give messages to any queue", "sqs:SendMessage", "*"],
        ["It may write another's result", "sqs:SendMessage", arnHere("sqs", validatorName("rds"))],
        ["It may write to any log", "logs:PutLogEvents", "*"],
        [
          "It may write to the trail's log",
          "logs:PutLogEvents",
          arnHere("logs", "log-group:lormont-production-trail:*"),
        ],
        [
          "It may write to logs whose names start alike",
          "logs:PutLogEvents",
          arnHere("logs", `log-group:/aws/lambda/${name}*`),
        ],
        ["It may call any function", "lambda:InvokeFunction", arnHere("lambda", "function:*")],
        ["It may change functions", "lambda:UpdateFunctionCode", arnHere("lambda", "function:x")],
        ["It may delete databases", "rds:DeleteDBInstance", arnHere("rds", "db:*")],
        ["It may delete restored clusters", "rds:DeleteDBCluster", arnHere("rds", "cluster:x")],
        ["It may make instances of any name", "rds:CreateDBInstance", arnHere("rds", "db:*")],
        ["It may add to any cluster", "rds:CreateDBInstance", arnHere("rds", "cluster:*")],
        ["It may stop servers", "ec2:StopInstances", "*"],
        ["It may change backups", "backup:DeleteRecoveryPoint", "*"],
      ] as const
    ).map(([title, action, where]) => ({
      title,
      stack: doing(action, where),
      at: role,
      says: `il peut \`${action}\` sur \`${where}\``,
    })),
    {
      title: "One resource too many is one",
      stack: doing("sqs:SendMessage", arnHere("sqs", name), arnHere("sqs", `${name}-2`)),
      at: role,
      says: `${name}-2`,
    },
    {
      title: "All actions but some are too many",
      stack: having({ Effect: "Allow", NotAction: ["iam:*"], Resource: ["*"] }),
      at: role,
      says: "NotAction",
    },
    {
      title: "All resources but some are too many",
      stack: having({ Effect: "Allow", Action: ["s3:GetObject"], NotResource: ["arn:aws:s3:::x"] }),
      at: role,
      says: "NotResource",
    },
    {
      title: "A policy that cannot be read may allow anything",
      stack: spoil(guarded, rights, { policy: "{" }),
      at: role,
      says: "ne peut pas lire",
    },
    {
      title: "A policy of AWS's that writes is told by its name",
      stack: attached(ofAws("AmazonS3FullAccess")),
      at: role,
      says: "AmazonS3FullAccess",
    },
    {
      title: "An administrator checks nothing: it may do everything",
      stack: attached(ofAws("AdministratorAccess")),
      at: role,
      says: "AdministratorAccess",
    },
    {
      title: "A policy that the stack does not show may allow anything",
      stack: attached("arn:aws:iam::111122223333:policy/ailleurs"),
      at: role,
      says: "ne montre pas",
    },
    {
      title: "What is no name of a policy may be anything",
      stack: attached(7),
      at: role,
      says: "ne montre pas",
    },
    {
      title: "A policy of the stack's own that writes is no better attached",
      stack: ownPolicy(documentOf(allowed(["s3:PutObject"], "*"))),
      at: role,
      says: "s3:PutObject",
    },
    {
      title: "An attachment to several roles is one to each",
      stack: [
        ...guarded,
        resource("aws:iam/policyAttachment:PolicyAttachment", "de-plus", {
          name: "de-plus",
          roles: ["autre", name],
          policyArn: ofAws("AmazonS3FullAccess"),
        }),
      ],
      at: role,
      says: "AmazonS3FullAccess",
    },
    {
      title: "What a role says of itself counts as well",
      stack: spoil(guarded, role, {
        inlinePolicies: [{ name: "x", policy: documentOf(allowed(["s3:PutObject"], "*")) }],
      }),
      at: role,
      says: "s3:PutObject",
    },
    {
      title: "So do the policies that it names itself",
      stack: spoil(guarded, role, { managedPolicyArns: [ofAws("AmazonS3FullAccess")] }),
      at: role,
      says: "AmazonS3FullAccess",
    },
    {
      title: "What a validator calls is one too",
      stack: spoil(guarded, "validation-questions-rights", {
        policy: documentOf(allowed(["s3:PutObject"], "*")),
      }),
      at: "validation-questions-role",
      says: "s3:PutObject",
    },
    {
      title: "A validator's role must be there to be read",
      stack: spoil(guarded, "validation-s3-function", {
        role: "arn:aws:iam::111122223333:role/ailleurs",
      }),
      at: "validation-s3-function",
      says: "n'est pas dans la pile",
    },
  ],
  unknown: [
    {
      title: "Rights that only the deployment knows are not taken on trust",
      stack: spoil(guarded, rights, { policy: unknown }),
      at: role,
    },
    {
      title: "A policy whose name only the deployment knows may allow anything",
      stack: attached(unknown),
      at: role,
    },
    {
      title: "Whose a policy is may only be known by the deployment",
      stack: spoil(guarded, rights, { role: unknown }),
      at: role,
    },
    {
      title: "Which function hears of the end may only be known by the deployment",
      stack: spoil(guarded, "validation-s3-looks", { functionName: unknown }).map((each) =>
        each.name === "validation-s3-looks"
          ? { ...each, dependencies: [one(guarded, "validation-s3-queue").urn] }
          : each,
      ),
      at: "validation-s3-restored",
    },
    {
      title: "What a rule hears of may only be known by the deployment",
      stack: spoil(guarded, "validation-s3-restored", { eventPattern: unknown }),
      at: "validation-s3-restored",
    },
  ],
  notApplicable: [
    {
      title: "Where nothing hears of the end of a test, there is nothing to limit",
      stack: operated,
      target: operations(),
      at: rootName,
    },
  ],
});

test("A violation is told although more of its rights are not known yet", () => {
  const stack = spoil(attached(unknown), rights, {
    policy: documentOf(allowed(["s3:PutObject"], "*")),
  });
  expect(violationsOf(validatorWritesItsResultOnly, stack)).toEqual([role]);
});

test.each([
  ["s3:Put`Object", "*", "il peut … sur `*`"],
  ["s3:PutObject", "mot-de-passe", "il peut `s3:PutObject` sur …"],
  ["s3:PutObject", `arn:${"x".repeat(300)}`, "il peut `s3:PutObject` sur …"],
])("Only words of IAM are repeated: %s on %s", async (action, where, says) => {
  const findings = await judge(validatorWritesItsResultOnly, { stack: doing(action, where) });
  expect(findings.find(({ status }) => status === "violation")?.found?.fr).toBe(says);
});

test("A function that is called without a queue has none of its own", () => {
  const stack = spoil(without(guarded, "validation-s3-looks"), "validation-s3-restored-target", {
    arn: arnHere("lambda", `function:${name}`),
  });
  expect(violationsOf(validatorWritesItsResultOnly, stack)).toEqual([role]);
});

test("A rule of no test of the contract's makes no validator", () => {
  const stack = spoil(
    spoil(guarded, "validation-s3-restored", {
      eventPattern: JSON.stringify(patternOf("Neptune")),
    }),
    rights,
    { policy: documentOf(allowed(["s3:*"], "*")) },
  );
  expect(violationsOf(validatorWritesItsResultOnly, stack)).toEqual([]);
});
