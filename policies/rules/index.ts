import type { Rule } from "../rule";
import { accessListIsReviewedInTime } from "./access/access-list-is-reviewed-in-time";
import { auditorReadsNoData } from "./access/auditor-reads-no-data";
import { ciSubjectIsExact } from "./access/ci-subject-is-exact";
import { emergencyAccessExistsAndIsAlarmed } from "./access/emergency-access-exists-and-is-alarmed";
import { externalAccessIsAnalysed } from "./access/external-access-is-analysed";
import { identityHasNoLongLivedKey } from "./access/identity-has-no-long-lived-key";
import { operatorHasNotPassedItsLastDay } from "./access/operator-has-not-passed-its-last-day";
import { personHasNoIamUser } from "./access/person-has-no-iam-user";
import { policyDoesNotAllowEverything } from "./access/policy-does-not-allow-everything";
import { principalIsInTheContract } from "./access/principal-is-in-the-contract";
import { providerAccessHasEnded } from "./access/provider-access-has-ended";
import { providerEntersWithItsExternalId } from "./access/provider-enters-with-its-external-id";
import { providerRoleCarriesTheBoundary } from "./access/provider-role-carries-the-boundary";
import { resourcePolicyIsNotOpenToEverybody } from "./access/resource-policy-is-not-open-to-everybody";
import { roleDoesNotAllowEverything } from "./access/role-does-not-allow-everything";
import { accountBlocksPublicBuckets } from "./account/account-blocks-public-buckets";
import { billingAndOperationsContactsAreTheAgreedOnes } from "./account/billing-and-operations-contacts-are-the-agreed-ones";
import { dataStoreIsEncrypted } from "./account/data-store-is-encrypted";
import { diskEncryptionIsTheDefault } from "./account/disk-encryption-is-the-default";
import { imagesCannotBePublic } from "./account/images-cannot-be-public";
import { instanceMetadataRequiresAToken } from "./account/instance-metadata-requires-a-token";
import { keyRotates } from "./account/key-rotates";
import { passwordPolicyIsStrong } from "./account/password-policy-is-strong";
import { rootIsHeldByTheClient } from "./account/root-is-held-by-the-client";
import { securityContactIsTheAgreedOne } from "./account/security-contact-is-the-agreed-one";
import { snapshotsCannotBePublic } from "./account/snapshots-cannot-be-public";
import { backedUpTypesAreOptedIn } from "./backup/backed-up-types-are-opted-in";
import { backupFrequencyFitsTheRpo } from "./backup/backup-frequency-fits-the-rpo";
import { backupGoesToTheLockedVault } from "./backup/backup-goes-to-the-locked-vault";
import { backupPlanHasRestoreTest } from "./backup/backup-plan-has-restore-test";
import { backupRetentionIsTheAgreedOne } from "./backup/backup-retention-is-the-agreed-one";
import { classSelectionLeavesNothingOut } from "./backup/class-selection-leaves-nothing-out";
import { continuousBackupWhereAgreed } from "./backup/continuous-backup-where-agreed";
import { copyIsKeptWhereAgreed } from "./backup/copy-is-kept-where-agreed";
import { dataClassHasABackupPlan } from "./backup/data-class-has-a-backup-plan";
import { dataStoreIsInABackupPlan } from "./backup/data-store-is-in-a-backup-plan";
import { databaseRefusesDeletion } from "./backup/database-refuses-deletion";
import { restoreRoleCannotTouchProduction } from "./backup/restore-role-cannot-touch-production";
import { restoreTestHasValidator } from "./backup/restore-test-has-validator";
import { restoreTestRunsInAClosedNetwork } from "./backup/restore-test-runs-in-a-closed-network";
import { restoredDataIsCheckedWhereAsked } from "./backup/restored-data-is-checked-where-asked";
import { tableHasPointInTimeRecovery } from "./backup/table-has-point-in-time-recovery";
import { validatorWritesItsResultOnly } from "./backup/validator-writes-its-result-only";
import { vaultIsEncryptedWithACustomerKey } from "./backup/vault-is-encrypted-with-a-customer-key";
import { vaultIsLockedAsAgreed } from "./backup/vault-is-locked-as-agreed";
import { vaultKeepsTheProviderOut } from "./backup/vault-keeps-the-provider-out";
import { accountHasABudget } from "./budgets/account-has-a-budget";
import { agreedBudgetIsDeployed } from "./budgets/agreed-budget-is-deployed";
import { budgetAlertsReachTheNamedContacts } from "./budgets/budget-alerts-reach-the-named-contacts";
import { budgetFilterHasAwsForm } from "./budgets/budget-filter-has-aws-form";
import { budgetHasAnOwnerOnBothSides } from "./budgets/budget-has-an-owner-on-both-sides";
import { budgetIsTheAgreedOne } from "./budgets/budget-is-the-agreed-one";
import { costTagsAreActivated } from "./budgets/cost-tags-are-activated";
import { spendWithoutATagIsWatched } from "./budgets/spend-without-a-tag-is-watched";
import { unusualSpendIsTold } from "./budgets/unusual-spend-is-told";
import { agreementIsInForce } from "./governance/agreement-is-in-force";
import { checksUseTheDeployedContract } from "./governance/checks-use-the-deployed-contract";
import { committeeIsHeldInTime } from "./governance/committee-is-held-in-time";
import { controlHasOneAccountable } from "./governance/control-has-one-accountable";
import { decisionIsReviewedInTime } from "./governance/decision-is-reviewed-in-time";
import { exitIsRehearsed } from "./governance/exit-is-rehearsed";
import { resourceHasRequiredTags } from "./governance/resource-has-required-tags";
import { resourceIsInAnAgreedRegion } from "./governance/resource-is-in-an-agreed-region";
import { resourceIsInTheAgreedAccount } from "./governance/resource-is-in-the-agreed-account";
import { waiverHasNotExpired } from "./governance/waiver-has-not-expired";
import { waiverIsApprovedByTheClient } from "./governance/waiver-is-approved-by-the-client";
import { accountHasATrailOfEveryRegion } from "./logging/account-has-a-trail-of-every-region";
import { archiveAccessIsLogged } from "./logging/archive-access-is-logged";
import { archiveIsPrivateAndLocked } from "./logging/archive-is-private-and-locked";
import { archiveKeepsOperatorsOut } from "./logging/archive-keeps-operators-out";
import { bucketOfSensitiveDataRecordsAccess } from "./logging/bucket-of-sensitive-data-records-access";
import { databaseKeepsItsLogs } from "./logging/database-keeps-its-logs";
import { logsAreEncryptedWithACustomerKey } from "./logging/logs-are-encrypted-with-a-customer-key";
import { logsAreKeptAsAgreed } from "./logging/logs-are-kept-as-agreed";
import { sensitiveEventsRaiseAnAlarm } from "./logging/sensitive-events-raise-an-alarm";
import { silentLogsRaiseAnAlarm } from "./logging/silent-logs-raise-an-alarm";
import { trailShowsTampering } from "./logging/trail-shows-tampering";
import { webFrontEndKeepsItsLogs } from "./logging/web-front-end-keeps-its-logs";

/** Every rule, in the order of the catalogue. The packs are selections of this list. */
export const rules: readonly Rule[] = [
  securityContactIsTheAgreedOne,
  billingAndOperationsContactsAreTheAgreedOnes,
  rootIsHeldByTheClient,
  passwordPolicyIsStrong,
  accountBlocksPublicBuckets,
  snapshotsCannotBePublic,
  imagesCannotBePublic,
  diskEncryptionIsTheDefault,
  instanceMetadataRequiresAToken,
  dataStoreIsEncrypted,
  keyRotates,
  personHasNoIamUser,
  identityHasNoLongLivedKey,
  policyDoesNotAllowEverything,
  roleDoesNotAllowEverything,
  providerRoleCarriesTheBoundary,
  providerEntersWithItsExternalId,
  ciSubjectIsExact,
  emergencyAccessExistsAndIsAlarmed,
  externalAccessIsAnalysed,
  auditorReadsNoData,
  principalIsInTheContract,
  operatorHasNotPassedItsLastDay,
  accessListIsReviewedInTime,
  resourcePolicyIsNotOpenToEverybody,
  providerAccessHasEnded,
  dataStoreIsInABackupPlan,
  classSelectionLeavesNothingOut,
  dataClassHasABackupPlan,
  backupFrequencyFitsTheRpo,
  backupRetentionIsTheAgreedOne,
  continuousBackupWhereAgreed,
  tableHasPointInTimeRecovery,
  vaultIsEncryptedWithACustomerKey,
  vaultIsLockedAsAgreed,
  backupGoesToTheLockedVault,
  vaultKeepsTheProviderOut,
  copyIsKeptWhereAgreed,
  backupPlanHasRestoreTest,
  restoreTestHasValidator,
  restoreTestRunsInAClosedNetwork,
  databaseRefusesDeletion,
  backedUpTypesAreOptedIn,
  restoredDataIsCheckedWhereAsked,
  validatorWritesItsResultOnly,
  restoreRoleCannotTouchProduction,
  accountHasABudget,
  budgetHasAnOwnerOnBothSides,
  unusualSpendIsTold,
  costTagsAreActivated,
  spendWithoutATagIsWatched,
  agreedBudgetIsDeployed,
  budgetIsTheAgreedOne,
  budgetAlertsReachTheNamedContacts,
  budgetFilterHasAwsForm,
  accountHasATrailOfEveryRegion,
  trailShowsTampering,
  logsAreEncryptedWithACustomerKey,
  archiveIsPrivateAndLocked,
  archiveKeepsOperatorsOut,
  archiveAccessIsLogged,
  logsAreKeptAsAgreed,
  sensitiveEventsRaiseAnAlarm,
  bucketOfSensitiveDataRecordsAccess,
  silentLogsRaiseAnAlarm,
  databaseKeepsItsLogs,
  webFrontEndKeepsItsLogs,
  controlHasOneAccountable,
  agreementIsInForce,
  committeeIsHeldInTime,
  checksUseTheDeployedContract,
  waiverHasNotExpired,
  waiverIsApprovedByTheClient,
  decisionIsReviewedInTime,
  exitIsRehearsed,
  resourceHasRequiredTags,
  resourceIsInAnAgreedRegion,
  resourceIsInTheAgreedAccount,
];
