import type { Control } from "./control";
import { mostly, shares, text } from "./common";

const account = mostly("account");

/** Settings of the whole account, which hold for what is created later and by anybody. */
export const settingControls: readonly Control[] = [
  {
    ...account,
    id: "ACT-07",
    title: text(
      "Les mots de passe de la console ont au moins 14 caractères et ne resservent pas",
      "Console passwords have at least 14 characters and are not used again",
    ),
    why: text(
      "Un mot de passe court, ou repris après une fuite, se devine vite et ouvre la console du compte.",
      "A short password, or one taken up again after a leak, is soon guessed and opens the account's console.",
    ),
    remedy: text(
      "Réglez la politique de mots de passe du compte (`aws.iam.AccountPasswordPolicy`) comme `account.passwordPolicy` : `minimumLength` et `reusePrevention`.",
      "Set the account's password policy (`aws.iam.AccountPasswordPolicy`) as in `account.passwordPolicy`: `minimumLength` and `reusePrevention`.",
    ),
    severity: "medium",
    raci: shares.clientAnswers,
    verification: { by: "resource" },
    capability: "passwordPolicy",
    references: {
      cis: { "5.0": ["1.7", "1.8"], "7.0": ["2.8", "2.9"] },
      ssb: ["ACCT.06"],
      securityHub: ["IAM.15", "IAM.16"],
      anssi: [10],
      iso27001: ["A.5.17"],
      ftr: ["IAM-003"],
    },
    seeAlso: { securityHub: ["IAM.7"] },
  },
  {
    ...account,
    id: "ACT-08",
    title: text(
      "Aucun espace de stockage S3 ne peut devenir public : le blocage couvre tout le compte",
      "No bucket can become public: the block covers the whole account",
    ),
    why: text(
      "Une seule erreur de réglage peut mettre les fichiers de vos clients à la portée de tout Internet ; ce blocage arrête l'erreur.",
      "One wrong setting can put your customers' files within reach of the whole Internet; this block stops the mistake.",
    ),
    remedy: text(
      "Activez les quatre réglages de `aws.s3.AccountPublicAccessBlock`, et diffusez par CloudFront les fichiers qui doivent être publics.",
      "Switch on the four settings of `aws.s3.AccountPublicAccessBlock`, and serve through CloudFront the files that must be public.",
    ),
    severity: "critical",
    raci: shares.providerDoesAsked,
    verification: { by: "stack" },
    capability: "s3PublicAccessBlock",
    references: {
      cis: { "5.0": ["2.1.4"], "7.0": ["3.1.4"] },
      ssb: ["ACCT.08"],
      securityHub: ["S3.1"],
      gdpr: ["25(2)"],
      iso27001: ["A.8.3"],
    },
    seeAlso: { anssi: [9] },
  },
  {
    ...account,
    id: "ACT-09",
    title: text(
      "Aucun instantané de disque ne peut être partagé publiquement",
      "No disk snapshot can be shared publicly",
    ),
    why: text(
      "Un instantané public donne à n'importe qui une copie entière du disque : données, mots de passe, clés.",
      "A public snapshot gives anybody a full copy of the disk: data, passwords, keys.",
    ),
    remedy: text(
      "Dans chaque région de `allowedRegions`, bloquez ce partage : `aws.ebs.SnapshotBlockPublicAccess`, `state: block-all-sharing`.",
      "In each region of `allowedRegions`, block this sharing: `aws.ebs.SnapshotBlockPublicAccess`, `state: block-all-sharing`.",
    ),
    severity: "critical",
    raci: shares.providerDoesAsked,
    verification: { by: "stack" },
    capability: "snapshotPublicAccessBlock",
    references: { securityHub: ["EC2.1", "EC2.182"], gdpr: ["25(2)"], iso27001: ["A.8.3"] },
    seeAlso: { anssi: [9] },
  },
  {
    ...account,
    id: "ACT-10",
    title: text(
      "Aucune image de serveur ne peut être partagée publiquement",
      "No machine image can be shared publicly",
    ),
    why: text(
      "Une image publique livre à n'importe quel client d'AWS le contenu d'un serveur : programmes, réglages et secrets oubliés.",
      "A public image hands the contents of a server to any customer of AWS: programs, settings and forgotten secrets.",
    ),
    remedy: text(
      "Dans chaque région de `allowedRegions`, bloquez ce partage : `aws.ec2.ImageBlockPublicAccess`, `state: block-new-sharing`.",
      "In each region of `allowedRegions`, block this sharing: `aws.ec2.ImageBlockPublicAccess`, `state: block-new-sharing`.",
    ),
    severity: "critical",
    raci: shares.providerDoesAsked,
    verification: { by: "stack" },
    capability: "imagePublicAccessBlock",
    references: { gdpr: ["25(2)"], iso27001: ["A.8.3"] },
    seeAlso: { anssi: [9] },
  },
  {
    ...account,
    id: "ACT-11",
    title: text(
      "Les nouveaux disques sont chiffrés d'office, dans chaque région convenue",
      "New disks are encrypted by default, in each agreed region",
    ),
    why: text(
      "Sans ce réglage, chaque disque dépend de l'attention de celui qui le crée : un oubli, et qui en obtient une copie lit vos données.",
      "Without it, each disk depends on the care of whoever creates it: one slip, and whoever gets a copy reads your data.",
    ),
    remedy: text(
      "Activez le chiffrement d'office des disques (`aws.ebs.EncryptionByDefault`) dans chaque région de `allowedRegions`.",
      "Switch on the default encryption of disks (`aws.ebs.EncryptionByDefault`) in each region of `allowedRegions`.",
    ),
    severity: "high",
    raci: shares.clientAnswers,
    verification: { by: "stack" },
    capability: "ebsEncryptionByDefault",
    references: {
      cis: { "5.0": ["5.1.1"], "7.0": ["6.1.1"] },
      ssb: ["WKLD.08"],
      securityHub: ["EC2.7"],
      gdpr: ["32(1)(a)"],
      iso27001: ["A.8.24"],
      secNumCloud: ["10.1"],
      ftr: ["SDAT-002"],
    },
    seeAlso: { securityHub: ["EC2.3"], anssi: [31] },
  },
  {
    ...account,
    id: "ACT-12",
    title: text(
      "Les nouveaux serveurs imposent la version 2 des métadonnées, dans chaque région convenue",
      "New servers require version 2 of instance metadata, in each agreed region",
    ),
    why: text(
      "Avec la version 1, une faille dans un site web suffit souvent pour voler les droits du serveur et entrer dans le compte.",
      "With version 1, a flaw in a website is often enough to steal the server's rights and enter the account.",
    ),
    remedy: text(
      "Dans chaque région de `allowedRegions`, réglez `aws.ec2.InstanceMetadataDefaults` sur `httpTokens: required`, après avoir vérifié que vos logiciels le supportent.",
      "In each region of `allowedRegions`, set `aws.ec2.InstanceMetadataDefaults` to `httpTokens: required`, once your software is known to support it.",
    ),
    severity: "high",
    raci: shares.providerDoes,
    verification: { by: "stack" },
    capability: "instanceMetadataDefaults",
    references: {
      cis: { "5.0": ["5.7"], "7.0": ["6.7"] },
      securityHub: ["EC2.8", "EC2.170"],
      iso27001: ["A.8.9"],
    },
  },
];
