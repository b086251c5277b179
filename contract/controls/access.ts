import { identityControls } from "./access-identities";
import { providerControls, providerLeaves } from "./access-provider";
import type { Control } from "./control";
import { mostly, shares, text } from "./common";

const access = mostly("access");

export const accessControls: readonly Control[] = [
  ...identityControls,
  ...providerControls,
  {
    ...access,
    id: "IAM-08",
    title: text(
      "La chaîne de déploiement n'a que des droits de courte durée, pour son seul dépôt",
      "The pipeline gets short-lived rights only, for its own repository alone",
    ),
    why: text(
      "Si la condition est trop large, un autre dépôt, parfois celui d'un inconnu, peut déployer chez vous ce qu'il veut.",
      "If the condition is too wide, another repository, sometimes a stranger's, can deploy what it likes in your account.",
    ),
    remedy: text(
      "Dans `assumeRolePolicy`, exigez par `StringEquals` le `aud` et le `sub` exacts d'une ligne de `access.ci`, sans `*`.",
      "In `assumeRolePolicy`, require with `StringEquals` the exact `aud` and `sub` of a line of `access.ci`, without `*`.",
    ),
    severity: "critical",
    raci: shares.clientAnswers,
    verification: { by: "resource" },
    references: { ssb: ["ACCT.13"], iso27001: ["A.5.17"] },
    seeAlso: { ssb: ["WKLD.15"], anssi: [11] },
  },
  {
    ...access,
    id: "IAM-09",
    title: text(
      "L'accès d'urgence existe, reste sous scellé et déclenche une alarme à chaque usage",
      "Emergency access exists, stays under seal and raises an alarm at each use",
    ),
    why: text(
      "Sans lui, une panne de l'annuaire ou un conflit avec le prestataire vous ferme votre propre compte ; sans alarme, un intrus s'en sert sans bruit.",
      "Without it, a failure of the directory or a dispute with the provider shuts you out of your own account; without alarm, an intruder uses it in silence.",
    ),
    remedy: text(
      "Créez un rôle que seuls les titulaires de `access.breakGlass` peuvent prendre, puis un filtre (`aws.cloudwatch.LogMetricFilter`) sur son usage et une alarme (`aws.cloudwatch.MetricAlarm`) qui prévient.",
      "Create a role that only the holders of `access.breakGlass` can assume, then a filter (`aws.cloudwatch.LogMetricFilter`) on its use and an alarm (`aws.cloudwatch.MetricAlarm`) that tells.",
    ),
    severity: "high",
    raci: shares.clientDoes,
    verification: { by: "stack" },
    references: { iso27001: ["A.8.2"], nis2: ["3.2.3.e"] },
    seeAlso: { anssi: [5] },
  },
  {
    ...access,
    id: "IAM-10",
    title: text(
      "Ce qui est accessible de l'extérieur du compte est analysé dans chaque région",
      "What can be reached from outside the account is analysed in each region",
    ),
    why: text(
      "Un partage oublié avec un autre compte, ou avec tout Internet, reste invisible jusqu'à la fuite.",
      "A forgotten share with another account, or with the whole Internet, stays unseen until the leak.",
    ),
    remedy: text(
      "Créez un `aws.accessanalyzer.Analyzer` de type `ACCOUNT` dans chaque région de `allowedRegions` (gratuit), et traitez ce qu'il trouve.",
      "Create one `aws.accessanalyzer.Analyzer` of type `ACCOUNT` in each region of `allowedRegions` (free of charge), and deal with what it finds.",
    ),
    severity: "high",
    raci: shares.providerDoes,
    verification: { by: "stack" },
    capability: "accessAnalyzer",
    references: {
      cis: { "5.0": ["1.19"], "7.0": ["2.18"] },
      ssb: ["ACCT.11"],
      securityHub: ["IAM.28"],
      iso27001: ["A.8.3"],
    },
    seeAlso: { anssi: [9], gdpr: ["25(2)"] },
  },
  {
    ...access,
    id: "IAM-11",
    title: text(
      "L'auditeur du client voit les réglages, jamais les données",
      "The client's auditor sees the configuration, never the data",
    ),
    why: text(
      "Un auditeur qui peut lire les données devient un risque de plus ; sans accès limité aux réglages, on finit par ne pas le laisser entrer.",
      "An auditor who can read the data is one more risk; without an access limited to the configuration, nobody lets them in at all.",
    ),
    remedy: text(
      "Au rôle que prennent les `access.auditors`, ajoutez un refus explicite (`Deny`) des lectures de données : fichiers S3, tables, secrets, messages, journaux, déchiffrement.",
      "To the role that the `access.auditors` assume, add an explicit `Deny` of data reads: S3 objects, tables, secrets, messages, logs, decryption.",
    ),
    severity: "high",
    raci: shares.clientAnswers,
    verification: { by: "stack" },
    references: {
      anssi: [3, 38],
      gdpr: ["28(3)(h)"],
      iso27001: ["A.5.35"],
      nis2: ["5.1.4.e", "2.3.1"],
    },
    seeAlso: { iso27001: ["A.8.34"], secNumCloud: ["15.2"] },
  },
  {
    ...access,
    id: "IAM-12",
    title: text(
      "La liste de qui peut entrer est au contrat, à jour et revue par le client",
      "The list of who can enter is in the contract, up to date and reviewed by the client",
    ),
    why: text(
      "Un accès qui n'est écrit nulle part n'est retiré à personne : ancien salarié, ancien opérateur ou ancien fournisseur entrent encore.",
      "An access that is written nowhere is taken from nobody: former staff, former operators and former suppliers still get in.",
    ),
    remedy: text(
      "N'ouvrez les rôles qu'aux identités de `access` ; retirez celles dont la date `until` est passée, relisez la liste et inscrivez la date dans `access.lastReviewedOn`.",
      "Open roles to the identities of `access` only; take out those whose `until` has passed, review the list and write the date in `access.lastReviewedOn`.",
    ),
    severity: "critical",
    raci: shares.bothDoClientAnswers,
    verification: { by: "stack" },
    references: {
      anssi: [5, 6],
      gdpr: ["32(4)"],
      iso27001: ["A.5.18"],
      nis2: ["11.2.2.e", "11.2.3", "11.3.3"],
      secNumCloud: ["9.4"],
      ftr: ["IAM-008"],
    },
    seeAlso: { ssb: ["ACCT.03"] },
  },
  {
    ...access,
    id: "IAM-13",
    title: text(
      "Mots de passe et clés sont dans un coffre, ni dans le code ni dans les réglages",
      "Passwords and keys are in a vault, neither in the code nor in settings",
    ),
    why: text(
      "Un mot de passe écrit dans le code ou dans un réglage est lu par tous ceux qui y ont accès, et reste dans l'historique après sa suppression.",
      "A password written in the code or in a setting is read by all who have access to it, and stays in the history after it is deleted.",
    ),
    remedy: text(
      "Rangez chaque secret dans AWS Secrets Manager, donnez au programme le droit de lire celui-là seulement, et changez tout secret qui a été écrit ailleurs.",
      "Keep each secret in AWS Secrets Manager, give the program the right to read that one only, and change any secret that was written elsewhere.",
    ),
    severity: "high",
    enforcement: "advisory",
    raci: shares.bothDoClientAnswers,
    verification: {
      by: "human",
      because: text(
        "Rien ne distingue un mot de passe d'un autre texte : une personne doit relire le code et les réglages.",
        "Nothing tells a password from another text: a person must read through the code and the settings.",
      ),
    },
    references: {
      ssb: ["WKLD.03", "WKLD.04"],
      securityHub: ["ECS.8"],
      anssi: [11],
      iso27001: ["A.5.17"],
      secNumCloud: ["10.5"],
    },
    seeAlso: { securityHub: ["SecretsManager.1"], gdpr: ["32(1)(b)"] },
  },
  {
    ...access,
    id: "IAM-14",
    title: text(
      "Aucune ressource n'est ouverte à tout le monde par sa propre politique",
      "No resource is open to everybody by its own policy",
    ),
    why: text(
      "Une politique qui accepte tout le monde met vos fichiers, vos messages ou vos clés à la portée de n'importe quel client d'AWS.",
      "A policy that accepts everybody puts your files, messages or keys within reach of any customer of AWS.",
    ),
    remedy: text(
      "Dans la politique de la ressource, remplacez `Principal: *` par les comptes ou services voulus, ou ajoutez une condition qui les désigne (`aws:SourceArn`, `aws:PrincipalOrgID`).",
      "In the resource's policy, replace `Principal: *` by the accounts or services meant, or add a condition that names them (`aws:SourceArn`, `aws:PrincipalOrgID`).",
    ),
    severity: "critical",
    raci: shares.providerDoesAsked,
    verification: { by: "resource" },
    references: {
      cis: { "7.0": ["2.21"] },
      ssb: ["WKLD.02"],
      securityHub: ["S3.2", "S3.3", "S3.6", "SQS.3", "SNS.4", "Lambda.1", "KMS.5"],
      gdpr: ["25(2)"],
      iso27001: ["A.8.3"],
    },
    seeAlso: { anssi: [9] },
  },
  providerLeaves,
];
