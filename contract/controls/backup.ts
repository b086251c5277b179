import { planControls } from "./backup-plans";
import { testControls } from "./backup-tests";
import { validatorControls } from "./backup-validators";
import { vaultControls } from "./backup-vaults";
import type { Control } from "./control";
import { mostly, shares, text } from "./common";

const backup = mostly("backup");

export const backupControls: readonly Control[] = [
  ...planControls,
  ...vaultControls,
  ...testControls,
  {
    ...backup,
    id: "BKP-15",
    title: text(
      "Le client décide la classe de chaque donnée, sa perte et son arrêt acceptables",
      "The client decides the class of each data set, its bearable loss and outage",
    ),
    why: text(
      "Si personne chez vous ne l'a décidé, le prestataire choisit à votre place, et vous découvrez le choix le jour de l'incident.",
      "If nobody on your side decided it, the provider chooses for you, and you find out what was chosen on the day of the incident.",
    ),
    remedy: text(
      "Faites décider `rpoHours`, `rtoHours` et `retentionDays` de chaque classe par son `owner`, et inscrivez la décision et sa date de revue dans `decisions`.",
      "Have `rpoHours`, `rtoHours` and `retentionDays` of each class decided by its `owner`, and write the decision and its review date in `decisions`.",
    ),
    severity: "medium",
    enforcement: "advisory",
    raci: shares.clientAnswers,
    verification: {
      by: "human",
      because: text(
        "Le contrat montre les chiffres et qui en répond, pas si cette personne les a vraiment choisis.",
        "The contract shows the figures and who answers for them, not whether that person really chose them.",
      ),
    },
    references: {
      anssi: [4, 37],
      iso27001: ["A.5.12", "A.5.30"],
      nis2: ["4.1.3", "12.1.2.c"],
      ftr: ["RES-001", "RES-002", "RES-005"],
    },
    seeAlso: { gdpr: ["32(1)(c)"] },
  },
  {
    ...backup,
    id: "BKP-16",
    title: text(
      "Une base de données ne s'efface pas d'un seul geste",
      "A database cannot be deleted by one call",
    ),
    why: text(
      "Une erreur dans un programme ou un clic de trop efface la base en quelques secondes ; il faut alors des heures pour la restaurer.",
      "A mistake in a program or one click too many erases the database in seconds; it then takes hours to restore.",
    ),
    remedy: text(
      "Mettez à `true` `deletionProtection` (RDS, Aurora, DocumentDB, Neptune) ou `deletionProtectionEnabled` (DynamoDB) ; pour supprimer une base, retirez-le d'abord dans un changement à part.",
      "Set to `true` `deletionProtection` (RDS, Aurora, DocumentDB, Neptune) or `deletionProtectionEnabled` (DynamoDB); to delete a database, take it off first in a change of its own.",
    ),
    severity: "medium",
    raci: shares.providerDoes,
    verification: { by: "resource" },
    references: {
      securityHub: ["RDS.7", "RDS.8", "DynamoDB.6", "DocumentDB.5"],
      gdpr: ["32(1)(b)"],
    },
  },
  {
    ...backup,
    id: "BKP-17",
    title: text(
      "AWS Backup sauvegarde les types de données convenus, et ceux-là seulement",
      "AWS Backup backs up the agreed types of data, and only those",
    ),
    why: text(
      "AWS saute sans rien dire tout type désactivé dans ce réglage : les plans paraissent en place et rien n'est sauvegardé.",
      "AWS skips without a word every type that this setting switches off: the plans look to be in place and nothing is backed up.",
    ),
    remedy: text(
      "Dans `resourceTypeOptInPreference` de `aws.backup.RegionSettings`, mettez à `true` chaque type de `backup.optIn` et à `false` tous les autres.",
      "In `resourceTypeOptInPreference` of `aws.backup.RegionSettings`, set each type of `backup.optIn` to `true` and all others to `false`.",
    ),
    severity: "high",
    raci: shares.providerDoes,
    verification: { by: "stack" },
    capability: "backupRegionSettings",
    references: {},
    seeAlso: { anssi: [37], gdpr: ["32(1)(c)"], iso27001: ["A.8.13"] },
  },
  ...validatorControls,
];
