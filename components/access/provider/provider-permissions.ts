import type { Account } from "../roles/names";
import { passableRoleArns } from "../roles/passable-roles";
import type { Statement } from "../../support/policy-document";

/** Reading of IAM, which `PowerUserAccess` leaves out but for `iam:ListRoles`. */
const readsIam: Statement = {
  Sid: "ReadsIam",
  Effect: "Allow",
  Action: [
    "iam:GenerateServiceLastAccessedDetails",
    "iam:Get*",
    "iam:List*",
    "iam:SimulateCustomPolicy",
    "iam:SimulatePrincipalPolicy",
  ],
  Resource: ["*"],
};

/**
 * What `PowerUserAccess` lacks to run and deploy: reading of IAM, and handing the agreed roles to services.
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/PowerUserAccess.html
 */
export function operateStatements(
  account: Account,
  passableRoles: readonly string[],
): readonly Statement[] {
  return [readsIam, ...passes(account, passableRoles)];
}

/**
 * What `AWSBackupOperatorAccess` lacks to back up and restore: handing roles to AWS Backup whose names do not hold
 * `AWSBackup`.
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSBackupOperatorAccess.html
 */
export function backupStatements(
  account: Account,
  passableRoles: readonly string[],
): readonly Statement[] {
  return passes(account, passableRoles).map((statement) => ({
    ...statement,
    Condition: { StringEquals: { "iam:PassedToService": ["backup.amazonaws.com"] } },
  }));
}

/** Ends sessions that began before the end: a role's trust is not asked again until the next one. */
export function endStatements(moment: string): readonly Statement[] {
  return [
    {
      Sid: "AccessHasEnded",
      Effect: "Deny",
      Action: ["*"],
      Resource: ["*"],
      Condition: { DateGreaterThanEquals: { "aws:CurrentTime": [moment] } },
    },
  ];
}

/** None where no role is agreed: AWS refuses a statement without resource. */
function passes(account: Account, passableRoles: readonly string[]): readonly Statement[] {
  if (passableRoles.length === 0) return [];
  return [
    {
      Sid: "PassesAgreedRoles",
      Effect: "Allow",
      Action: ["iam:PassRole"],
      Resource: passableRoleArns(account, passableRoles),
    },
  ];
}
