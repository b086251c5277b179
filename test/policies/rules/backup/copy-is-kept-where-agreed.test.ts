import { copyIsKeptWhereAgreed } from "../../../../policies/rules/backup/copy-is-kept-where-agreed";
import {
  operated,
  operations,
  withClass,
  withProduction,
} from "../../../support/policies/backup-cases";
import { copyTo, spoilRule } from "../../../support/policies/backup-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { unknown } from "../../../support/policies/stack";

const target = operations();
const at = "backups-plan-boutique boutique";
const copies = (...copyActions: unknown[]) => spoilRule(operated, "boutique", { copyActions });
const copy = copyTo("eu-central-1", 30);
const elsewhere = (from: string, to: string) => ({
  ...copy,
  destinationVaultArn: copy.destinationVaultArn.replace(from, to),
});

ruleCases(copyIsKeptWhereAgreed, {
  keeps: [
    { title: "A copy is kept where it was agreed", stack: operated, target },
    {
      title: "An environment without recovery region has no copy",
      stack: copies(),
      target: operations(withProduction({ recoveryRegion: undefined })),
    },
    {
      title: "A region that the environment does not allow holds no copy of it",
      stack: copies(copy),
      target: operations(
        withClass("boutique", {
          copies: [
            { region: "eu-central-1", retentionDays: 30 },
            { region: "eu-north-1", retentionDays: 30 },
          ],
        }),
      ),
    },
  ],
  breaks: [
    {
      title: "Without a copy, a region's failure takes everything",
      stack: copies(),
      target,
      at,
      says: "aucune copie en eu-central-1",
    },
    {
      title: "A plan that says nothing of copies makes none",
      stack: spoilRule(operated, "boutique", { copyActions: undefined }),
      target,
      at,
    },
    {
      title: "A copy kept for less is not the agreed one",
      stack: copies(copyTo("eu-central-1", 29)),
      target,
      at,
      says: "autre temps",
    },
    {
      title: "A copy kept for ever is not the agreed one",
      stack: copies({ destinationVaultArn: copy.destinationVaultArn }),
      target,
      at,
      says: "autre temps",
    },
    {
      title: "A copy to another region is not where it was agreed",
      stack: copies(elsewhere("eu-central-1", "us-east-1")),
      target,
      at,
      says: "aucune copie",
    },
    {
      title: "A copy more, to another region, was agreed by nobody",
      stack: copies(copy, elsewhere("eu-central-1", "us-east-1")),
      target,
      at,
      says: "rien n'est convenu",
    },
    {
      title: "A copy more, to another account, was agreed by nobody",
      stack: copies(copy, elsewhere("111122223333", "999988887777")),
      target,
      at,
      says: "rien n'est convenu",
    },
    {
      title: "A copy to what is no vault goes nowhere known",
      stack: copies(copy, { ...copy, destinationVaultArn: "coffre" }),
      target,
      at,
    },
    {
      title: "A copy of a class that has none was agreed by nobody",
      stack: spoilRule(operated, "documents", { copyActions: [copy] }),
      target,
      at: "backups-plan-documents documents",
    },
  ],
  unknown: [
    {
      title: "A vault that only the deployment knows may be anywhere",
      stack: copies({ ...copy, destinationVaultArn: unknown }),
      target,
      at: "backups-plan-boutique",
    },
  ],
});
