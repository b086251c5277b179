import type { Control } from "./control";
import { mostly, shares, text } from "./common";

const budgets = mostly("budgets");

export const budgetControls: readonly Control[] = [
  {
    ...budgets,
    id: "BUD-01",
    title: text(
      "Le compte a un budget, réel et prévu, qui alerte un responsable de chaque côté",
      "The account has a budget, actual and forecast, that calls an owner on each side",
    ),
    why: text(
      "Sans budget, un dépassement se découvre sur la facture du mois suivant, quand l'argent est déjà dépensé.",
      "Without a budget, an overrun is found on next month's bill, when the money is already spent.",
    ),
    remedy: text(
      "Ajoutez dans `budgets` un budget `covers: { what: account }`, avec ses `owners` client et prestataire, une alerte `actual` et une alerte `forecast`.",
      "Add to `budgets` a budget `covers: { what: account }`, with its `owners` at the client and the provider, one `actual` alert and one `forecast` alert.",
    ),
    severity: "high",
    raci: shares.clientDoes,
    verification: { by: "stack" },
    references: { ssb: ["ACCT.10"] },
  },
  {
    ...budgets,
    id: "BUD-02",
    title: text(
      "Chaque centre de coûts a un budget, et un responsable de chaque côté",
      "Each cost centre has a budget, and an owner on each side",
    ),
    why: text(
      "Une dépense sans responsable n'est à personne : elle monte, et chacun croit que l'autre s'en occupe.",
      "Spending without an owner is nobody's: it grows, and each side believes that the other one deals with it.",
    ),
    remedy: text(
      "Ajoutez dans `budgets` un budget par centre de coûts (`covers: { what: costCentre, costCentre: <code> }`) et nommez ses `owners` des deux côtés.",
      "Add to `budgets` one budget per cost centre (`covers: { what: costCentre, costCentre: <code> }`) and name its `owners` on both sides.",
    ),
    severity: "medium",
    tiers: ["standard", "reinforced"],
    raci: shares.clientDoes,
    verification: { by: "stack" },
    references: {},
    seeAlso: { ssb: ["ACCT.10"], iso27001: ["A.5.9"] },
  },
  {
    ...budgets,
    id: "BUD-03",
    title: text(
      "Une dépense inhabituelle est détectée et signalée",
      "Unusual spending is detected and told",
    ),
    why: text(
      "Un service oublié ou un compte piraté peut coûter très cher en quelques jours, avant qu'un budget mensuel ne réagisse.",
      "A forgotten service or a hijacked account can cost a great deal in a few days, before a monthly budget reacts.",
    ),
    remedy: text(
      "Déployez `aws.costexplorer.AnomalyMonitor` et `AnomalySubscription` vers les contacts de `costAnomalies.tell`, ou reprenez le moniteur existant (`capabilities.costAnomalyMonitor`, mode `adopt`).",
      "Deploy `aws.costexplorer.AnomalyMonitor` and `AnomalySubscription` to the contacts of `costAnomalies.tell`, or take over the existing monitor (`capabilities.costAnomalyMonitor`, mode `adopt`).",
    ),
    severity: "medium",
    raci: shares.providerDoes,
    verification: { by: "stack" },
    capability: "costAnomalyMonitor",
    references: { ssb: ["ACCT.16"] },
  },
  {
    ...budgets,
    id: "BUD-04",
    title: text(
      "Les étiquettes de coût sont activées dans la facturation",
      "Cost tags are activated in billing",
    ),
    why: text(
      "Tant qu'une étiquette n'est pas activée, AWS n'y rattache aucune dépense : les budgets par centre de coûts restent à zéro.",
      "Until a tag is activated, AWS attaches no spending to it: the budgets of the cost centres stay at zero.",
    ),
    remedy: text(
      "Activez l'étiquette `CostCentre` et les autres étiquettes de coût depuis le compte payeur (`aws.costexplorer.CostAllocationTag`), un jour après leur première utilisation.",
      "Activate the tag `CostCentre` and the other cost tags from the paying account (`aws.costexplorer.CostAllocationTag`), a day after they were first used.",
    ),
    severity: "medium",
    // AWS only takes a tag already seen in billing: blocking would forbid the very first deployment.
    enforcement: "advisory",
    raci: shares.providerDoes,
    verification: { by: "stack" },
    capability: "costAllocationTags",
    references: { iso27001: ["A.5.9"] },
    seeAlso: { securityHub: ["EC2.38", "RDS.30", "DynamoDB.5", "Backup.5"], nis2: ["12.4.1"] },
  },
  {
    ...budgets,
    id: "BUD-05",
    title: text(
      "La dépense sans étiquette de coût est suivie",
      "Spending without a cost tag is watched",
    ),
    why: text(
      "Ce qui n'a pas d'étiquette n'entre dans aucun budget de centre de coûts : c'est là que s'accumulent les dépenses oubliées.",
      "What has no tag enters no cost centre's budget: that is where forgotten spending piles up.",
    ),
    remedy: text(
      "Ajoutez dans `budgets` un budget `covers: { what: untagged }` avec ses `owners`, puis étiquetez ce qu'il révèle.",
      "Add to `budgets` a budget `covers: { what: untagged }` with its `owners`, then tag what it brings to light.",
    ),
    severity: "low",
    enforcement: "advisory",
    tiers: ["standard", "reinforced"],
    raci: shares.providerDoes,
    verification: { by: "stack" },
    references: { iso27001: ["A.5.9"] },
    seeAlso: { securityHub: ["EC2.38", "RDS.30", "DynamoDB.5", "Backup.5"], nis2: ["12.4.1"] },
  },
  {
    ...budgets,
    id: "BUD-06",
    title: text(
      "Les budgets en place sont ceux convenus : montant, période, périmètre et alertes",
      "The budgets in place are those agreed: limit, period, coverage and alerts",
    ),
    why: text(
      "Un budget relevé, ou privé d'alertes, sans vous le dire ne protège plus : vous croyez être prévenu et vous ne l'êtes pas.",
      "A budget raised, or stripped of its alerts, without telling you protects no more: you believe that you will be told, and you will not.",
    ),
    remedy: text(
      "Redéployez les budgets tels que la section `budgets` les décrit ; si le montant doit changer, changez d'abord `monthlyLimitUsd` ou `alerts` dans le contrat.",
      "Deploy the budgets again as the section `budgets` describes them; if the amount must change, change `monthlyLimitUsd` or `alerts` in the contract first.",
    ),
    severity: "medium",
    raci: shares.providerDoes,
    verification: { by: "stack" },
    references: { ssb: ["ACCT.10"] },
    seeAlso: { iso27001: ["A.5.9"] },
  },
  {
    ...budgets,
    id: "BUD-07",
    title: text(
      "Les alertes de budget sont envoyées aux contacts nommés",
      "Budget alerts are sent to the named contacts",
    ),
    why: text(
      "Une alerte envoyée à une mauvaise adresse, ou à un seul des deux côtés, laisse le dépassement courir.",
      "An alert sent to a wrong address, or to one side only, lets the overrun run on.",
    ),
    remedy: text(
      "Abonnez aux alertes les `owners` et `alsoTell` de chaque budget (`email` ou `alertEndpoint`), et confirmez le message d'inscription qu'AWS envoie.",
      "Subscribe the `owners` and `alsoTell` of each budget to its alerts (`email` or `alertEndpoint`), and confirm the sign-up message that AWS sends.",
    ),
    severity: "high",
    raci: shares.providerDoes,
    verification: { by: "stack" },
    references: { ssb: ["ACCT.10"] },
  },
  {
    ...budgets,
    id: "BUD-08",
    title: text(
      "Un budget qui ne reçoit plus de données déclenche une alerte",
      "A budget that receives no data raises an alarm",
    ),
    why: text(
      "Un budget muet ressemble à un budget respecté : sans cette alerte, personne ne voit que la surveillance s'est arrêtée.",
      "A silent budget looks like a budget that is kept: without this alarm, nobody sees that the watch has stopped.",
    ),
    remedy: text(
      "Surveillez dans AWS Budgets la dépense calculée de chaque budget et sa date de mise à jour ; alertez ses `owners` si elle reste à zéro ou ne bouge plus.",
      "Watch in AWS Budgets the computed spend of each budget and its last update; call its `owners` if it stays at zero or no longer moves.",
    ),
    severity: "medium",
    enforcement: "advisory",
    raci: shares.providerDoes,
    verification: {
      by: "live",
      because: text(
        "Les chiffres d'un budget n'existent que dans le compte réel, une fois l'argent dépensé.",
        "A budget's figures exist only in the live account, once money has been spent.",
      ),
    },
    references: {},
  },
  {
    ...budgets,
    id: "BUD-09",
    title: text(
      "Rien d'inutilisé ne reste : ni adresse, ni réseau",
      "Nothing unused stays: no address, no network",
    ),
    why: text(
      "Ce qui ne sert plus continue souvent d'être facturé, et reste une porte que personne ne surveille.",
      "What is no longer used often goes on being billed, and stays a door that nobody watches.",
    ),
    remedy: text(
      "Supprimez dans chaque région les adresses IP élastiques, les groupes de sécurité et les VPC sans usage, VPC par défaut compris.",
      "Delete in each region the elastic IP addresses, security groups and VPCs without use, default VPCs included.",
    ),
    severity: "low",
    enforcement: "advisory",
    raci: shares.providerDoes,
    verification: {
      by: "live",
      because: text(
        "Seul le compte réel montre ce qui sert et ce qui ne sert plus.",
        "Only the live account shows what is in use and what no longer is.",
      ),
    },
    references: { ssb: ["ACCT.09"], securityHub: ["EC2.12", "EC2.16", "EC2.22"] },
    seeAlso: { iso27001: ["A.5.9"] },
  },
  {
    ...budgets,
    id: "BUD-10",
    title: text(
      "Un budget compte ce qu'il annonce : son filtre d'étiquette a la forme exacte d'AWS",
      "A budget counts what it says it counts: its tag filter has AWS's exact form",
    ),
    why: text(
      "Sans le préfixe `user:`, AWS accepte le budget sans rien dire, mais il reste à zéro pour toujours et n'alerte jamais.",
      "Without the prefix `user:`, AWS takes the budget without a word, but it stays at zero for ever and never calls anybody.",
    ),
    remedy: text(
      "Dans `costFilters`, écrivez la valeur de `TagKeyValue` sous la forme `user:CostCentre$<code>` : préfixe, nom de l'étiquette, signe `$`, valeur.",
      "In `costFilters`, write the value of `TagKeyValue` as `user:CostCentre$<code>`: prefix, name of the tag, `$` sign, value.",
    ),
    severity: "high",
    raci: shares.providerDoes,
    verification: { by: "resource" },
    references: {},
  },
];
