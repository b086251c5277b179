import { Problems } from "../../support/args-error";
import { checkAccountId, checkPartition, checkRegion } from "../../support/checks";
import { checkOwnership } from "../../support/tags";
import { checkAdministrators, checkRoleArnOf } from "../arns";
import { checkVaultName } from "../names";
import type { BackupVaultArgs } from "./backup-vault";
import { checkVaultLock } from "./vault-lock";
import { vaultKeyPolicy } from "./vault-policies";

/** @see https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html */
const mostKeyPolicyBytes = 32_768;

/** What AWS would refuse, and a vault that nobody could fill or administer. */
export function checkBackupVault(token: string, name: string, args: BackupVaultArgs): void {
  const problems = new Problems(token, name);
  checkVaultName(problems, "vaultName", args.vaultName);
  checkAccountId(problems, "accountId", args.accountId);
  checkPartition(problems, "partition", args.partition);
  checkRegion(problems, "region", args.region);
  checkVaultLock(problems, "lock", args.lock);
  checkAdministrators(
    problems,
    args.administrators,
    args,
    "name who of the client may delete a backup: without one, nobody could ever change the vault",
  );
  checkKeyPolicy(problems, args);
  checkBackupRoles(problems, args);
  checkOwnership(problems, args.ownership);
  problems.throwIfAny();
}

function checkKeyPolicy(problems: Problems, args: BackupVaultArgs): void {
  const bytes = Buffer.byteLength(vaultKeyPolicy({ ...args, backupRoleArns: plainRoles(args) }));
  if (bytes > mostKeyPolicyBytes)
    problems.add(
      "administrators",
      `must fit, with the backup roles, in a key policy of ${mostKeyPolicyBytes} bytes`,
      bytes,
      "name fewer: a role that several people assume",
    );
}

function checkBackupRoles(problems: Problems, args: BackupVaultArgs): void {
  if (args.backupRoleArns.length === 0)
    problems.add(
      "backupRoleArns",
      "must name at least one role",
      args.backupRoleArns,
      "name the roles of BackupRoles: a vault whose key no role may use stays empty",
    );
  args.backupRoleArns.forEach((role, index) => {
    if (typeof role === "string") checkRoleArnOf(problems, `backupRoleArns[${index}]`, role, args);
  });
}

function plainRoles({ backupRoleArns }: BackupVaultArgs): string[] {
  return backupRoleArns.filter((role) => typeof role === "string");
}
