import { restoreRoleCannotTouchProduction } from "../../../../policies/rules/backup/restore-role-cannot-touch-production";
import {
  guarded,
  operated,
  operations,
  violationsOf,
} from "../../../support/policies/backup-cases";
import { documentOf, takenBy, testsOnly } from "../../../support/policies/restore-role-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { one, resource, rootName, spoil, unknown, without } from "../../../support/policies/stack";

const at = "backup-roles-restore";
const denials = "backup-roles-restore-tests-only";
const name = "lormont-production-restore-test";
const ofAws = (policy: string) => `arn:aws:iam::aws:policy/${policy}`;
type Denial = keyof typeof testsOnly;
/** The denials of the role, some written otherwise; nothing for those taken out. */
const denying = (change: Partial<Record<Denial, object | undefined>>) =>
  spoil(guarded, denials, {
    policy: documentOf(
      ...Object.values({ ...testsOnly, ...change }).filter((each) => each !== undefined),
    ),
  });
const changed = (which: Denial, change: object) =>
  denying({ [which]: { ...testsOnly[which], ...change } });
const passing = (...statements: object[]) =>
  spoil(guarded, "backup-roles-restore-passed-roles", { policy: documentOf(...statements) });
const attached = (policyArn: unknown) => [
  ...guarded,
  resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "de-plus", {
    role: name,
    policyArn,
  }),
];
const passes = {
  Effect: "Allow",
  Action: ["iam:PassRole"],
  Resource: ["arn:aws:iam::111122223333:role/web"],
};
/** A stack with a role of another name, that a restore test of its own gives. */
const selection = "restore-tests-selection-documents-S3";
const elsewhere = (change: object = {}) => [
  ...spoil(guarded, at, { name: "essais" }).map((each) =>
    each.inputs["role"] === name
      ? {
          ...each,
          inputs: { ...each.inputs, role: "essais" },
          outputs: { ...each.outputs, role: "essais" },
        }
      : each,
  ),
  ...spoil(operated, selection, {
    iamRoleArn: "arn:aws:iam::111122223333:role/essais",
    ...change,
  }).filter(({ name: each }) => each === selection),
];
const database = "arn:aws:rds:*:111122223333:db:*";

ruleCases(restoreRoleCannotTouchProduction, {
  keeps: [
    { title: "The role that restores for tests can touch nothing else", stack: guarded },
    {
      title: "It may pass a role that is named",
      stack: passing(passes),
    },
    {
      title: "A denial of everything of a kind is one of production too",
      stack: denying({
        tables: { Effect: "Deny", Action: ["dynamodb:*"], Resource: ["*"] },
        databases: {
          Effect: "Deny",
          Action: ["rds:Delete*"],
          Resource: [database, "arn:aws:rds:*:111122223333:cluster:*"],
        },
      }),
    },
    {
      title: "A denial whatever the tag is one of production too",
      stack: changed("tagged", { Condition: undefined }),
    },
    {
      title: "What AWS does not allow it need not be denied",
      stack: without(
        denying({ buckets: undefined }),
        "backup-roles-AWSBackupServiceRolePolicyForS3Restore",
      ),
    },
    {
      title: "The denials may stand in a policy of the stack that is attached",
      stack: [
        ...spoil(without(guarded, denials), at, {}),
        resource("aws:iam/policy:Policy", "refus", {
          name: "refus",
          path: "/",
          policy: documentOf(...Object.values(testsOnly)),
        }),
        ...attached("arn:aws:iam::111122223333:policy/refus").slice(-1),
      ],
    },
    { title: "A role of another name is judged where a test uses it", stack: elsewhere() },
    {
      title: "What makes backups is another role",
      stack: spoil(guarded, "backup-roles-backup", {
        managedPolicyArns: [ofAws("AdministratorAccess")],
      }),
    },
  ],
  breaks: [
    {
      title: "Without a denial, AWS's policies reach production",
      stack: without(guarded, denials),
      at,
      says: "rien ne lui refuse : dynamodb:BatchWriteItem, dynamodb:DeleteItem",
    },
    ...(
      [
        ["buckets", "s3:PutObject"],
        ["tables", "dynamodb:DeleteItem"],
        ["databases", "rds:DeleteDBInstance"],
        ["tagged", "ec2:TerminateInstances"],
        ["others", "storagegateway:DeleteVolume"],
      ] as const
    ).map(([which, action]) => ({
      title: `Without a denial of it, nothing keeps it from ${action}`,
      stack: denying({ [which]: undefined }),
      at,
      says: action,
    })),
    {
      title: "Each destruction is denied",
      stack: changed("databases", { Action: ["rds:DeleteDBInstance", "rds:DeleteTenantDatabase"] }),
      at,
      says: "rien ne lui refuse : rds:DeleteDBCluster",
    },
    {
      title: "A name of production's is none of a test",
      stack: changed("databases", {
        NotResource: [...testsOnly.databases.NotResource, "arn:aws:rds:*:111122223333:db:erp"],
      }),
      at,
      says: "rds:DeleteDBInstance",
    },
    {
      title: "A name that only ends as a test's does is another",
      stack: changed("buckets", { NotResource: ["arn:aws:s3:::*awsbackup-restore-test*"] }),
      at,
      says: "s3:PutObject",
    },
    {
      title: "A file that is called like a test's bucket is in any bucket",
      stack: changed("buckets", { NotResource: ["arn:aws:s3:::*/awsbackup-restore-test*"] }),
      at,
      says: "s3:PutObject",
    },
    {
      title: "A denial of one thing leaves the others",
      stack: changed("databases", {
        NotResource: undefined,
        Resource: ["arn:aws:rds:eu-west-3:111122223333:db:erp"],
      }),
      at,
      says: "rds:DeleteDBInstance",
    },
    {
      title: "A denial of one region leaves the others",
      stack: changed("tagged", {
        Resource: testsOnly.tagged.Resource.map((each) => each.replace(":*:", ":eu-west-3:")),
      }),
      at,
      says: "ec2:DeleteVolume",
    },
    {
      title: "A denial of servers leaves the disks",
      stack: changed("tagged", {
        Resource: testsOnly.tagged.Resource.filter(
          (each) => !each.includes("ec2:*:111122223333:volume"),
        ),
      }),
      at,
      says: "rien ne lui refuse : ec2:DeleteVolume",
    },
    ...(
      [
        ["Another tag is anybody's", { Null: { "aws:ResourceTag/DataClass": "true" } }],
        [
          "A denial of what has the tag spares production",
          { Null: { "aws:ResourceTag/awsbackup-restore-test": "false" } },
        ],
        [
          "A second condition narrows the denial",
          {
            Null: { "aws:ResourceTag/awsbackup-restore-test": "true" },
            Bool: { "aws:SecureTransport": "false" },
          },
        ],
        [
          "A value of the tag is not its absence",
          { StringEquals: { "aws:ResourceTag/awsbackup-restore-test": "true" } },
        ],
      ] as const
    ).map(([title, Condition]) => ({
      title,
      stack: changed("tagged", { Condition }),
      at,
      says: "ec2:TerminateInstances",
    })),
    {
      title: "A denial by name under a condition holds only then",
      stack: changed("buckets", { Condition: { Bool: { "aws:SecureTransport": "false" } } }),
      at,
      says: "s3:PutObject",
    },
    {
      title: "An allowance denies nothing, and gives more",
      stack: changed("buckets", { Effect: "Allow" }),
      at,
      says: "d'autres droits",
    },
    {
      title: "AWS's policy for backups deletes them too",
      stack: attached(ofAws("service-role/AWSBackupServiceRolePolicyForBackup")),
      at,
      says: "AWSBackupServiceRolePolicyForBackup",
    },
    {
      title: "An administrator is no role for tests",
      stack: attached(ofAws("AdministratorAccess")),
      at,
      says: "AdministratorAccess",
    },
    {
      title: "A policy that the stack does not show may allow anything",
      stack: attached("arn:aws:iam::111122223333:policy/ailleurs"),
      at,
      says: "ne montre pas",
    },
    {
      title: "What the role says of itself counts as well",
      stack: spoil(guarded, at, { managedPolicyArns: [ofAws("AdministratorAccess")] }),
      at,
      says: "AdministratorAccess",
    },
    {
      title: "It may have no right of its own",
      stack: passing({ Effect: "Allow", Action: ["s3:PutObject"], Resource: ["*"] }),
      at,
      says: "d'autres droits",
    },
    {
      title: "It may not pass any role",
      stack: passing({ ...passes, Resource: ["arn:aws:iam::111122223333:role/*"] }),
      at,
      says: "d'autres droits",
    },
    {
      title: "It may not pass all roles but some",
      stack: passing({ ...passes, Resource: undefined, NotResource: passes.Resource }),
      at,
      says: "d'autres droits",
    },
    {
      title: "All actions but some are other rights",
      stack: passing({ ...passes, Action: undefined, NotAction: passes.Action }),
      at,
      says: "d'autres droits",
    },
    {
      title: "A policy that cannot be read may allow anything",
      stack: spoil(guarded, denials, { policy: "{" }),
      at,
      says: "ne peut pas lire",
    },
    {
      title: "A role of another name is judged where a test uses it, and has its denials too",
      stack: without(elsewhere(), denials),
      at,
      says: "rien ne lui refuse",
    },
    {
      title: "A role whose trust cannot be read may be AWS Backup's",
      stack: spoil(without(guarded, denials), at, { assumeRolePolicy: "{" }),
      at,
    },
  ],
  unknown: [
    {
      title: "Denials that only the deployment knows are not taken on trust",
      stack: spoil(guarded, denials, { policy: unknown }),
      at,
    },
    {
      title: "A policy whose name only the deployment knows may allow anything",
      stack: attached(unknown),
      at,
    },
    {
      title: "Which role a test uses may only be known by the deployment",
      stack: elsewhere({ iamRoleArn: unknown }),
      at: selection,
    },
    {
      title: "A role whose name only the deployment knows may be the one",
      stack: spoil(without(guarded, "backup-roles-backup"), at, { name: unknown }),
      at,
    },
  ],
  notApplicable: [
    {
      title: "Where no role restores for tests, there is nothing to limit",
      stack: operated,
      target: operations(),
      at: rootName,
    },
    {
      title: "A role of that name that AWS Backup does not take restores nothing",
      stack: spoil(guarded, at, { assumeRolePolicy: takenBy("ec2.amazonaws.com") }),
      at: rootName,
    },
  ],
});

test("A test that waits for its role uses it, before its ARN is known", () => {
  const { urn } = one(guarded, at);
  const stack = without(elsewhere({ iamRoleArn: unknown }), denials).map((each) =>
    each.name === selection ? { ...each, dependencies: [urn] } : each,
  );
  expect(violationsOf(restoreRoleCannotTouchProduction, stack)).toEqual([at]);
});

test("While a denial may be in what is not known yet, nobody says that it is missing", () => {
  const stack = attached(unknown).filter(({ name: each }) => each !== denials);
  expect(violationsOf(restoreRoleCannotTouchProduction, stack)).toEqual([]);
});

test("What is too much is told although more is not known yet", () => {
  const stack = spoil(attached(unknown), denials, {
    policy: documentOf({ Effect: "Allow", Action: ["s3:*"], Resource: ["*"] }),
  });
  expect(violationsOf(restoreRoleCannotTouchProduction, stack)).toEqual([at]);
});
