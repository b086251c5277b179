import type { Control } from "./control";
import { mostly, shares, text } from "./common";

const backup = mostly("backup");

/** What the checks of restored data are asked, and what those who make and check restores cannot do. */
export const validatorControls: readonly Control[] = [
  {
    ...backup,
    id: "BKP-18",
    title: text(
      "Ce qui est attendu des données restaurées est vérifié par une machine, à chaque essai",
      "What is expected of restored data is verified by a machine, at each test",
    ),
    why: text(
      "Un contrôle écrit que personne ne fait ne prouve rien : l'essai dit que la restauration a réussi, pas que vos commandes d'hier s'y trouvent.",
      "A check that is written and that nobody makes proves nothing: the test says that the restore succeeded, not that yesterday's orders are in it.",
    ),
    remedy: text(
      "Dans `restoreTest.checks`, écrivez la question qu'une machine pose : `sql` ou `newest` (RDS, Aurora), `itemsAtLeast` ou `key` (DynamoDB), `sample` (S3). Pour un autre type, nommez dans `restoreTest.function` une fonction à vous, qui fera le contrôle.",
      "In `restoreTest.checks`, write the question that a machine asks: `sql` or `newest` (RDS, Aurora), `itemsAtLeast` or `key` (DynamoDB), `sample` (S3). For another type, name in `restoreTest.function` a function of yours, which will make the check.",
    ),
    severity: "medium",
    // Refusing a change would keep the other checks from being deployed.
    enforcement: "advisory",
    raci: shares.clientDoes,
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
    ...backup,
    id: "BKP-19",
    title: text(
      "Ce qui contrôle les données restaurées les lit, et n'écrit rien que son résultat",
      "What checks restored data reads it, and writes nothing but its result",
    ),
    why: text(
      "Ce contrôle ouvre vos bases et lit vos fichiers : s'il pouvait aussi écrire, une erreur ou un vol de ses droits toucherait vos données, ou ferait passer une mauvaise sauvegarde pour bonne.",
      "This check opens your databases and reads your files: if it could write too, a mistake or the theft of its rights would reach your data, or pass a bad backup for a good one.",
    ),
    remedy: text(
      "Dans le rôle de la fonction, ne gardez que des lectures, `backup:PutRestoreValidationResult` et, chacun nommé par son ARN, sa file (`sqs`), son journal (`logs`) et les fonctions qu'elle appelle (`lambda:InvokeFunction`) : ni `*`, ni `NotAction`, ni autre politique attachée.",
      "In the function's role, keep only reads, `backup:PutRestoreValidationResult` and, each named by its ARN, its queue (`sqs`), its log (`logs`) and the functions that it calls (`lambda:InvokeFunction`): no `*`, no `NotAction`, no other policy attached.",
    ),
    severity: "high",
    raci: shares.clientAnswers,
    verification: { by: "stack" },
    references: {
      anssi: [9],
      gdpr: ["32(1)(b)"],
      iso27001: ["A.8.3"],
      nis2: ["11.2.2.a"],
      ftr: ["IAM-006"],
    },
    seeAlso: { nis2: ["4.2.3"] },
  },
  {
    ...backup,
    id: "BKP-20",
    title: text(
      "Le rôle qui restaure pour les essais ne peut toucher à rien d'autre",
      "The role that restores for tests can touch nothing else",
    ),
    why: text(
      "Les droits qu'AWS propose pour restaurer laissent effacer toute base et écrire dans tout bucket : un essai mal réglé, ou détourné, détruirait la production.",
      "The rights that AWS offers for restores let any database be deleted and any bucket be written: a test set up badly, or misused, would destroy production.",
    ),
    remedy: text(
      "N'attachez à ce rôle que `AWSBackupServiceRolePolicyForRestores` et `AWSBackupServiceRolePolicyForS3Restore`, et refusez-lui (`Deny`) de détruire ou d'écrire ce dont le nom ne commence pas par `awsbackup-restore-test` (`NotResource`), ou qui n'en porte pas l'étiquette.",
      "Attach to this role only `AWSBackupServiceRolePolicyForRestores` and `AWSBackupServiceRolePolicyForS3Restore`, and deny it (`Deny`) to destroy or write what has no name that starts with `awsbackup-restore-test` (`NotResource`), or no tag of that name.",
    ),
    severity: "high",
    raci: shares.clientAnswers,
    verification: { by: "stack" },
    references: {
      anssi: [9],
      gdpr: ["32(1)(b)"],
      iso27001: ["A.8.3"],
      nis2: ["11.2.2.a"],
    },
    seeAlso: { anssi: [37], iso27001: ["A.8.33"] },
  },
];
