import type { Control } from "./control";
import { mostly, shares, text } from "./common";
import { archiveControls } from "./logging-archive";

const logging = mostly("logging");

/** Items 4.1 to 4.15 of CIS 5.0, and CloudWatch.1 to CloudWatch.15 of Security Hub. */
const fifteen = (prefix: string) => Array.from({ length: 15 }, (_, at) => `${prefix}.${at + 1}`);

export const loggingControls: readonly Control[] = [
  ...archiveControls,
  {
    ...logging,
    id: "LOG-07",
    title: text(
      "Les événements sensibles déclenchent une alerte, envoyée aux contacts nommés",
      "Sensitive events raise an alarm, sent to the named contacts",
    ),
    why: text(
      "Un journal que personne ne lit n'arrête rien : un compte racine utilisé ou une clé supprimée se découvre quand les dégâts sont faits.",
      "A log that nobody reads stops nothing: a root account in use or a key deleted is found once the damage is done.",
    ),
    remedy: text(
      "Pour chaque événement du niveau choisi, déployez sur le groupe CloudWatch du journal un `aws.cloudwatch.LogMetricFilter` au filtre exact d'AWS, et une `aws.cloudwatch.MetricAlarm` vers un sujet SNS auquel sont abonnés les contacts de `logging.tell`.",
      "For each event of the chosen tier, deploy on the trail's log group an `aws.cloudwatch.LogMetricFilter` with AWS's exact pattern, and an `aws.cloudwatch.MetricAlarm` to an SNS topic to which the contacts of `logging.tell` are subscribed.",
    ),
    severity: "high",
    raci: shares.providerDoes,
    verification: { by: "stack" },
    capability: "trail",
    references: {
      cis: { "5.0": fifteen("4"), "7.0": fifteen("5") },
      securityHub: ["CloudTrail.5", ...fifteen("CloudWatch")],
      iso27001: ["A.8.16"],
      nis2: ["3.2.4"],
      secNumCloud: ["12.9"],
    },
    seeAlso: { anssi: [36, 40], gdpr: ["33(2)"] },
  },
  {
    ...logging,
    id: "LOG-08",
    title: text(
      "Lectures et écritures des données sensibles dans S3 sont enregistrées",
      "Reads and writes of sensitive data in S3 are recorded",
    ),
    why: text(
      "Après une fuite, il faut dire à vos clients et à la CNIL quels fichiers ont été lus : sans cet enregistrement, il faut supposer qu'ils l'ont tous été.",
      "After a leak, your customers and the authority must be told which files were read: without this record, one must assume that all of them were.",
    ),
    remedy: text(
      "Nommez dans `recordedBuckets` les espaces de stockage sensibles de l'environnement, et ajoutez au `aws.cloudtrail.Trail` un sélecteur `AWS::S3::Object`, lectures et écritures, qui les couvre.",
      "Name the sensitive buckets of the environment in `recordedBuckets`, and add to the `aws.cloudtrail.Trail` a selector for `AWS::S3::Object`, reads and writes, that covers them.",
    ),
    severity: "medium",
    tiers: ["reinforced"],
    raci: shares.clientAnswers,
    verification: { by: "stack" },
    capability: "trail",
    references: {
      cis: { "5.0": ["3.8", "3.9"], "7.0": ["4.8", "4.9"] },
      ssb: ["WKLD.07"],
      securityHub: ["S3.22", "S3.23"],
      anssi: [36],
      iso27001: ["A.8.15"],
      nis2: ["3.2.3.c"],
    },
    seeAlso: { gdpr: ["32(1)(b)"] },
  },
  {
    ...logging,
    id: "LOG-09",
    title: text(
      "Un journal qui se tait déclenche une alerte",
      "A log that falls silent raises an alarm",
    ),
    why: text(
      "Un journal coupé ne déclenche plus rien : le silence ressemble au calme, et c'est ce que cherche un intrus.",
      "A log that was cut raises nothing any more: silence looks like calm, and that is what an intruder wants.",
    ),
    remedy: text(
      "Déployez une `aws.cloudwatch.MetricAlarm` sur `IncomingLogEvents` du groupe CloudWatch du journal : aucun événement pendant un jour au plus, `treatMissingData: breaching`, vers les contacts de `logging.tell`.",
      "Deploy an `aws.cloudwatch.MetricAlarm` on `IncomingLogEvents` of the trail's log group: no event for a day at most, `treatMissingData: breaching`, to the contacts of `logging.tell`.",
    ),
    severity: "high",
    raci: shares.providerDoes,
    verification: { by: "stack" },
    capability: "trail",
    references: { iso27001: ["A.8.16"], nis2: ["3.2.6"] },
    seeAlso: { securityHub: ["CloudWatch.17"] },
  },
  {
    ...logging,
    id: "LOG-10",
    title: text(
      "Sites exposés et bases de données gardent le journal de leurs accès",
      "Web front ends and databases keep their access logs",
    ),
    why: text(
      "Le journal du compte ne voit pas ce qui passe par le site ou la base : sans leurs propres journaux, une attaque y reste sans trace.",
      "The account's trail does not see what goes through the site or the database: without their own logs, an attack there leaves no trace.",
    ),
    remedy: text(
      "Réglez `accessLogs` (répartiteurs, avec `enabled: true`), `loggingConfig` (CloudFront), `accessLogSettings` (API Gateway) et `enabledCloudwatchLogsExports` (bases ; `enableCloudwatchLogsExports` pour Neptune).",
      "Set `accessLogs` (load balancers, with `enabled: true`), `loggingConfig` (CloudFront), `accessLogSettings` (API Gateway) and `enabledCloudwatchLogsExports` (databases; `enableCloudwatchLogsExports` for Neptune).",
    ),
    severity: "medium",
    tiers: ["standard", "reinforced"],
    raci: shares.providerDoes,
    verification: { by: "resource" },
    references: {
      cis: { "7.0": ["4.10"] },
      securityHub: ["ELB.5", "CloudFront.5", "APIGateway.1", "APIGateway.9", "RDS.9"],
      anssi: [36],
      iso27001: ["A.8.15"],
      nis2: ["3.2.3.c"],
    },
  },
];
