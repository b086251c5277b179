import { reservedActionsOf, reservedGroups } from "../../contract";

/** Each group, with its actions. */
const agreed = {
  budgets: [
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
    "account:CloseAccount",
    "ec2:DisableEbsEncryptionByDefault",
    "ec2:DisableImageBlockPublicAccess",
    "ec2:DisableSnapshotBlockPublicAccess",
    "ec2:ModifyInstanceMetadataDefaults",
    "organizations:LeaveOrganization",
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
    "identitystore:*",
    "sso-directory:*",
    "sso:*",
  ],
};

test("each group stands for its actions, in order", () => {
  const found = reservedGroups.map((group) => [
    group,
    reservedActionsOf({ groups: [group], also: [] }),
  ]);

  expect(found).toEqual(
    Object.entries(agreed).map(([group, actions]) => [group, [...actions].sort()]),
  );
});

test("no action stands in two groups", () => {
  const all = Object.values(agreed).flat();

  expect(reservedActionsOf({ groups: reservedGroups, also: [] })).toHaveLength(all.length);
});

test("the client's own actions are added, each once and in order", () => {
  const also = ["kms:DisableKey", "ec2:DeleteVpc"];

  expect(reservedActionsOf({ groups: ["keys"], also })).toEqual([
    "ec2:DeleteVpc",
    "kms:DisableKey",
    "kms:PutKeyPolicy",
    "kms:ScheduleKeyDeletion",
  ]);
});
