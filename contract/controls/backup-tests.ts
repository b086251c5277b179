import type { Control } from "./control";
import { mostly, shares, text } from "./common";

const tests = { ...mostly("backup"), raci: shares.providerDoes } as const;

/** What shows that a backup can be used: restored, checked, in time, and somebody told where it cannot. */
export const testControls: readonly Control[] = [
  {
    ...tests,
    id: "BKP-09",
    title: text(
      "Une restauration est essayée au rythme convenu, pour chaque classe de données",
      "A restore is tested at the agreed rhythm, for each class of data",
    ),
    why: text(
      "Une sauvegarde jamais restaurée n'est qu'une promesse : son défaut se découvre le jour où l'entreprise est à l'arrêt.",
      "A backup that was never restored is only a promise: its fault is found the day the company stands still.",
    ),
    remedy: text(
      "Pour chaque classe, créez un `aws.backup.RestoreTestingPlan` au rythme de `restoreTest.frequency` et un `RestoreTestingSelection` par type de `resourceTypes`, choisi par l'étiquette `DataClass`, avec `validationWindowHours`.",
      "For each class, create an `aws.backup.RestoreTestingPlan` at the rhythm of `restoreTest.frequency` and one `RestoreTestingSelection` for each type of `resourceTypes`, chosen by the tag `DataClass`, with `validationWindowHours`.",
    ),
    severity: "critical",
    verification: { by: "stack" },
    references: {
      anssi: [37],
      gdpr: ["32(1)(d)", "32(1)(c)"],
      iso27001: ["A.8.13", "A.5.30"],
      nis2: ["4.2.6"],
      secNumCloud: ["12.5"],
      ftr: ["BAR-002", "RES-004"],
    },
  },
  {
    ...tests,
    id: "BKP-10",
    title: text(
      "Chaque essai de restauration est suivi d'un contrôle de ce qui a été restauré",
      "Each restore test is followed by a check of what was restored",
    ),
    why: text(
      "AWS dit qu'une restauration a réussi même si la base est vide ou vieille d'un mois, puis efface tout : ce que personne ne regarde à ce moment ne sera jamais vu.",
      "AWS says that a restore succeeded even where the database is empty or a month old, then erases it all: what nobody looks at then will never be seen.",
    ),
    remedy: text(
      "Dans la partie `guard`, pour chaque classe et chaque type, envoyez l'événement `Restore Job State Change` (`COMPLETED`) du plan d'essai (`aws.cloudwatch.EventRule`, puis `EventTarget`) à une `aws.lambda.Function`, directement ou par une file : elle regarde ce qui a été restauré et rend son résultat (`PutRestoreValidationResult`).",
      "In the part `guard`, for each class and each type, send the event `Restore Job State Change` (`COMPLETED`) of the test plan (`aws.cloudwatch.EventRule`, then `EventTarget`) to an `aws.lambda.Function`, directly or through a queue: it looks at what was restored and gives its result (`PutRestoreValidationResult`).",
    ),
    severity: "high",
    // A proof that the provider could rewrite would prove nothing.
    raci: shares.clientAnswers,
    verification: { by: "stack" },
    references: {
      anssi: [37],
      gdpr: ["32(1)(d)"],
      iso27001: ["A.8.13"],
      nis2: ["4.2.3", "4.2.2.b"],
      ftr: ["BAR-002"],
    },
  },
  {
    ...tests,
    id: "BKP-11",
    title: text(
      "La durée mesurée d'une restauration tient dans celle convenue (RTO)",
      "The measured time of a restore fits in the agreed one (RTO)",
    ),
    why: text(
      "Une restauration qui dure trois jours quand vous en attendiez huit heures, c'est trois jours sans commandes ni expéditions.",
      "A restore that takes three days where you expected eight hours is three days without orders or deliveries.",
    ),
    remedy: text(
      "Comparez après chaque essai sa durée à `rtoHours` ; au-delà, changez de moyen (taille du serveur, copie plus proche) ou faites décider au client un autre `rtoHours`.",
      "After each test, compare its time with `rtoHours`; beyond it, change the means (size of the server, a nearer copy) or have the client decide another `rtoHours`.",
    ),
    severity: "medium",
    // Refusing a change would keep the way to mend it from being deployed.
    enforcement: "advisory",
    verification: {
      by: "live",
      because: text(
        "Une durée se mesure : seule une restauration faite dans le compte réel la donne.",
        "A time is measured: only a restore done in the live account gives it.",
      ),
    },
    references: {
      anssi: [37],
      gdpr: ["32(1)(c)"],
      iso27001: ["A.5.30"],
      nis2: ["4.2.2.a"],
      ftr: ["RES-002"],
    },
  },
  {
    ...tests,
    id: "BKP-12",
    title: text(
      "Une preuve de restauration trop ancienne déclenche une alerte",
      "A restore proof that grows too old raises an alarm",
    ),
    why: text(
      "Quand les essais s'arrêtent, rien ne le dit : vous croyez vos sauvegardes prouvées alors que la dernière preuve a un an.",
      "When tests stop, nothing says so: you believe that your backups are proven while the last proof is a year old.",
    ),
    remedy: text(
      "Comptez chaque jour l'âge de la dernière preuve de chaque classe, et alertez les deux côtés quand il dépasse le rythme de `restoreTest.frequency`, ou quand ce compte ne se fait plus.",
      "Count each day the age of each class's last proof, and call both sides when it exceeds the rhythm of `restoreTest.frequency`, or when the counting stops.",
    ),
    severity: "high",
    verification: {
      by: "live",
      because: text(
        "L'âge d'une preuve dépend des essais déjà faits, que seul le compte réel connaît.",
        "The age of a proof depends on the tests already done, which only the live account knows.",
      ),
    },
    references: { nis2: ["3.2.6", "4.2.6"] },
    seeAlso: { anssi: [37], gdpr: ["32(1)(d)"], iso27001: ["A.8.16"] },
  },
  {
    ...tests,
    id: "BKP-13",
    title: text(
      "Une sauvegarde manquée ou en échec est signalée des deux côtés",
      "A backup that failed or was skipped is told to both sides",
    ),
    why: text(
      "Une sauvegarde qui échoue toutes les nuits en silence laisse croire que tout va bien, jusqu'au jour où il faut s'en servir.",
      "A backup that fails every night in silence lets everybody believe that all is well, until the day it is needed.",
    ),
    remedy: text(
      "Envoyez à un contact de chaque côté les travaux d'AWS Backup en échec, expirés ou interrompus, et comptez aussi ceux qui n'ont jamais commencé.",
      "Send a contact on each side the jobs of AWS Backup that failed, expired or were interrupted, and count those that never started too.",
    ),
    severity: "high",
    // As above: what mends a failing backup must be deployed.
    enforcement: "advisory",
    verification: {
      by: "live",
      because: text(
        "Un travail manqué ne se voit que dans le compte réel, le lendemain.",
        "A job that was missed shows only in the live account, the day after.",
      ),
    },
    references: { iso27001: ["A.8.16"] },
    seeAlso: { anssi: [37], gdpr: ["32(1)(b)"] },
  },
  {
    ...tests,
    id: "BKP-14",
    title: text(
      "Les essais de restauration se font dans un réseau fermé, puis tout est effacé",
      "Restore tests run in a closed network, then everything is erased",
    ),
    why: text(
      "Une base restaurée contient vos vraies données : posée dans un réseau ouvert, c'est une fuite que personne ne surveille.",
      "A restored database holds your real data: put in an open network, it is a leak that nobody watches.",
    ),
    remedy: text(
      "Dans `restoreMetadataOverrides` de chaque `aws.backup.RestoreTestingSelection`, donnez le sous-réseau et les groupes de sécurité de `restoreNetwork` ; AWS efface seul ce qu'il a restauré, après `validationWindowHours`.",
      "In `restoreMetadataOverrides` of each `aws.backup.RestoreTestingSelection`, give the subnet and the security groups of `restoreNetwork`; AWS erases by itself what it restored, after `validationWindowHours`.",
    ),
    severity: "high",
    verification: { by: "resource" },
    references: { gdpr: ["5(1)(f)", "32(1)(b)"], iso27001: ["A.8.33"] },
  },
];
