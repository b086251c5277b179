import { covers, coversEveryResource, statementsOf, type Statement } from "../../iam-document";
import { lookup } from "../../lookup";
import { ofType } from "../../props";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";
import {
  clientsOf,
  resourceInArn,
  type ClientSections,
  type IsClients,
} from "../../client-principals";
import { judgeAttached } from "./vaults";

/** What shortens or deletes what a vault holds, or opens it to whoever would. */
const kept = [
  "backup:DeleteBackupVault",
  "backup:DeleteBackupVaultAccessPolicy",
  "backup:DeleteBackupVaultLockConfiguration",
  "backup:DeleteRecoveryPoint",
  "backup:DisassociateRecoveryPoint",
  "backup:PutBackupVaultAccessPolicy",
  "backup:PutBackupVaultLockConfiguration",
  "backup:UpdateRecoveryPointLifecycle",
];

export const vaultKeepsTheProviderOut = stackRule<ClientSections>({
  name: "vault-keeps-the-provider-out",
  control: "BKP-07",
  reads: ["access", "account", "environments"],
  check(stack, contract) {
    const agreed = say(
      "suppressions et changements refusés à tous, sauf au client",
      "deletions and changes denied to everybody, except the client",
    );
    const roles = lookup(ofType(stack.resources, "aws:iam/role:Role"), resourceInArn);
    const isClients = clientsOf(contract, roles);
    const verdicts = judgeAttached(
      stack,
      "aws:backup/vaultPolicy:VaultPolicy",
      (policy) => {
        const statements = statementsOf(policy.props["policy"]) ?? [];
        const open = kept.filter(
          (action) => !statements.some((one) => refuses(one, action, isClients)),
        );
        if (open.length === 0) return pass(policy);
        const found = say(
          `d'autres que le client peuvent : ${open.join(", ")}`,
          `others than the client can: ${open.join(", ")}`,
        );
        return roles.absence(violation(policy, { found, agreed }));
      },
      { found: say("ce coffre n'a pas de politique", "this vault has no policy"), agreed },
    );
    return [...verdicts, ...roles.unreadable];
  },
});

/** Whether a statement refuses an action to everybody but people of the client. */
function refuses(statement: Statement, action: string, isClients: IsClients): boolean {
  const { effect, principals, actions, resources, conditions } = statement;
  const [condition, ...more] = conditions;
  const everybody = principals.listed.some(({ kind, id }) => kind === "AWS" && id === "*");
  const isAllButClients =
    condition === undefined ||
    (["ArnNotLike", "ArnNotEquals", "StringNotLike", "StringNotEquals"].includes(
      condition.operator,
    ) &&
      condition.key === "aws:principalarn" &&
      condition.values.every(isClients));
  return (
    effect === "Deny" &&
    everybody &&
    !principals.isAllBut &&
    more.length === 0 &&
    isAllButClients &&
    covers(actions, action) &&
    coversEveryResource(resources)
  );
}
