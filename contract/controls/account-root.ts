import type { Control } from "./control";
import { mostly, shares, text } from "./common";

const root = { ...mostly("account"), raci: shares.clientDoes, dependsOn: "root" } as const;

/** The root account: the master key, which belongs to the client. */
export const rootControls: readonly Control[] = [
  {
    ...root,
    id: "ACT-03",
    title: text("Le compte racine n'a aucune clé d'accès", "The root account has no access key"),
    why: text(
      "Une clé du compte racine ouvre tout, sans second facteur, et rien dans le compte ne peut la limiter : qui la vole peut tout effacer.",
      "A key of the root account opens everything, without a second factor, and nothing in the account can limit it: whoever steals it can erase everything.",
    ),
    remedy: text(
      "Faites passer par un rôle ce qui se sert de ces clés, puis supprimez-les dans la console AWS (compte racine, Informations d'identification de sécurité).",
      "Move whatever uses these keys to a role, then delete them in the AWS console (root account, Security credentials).",
    ),
    severity: "critical",
    verification: {
      by: "live",
      because: text(
        "Aucun programme ne crée le compte racine : seul le compte réel dit si une clé existe.",
        "No program creates the root account: only the live account tells whether a key exists.",
      ),
    },
    references: {
      cis: { "5.0": ["1.3"], "7.0": ["2.4"] },
      securityHub: ["IAM.4"],
      iso27001: ["A.8.2"],
      ftr: ["ARC-004"],
    },
    seeAlso: { ssb: ["ACCT.02"], anssi: [8] },
  },
  {
    ...root,
    id: "ACT-04",
    title: text(
      "Le compte racine demande un second facteur à la connexion",
      "The root account asks for a second factor at sign-in",
    ),
    why: text(
      "Sans second facteur, un mot de passe volé suffit pour prendre le compte, tout effacer et vous en fermer l'accès.",
      "Without a second factor, a stolen password is enough to take the account, erase everything and lock you out.",
    ),
    remedy: text(
      "Activez un second facteur (MFA) sur le compte racine, gardé par le client, et inscrivez `account.rootMfaHolder: client` dans le contrat.",
      "Switch on a second factor (MFA) for the root account, held by the client, and write `account.rootMfaHolder: client` in the contract.",
    ),
    severity: "critical",
    verification: {
      by: "live",
      because: text(
        "Le second facteur s'active à la main, en se connectant : seul le compte réel le montre.",
        "The second factor is switched on by hand, at sign-in: only the live account shows it.",
      ),
    },
    references: {
      cis: { "5.0": ["1.4"], "7.0": ["2.5"] },
      ssb: ["ACCT.05"],
      securityHub: ["IAM.9"],
      anssi: [13],
      iso27001: ["A.8.5"],
      nis2: ["11.3.2.a"],
      ftr: ["ARC-003"],
    },
    seeAlso: { gdpr: ["32(1)(b)"] },
  },
  {
    ...root,
    id: "ACT-05",
    title: text(
      "Le compte racine n'est pas utilisé, et chaque usage déclenche une alerte",
      "The root account is not used, and each use raises an alarm",
    ),
    why: text(
      "Le compte racine échappe aux limites posées à tous les autres : une connexion que personne ne remarque peut être celle d'un intrus.",
      "The root account escapes the limits set on everybody else: a sign-in that nobody notices may be an intruder's.",
    ),
    remedy: text(
      "Travaillez avec des rôles nominatifs, gardez le compte racine sous scellé, et envoyez l'alerte sur son usage aux contacts de `logging.tell`.",
      "Work with named roles, keep the root account under seal, and send the alarm on its use to the contacts of `logging.tell`.",
    ),
    severity: "high",
    raci: shares.bothDoClientAnswers,
    verification: {
      by: "live",
      because: text(
        "Un usage du compte racine ne laisse de trace que dans les journaux du compte réel.",
        "A use of the root account leaves its trace only in the live account's logs.",
      ),
    },
    references: {
      cis: { "5.0": ["1.6", "4.3"], "7.0": ["2.7", "5.3"] },
      ssb: ["ACCT.02"],
      securityHub: ["CloudWatch.1"],
      iso27001: ["A.8.2"],
      nis2: ["3.2.3.e"],
      ftr: ["ARC-001"],
    },
    seeAlso: { anssi: [8] },
  },
  {
    ...root,
    id: "ACT-06",
    title: text(
      "Le client détient l'adresse et le second facteur du compte racine, essayés dans l'année",
      "The client holds root's address and second factor, and tried them within the year",
    ),
    why: text(
      "Qui détient le compte racine détient le compte : si c'est le prestataire, ou si l'accès n'a jamais été essayé, vous n'êtes pas sûr de pouvoir reprendre la main.",
      "Whoever holds root holds the account: if that is the provider, or if the access was never tried, you cannot be sure of taking the account back.",
    ),
    remedy: text(
      "Reprenez l'adresse et le second facteur, essayez une connexion, puis inscrivez dans `account` : `rootEmailHolder: client`, `rootMfaHolder: client` et la date, `rootLastTestedOn`.",
      "Take the address and the second factor back, try a sign-in, then write in `account`: `rootEmailHolder: client`, `rootMfaHolder: client` and the date, `rootLastTestedOn`.",
    ),
    severity: "critical",
    verification: { by: "stack" },
    references: { anssi: [5], iso27001: ["A.5.2"] },
    seeAlso: { cis: { "7.0": ["2.1.1"] }, ssb: ["ACCT.01"], secNumCloud: ["6.1"] },
  },
];

/** On top of ACT-04, where the client chose the reinforced tier. */
export const rootHardwareMfa: Control = {
  ...root,
  id: "ACT-16",
  title: text(
    "Le second facteur du compte racine est un appareil physique",
    "The root account's second factor is a hardware device",
  ),
  why: text(
    "Un second facteur sur un téléphone se copie, se perd ou part avec son propriétaire ; un appareil gardé sous clé reste dans l'entreprise.",
    "A second factor on a telephone is copied, lost or leaves with its owner; a device kept under lock and key stays in the company.",
  ),
  remedy: text(
    "Enregistrez deux clés de sécurité (FIDO2) sur le compte racine, gardez-les en deux lieux, puis retirez l'application MFA.",
    "Register two security keys (FIDO2) for the root account, keep them in two places, then remove the MFA application.",
  ),
  severity: "high",
  tiers: ["reinforced"],
  verification: {
    by: "live",
    because: text(
      "Le type d'appareil enregistré pour le compte racine ne se lit que dans le compte réel.",
      "Which kind of device is registered for the root account shows only in the live account.",
    ),
  },
  references: {
    cis: { "5.0": ["1.5"], "7.0": ["2.6"] },
    securityHub: ["IAM.6"],
    anssi: [13],
    iso27001: ["A.8.5"],
  },
  seeAlso: { gdpr: ["32(1)(b)"] },
};
