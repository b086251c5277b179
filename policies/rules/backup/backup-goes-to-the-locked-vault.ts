import { list, member } from "../../props";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";
import { perServedClass, rulesOf } from "./coverage";
import { vaultIn } from "./vaults";

/** The vault is of part guard and its plans of part operations: only the name that both give it joins them. */
export const backupGoesToTheLockedVault = stackRule({
  name: "backup-goes-to-the-locked-vault",
  control: "BKP-06",
  reads: ["backup"],
  check(stack, { backup, terms }) {
    const locked = `${terms.client}-${terms.environment}-vault`;
    return perServedClass(stack, backup.dataClasses, (plan, { name }) => {
      const vaults = rulesOf(plan).flatMap((rule) => [
        member(rule, "targetVaultName"),
        ...list(member(rule, "copyActions")).map(
          (copy) => vaultIn(member(copy, "destinationVaultArn"))?.name,
        ),
      ]);
      return vaults.length > 0 && vaults.every((vault) => vault === locked)
        ? pass(plan, name)
        : violation(
            plan,
            {
              found: say("un autre coffre", "another vault"),
              agreed: say(`le coffre verrouillé ${locked}`, `the locked vault ${locked}`),
            },
            name,
          );
    });
  },
});
