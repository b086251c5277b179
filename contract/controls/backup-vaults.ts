import type { Control } from "./control";
import { mostly, shares, text } from "./common";

const vault = { ...mostly("backup"), raci: shares.clientAnswers } as const;

/** Where backups are kept, and who cannot touch them. */
export const vaultControls: readonly Control[] = [
  {
    ...vault,
    id: "BKP-05",
    title: text(
      "Les sauvegardes sont chiffrées avec une clé du client",
      "Backups are encrypted with a key of the client",
    ),
    why: text(
      "Avec la clé d'AWS, vous ne décidez pas qui peut lire vos copies ; avec celle d'un autre, il peut vous en fermer l'accès d'un geste.",
      "With AWS's key you do not decide who may read your copies; with somebody else's, they can shut you out with one gesture.",
    ),
    remedy: text(
      "Donnez à chaque coffre (`aws.backup.Vault`) une clé du compte et de sa région : `kmsKeyArn`, l'ARN d'une `aws.kms.Key`.",
      "Give each vault (`aws.backup.Vault`) a key of the account and of its region: `kmsKeyArn`, the ARN of an `aws.kms.Key`.",
    ),
    severity: "high",
    verification: { by: "resource" },
    references: {
      securityHub: ["Backup.1", "RDS.4"],
      gdpr: ["32(1)(a)"],
      iso27001: ["A.8.24"],
    },
    seeAlso: { anssi: [37] },
  },
  {
    ...vault,
    id: "BKP-06",
    title: text(
      "Les sauvegardes vont dans un coffre verrouillé : nul ne les raccourcit ni ne les efface",
      "Backups go to a locked vault: nobody can shorten or delete them",
    ),
    why: text(
      "Un rançongiciel commence par effacer les sauvegardes : sans verrou, il ne reste rien à restaurer et seulement la rançon à payer.",
      "Ransomware starts by deleting the backups: without a lock, nothing is left to restore and only the ransom to pay.",
    ),
    remedy: text(
      "Verrouillez le coffre de chaque région (`aws.backup.VaultLockConfiguration`) comme `backup.lock` le dit, et faites-y aller chaque plan et chaque copie (`targetVaultName`, `destinationVaultArn`).",
      "Lock the vault of each region (`aws.backup.VaultLockConfiguration`) as `backup.lock` says, and send each plan and each copy there (`targetVaultName`, `destinationVaultArn`).",
    ),
    severity: "critical",
    verification: { by: "stack" },
    references: {
      anssi: [37],
      gdpr: ["32(1)(b)"],
      iso27001: ["A.8.13"],
      nis2: ["4.2.2.d"],
    },
    seeAlso: { securityHub: ["S3.15"], anssi: [14] },
  },
  {
    ...vault,
    id: "BKP-07",
    title: text(
      "Seul le client peut effacer une sauvegarde ou ouvrir le coffre, jamais le prestataire",
      "Only the client can delete a backup or open the vault, never the provider",
    ),
    why: text(
      "Une erreur, une vengeance ou un compte volé chez le prestataire emporterait vos données et leurs copies le même jour.",
      "A mistake, a grudge or a stolen account at the provider would take your data and its copies on the same day.",
    ),
    remedy: text(
      "Dans la politique du coffre (`aws.backup.VaultPolicy`), refusez à tous (`Deny`, `Principal: *`) les suppressions et les changements, sauf par `aws:PrincipalArn` aux rôles de `access.admins`, de `access.breakGlass` et de qui déploie `guard`.",
      "In the vault's policy (`aws.backup.VaultPolicy`), deny everybody (`Deny`, `Principal: *`) the deletions and the changes, except by `aws:PrincipalArn` the roles of `access.admins`, of `access.breakGlass` and of whoever deploys `guard`.",
    ),
    severity: "critical",
    verification: { by: "stack" },
    references: {
      anssi: [37],
      gdpr: ["32(1)(b)"],
      iso27001: ["A.8.3"],
      nis2: ["4.2.2.d"],
      secNumCloud: ["12.5"],
    },
    seeAlso: { gdpr: ["32(4)"] },
  },
  {
    ...vault,
    id: "BKP-08",
    title: text(
      "Là où c'est convenu, une copie est gardée dans une autre région, et nulle part ailleurs",
      "Where it was agreed, a copy is kept in another region, and nowhere else",
    ),
    why: text(
      "Un incendie ou une panne d'une région emporte l'original et la sauvegarde voisine ; une copie partie où rien n'est convenu échappe à votre contrôle.",
      "A fire or a failure of a region takes the original and the backup beside it; a copy gone where nothing was agreed escapes your control.",
    ),
    remedy: text(
      "Dans le plan de la classe, gardez un `copyActions` par ligne de `copies` : un coffre du compte dans cette `region`, et `deleteAfter` à ses `retentionDays` ; retirez les autres.",
      "In the class's plan, keep one `copyActions` for each line of `copies`: a vault of the account in that `region`, and `deleteAfter` at its `retentionDays`; take the others out.",
    ),
    severity: "high",
    verification: { by: "stack" },
    references: {
      gdpr: ["32(1)(b)"],
      iso27001: ["A.8.13"],
      nis2: ["4.2.2.c"],
      secNumCloud: ["12.5"],
    },
    // Article 44 only where a copy leaves the European Union.
    seeAlso: { securityHub: ["S3.7"], anssi: [37], gdpr: ["44"], iso27001: ["A.8.14"] },
  },
];
