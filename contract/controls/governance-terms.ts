import type { Control } from "./control";
import { mostly, shares, text } from "./common";

const governance = mostly("governance");

/** What the two parties sign, and what the provider owes beyond the code. */
export const termControls: readonly Control[] = [
  {
    ...governance,
    id: "GOV-01",
    title: text(
      "Pour chaque contrôle, une seule partie répond du résultat",
      "For each control, exactly one party is accountable",
    ),
    why: text(
      "À deux responsables, chacun compte sur l'autre ; sans responsable, personne n'agit, et le manque se découvre le jour de l'incident.",
      "With two accountable, each relies on the other; with none, nobody acts, and the gap is found on the day of the incident.",
    ),
    remedy: text(
      "Dans `responsibilities`, laissez un seul A entre `client`, `provider` et `aws` sur la ligne du contrôle.",
      "In `responsibilities`, leave a single A among `client`, `provider` and `aws` on the control's line.",
    ),
    severity: "high",
    raci: shares.clientAnswers,
    verification: { by: "stack" },
    waivable: false,
    references: {
      anssi: [3],
      iso27001: ["A.5.2", "A.5.23"],
      nis2: ["1.2.1"],
      secNumCloud: ["19.1"],
      ftr: ["WAFR-002", "RES-005"],
    },
    seeAlso: { gdpr: ["28(3)"] },
  },
  {
    ...governance,
    id: "GOV-02",
    title: text(
      "Un contrat signé est en vigueur, et son empreinte est enregistrée",
      "A signed agreement is in force, and its digest is recorded",
    ),
    why: text(
      "Sans contrat en vigueur, les engagements vérifiés ici ne reposent sur rien ; sans empreinte, personne ne peut montrer quel texte a été signé.",
      "Without an agreement in force, the commitments checked here rest on nothing; without a digest, nobody can show which text was signed.",
    ),
    remedy: text(
      "Renouvelez le contrat avant `reference.endsOn`, puis inscrivez dans `reference` son numéro, ses dates et l'empreinte du document signé (`documentSha256`).",
      "Renew the agreement before `reference.endsOn`, then write in `reference` its number, its dates and the digest of the signed document (`documentSha256`).",
    ),
    severity: "high",
    raci: shares.bothDoClientAnswers,
    verification: { by: "stack" },
    references: {
      anssi: [3],
      gdpr: ["28(1)", "28(3)(c)"],
      iso27001: ["A.5.20"],
      nis2: ["5.1.4.a"],
      secNumCloud: ["19.1"],
    },
  },
  {
    ...governance,
    id: "GOV-03",
    title: text(
      "Les indicateurs partagés sont revus en comité aux dates prévues",
      "Shared indicators are reviewed in committee on the planned dates",
    ),
    why: text(
      "Des chiffres que personne ne regarde ensemble ne corrigent rien : l'écart s'installe et se découvre au renouvellement du contrat.",
      "Figures that nobody looks at together mend nothing: the gap settles in and is found when the agreement is renewed.",
    ),
    remedy: text(
      "Tenez le comité en retard, puis inscrivez sa date (`lastHeldOn`) et la prochaine (`nextOn`) dans `service.committees`.",
      "Hold the overdue committee, then write its date (`lastHeldOn`) and the next one (`nextOn`) in `service.committees`.",
    ),
    severity: "medium",
    enforcement: "advisory",
    tiers: ["standard", "reinforced"],
    raci: shares.clientAnswers,
    verification: { by: "stack" },
    references: { iso27001: ["A.5.22"], nis2: ["5.1.7.a", "2.2.2"] },
    seeAlso: { anssi: [38], gdpr: ["32(1)(d)"] },
  },
  {
    ...governance,
    id: "GOV-04",
    title: text(
      "Le prestataire prévient le client d'un incident dans le nombre d'heures convenu",
      "The provider tells the client of an incident within the agreed number of hours",
    ),
    why: text(
      "Prévenu tard, vous perdez les heures qui servent à limiter les dégâts et à prévenir à temps la CNIL, l'assureur et vos clients.",
      "Told late, you lose the hours that serve to limit the damage and to tell the data protection authority, the insurer and your customers in time.",
    ),
    remedy: text(
      "Fixez le délai dans `incident.providerTellsClientWithinHours`, et gardez pour chaque incident l'heure du constat et celle du message.",
      "Set the delay in `incident.providerTellsClientWithinHours`, and keep for each incident the hour it was found and the hour of the message.",
    ),
    severity: "high",
    enforcement: "advisory",
    raci: { client: "I", provider: "AR", aws: "I" },
    verification: {
      by: "human",
      because: text(
        "L'heure d'un constat et celle d'un message se lisent dans les échanges entre personnes, pas dans une ressource.",
        "The hour of a finding and that of a message are read in what people wrote to each other, not in a resource.",
      ),
    },
    references: {
      anssi: [40],
      gdpr: ["33(2)", "28(3)(f)"],
      iso27001: ["A.5.24", "A.5.26"],
      nis2: ["5.1.4.d"],
      secNumCloud: ["16.1", "16.2"],
      ftr: ["ARC-005"],
    },
  },
  {
    ...governance,
    id: "GOV-05",
    title: text(
      "Les sous-traitants ultérieurs sont listés, et le client peut s'y opposer",
      "Sub-processors are listed, and the client may object",
    ),
    why: text(
      "Sans liste, vos données peuvent être confiées à une entreprise que vous n'avez ni choisie ni acceptée.",
      "Without a list, your data may be handed to a company that you neither chose nor accepted.",
    ),
    remedy: text(
      "Tenez à jour `dataProcessing.subProcessors` (nom, rôle, pays, date d'annonce), et laissez au client le délai `objectionDays` pour s'opposer.",
      "Keep `dataProcessing.subProcessors` up to date (name, task, country, date announced), and leave the client the delay `objectionDays` to object.",
    ),
    severity: "medium",
    enforcement: "advisory",
    raci: shares.providerDoesAsked,
    verification: {
      by: "human",
      because: text(
        "Seul le prestataire sait à qui il confie une partie du travail : aucune ressource ne le montre.",
        "Only the provider knows to whom it hands a part of the work: no resource shows it.",
      ),
    },
    references: {
      anssi: [3],
      gdpr: ["28(2)", "28(4)"],
      iso27001: ["A.5.21"],
      nis2: ["5.1.4.g", "5.2.1"],
      secNumCloud: ["15.1"],
    },
  },
  {
    ...governance,
    id: "GOV-06",
    title: text(
      "Les personnes du prestataire sont tenues à la confidentialité",
      "The provider's people are bound to confidentiality",
    ),
    why: text(
      "Un opérateur voit vos réglages, parfois vos données : sans engagement écrit, vous êtes démuni s'il en parle, même après son départ.",
      "An operator sees your settings, sometimes your data: without a written undertaking, you have little to stand on if they talk, even after they left.",
    ),
    remedy: text(
      "Faites signer un engagement de confidentialité à chaque personne de `access.operators`, et montrez-en la date au client.",
      "Have each person of `access.operators` sign a confidentiality undertaking, and show its date to the client.",
    ),
    severity: "medium",
    enforcement: "advisory",
    raci: shares.providerDoes,
    verification: {
      by: "human",
      because: text(
        "Un engagement signé est un document : il se demande et se lit, il ne se déduit pas d'un réglage.",
        "A signed undertaking is a document: one asks for it and reads it, no setting tells of it.",
      ),
    },
    references: { gdpr: ["28(3)(b)"], iso27001: ["A.6.6"], secNumCloud: ["15.5"] },
  },
];
