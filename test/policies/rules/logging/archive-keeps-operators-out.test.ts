import { archiveKeepsOperatorsOut } from "../../../../policies/rules/logging/archive-keeps-operators-out";
import { archive } from "../../../support/policies/logging-common";
import {
  archiveStatements,
  keyStatements,
  onlyFor,
  policyOf,
} from "../../../support/policies/logging-policies";
import {
  created,
  loggingAlone,
  loggingCases,
  trailIs,
} from "../../../support/policies/logging-cases";
import {
  contract,
  resource,
  spoil,
  unknown,
  without,
  type Props,
} from "../../../support/policies/stack";

const bucketPolicy = "archive-bucket-policy";
const key = "archive-key";
const own = "arn:aws:iam::111122223333:";
const operators = "arn:aws:iam::999988887777:role/operateurs/nadia-etcheverry";
/** A role of the client's account that an operator of the provider may assume. */
const operate = resource("aws:iam/role:Role", "operate", {
  name: "lormont-production-operate",
  path: "/",
  assumeRolePolicy: policyOf({
    Effect: "Allow",
    Principal: { AWS: [operators] },
    Action: ["sts:AssumeRole"],
  }),
});
const stack = [...loggingAlone, operate];

type Statements = Readonly<Record<string, object>>;
const bucket = (change: Statements) =>
  spoil(stack, bucketPolicy, {
    policy: policyOf(...Object.values({ ...archiveStatements, ...change })),
  });
const keyed = (change: Statements) =>
  spoil(stack, key, { policy: policyOf(...Object.values({ ...keyStatements, ...change })) });

/** The refusal of either policy, for others than agreed or without something. */
const refusals = [
  { at: bucketPolicy, refusal: archiveStatements.delete, spoiled: bucket },
  { at: key, refusal: keyStatements.delete, spoiled: keyed },
] as const;
const sparing = (refusal: ReturnType<typeof onlyFor>, principals: readonly string[]) =>
  onlyFor(principals, refusal.Action, refusal.Resource);

const leftAlone = stack.map((each) =>
  each.name === "trail-trail" ? { ...each, ignoreChanges: ["s3BucketName", "kmsKeyId"] } : each,
);
const adopting = trailIs({ mode: "adopt" });
const elsewhere = (change: Props) => spoil(stack, "trail-trail", change);

loggingCases(archiveKeepsOperatorsOut, {
  keeps: [
    { title: "Only the client's administrators delete logs and their key", stack },
    ...refusals.flatMap(({ at, refusal, spoiled }) => [
      {
        title: `Nobody at all may delete, says ${at}`,
        stack: spoiled({ delete: { ...refusal, Condition: undefined } }),
      },
      {
        title: `${at} may spare the client's people by name`,
        stack: spoiled({
          delete: sparing(refusal, [`${own}user/julien.arrieta`, `${own}user/urgence-2`]),
        }),
      },
      {
        title: `${at} may spare the root user, whom the client holds`,
        stack: spoiled({ delete: sparing(refusal, [`${own}root`]) }),
      },
    ]),
    {
      title: "A trail without key is told by another rule",
      stack: elsewhere({ kmsKeyId: undefined }),
    },
    { title: "A trail taken over keeps its key", stack: leftAlone, target: adopting },
  ],
  breaks: [
    ...refusals.flatMap(({ at, refusal, spoiled }) => [
      ...(
        [
          ["an operator of the provider", operators],
          ["a role that an operator may assume", `${own}role/lormont-production-operate`],
          ["a role that nobody knows", `${own}role/inconnu`],
          ["every role", `${own}role/*`],
          ["everybody", "*"],
        ] as const
      ).map(([who, arn]) => ({
        title: `${at} must not spare ${who}`,
        stack: spoiled({ delete: sparing(refusal, [`${own}user/julien.arrieta`, arn]) }),
        at,
        says: "peuvent effacer",
      })),
      {
        title: `${at} must refuse`,
        stack: spoiled({
          delete: { ...refusal, Effect: "Allow", Principal: { AWS: [`${own}root`] } },
        }),
        at,
        says: "peuvent effacer",
      },
      {
        title: `${at} must refuse everybody, not the provider alone`,
        stack: spoiled({ delete: { ...refusal, Principal: { AWS: [operators] } } }),
        at,
      },
      {
        title: `${at} must not refuse only some of the time`,
        stack: spoiled({
          delete: {
            ...refusal,
            Condition: { ...refusal.Condition, Bool: { "aws:MultiFactorAuthPresent": "false" } },
          },
        }),
        at,
      },
      {
        title: `${at} must not refuse only the client`,
        stack: spoiled({
          delete: {
            ...refusal,
            Condition: { ArnLike: refusal.Condition.ArnNotLike },
          },
        }),
        at,
      },
      ...(
        [
          ["the provider's account", { AWS: ["999988887777"] }],
          ["an operator of the provider", { AWS: [operators] }],
          [
            "a role that an operator may assume",
            { AWS: [`${own}role/lormont-production-operate`] },
          ],
          ["everybody", "*"],
        ] as const
      ).map(([who, Principal]) => ({
        title: `${at} must not let ${who} in`,
        stack: spoiled({
          more: { Effect: "Allow", Principal, Action: ["*"], Resource: ["*"] },
        }),
        at,
        says: "le prestataire",
      })),
      {
        title: `${at} must not let everybody in but some`,
        stack: spoiled({
          more: {
            Effect: "Allow",
            NotPrincipal: { AWS: [`${own}root`] },
            Action: ["*"],
            Resource: ["*"],
          },
        }),
        at,
      },
    ]),
    ...archiveStatements.delete.Action.filter((action) => action !== "s3:PutBucketVersioning").map(
      (action) => ({
        title: `The archive without a refusal of ${action} can be emptied`,
        stack: bucket({
          delete: {
            ...archiveStatements.delete,
            Action: archiveStatements.delete.Action.filter((each) => each !== action),
          },
        }),
        at: bucketPolicy,
      }),
    ),
    ...["kms:DisableKey", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion"].map((action) => ({
      title: `A key without a refusal of ${action} can be lost`,
      stack: keyed({
        delete: {
          ...keyStatements.delete,
          Action: keyStatements.delete.Action.filter((each) => each !== action),
        },
      }),
      at: key,
    })),
    ...[`arn:aws:s3:::${archive}`, `arn:aws:s3:::${archive}/*`].map((only) => ({
      title: `A refusal about ${only} alone leaves the rest open`,
      stack: bucket({ delete: { ...archiveStatements.delete, Resource: [only] } }),
      at: bucketPolicy,
    })),
    {
      title: "An archive without policy is open to the account's administrators of all kinds",
      stack: without(stack, bucketPolicy),
      at: ["archive-bucket", "archive-bucket"],
    },
    {
      title: "A policy that cannot be read keeps nobody out",
      stack: spoil(stack, bucketPolicy, { policy: "{" }),
      at: [bucketPolicy, bucketPolicy],
    },
    {
      title: "A key whose policy cannot be read keeps nobody out",
      stack: spoil(stack, key, { policy: "{" }),
      at: key,
    },
    {
      title: "A key that is in no stack cannot be checked",
      stack: elsewhere({ kmsKeyId: "arn:aws:kms:eu-west-3:111122223333:key/ailleurs" }),
      at: "trail-trail",
      says: "leur clé n'est pas dans la pile",
    },
    {
      title: "The role of an administrator whom an operator may assume too is not the client's",
      stack: spoil(stack, "admin", {
        assumeRolePolicy: policyOf({
          Effect: "Allow",
          Principal: { AWS: [`${own}user/julien.arrieta`, operators] },
          Action: ["sts:AssumeRole"],
        }),
      }),
      at: [bucketPolicy, bucketPolicy, key],
    },
    {
      title: "The root user of an account that the provider holds is not the client's",
      stack: bucket({ delete: sparing(archiveStatements.delete, [`${own}root`]) }),
      target: created({ account: { ...contract.account, rootMfaHolder: "provider" } }),
      at: bucketPolicy,
    },
  ],
  unknown: [
    ...refusals.map(({ at }) => ({
      title: `A policy that only the deployment knows is not taken on trust: ${at}`,
      stack: spoil(stack, at, { policy: unknown }),
      at: at === bucketPolicy ? [at, at] : at,
    })),
    {
      title: "While the ARN of a key is not known, nobody says that the trail's is missing",
      stack: spoil(stack, key, { arn: unknown }),
      at: key,
    },
    {
      title: "A key that only the deployment knows may be any",
      stack: elsewhere({ kmsKeyId: unknown }),
      at: "trail-trail",
    },
  ],
  notApplicable: [
    {
      title: "The archive of a trail taken over stays as it is",
      stack: spoil(leftAlone, "trail-trail", { s3BucketName: "journaux-2021" }),
      target: adopting,
      at: "trail-trail",
    },
  ],
});
