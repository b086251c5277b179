import type { Control } from "./control";
import { mostly, shares, text } from "./common";

const logging = {
  ...mostly("logging"),
  raci: shares.clientAnswers,
  verification: { by: "stack" },
  capability: "trail",
} as const;

/** The record of who did what: complete, true, and kept where nobody can take it away. */
export const archiveControls: readonly Control[] = [
  {
    ...logging,
    id: "LOG-01",
    title: text(
      "Chaque appel d'administration est enregistré, dans toutes les régions",
      "Every administrative call is recorded, in all regions",
    ),
    why: text(
      "Sans cet enregistrement, personne ne peut dire qui a créé, changé ou effacé quoi, ni par où un intrus est entré.",
      "Without this record, nobody can tell who created, changed or deleted what, nor how an intruder came in.",
    ),
    remedy: text(
      "Déployez un `aws.cloudtrail.Trail` avec `isMultiRegionTrail`, `includeGlobalServiceEvents` et `enableLogging` à `true`, sans sélecteur qui écarte des appels d'administration ; ou reprenez celui qui existe (`capabilities.trail`, mode `adopt`).",
      "Deploy an `aws.cloudtrail.Trail` with `isMultiRegionTrail`, `includeGlobalServiceEvents` and `enableLogging` set to `true`, without a selector that leaves administrative calls out; or take over the one that exists (`capabilities.trail`, mode `adopt`).",
    ),
    severity: "critical",
    references: {
      cis: { "5.0": ["3.1"], "7.0": ["4.1"] },
      ssb: ["ACCT.07"],
      securityHub: ["CloudTrail.1"],
      anssi: [36],
      iso27001: ["A.8.15"],
      nis2: ["3.2.1", "3.2.3.e"],
      secNumCloud: ["12.6"],
    },
    seeAlso: { gdpr: ["32(1)(d)"] },
  },
  {
    ...logging,
    id: "LOG-02",
    title: text(
      "Un journal modifié ou effacé après coup se voit",
      "A log changed or deleted afterwards shows",
    ),
    why: text(
      "Un intrus commence souvent par effacer ses traces : sans empreintes, un journal retouché passe pour vrai et ne prouve plus rien.",
      "An intruder often starts by removing the traces: without digests, a log that was touched up passes for true and proves nothing any more.",
    ),
    remedy: text(
      "Mettez `enableLogFileValidation: true` sur chaque `aws.cloudtrail.Trail` : CloudTrail écrit alors une empreinte signée chaque heure.",
      "Set `enableLogFileValidation: true` on each `aws.cloudtrail.Trail`: CloudTrail then writes a signed digest every hour.",
    ),
    severity: "medium",
    enforcement: "remediate",
    verification: { by: "resource" },
    references: {
      cis: { "5.0": ["3.2"], "7.0": ["4.2"] },
      securityHub: ["CloudTrail.4"],
      iso27001: ["A.8.15", "A.5.28"],
      nis2: ["3.2.5"],
      secNumCloud: ["12.7"],
    },
    seeAlso: { anssi: [36], gdpr: ["32(1)(b)"] },
  },
  {
    ...logging,
    id: "LOG-03",
    title: text(
      "Les journaux sont chiffrés avec une clé du client",
      "Logs are encrypted with a key of the client",
    ),
    why: text(
      "Les journaux disent qui travaille, d'où et sur quoi : sans clé du client, il suffit d'accéder au stockage pour les lire.",
      "Logs tell who works, from where and on what: without a key of the client, reaching the storage is enough to read them.",
    ),
    remedy: text(
      "Donnez à `kmsKeyId` l'ARN d'une clé du compte, sur le `aws.cloudtrail.Trail` et sur le `aws.cloudwatch.LogGroup` où il écrit.",
      "Give `kmsKeyId` the ARN of a key of the account, on the `aws.cloudtrail.Trail` and on the `aws.cloudwatch.LogGroup` that it writes to.",
    ),
    severity: "medium",
    references: {
      cis: { "5.0": ["3.5"], "7.0": ["4.5"] },
      securityHub: ["CloudTrail.2"],
      gdpr: ["32(1)(a)"],
      iso27001: ["A.8.24"],
      secNumCloud: ["12.6"],
    },
  },
  {
    ...logging,
    id: "LOG-04",
    title: text(
      "L'archive des journaux est privée, verrouillée et hors de portée des opérateurs",
      "The archive of logs is private, locked and out of the operators' reach",
    ),
    why: text(
      "Qui peut effacer les journaux peut effacer sa faute : si le prestataire ou un intrus y a accès, ils ne protègent plus personne.",
      "Whoever can delete the logs can delete the fault: if the provider or an intruder has access to them, they protect nobody any more.",
    ),
    remedy: text(
      "Sur l'espace de stockage des journaux : blocage public, versions, verrou (`aws.s3.BucketObjectLockConfiguration`) comme `logging.lock`, et une politique qui refuse le trafic en clair, et à tous sauf aux administrateurs du client d'effacer ; de même pour la politique de la clé.",
      "On the bucket of the logs: public access block, versions, lock (`aws.s3.BucketObjectLockConfiguration`) as `logging.lock` says, and a policy that refuses clear traffic, and deletion to all but the client's administrators; likewise in the key's policy.",
    ),
    severity: "critical",
    references: {
      cis: { "5.0": ["2.1.2"], "7.0": ["3.1.2"] },
      ssb: ["ACCT.07"],
      securityHub: ["CloudTrail.6", "S3.8", "S3.15"],
      anssi: [36],
      gdpr: ["32(1)(b)"],
      iso27001: ["A.8.15", "A.5.33"],
      nis2: ["3.2.5"],
      secNumCloud: ["12.7"],
    },
    seeAlso: { securityHub: ["S3.20"] },
  },
  {
    ...logging,
    id: "LOG-05",
    title: text(
      "Les accès à l'archive des journaux sont eux-mêmes enregistrés",
      "Accesses to the archive of logs are themselves recorded",
    ),
    why: text(
      "Sinon, personne ne sait qui a lu les journaux ou tenté de les effacer, et une fuite reste invisible.",
      "Otherwise nobody knows who read the logs or tried to delete them, and a leak stays unseen.",
    ),
    remedy: text(
      "Ajoutez `aws.s3.BucketLogging` à l'archive, avec pour `targetBucket` un autre espace de stockage, réservé à ces accès.",
      "Add `aws.s3.BucketLogging` to the archive, with another bucket as `targetBucket`, kept for these accesses.",
    ),
    severity: "low",
    references: {
      cis: { "5.0": ["3.4"], "7.0": ["4.4"] },
      securityHub: ["CloudTrail.7"],
      anssi: [36],
      iso27001: ["A.8.15"],
      nis2: ["3.2.3.f"],
    },
    seeAlso: { securityHub: ["S3.9"] },
  },
  {
    ...logging,
    id: "LOG-06",
    title: text(
      "Les journaux sont gardés la durée convenue, ni plus ni moins",
      "Logs are kept as long as agreed, neither more nor less",
    ),
    why: text(
      "Trop courte, la durée laisse sans preuve une attaque découverte des mois après ; trop longue, elle garde sans raison des données personnelles.",
      "Too short, the time leaves an attack found months later without proof; too long, it keeps personal data for no reason.",
    ),
    remedy: text(
      "Réglez sur `logging.retentionMonths` la fin de vie des fichiers de l'archive (`aws.s3.BucketLifecycleConfiguration`) et `retentionInDays` du groupe CloudWatch ; au-delà de douze mois, écrivez pourquoi dans `longerBecause`.",
      "Set the end of the archive's files (`aws.s3.BucketLifecycleConfiguration`) and `retentionInDays` of the log group to `logging.retentionMonths`; beyond twelve months, write why in `longerBecause`.",
    ),
    severity: "medium",
    references: {
      securityHub: ["CloudWatch.16"],
      anssi: [36],
      gdpr: ["5(1)(e)"],
      iso27001: ["A.8.15", "A.5.33"],
      nis2: ["3.2.5"],
    },
    seeAlso: { ssb: ["ACCT.07"], securityHub: ["S3.13"] },
  },
];
