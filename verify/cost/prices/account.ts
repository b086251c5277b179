import { docs, free, unitPrices, type Price } from "./price";

/** Settings of the account, budgets and whom they tell. */
export const accountPrices: readonly Price[] = [
  {
    types: ["aws:kms/key:Key"],
    monthlyUsd: 1,
    assumes: {
      fr: "moins de 20 000 appels par mois ; 1 USD de plus après chacun des deux premiers renouvellements annuels",
      en: "under 20,000 calls a month; 1 USD more after each of the first two yearly rotations",
    },
    source: unitPrices,
  },
  {
    types: ["aws:sns/topic:Topic"],
    monthlyUsd: 0,
    assumes: {
      fr: "moins de 1 000 courriels par mois, que AWS ne facture pas",
      en: "under 1,000 e-mails a month, which AWS does not bill",
    },
    source: unitPrices,
  },
  {
    types: ["aws:budgets/budget:Budget"],
    monthlyUsd: 0,
    assumes: { fr: "budgets sans action automatique", en: "budgets without automatic action" },
    source: `${docs}/cost-management/latest/userguide/budgets-managing-costs.html`,
  },
  free(
    `${docs}/cost-management/latest/userguide/getting-started-ad.html`,
    "aws:costexplorer/anomalyMonitor:AnomalyMonitor",
    "aws:costexplorer/anomalySubscription:AnomalySubscription",
  ),
  free(
    `${docs}/awsaccountbilling/latest/aboutv2/activating-tags.html`,
    "aws:costexplorer/costAllocationTag:CostAllocationTag",
  ),
  free(`${docs}/kms/latest/developerguide/kms-alias.html`, "aws:kms/alias:Alias"),
  free(
    `${docs}/sns/latest/dg/welcome.html`,
    "aws:sns/topicPolicy:TopicPolicy",
    "aws:sns/topicSubscription:TopicSubscription",
  ),
  free(
    `${docs}/accounts/latest/reference/manage-acct-update-contact-alternate.html`,
    "aws:account/alternativeContact:AlternativeContact",
  ),
  free(
    `${docs}/IAM/latest/UserGuide/introduction.html`,
    "aws:iam/accountPasswordPolicy:AccountPasswordPolicy",
  ),
  free(
    `${docs}/AmazonS3/latest/userguide/access-control-block-public-access.html`,
    "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock",
  ),
  free(
    `${docs}/ebs/latest/userguide/encryption-by-default.html`,
    "aws:ebs/encryptionByDefault:EncryptionByDefault",
    "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess",
  ),
  free(
    `${docs}/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html`,
    "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess",
    "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults",
  ),
];
