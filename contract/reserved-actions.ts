/**
 * Actions of AWS that only the client may take, by what they protect. Names as AWS's service authorization reference
 * writes them (https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html).
 */
const actionsByGroup = {
  /** One action is all of creating, changing and deleting a budget. */
  budgets: [
    "budgets:ModifyBudget",
    "budgets:CreateBudgetAction",
    "budgets:UpdateBudgetAction",
    "budgets:DeleteBudgetAction",
    "budgets:ExecuteBudgetAction",
    "ce:UpdateCostAllocationTagsStatus",
    "ce:DeleteAnomalyMonitor",
    "ce:DeleteAnomalySubscription",
    "ce:UpdateAnomalySubscription",
  ],
  trail: [
    "cloudtrail:StopLogging",
    "cloudtrail:DeleteTrail",
    "cloudtrail:UpdateTrail",
    "cloudtrail:PutEventSelectors",
  ],
  detection: [
    "config:StopConfigurationRecorder",
    "config:DeleteConfigurationRecorder",
    "config:DeleteDeliveryChannel",
    "guardduty:DeleteDetector",
    "guardduty:UpdateDetector",
    "guardduty:DisassociateFromAdministratorAccount",
    "securityhub:DisableSecurityHub",
  ],
  backups: [
    "backup:DeleteBackupVault",
    "backup:DeleteRecoveryPoint",
    "backup:UpdateRecoveryPointLifecycle",
    "backup:DisassociateRecoveryPoint",
    "backup:PutBackupVaultLockConfiguration",
    "backup:DeleteBackupVaultLockConfiguration",
    "backup:PutBackupVaultAccessPolicy",
    "backup:DeleteBackupVaultAccessPolicy",
  ],
  keys: ["kms:ScheduleKeyDeletion", "kms:DisableKey", "kms:PutKeyPolicy"],
  account: [
    "account:PutAlternateContact",
    "account:DeleteAlternateContact",
    "account:CloseAccount",
    "organizations:LeaveOrganization",
  ],
  exposure: [
    "s3:PutAccountPublicAccessBlock",
    "ec2:DisableEbsEncryptionByDefault",
    "ec2:ModifyInstanceMetadataDefaults",
  ],
  people: ["iam:CreateUser", "iam:CreateLoginProfile", "iam:CreateAccessKey"],
} as const;

export type ReservedGroup = keyof typeof actionsByGroup;

export const reservedGroups = Object.keys(actionsByGroup) as [ReservedGroup, ...ReservedGroup[]];

/** Every action that the contract reserves to the client, sorted, each once. */
export function reservedActionsOf(reserved: {
  readonly groups: readonly ReservedGroup[];
  readonly also: readonly string[];
}): readonly string[] {
  const actions = reserved.groups.flatMap((group): readonly string[] => actionsByGroup[group]);
  return [...new Set([...actions, ...reserved.also])].sort();
}
