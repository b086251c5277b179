import type { Control } from "./control";
import { mostly, shares, text } from "./common";

const access = mostly("access");

/** How the provider enters, and what it cannot do once it is in. */
export const providerControls: readonly Control[] = [
  {
    ...access,
    id: "IAM-06",
    title: text(
      "Les rôles du prestataire ont une limite qui refuse les actions réservées au client",
      "The provider's roles carry a boundary that denies the actions reserved to the client",
    ),
    why: text(
      "Sans cette limite, une erreur ou un compte volé chez le prestataire peut détruire les sauvegardes et les journaux, et le prestataire peut s'accorder tout le reste.",
      "Without this boundary, a mistake or a stolen account at the provider can destroy backups and logs, and the provider can give itself all the rest.",
    ),
    remedy: text(
      "Donnez à chaque rôle du prestataire une limite d'autorisations (`permissionsBoundary`) qui refuse, partout et sans condition, chaque action de `access.reservedActions`.",
      "Give each role of the provider a permissions boundary (`permissionsBoundary`) that denies, everywhere and without condition, each action of `access.reservedActions`.",
    ),
    severity: "critical",
    raci: shares.clientAnswers,
    verification: { by: "stack" },
    references: {
      anssi: [9],
      gdpr: ["32(4)"],
      iso27001: ["A.5.15", "A.5.3"],
      nis2: ["1.2.5", "11.2.2.d"],
      secNumCloud: ["6.2"],
    },
    seeAlso: {
      cis: { "7.0": ["2.1.2"] },
      ssb: ["ACCT.17"],
      anssi: [3],
      gdpr: ["28(3)(a)"],
    },
  },
  {
    ...access,
    id: "IAM-07",
    title: text(
      "Le prestataire n'entre qu'avec l'identifiant externe propre à ce client",
      "The provider enters only with the external id of this client alone",
    ),
    why: text(
      "Sans cet identifiant, un autre client du prestataire pourrait lui faire ouvrir votre compte à la place du sien.",
      "Without this id, another customer of the provider could make it open your account instead of its own.",
    ),
    remedy: text(
      "Dans `assumeRolePolicy`, ajoutez à chaque entrée du prestataire la condition `StringEquals` sur `sts:ExternalId`, avec la valeur de `access.externalId`.",
      "In `assumeRolePolicy`, add to each entry of the provider the condition `StringEquals` on `sts:ExternalId`, with the value of `access.externalId`.",
    ),
    severity: "high",
    raci: shares.providerDoes,
    verification: { by: "resource" },
    references: {
      anssi: [3],
      iso27001: ["A.5.19"],
      ftr: ["CAA-001", "CAA-002", "CAA-005", "IAM-005"],
    },
    seeAlso: { ssb: ["ACCT.13"], anssi: [8], gdpr: ["28(3)(a)"] },
  },
];

/** The last page of the agreement, which no waiver puts off: the date is changed in the contract. */
export const providerLeaves: Control = {
  ...access,
  id: "IAM-15",
  title: text(
    "À la fin, l'accès du prestataire s'arrête au jour dit, sans rien détruire",
    "At the end, the provider's access stops on the day, and nothing is destroyed",
  ),
  why: text(
    "Un accès laissé ouvert après le départ permet à une entreprise qui ne vous doit plus rien de lire ou de détruire vos données.",
    "An access left open after the end lets a company that owes you nothing any more read or destroy your data.",
  ),
  remedy: text(
    "Déployez de nouveau la partie `guard` avec `access.providerAccess: ended` : les rôles du prestataire disparaissent, le reste demeure. Pour prolonger, changez d'abord `providerAccessEndsOn`.",
    "Deploy the part `guard` again with `access.providerAccess: ended`: the provider's roles go, the rest stays. To extend it, change `providerAccessEndsOn` first.",
  ),
  severity: "critical",
  raci: shares.bothDoClientAnswers,
  verification: { by: "resource" },
  waivable: false,
  references: {
    anssi: [6],
    iso27001: ["A.5.18"],
    nis2: ["11.2.1"],
    secNumCloud: ["19.4"],
  },
  seeAlso: { gdpr: ["28(3)(g)"] },
};
