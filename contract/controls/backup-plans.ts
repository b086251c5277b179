import type { Control } from "./control";
import { mostly, shares, text } from "./common";

const backup = { ...mostly("backup"), raci: shares.providerDoes } as const;

/** What is backed up, how often and how long: each class of data as the contract has it. */
export const planControls: readonly Control[] = [
  {
    ...backup,
    id: "BKP-01",
    title: text(
      "Chaque donnée à sauvegarder est prise dans un plan de sauvegarde",
      "Every data store is in a backup plan",
    ),
    why: text(
      "Une base ou un disque oublié ne se remarque que le jour où il est perdu : il n'existe alors aucune copie à remettre en place.",
      "A database or a disk that was forgotten is only noticed the day it is lost: there is then no copy to put back.",
    ),
    remedy: text(
      "Donnez à chaque ressource une étiquette `DataClass` de `backup.dataClasses`, et à chaque classe un plan (`aws.backup.Plan`) et une sélection (`aws.backup.Selection`) par cette étiquette.",
      "Give each resource a tag `DataClass` of `backup.dataClasses`, and each class a plan (`aws.backup.Plan`) and a selection (`aws.backup.Selection`) by that tag.",
    ),
    severity: "critical",
    verification: { by: "stack" },
    references: {
      securityHub: ["RDS.26", "DynamoDB.4", "EC2.28", "EFS.2"],
      anssi: [37],
      gdpr: ["32(1)(c)"],
      iso27001: ["A.8.13"],
      nis2: ["4.2.1"],
      secNumCloud: ["12.5"],
      ftr: ["BAR-001"],
    },
  },
  {
    ...backup,
    id: "BKP-02",
    title: text(
      "Les sauvegardes sont assez fréquentes pour la perte de données convenue (RPO)",
      "Backups are frequent enough for the agreed loss of data (RPO)",
    ),
    why: text(
      "Entre deux sauvegardes, tout le travail est à refaire : si elles s'espacent sans qu'on vous le dise, vous perdez plus que ce que vous aviez accepté.",
      "Between two backups all the work is to be done again: if they grow apart without your knowing, you lose more than you had accepted.",
    ),
    remedy: text(
      "Réglez `schedule` dans le plan de la classe pour qu'il ne s'écoule jamais plus de `rpoHours` entre deux sauvegardes, ou activez `enableContinuousBackup` là où AWS le permet (RDS, Aurora, S3).",
      "Set `schedule` in the class's plan so that never more than `rpoHours` pass between two backups, or switch on `enableContinuousBackup` where AWS can (RDS, Aurora, S3).",
    ),
    severity: "high",
    verification: { by: "stack" },
    references: {
      anssi: [37],
      gdpr: ["32(1)(c)"],
      iso27001: ["A.8.13"],
      nis2: ["4.1.2.f"],
      ftr: ["RES-001"],
    },
    seeAlso: { securityHub: ["RDS.11", "EFS.7"] },
  },
  {
    ...backup,
    id: "BKP-03",
    title: text(
      "Les sauvegardes sont gardées le temps convenu, ni moins ni plus",
      "Backups are kept for the agreed time, neither less nor more",
    ),
    why: text(
      "Trop court, l'erreur découverte tard ne se répare plus ; trop long, vous gardez des données personnelles que vous deviez effacer, et vous les payez.",
      "Too short, a mistake found late can no longer be mended; too long, you keep personal data that you had to erase, and you pay for it.",
    ),
    remedy: text(
      "Mettez dans `lifecycle` du plan `deleteAfter` à `retentionDays` et `coldStorageAfter` à `coldAfterDays` ; pour changer la durée, changez d'abord le contrat.",
      "In the plan's `lifecycle`, set `deleteAfter` to `retentionDays` and `coldStorageAfter` to `coldAfterDays`; to change the time, change the contract first.",
    ),
    severity: "high",
    verification: { by: "stack" },
    references: {
      anssi: [37],
      gdpr: ["5(1)(e)", "32(1)(c)"],
      iso27001: ["A.8.13"],
      nis2: ["4.2.2.f"],
    },
    seeAlso: { securityHub: ["RDS.50", "DocumentDB.2"] },
  },
  {
    ...backup,
    id: "BKP-04",
    title: text(
      "Là où c'est convenu, les données se restaurent à la minute choisie",
      "Where it was agreed, data can be restored to any chosen minute",
    ),
    why: text(
      "Une fausse manœuvre à 15 h efface la journée : avec une sauvegarde de nuit seulement, tout ce qui a été saisi depuis la veille est perdu.",
      "A slip at three in the afternoon wipes out the day: with a nightly backup only, all that was entered since the day before is lost.",
    ),
    remedy: text(
      "Activez `enableContinuousBackup` dans le plan de la classe (`aws.backup.Plan`), et `pointInTimeRecovery` sur ses tables (`aws.dynamodb.Table`).",
      "Switch on `enableContinuousBackup` in the class's plan (`aws.backup.Plan`), and `pointInTimeRecovery` on its tables (`aws.dynamodb.Table`).",
    ),
    severity: "high",
    verification: { by: "stack" },
    references: {
      securityHub: ["DynamoDB.2", "RDS.11"],
      gdpr: ["32(1)(c)"],
      iso27001: ["A.8.13"],
    },
    seeAlso: { anssi: [37] },
  },
];
