import type { Control } from "./control";
import { mostly, shares, text } from "./common";
import { termControls } from "./governance-terms";

const governance = mostly("governance");

export const governanceControls: readonly Control[] = [
  ...termControls,
  {
    ...governance,
    id: "GOV-07",
    title: text(
      "Le client vérifie seul : le contrat déployé est identique à sa propre copie",
      "The client checks alone: the contract deployed is identical to its own copy",
    ),
    why: text(
      "Si le contrat utilisé par les contrôles n'est pas le vôtre, le prestataire se note lui-même, et un bon résultat ne prouve rien.",
      "If the contract used by the checks is not yours, the provider marks its own work, and a good result proves nothing.",
    ),
    remedy: text(
      "Régénérez la configuration des règles depuis le contrat (`socle policy-config <stack>`), redéployez, puis comparez avec votre copie (`socle verify`).",
      "Generate the rules' configuration again from the contract (`socle policy-config <stack>`), deploy, then compare with your copy (`socle verify`).",
    ),
    severity: "critical",
    raci: shares.bothDoClientAnswers,
    verification: { by: "stack" },
    waivable: false,
    references: {
      anssi: [38],
      gdpr: ["28(3)(h)"],
      iso27001: ["A.5.35"],
      nis2: ["2.3.1", "5.1.4.e"],
      secNumCloud: ["18.2"],
    },
  },
  {
    ...governance,
    id: "GOV-08",
    title: text(
      "Les dérogations sont approuvées par le client, expirent et restent visibles",
      "Waivers are approved by the client, expire and stay visible",
    ),
    why: text(
      "Une exception sans accord ni date devient la règle : l'écart reste, et plus personne ne sait qui l'a accepté.",
      "An exception without approval or date becomes the rule: the gap stays, and nobody knows any more who accepted it.",
    ),
    remedy: text(
      "Corrigez l'écart, ou renouvelez la ligne de `waivers` : `approvedBy`, un décideur du client, et `expires`, dans un an au plus.",
      "Mend the gap, or renew the line of `waivers`: `approvedBy`, a decider of the client, and `expires`, within a year at most.",
    ),
    severity: "high",
    raci: shares.clientDoes,
    verification: { by: "stack" },
    waivable: false,
    references: { nis2: ["2.1.2.j"] },
    seeAlso: { anssi: [41], iso27001: ["A.5.36"] },
  },
  {
    ...governance,
    id: "GOV-09",
    title: text(
      "Les décisions gardées par le client ont un responsable et une date de revue à venir",
      "Decisions kept by the client have an owner and a review date still to come",
    ),
    why: text(
      "Une décision que personne ne revoit vieillit sans bruit : la personne part, l'activité change, et le choix ne vous va plus.",
      "A decision that nobody reviews ages in silence: the person leaves, the business changes, and the choice no longer suits you.",
    ),
    remedy: text(
      "Revoyez la décision, puis inscrivez dans `decisions` qui a décidé (`decidedBy`, `decidedOn`) et la prochaine revue (`reviewOn`).",
      "Review the decision, then write in `decisions` who decided (`decidedBy`, `decidedOn`) and the next review (`reviewOn`).",
    ),
    severity: "medium",
    raci: shares.clientDoes,
    verification: { by: "stack" },
    references: { iso27001: ["A.5.2"], nis2: ["1.2.6"] },
    seeAlso: { gdpr: ["28(3)(a)"] },
  },
  {
    ...governance,
    id: "GOV-10",
    title: text(
      "La réversibilité est écrite, et le départ a été répété",
      "The way out is written, and has been rehearsed",
    ),
    why: text(
      "Un départ jamais essayé risque d'échouer le jour où il le faut : prestataire en faillite, racheté, ou simple désaccord.",
      "A way out never tried may fail on the day it is needed: provider bankrupt, bought, or a mere disagreement.",
    ),
    remedy: text(
      "Répétez le départ depuis votre copie du code et de l'état, puis inscrivez la date dans `reversibility.lastRehearsedOn`.",
      "Rehearse the way out from your copy of the code and state, then write the date in `reversibility.lastRehearsedOn`.",
    ),
    severity: "high",
    enforcement: "advisory",
    tiers: ["standard", "reinforced"],
    raci: shares.clientAnswers,
    verification: { by: "stack" },
    references: {
      anssi: [3],
      gdpr: ["28(3)(g)"],
      iso27001: ["A.5.23"],
      nis2: ["5.1.4.h", "5.1.2.d"],
      secNumCloud: ["19.1", "19.4"],
    },
  },
  {
    ...governance,
    id: "GOV-11",
    title: text(
      "Tout est étiqueté : client, environnement, responsable, centre de coûts, données",
      "Everything is tagged: client, environment, owner, cost centre, data",
    ),
    why: text(
      "Sans étiquette, personne ne sait à qui est une ressource, qui la paie, ni si elle contient des données à sauvegarder.",
      "Without tags, nobody knows whose a resource is, who pays for it, or whether it holds data to back up.",
    ),
    remedy: text(
      "Posez les étiquettes `Client`, `Environment`, `Owner` et `CostCentre`, et `DataClass` sur ce qui contient des données, avec les valeurs du contrat.",
      "Set the tags `Client`, `Environment`, `Owner` and `CostCentre`, and `DataClass` on what holds data, with the values of the contract.",
    ),
    severity: "medium",
    enforcement: "remediate",
    raci: shares.providerDoes,
    verification: { by: "resource" },
    references: {
      securityHub: ["EC2.38", "EC2.45", "RDS.30", "Lambda.6", "Backup.3", "IAM.24"],
      anssi: [4],
      iso27001: ["A.5.9", "A.5.13"],
      nis2: ["12.1.1", "12.4.1"],
    },
    seeAlso: { gdpr: ["30(2)"] },
  },
  {
    ...governance,
    id: "GOV-12",
    title: text(
      "L'infrastructure est du code, et ce qui rompt l'accord est bloqué",
      "Infrastructure is code, and what breaks the agreement is blocked",
    ),
    why: text(
      "Un réglage fait à la main échappe aux contrôles : il reste à l'insu de tous, ou disparaît au déploiement suivant.",
      "A setting made by hand escapes the checks: it stays unknown to all, or vanishes at the next deployment.",
    ),
    remedy: text(
      "Reprenez dans le code ce qui a été fait à la main, et rendez obligatoire `pulumi preview` avec les règles avant chaque changement.",
      "Take over in the code what was made by hand, and require `pulumi preview` with the rules before each change.",
    ),
    severity: "high",
    raci: shares.providerDoes,
    verification: {
      by: "live",
      because: text(
        "Ce qui a été fait à la main n'est pas dans le code : seul le compte réel le montre.",
        "What was made by hand is not in the code: only the live account shows it.",
      ),
    },
    references: {
      ssb: ["WKLD.15"],
      gdpr: ["25(1)"],
      iso27001: ["A.8.9", "A.8.32"],
      nis2: ["6.3.1", "6.4.2"],
      secNumCloud: ["12.2"],
    },
    seeAlso: { anssi: [16] },
  },
  {
    ...governance,
    id: "GOV-13",
    title: text(
      "Tout changement du contrat est accepté par le client",
      "Every change of the contract is accepted by the client",
    ),
    why: text(
      "Sinon un engagement peut être allégé d'une ligne, et les contrôles donnent raison au nouveau texte.",
      "Otherwise one line can lighten a commitment, and the checks then side with the new text.",
    ),
    remedy: text(
      "Faites relire et accepter chaque nouvelle version par un décideur du client, avec un avenant s'il le faut, puis mettez à jour `reference.version`.",
      "Have each new version read and accepted by a decider of the client, with an amendment if needed, then update `reference.version`.",
    ),
    severity: "high",
    enforcement: "advisory",
    raci: shares.bothDoClientAnswers,
    verification: {
      by: "human",
      because: text(
        "L'accord d'une personne se trouve dans un avenant ou un message signé, pas dans une ressource.",
        "A person's consent is in an amendment or a signed message, not in a resource.",
      ),
    },
    references: { iso27001: ["A.8.32"], secNumCloud: ["19.1"] },
    seeAlso: { anssi: [3], gdpr: ["28(3)"] },
  },
  {
    ...governance,
    id: "GOV-14",
    title: text("Ce qui n'est pas couvert est écrit aussi", "What is not covered is written too"),
    why: text(
      "Ce qui n'est écrit nulle part, chacun croit que l'autre s'en charge : une zone grise est pire qu'un manque connu.",
      "What is written nowhere, each side believes to be the other's task: a grey area is worse than a known gap.",
    ),
    remedy: text(
      "Écrivez en mots simples ce que le prestataire ne fait pas (`outOfScope`) et ce qui revient au client (`clientDuties`).",
      "Write in plain words what the provider does not do (`outOfScope`) and what falls to the client (`clientDuties`).",
    ),
    severity: "medium",
    enforcement: "advisory",
    raci: shares.providerDoesAsked,
    verification: {
      by: "human",
      because: text(
        "Le contrat exige ces listes, mais seule une personne peut dire s'il y manque quelque chose.",
        "The contract requires these lists, but only a person can say whether something is missing.",
      ),
    },
    references: {
      anssi: [3],
      iso27001: ["A.5.20"],
      secNumCloud: ["19.1"],
      ftr: ["RES-005"],
    },
  },
  {
    ...governance,
    id: "GOV-15",
    title: text(
      "Rien n'est créé hors du compte et des régions convenus",
      "Nothing is created outside the agreed account and regions",
    ),
    why: text(
      "Hors du périmètre, rien n'est surveillé, sauvegardé ni budgété, et vos données peuvent quitter les pays que vous avez choisis.",
      "Outside the scope, nothing is watched, backed up or budgeted, and your data may leave the countries that you chose.",
    ),
    remedy: text(
      "Recréez la ressource dans le compte (`accountId`) et une région (`allowedRegions`) de l'environnement, ou faites d'abord accepter la région par le client.",
      "Create the resource again in the environment's account (`accountId`) and one of its regions (`allowedRegions`), or have the client accept the region first.",
    ),
    severity: "high",
    raci: shares.clientAnswers,
    verification: { by: "resource" },
    references: { ssb: ["ACCT.17"], gdpr: ["44", "28(3)(a)"], secNumCloud: ["19.2"] },
    seeAlso: { cis: { "7.0": ["2.1.2"] }, iso27001: ["A.5.31"] },
  },
];
