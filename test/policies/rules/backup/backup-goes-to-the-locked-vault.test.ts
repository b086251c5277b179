import { backupGoesToTheLockedVault } from "../../../../policies/rules/backup/backup-goes-to-the-locked-vault";
import { operated, operations } from "../../../support/policies/backup-cases";
import { copyTo, spoilRule } from "../../../support/policies/backup-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { spoil, unknown } from "../../../support/policies/stack";

const target = operations();
const at = "backups-plan-boutique boutique";
const rule = (change: object) => spoilRule(operated, "boutique", { ...change });
const copy = copyTo("eu-central-1", 30);

ruleCases(backupGoesToTheLockedVault, {
  keeps: [
    { title: "Backups and copies go to the locked vaults", stack: operated, target },
    {
      title: "A plan without copy goes to the locked vault",
      stack: rule({ copyActions: undefined }),
      target,
    },
  ],
  breaks: [
    {
      title: "AWS's default vault has no lock",
      stack: rule({ targetVaultName: "Default" }),
      target,
      at,
      says: "un autre coffre",
    },
    {
      title: "A rule without vault goes nowhere known",
      stack: rule({ targetVaultName: undefined }),
      target,
      at,
    },
    {
      title: "A copy to another vault escapes the lock",
      stack: rule({
        copyActions: [
          {
            ...copy,
            destinationVaultArn: copy.destinationVaultArn.replace(
              "lormont-production-vault",
              "Default",
            ),
          },
        ],
      }),
      target,
      at,
    },
    {
      title: "A copy to what is no vault is not locked",
      stack: rule({ copyActions: [{ ...copy, destinationVaultArn: "lormont-production-vault" }] }),
      target,
      at,
    },
    {
      title: "A plan without rule goes nowhere",
      stack: spoil(operated, "backups-plan-boutique", { rules: [] }),
      target,
      at,
    },
  ],
  unknown: [
    {
      title: "A vault that only the deployment knows is not taken on trust",
      stack: rule({ targetVaultName: unknown }),
      target,
      at: "backups-plan-boutique",
    },
    {
      title: "A copy's vault that only the deployment knows is not either",
      stack: rule({ copyActions: [{ ...copy, destinationVaultArn: unknown }] }),
      target,
      at: "backups-plan-boutique",
    },
  ],
});
