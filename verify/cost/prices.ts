import type { Text } from "../../contract";

/** What AWS charges for one resource of a type while it merely exists, plus the stated use. */
export interface Price {
  readonly types: readonly string[];
  readonly monthlyUsd: number;
  /** What the amount takes for granted. */
  readonly assumes?: Text;
  readonly source: string;
}

/** The day the table was drawn up. AWS changes prices without notice: quote nothing older than a quarter. */
export const pricesAsOf = "2026-11-22";

const docs = "https://docs.aws.amazon.com";

const free = (source: string, ...types: readonly string[]): Price => ({
  types,
  monthlyUsd: 0,
  source,
});

/** List prices in USD of eu-west-3 and us-east-1 alike for what stands here. A type that is absent is not priced. */
export const prices: readonly Price[] = [
  {
    types: ["aws:kms/key:Key"],
    monthlyUsd: 1,
    assumes: {
      fr: "moins de 20 000 appels par mois ; 1 USD de plus après chacun des deux premiers renouvellements annuels",
      en: "under 20,000 calls a month; 1 USD more after each of the first two yearly rotations",
    },
    source: `${docs}/solutions/latest/automated-security-response-on-aws/cost.html`,
  },
  {
    types: ["aws:sns/topic:Topic"],
    monthlyUsd: 0,
    assumes: {
      fr: "moins de 1 000 courriels par mois, que AWS ne facture pas",
      en: "under 1,000 e-mails a month, which AWS does not bill",
    },
    source: `${docs}/solutions/latest/automated-security-response-on-aws/cost.html`,
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
