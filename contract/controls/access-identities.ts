import type { Control } from "./control";
import { mostly, shares, text } from "./common";

const access = mostly("access");

/** Who somebody is, and what anybody may hold. */
export const identityControls: readonly Control[] = [
  {
    ...access,
    id: "IAM-01",
    title: text(
      "Chacun entre sous son nom, par l'annuaire de son entreprise ; aucun utilisateur IAM",
      "People enter under their own name, from their company's directory; no IAM user",
    ),
    why: text(
      "Un utilisateur créé dans le compte reste ouvert quand la personne quitte l'entreprise, et un compte partagé ne dit pas qui a fait quoi.",
      "A user created in the account stays open when the person leaves the company, and a shared one does not tell who did what.",
    ),
    remedy: text(
      "Retirez les `aws.iam.User` et `aws.iam.UserLoginProfile` du programme, et faites entrer chacun par un rôle (`aws.iam.Role`) depuis l'annuaire de son entreprise.",
      "Take `aws.iam.User` and `aws.iam.UserLoginProfile` out of the program, and let each person enter through a role (`aws.iam.Role`) from the company's directory.",
    ),
    severity: "high",
    raci: shares.clientAnswers,
    verification: { by: "stack" },
    references: {
      cis: { "5.0": ["1.20"], "7.0": ["2.19"] },
      ssb: ["ACCT.03"],
      anssi: [8],
      iso27001: ["A.5.16"],
      nis2: ["11.5.2.a"],
      secNumCloud: ["9.2"],
      ftr: ["IAM-004"],
    },
    seeAlso: { gdpr: ["32(4)"] },
  },
  {
    ...access,
    id: "IAM-02",
    title: text(
      "Chaque personne prouve son identité par un second facteur",
      "Each person proves who they are with a second factor",
    ),
    why: text(
      "Un mot de passe se devine, se vole ou se réutilise ; sans second facteur, celui qui l'a entre chez vous sous le nom d'un autre.",
      "A password is guessed, stolen or used twice; without a second factor, whoever has it enters under somebody else's name.",
    ),
    remedy: text(
      "Imposez le second facteur dans l'annuaire de chaque entreprise, et une clé de sécurité aux titulaires de l'accès d'urgence (`access.breakGlass`).",
      "Require the second factor in each company's directory, and a security key of the holders of emergency access (`access.breakGlass`).",
    ),
    severity: "critical",
    raci: shares.bothDoClientAnswers,
    verification: {
      by: "live",
      because: text(
        "Le second facteur se vérifie à la connexion, dans l'annuaire ou dans le compte réel : aucune ressource du programme ne le montre.",
        "The second factor is checked at sign-in, in the directory or the live account: no resource of the program shows it.",
      ),
    },
    references: {
      cis: { "5.0": ["1.9"], "7.0": ["2.10"] },
      ssb: ["ACCT.05"],
      securityHub: ["IAM.5", "IAM.19"],
      anssi: [13],
      iso27001: ["A.8.5"],
      nis2: ["11.7.1"],
      ftr: ["IAM-001"],
    },
    seeAlso: { gdpr: ["32(1)(b)"] },
  },
  {
    ...access,
    id: "IAM-03",
    title: text(
      "Ni personne ni machine n'utilise de clé d'accès permanente",
      "Neither people nor machines use a permanent access key",
    ),
    why: text(
      "Une clé permanente finit dans un courriel, un dépôt de code ou un poste volé, et ouvre le compte tant que personne ne s'en aperçoit.",
      "A permanent key ends up in an e-mail, a code repository or a stolen laptop, and opens the account until somebody notices.",
    ),
    remedy: text(
      "Remplacez chaque `aws.iam.AccessKey` par un rôle : profil d'instance pour un serveur, rôle d'exécution pour une fonction, OIDC pour une chaîne de déploiement.",
      "Replace each `aws.iam.AccessKey` by a role: instance profile for a server, execution role for a function, OIDC for a pipeline.",
    ),
    severity: "high",
    raci: shares.providerDoes,
    verification: { by: "resource" },
    references: {
      cis: { "5.0": ["1.13", "1.17"], "7.0": ["2.12", "2.16"] },
      ssb: ["ACCT.13", "WKLD.01"],
      securityHub: ["IAM.3"],
      iso27001: ["A.5.17"],
      ftr: ["IAM-002"],
    },
    seeAlso: { anssi: [11, 12] },
  },
  {
    ...access,
    id: "IAM-04",
    title: text(
      "Un accès inutilisé depuis 45 jours est coupé",
      "An access unused for 45 days is cut",
    ),
    why: text(
      "Un accès dont personne ne se sert n'est surveillé par personne : s'il est volé, aucun titulaire ne remarque rien.",
      "An access that nobody uses is watched by nobody: if it is stolen, no holder notices anything.",
    ),
    remedy: text(
      "Relevez dans la console IAM la dernière utilisation de chaque utilisateur, clé et rôle ; supprimez ce qui ne sert plus et retirez la personne de `access`.",
      "Read in the IAM console when each user, key and role was last used; delete what is no longer used and take the person out of `access`.",
    ),
    severity: "medium",
    enforcement: "advisory",
    raci: shares.clientAnswers,
    verification: {
      by: "live",
      because: text(
        "La dernière utilisation d'un accès ne se lit que dans le compte réel.",
        "When an access was last used shows only in the live account.",
      ),
    },
    references: {
      cis: { "5.0": ["1.11"], "7.0": ["2.11"] },
      securityHub: ["IAM.22"],
      anssi: [6],
      iso27001: ["A.5.18"],
      nis2: ["11.5.4"],
      ftr: ["IAM-007"],
    },
    seeAlso: { securityHub: ["IAM.8"], gdpr: ["32(1)(b)"] },
  },
  {
    ...access,
    id: "IAM-05",
    title: text(
      "Personne n'a tous les droits sur tout, sauf les administrateurs du client",
      "Nobody holds every right on everything, except the client's administrators",
    ),
    why: text(
      "Qui a tous les droits peut effacer vos sauvegardes, vos journaux et jusqu'à votre propre accès : une seule erreur ou un seul vol suffit.",
      "Whoever holds every right can erase your backups, your logs and even your own access: one mistake or one theft is enough.",
    ),
    remedy: text(
      "Remplacez `AdministratorAccess` et les autorisations `*` sur `*` par les actions dont le rôle a besoin ; seuls les administrateurs, l'accès d'urgence et le déploiement de `guard` les gardent.",
      "Replace `AdministratorAccess` and permissions of `*` on `*` by the actions that the role needs; only administrators, emergency access and the deployment of `guard` keep them.",
    ),
    severity: "critical",
    raci: shares.clientAnswers,
    verification: { by: "stack" },
    references: {
      cis: { "5.0": ["1.15", "1.14"], "7.0": ["2.14", "2.13"] },
      ssb: ["ACCT.04"],
      securityHub: ["IAM.1", "IAM.21", "IAM.2"],
      anssi: [9],
      gdpr: ["32(1)(b)"],
      iso27001: ["A.8.2"],
      nis2: ["11.2.2.a"],
      secNumCloud: ["9.3"],
      ftr: ["IAM-006"],
    },
  },
];
