import type { Rule } from "../rule";
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
  accountHasABudget,
  budgetHasAnOwnerOnBothSides,
  unusualSpendIsTold,
  costTagsAreActivated,
  spendWithoutATagIsWatched,
  agreedBudgetIsDeployed,
  budgetIsTheAgreedOne,
  budgetAlertsReachTheNamedContacts,
  budgetFilterHasAwsForm,
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
