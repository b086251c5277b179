/**
 * What a client keeps for itself, by what it protects. The provider's boundary denies it on every resource, its own deployments
 * included: whoever changes these things is the client.
 *
 * Each name stands in AWS's service authorization reference; those that are no operation of an API are marked.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const actionsByGroup = {
  budgets: [
    // A permission only: creates, changes and deletes budgets and their alerts.
    "budgets:ModifyBudget",
    "budgets:CreateBudgetAction",
    "budgets:DeleteBudgetAction",
    "budgets:ExecuteBudgetAction",
    "budgets:UpdateBudgetAction",
    "ce:DeleteAnomalyMonitor",
    "ce:DeleteAnomalySubscription",
    "ce:UpdateAnomalyMonitor",
    "ce:UpdateAnomalySubscription",
    "ce:UpdateCostAllocationTagsStatus",
  ],
  trail: [
    "cloudtrail:DeleteTrail",
    "cloudtrail:PutEventSelectors",
    "cloudtrail:StopLogging",
    "cloudtrail:UpdateTrail",
    // A permission only: deletes what a governance lock of the archive keeps.
    "s3:BypassGovernanceRetention",
  ],
  detection: [
    "access-analyzer:DeleteAnalyzer",
    "config:DeleteConfigurationRecorder",
    "config:DeleteDeliveryChannel",
    "config:StopConfigurationRecorder",
    "ec2:DeleteFlowLogs",
    "guardduty:DeleteDetector",
    "guardduty:DisassociateFromAdministratorAccount",
    "guardduty:UpdateDetector",
    "securityhub:DisableSecurityHub",
    "securityhub:DisableSecurityHubV2",
  ],
  backups: [
    "backup:DeleteBackupVault",
    "backup:DeleteBackupVaultAccessPolicy",
    "backup:DeleteBackupVaultLockConfiguration",
    "backup:DeleteRecoveryPoint",
    "backup:DisassociateRecoveryPoint",
    "backup:DisassociateRecoveryPointFromParent",
    "backup:PutBackupVaultAccessPolicy",
    "backup:PutBackupVaultLockConfiguration",
    // A proof that the provider could write proves nothing.
    "backup:PutRestoreValidationResult",
    "backup:UpdateRecoveryPointLifecycle",
  ],
  keys: ["kms:DisableKey", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion"],
  account: [
    "account:DeleteAlternateContact",
    "account:DisableRegion",
    "account:EnableRegion",
    "account:PutAlternateContact",
    "account:PutContactInformation",
    // A permission only: the console's.
    "account:CloseAccount",
    "ec2:DisableEbsEncryptionByDefault",
    "ec2:DisableImageBlockPublicAccess",
    "ec2:DisableSnapshotBlockPublicAccess",
    "ec2:ModifyInstanceMetadataDefaults",
    "organizations:LeaveOrganization",
    // A permission only: sets and removes the account's public-access block.
    "s3:PutAccountPublicAccessBlock",
  ],
  root: [
    "account:AcceptPrimaryEmailUpdate",
    "account:StartPrimaryEmailUpdate",
    "iam:DisableOrganizationsRootCredentialsManagement",
    "iam:DisableOrganizationsRootSessions",
    "iam:EnableOrganizationsRootCredentialsManagement",
    "iam:EnableOrganizationsRootSessions",
    "sts:AssumeRoot",
  ],
  access: [
    // Takes up a partner's request for temporary access.
    "iam:AcceptDelegationRequest",
    "iam:AddClientIDToOpenIDConnectProvider",
    "iam:CreateOpenIDConnectProvider",
    "iam:CreateSAMLProvider",
    "iam:DeleteAccountPasswordPolicy",
    "iam:DeleteOpenIDConnectProvider",
    "iam:DeleteSAMLProvider",
    "iam:RemoveClientIDFromOpenIDConnectProvider",
    "iam:UpdateAccountPasswordPolicy",
    "iam:UpdateOpenIDConnectProviderThumbprint",
    "iam:UpdateSAMLProvider",
    // IAM Identity Center: whoever assigns people and rights there enters every account it serves.
    "identitystore:*",
    "sso-directory:*",
    "sso:*",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

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
