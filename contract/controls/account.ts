import { rootControls, rootHardwareMfa } from "./account-root";
import { settingControls } from "./account-settings";
import type { Control } from "./control";
import { mostly, shares, text } from "./common";

const account = mostly("account");

export const accountControls: readonly Control[] = [
  {
    ...account,
    id: "ACT-01",
    title: text(
      "Le contact sécurité est enregistré chez AWS, sur une boîte lue par plusieurs personnes",
      "The security contact is registered with AWS, on a mailbox that several people read",
    ),
    why: text(
      "Quand AWS repère un piratage ou une clé divulguée, il écrit à ce contact. Sans lui, ou avec un seul lecteur, l'avertissement reste sans réponse.",
      "When AWS notices a break-in or a leaked key, it writes to this contact. Without one, or with one reader only, the warning stays unanswered.",
    ),
    remedy: text(
      "Donnez le rôle `security` à un contact du client dont la boîte est partagée (`shared: true`), et enregistrez-le chez AWS comme contact SECURITY.",
      "Give the role `security` to a contact of the client whose mailbox is shared (`shared: true`), and register it with AWS as the SECURITY contact.",
    ),
    severity: "high",
    raci: shares.clientAnswers,
    verification: { by: "stack" },
    capability: "alternateContacts",
    references: {
      cis: { "5.0": ["1.2"], "7.0": ["2.3"] },
      ssb: ["ACCT.01"],
      securityHub: ["Account.1"],
      anssi: [39],
      iso27001: ["A.5.24"],
      ftr: ["ACOM-001", "ACOM-002"],
    },
  },
  {
    ...account,
    id: "ACT-02",
    title: text(
      "Les contacts facturation et exploitation sont enregistrés chez AWS",
      "The billing and operations contacts are registered with AWS",
    ),
    why: text(
      "Sans eux, les avis d'impayé, de maintenance ou de fin de service n'arrivent qu'à l'adresse du compte racine, que personne ne lit chaque jour.",
      "Without them, notices of unpaid bills, maintenance or end of service only reach the root account's address, which nobody reads every day.",
    ),
    remedy: text(
      "Donnez les rôles `billing` et `operations` à des contacts du contrat, et enregistrez-les chez AWS comme contacts BILLING et OPERATIONS.",
      "Give the roles `billing` and `operations` to contacts of the contract, and register them with AWS as the BILLING and OPERATIONS contacts.",
    ),
    severity: "medium",
    raci: shares.clientAnswers,
    verification: { by: "stack" },
    capability: "alternateContacts",
    references: {
      cis: { "5.0": ["1.1"], "7.0": ["2.2"] },
      ssb: ["ACCT.01"],
      ftr: ["ACOM-001"],
    },
  },
  ...rootControls,
  ...settingControls,
  {
    ...account,
    id: "ACT-13",
    title: text(
      "La production a son propre compte AWS, dans une organisation",
      "Production has its own AWS account, in an organisation",
    ),
    why: text(
      "Dans un compte partagé, un essai raté ou un accès de test volé atteint la production. Une organisation pose en plus des limites que le compte ne peut pas lever.",
      "In a shared account, a failed trial or a stolen test access reaches production. An organisation also sets limits that the account cannot lift.",
    ),
    remedy: text(
      "Créez un compte par environnement dans AWS Organizations, déclarez-le dans `environments`, et ne faites rien tourner dans le compte de gestion (`account.managementAccountId`).",
      "Create one account per environment in AWS Organizations, declare it in `environments`, and run nothing in the management account (`account.managementAccountId`).",
    ),
    severity: "medium",
    enforcement: "advisory",
    tiers: ["standard", "reinforced"],
    raci: shares.clientDoes,
    verification: {
      by: "human",
      because: text(
        "Un déploiement ne voit qu'un compte : seule une personne peut dire à quoi il sert, et si la production y est seule.",
        "A deployment sees one account only: a person must say what it is for, and whether production is alone in it.",
      ),
    },
    dependsOn: "organisation",
    references: {
      cis: { "7.0": ["2.1.3", "2.1.4"] },
      securityHub: ["Account.2"],
      iso27001: ["A.8.31"],
    },
    seeAlso: { anssi: [19] },
  },
  {
    ...account,
    id: "ACT-14",
    title: text(
      "Bases de données, disques et fichiers sont chiffrés là où ils sont stockés",
      "Databases, disks and files are encrypted where they are stored",
    ),
    why: text(
      "Sans chiffrement, qui obtient une copie du stockage lit vos données telles quelles ; et une base créée sans chiffrement doit être recréée pour l'avoir.",
      "Without encryption, whoever gets a copy of the storage reads your data as it is; and a database created without it must be created again to have it.",
    ),
    remedy: text(
      "Mettez à `true` `storageEncrypted` (bases RDS) ou `encrypted` (disques EBS, fichiers EFS), avec une clé du client (`kmsKeyId`).",
      "Set to `true` `storageEncrypted` (RDS databases) or `encrypted` (EBS disks, EFS files), with a key of the client (`kmsKeyId`).",
    ),
    severity: "high",
    raci: shares.clientAnswers,
    verification: { by: "resource" },
    references: {
      cis: { "5.0": ["2.2.1", "2.3.1"], "7.0": ["3.2.1", "3.3.1"] },
      ssb: ["WKLD.09"],
      securityHub: ["RDS.3", "RDS.27", "EFS.8", "EFS.1"],
      gdpr: ["32(1)(a)"],
      iso27001: ["A.8.24"],
      nis2: ["9.2.a"],
      secNumCloud: ["10.1"],
    },
    seeAlso: { anssi: [31] },
  },
  {
    ...account,
    id: "ACT-15",
    title: text(
      "Les clés de chiffrement du client se renouvellent d'elles-mêmes",
      "The client's encryption keys rotate by themselves",
    ),
    why: text(
      "Une clé qui ne change jamais finit par protéger des années de données : le jour où elle est compromise, tout l'est d'un coup.",
      "A key that never changes ends up protecting years of data: the day it is compromised, all of it is.",
    ),
    remedy: text(
      "Mettez `enableKeyRotation: true` sur chaque clé symétrique (`aws.kms.Key`) ; les données déjà chiffrées restent lisibles.",
      "Set `enableKeyRotation: true` on each symmetric key (`aws.kms.Key`); data encrypted before stays readable.",
    ),
    severity: "medium",
    enforcement: "remediate",
    raci: shares.clientAnswers,
    verification: { by: "resource" },
    references: {
      cis: { "5.0": ["3.6"], "7.0": ["4.6"] },
      securityHub: ["KMS.4"],
      iso27001: ["A.8.24"],
      nis2: ["9.2.c.v"],
      secNumCloud: ["10.5"],
    },
    seeAlso: { gdpr: ["32(1)(a)"] },
  },
  rootHardwareMfa,
];
