import { policyDocument } from "../../support/policy-document";

/**
 * AWS Backup assumes the role, for this account and no other.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-service-confused-deputy-prevention.html
 */
export function backupTrust(accountId: string): string {
  return policyDocument([
    {
      Sid: "BackupAssumes",
      Effect: "Allow",
      Principal: { Service: ["backup.amazonaws.com"] },
      Action: ["sts:AssumeRole"],
      Condition: { StringEquals: { "aws:SourceAccount": accountId } },
    },
  ]);
}

/**
 * The roles that a restored instance may be given, and no other: AWS's own policy for restores
 * (https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSBackupServiceRolePolicyForRestores.html) lets any role
 * of the account be passed to an instance, an administrator's too.
 */
export function passRolePolicy(passableRoleArns: readonly string[]): string {
  const nothingElse = {
    Sid: "PassesNoOtherRole",
    Effect: "Deny",
    Action: ["iam:PassRole"],
  } as const;
  if (passableRoleArns.length === 0) return policyDocument([{ ...nothingElse, Resource: ["*"] }]);
  return policyDocument([
    {
      Sid: "PassesToRestoredInstances",
      Effect: "Allow",
      Action: ["iam:PassRole"],
      Resource: passableRoleArns,
      Condition: { StringEquals: { "iam:PassedToService": "ec2.amazonaws.com" } },
    },
    { ...nothingElse, NotResource: passableRoleArns },
  ]);
}
