import type { Environment, Text } from "../../../contract/agreed";
import { covers, statementsOf, type Statement } from "../../iam-document";
import { texts } from "../../props";
import { say } from "../../text";
import type { RoleRights } from "../access/role-policies";
import { notReadable, otherPolicyIn } from "./role-gaps";

const ofRestores =
  /^arn:[a-z-]+:iam::aws:policy\/(service-role\/AWSBackupServiceRolePolicyForRestores|AWSBackupServiceRolePolicyForS3Restore)$/;

/**
 * What AWS's policy for restores allows on all there is, and takes away or replaces what it finds: actions, and on what.
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSBackupServiceRolePolicyForRestores.html
 */
const ofAllTypes: readonly (readonly [string, string])[] = [
  ["dynamodb:BatchWriteItem", "table/*"],
  ["dynamodb:DeleteItem", "table/*"],
  ["dynamodb:PutItem", "table/*"],
  ["dynamodb:UpdateItem", "table/*"],
  ["ec2:DeleteVolume", "volume/*"],
  ["ec2:TerminateInstances", "instance/*"],
  ["elasticfilesystem:DeleteFileSystem", "file-system/*"],
  ["fsx:DeleteFileSystem", "file-system/*"],
  ["fsx:DeleteVolume", "volume/*"],
  ["rds:DeleteDBCluster", "cluster:*"],
  ["rds:DeleteDBInstance", "db:*"],
  ["rds:DeleteTenantDatabase", "db:*"],
  ["storagegateway:DeleteVolume", "gateway/*/volume/*"],
];

/** @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSBackupServiceRolePolicyForS3Restore.html */
const ofBuckets: typeof ofAllTypes = [
  ["s3:DeleteObject", "*/*"],
  ["s3:PutObject", "*/*"],
  ["s3:PutObjectAcl", "*/*"],
  ["s3:PutObjectVersionAcl", "*/*"],
  ["s3:PutBucketOwnershipControls", "*"],
  ["s3:PutBucketVersioning", "*"],
];

/** What a role's rights hold beside AWS's for restores; nothing where they hold no more. */
export function moreThanRestores(rights: RoleRights): Text | undefined {
  const written = rights.documents.map(statementsOf);
  if (written.includes(undefined)) return notReadable;
  const allowed = written.flatMap((one) => one ?? []).filter(({ effect }) => effect === "Allow");
  return (
    otherPolicyIn(rights, ofRestores) ??
    (allowed.every(passesNamedRoles)
      ? undefined
      : say(
          "ses propres politiques lui donnent d'autres droits que ceux d'AWS pour restaurer",
          "its own policies give it other rights than AWS's for restores",
        ))
  );
}

/** What AWS's policies allow on anything, and nothing denies; nothing where all of it is kept to tests. */
export function openBeyondTests(
  { documents, elsewhere }: RoleRights,
  { partition, accountId }: Pick<Environment, "partition" | "accountId">,
): Text | undefined {
  const statements = documents.flatMap((one) => statementsOf(one) ?? []);
  const given = (end: string) => texts(elsewhere).some((arn) => arn.endsWith(end));
  const open = [
    ...(given("PolicyForRestores") ? ofAllTypes : []),
    ...(given("PolicyForS3Restore") ? ofBuckets : []),
  ].filter(([action, kind]) => {
    const [service = ""] = action.split(":");
    const place = service === "s3" ? ":" : `*:${accountId}`;
    const thing = `arn:${partition}:${service}:${place}:${kind}`;
    return !statements.some((one) => leavesTestsOnly(one, action, thing));
  });
  const some = open.slice(0, 5).map(([action]) => action);
  return some.length === 0
    ? undefined
    : say(`rien ne lui refuse : ${some.join(", ")}`, `nothing denies it: ${some.join(", ")}`);
}

function passesNamedRoles({ actions, resources }: Statement): boolean {
  return (
    !actions.isAllBut &&
    actions.listed.every((action) => action.toLowerCase() === "iam:passrole") &&
    !resources.isAllBut &&
    resources.listed.every((one) => /^arn:[^:*?]+:iam::\d{12}:role\/[^*?]+$/.test(one))
  );
}

/** Whether a statement denies an action on all things of a kind, but on those that AWS names, or tags, for a test. */
function leavesTestsOnly(
  { effect, actions, resources, conditions }: Statement,
  action: string,
  thing: string,
): boolean {
  if (effect !== "Deny" || !covers(actions, action)) return false;
  const [condition, ...more] = conditions;
  if (resources.isAllBut) return condition === undefined && resources.listed.every(isOfTests);
  if (!covers(resources, thing)) return false;
  if (condition === undefined) return true;
  return (
    more.length === 0 &&
    condition.operator === "Null" &&
    condition.key === "aws:resourcetag/awsbackup-restore-test" &&
    condition.values.join() === "true"
  );
}

/** A call on a database names more than that: what holds no data of its own may be spared too. */
function isOfTests(arn: string): boolean {
  return (
    /^arn:[^:]+:(s3::|[a-z]+:[^:]*:[^:]*):([a-z]+[:/])?awsbackup-restore-test/.test(arn) ||
    /^arn:[^:]+:rds:[^:]*:[^:]*:(cluster-pg|cluster-snapshot|og|pg|secgrp|snapshot|tenant-database):/.test(
      arn,
    )
  );
}
