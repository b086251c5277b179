import { Vault, VaultLockConfiguration, VaultPolicy } from "@pulumi/aws/backup";
import { Alias, Key } from "@pulumi/aws/kms";
import * as pulumi from "@pulumi/pulumi";
import { arn } from "../../support/arn";
import { baselineTags } from "../../support/tags";
import type { Ownership } from "../../support/tags";
import { checkBackupVault } from "./vault-checks";
import type { VaultLock } from "./vault-lock";
import { vaultAccessPolicy, vaultKeyPolicy } from "./vault-policies";

/** @see https://docs.aws.amazon.com/aws-backup/latest/devguide/vaults.html */
export interface BackupVaultArgs {
  /** 2 to 50 letters, digits, hyphens or underscores. The alias of the key is `alias/<vaultName>`. */
  readonly vaultName: string;
  /** 12 digits. */
  readonly accountId: string;
  /** `aws`, `aws-eusc`... */
  readonly partition: string;
  /** Where the vault and its key are. A vault for copies is in another region than the data. */
  readonly region: string;
  readonly lock: VaultLock;
  /**
   * Exact ARNs of users, roles or the root user of the account: at least one, each once. They alone may delete recovery
   * points, change the lock or the policy, end the key. Whoever deploys the vault must be one of them: AWS refuses a key
   * policy that its author could not change afterwards.
   */
  readonly administrators: readonly string[];
  /**
   * Exact ARNs of the roles that make backups and restore them: at least one. AWS refuses a key policy that names a role
   * that does not exist: give `BackupRoles`' outputs where one program makes both.
   */
  readonly backupRoleArns: readonly pulumi.Input<string>[];
  readonly ownership: Ownership;
}

const token = "socle:backup:BackupVault";

/**
 * A locked vault with a key of its own. Vault and key are protected: without the key, what was encrypted with it is lost. The
 * key encrypts what AWS Backup fully manages (S3, EFS, DynamoDB with its advanced features) and every copy from another region;
 * a snapshot of RDS or EBS keeps the key of what it was made of.
 */
export class BackupVault extends pulumi.ComponentResource {
  /** The vault's ARN, known in a preview. Whoever uses it waits for the vault, its lock and its policy. */
  readonly vaultArn: pulumi.Output<string>;
  /** The vault's name, known in a preview. Whoever uses it waits as for `vaultArn`. */
  readonly vaultName: pulumi.Output<string>;

  /** @throws ArgsError with everything AWS would refuse. */
  constructor(name: string, args: BackupVaultArgs, opts?: pulumi.ComponentResourceOptions) {
    checkBackupVault(token, name, args);
    super(token, name, {}, opts);

    const { accountId, administrators, lock, partition, region, vaultName } = args;
    const tags = baselineTags(args.ownership);
    const child = { parent: this };

    const key = new Key(
      `${name}-key`,
      {
        region,
        description: `Encrypts the backups of vault ${vaultName}`,
        enableKeyRotation: true,
        deletionWindowInDays: 30,
        policy: pulumi
          .all([...args.backupRoleArns])
          .apply((backupRoleArns) =>
            vaultKeyPolicy({ partition, accountId, region, administrators, backupRoleArns }),
          ),
        tags,
      },
      { ...child, protect: true },
    );
    new Alias(
      `${name}-key-alias`,
      { region, name: `alias/${vaultName}`, targetKeyId: key.keyId },
      child,
    );
    const vault = new Vault(
      `${name}-vault`,
      { region, name: vaultName, kmsKeyArn: key.arn, forceDestroy: false, tags },
      { ...child, protect: true },
    );
    const locked = new VaultLockConfiguration(
      `${name}-lock`,
      {
        region,
        backupVaultName: vault.name,
        minRetentionDays: lock.minRetentionDays,
        maxRetentionDays: lock.maxRetentionDays,
        changeableForDays: lock.changeableForDays,
      },
      // A vault has one lock: deleting the replaced one after its replacement would leave none.
      { ...child, deleteBeforeReplace: true },
    );
    const policy = new VaultPolicy(
      `${name}-policy`,
      { region, backupVaultName: vault.name, policy: vaultAccessPolicy(administrators) },
      child,
    );

    // The URNs are known in a preview, which `vault.arn` is not, and carry the same dependencies.
    const ready = pulumi.all([vault.urn, locked.urn, policy.urn]);
    const resource = `backup-vault:${vaultName}`;
    this.vaultArn = ready.apply(() =>
      arn({ partition, service: "backup", region, accountId, resource }),
    );
    this.vaultName = ready.apply(() => vaultName);
    this.registerOutputs({ vaultArn: this.vaultArn, vaultName: this.vaultName });
  }
}
