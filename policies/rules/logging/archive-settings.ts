import { daysOfMonths, type Contract } from "../../../contract/agreed";
import { isEverybody } from "../../trust";
import { covers, statementsOf, type Statement } from "../../iam-document";
import { member } from "../../props";
import { say } from "../../text";
import { bucketPolicyType, type Setting } from "./archives";

export const publicAccessBlock: Setting = {
  types: ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"],
  gap: say("elle pourrait devenir publique", "it could become public"),
  holds: (props) =>
    ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"].every(
      (one) => props[one] === true,
    ),
};

export const versioning: Setting = {
  types: [
    "aws:s3/bucketVersioning:BucketVersioning",
    "aws:s3/bucketVersioningV2:BucketVersioningV2",
  ],
  gap: say(
    "un fichier écrasé ou effacé y est perdu (versions inactives)",
    "a file overwritten or deleted there is lost (no versions)",
  ),
  holds: ({ versioningConfiguration }) => member(versioningConfiguration, "status") === "Enabled",
};

export function onlyOverTls(partition: string): Setting {
  return {
    types: [bucketPolicyType],
    gap: say("elle accepte le trafic en clair", "it takes clear traffic"),
    holds: ({ policy }, bucket) =>
      (statementsOf(policy) ?? []).some((one) =>
        refusesClearTraffic(one, `arn:${partition}:s3:::${bucket}`),
      ),
  };
}

function refusesClearTraffic(statement: Statement, bucket: string): boolean {
  const { effect, principals, actions, resources, conditions } = statement;
  const [condition, ...others] = conditions;
  return (
    effect === "Deny" &&
    !principals.isAllBut &&
    principals.listed.some(isEverybody) &&
    ["s3:GetObject", "s3:ListBucket", "s3:PutObject"].every((one) => covers(actions, one)) &&
    [bucket, `${bucket}/AWSLogs`].every((one) => covers(resources, one)) &&
    others.length === 0 &&
    /^bool(ifexists)?$/i.test(condition?.operator ?? "") &&
    condition?.key === "aws:securetransport" &&
    condition.values.join() === "false"
  );
}

/** At least as long as agreed, in the agreed mode or the stricter one; never past the day when the files must go. */
export function lockedAs(lock: Contract["logging"]["lock"], retentionMonths: number): Setting {
  const modes = lock.mode === "compliance" ? ["COMPLIANCE"] : ["GOVERNANCE", "COMPLIANCE"];
  return {
    types: [
      "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration",
      "aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2",
    ],
    gap: say("verrou absent ou différent", "no lock, or another one"),
    holds({ rule }) {
      const retention = member(rule, "defaultRetention");
      const days = lockedDays(retention);
      return (
        modes.some((mode) => mode === member(retention, "mode")) &&
        days >= daysOfMonths(lock.months) &&
        days <= daysOfMonths(retentionMonths)
      );
    },
  };
}

function lockedDays(retention: unknown): number {
  const [days, years] = [member(retention, "days"), member(retention, "years")];
  if (typeof days === "number") return days;
  return typeof years === "number" ? years * 365 : Number.NaN;
}
