import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../../support/socle";
import { Account } from "./account";
import type { Props } from "./resource-type";
import { ServiceModels } from "./service-model";
import { World, type Thing } from "./world";

const models = new ServiceModels(join(root, "bin/botocore/botocore/data"));
const number = "111122223333";

export const vault = "aws:backup/vault:Vault";
export const airGapped = "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault";
export const lock = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";
export const policy = "aws:backup/vaultPolicy:VaultPolicy";
export const notifications = "aws:backup/vaultNotifications:VaultNotifications";
export const plan = "aws:backup/plan:Plan";
export const selection = "aws:backup/selection:Selection";
export const regionSettings = "aws:backup/regionSettings:RegionSettings";
export const globalSettings = "aws:backup/globalSettings:GlobalSettings";
export const framework = "aws:backup/framework:Framework";
export const reportPlan = "aws:backup/reportPlan:ReportPlan";

export const arn = (resource: string) => `arn:aws:backup:eu-west-3:${number}:${resource}`;
export const role = (name: string) => `arn:aws:iam::${number}:role/${name}`;
export const copy = {
  destinationVaultArn: "arn:aws:backup:eu-west-1:111122223333:backup-vault:copies",
  lifecycle: { deleteAfter: 365 },
};
export const rule = {
  ruleName: "daily",
  targetVaultName: "existing",
  schedule: "cron(0 3 * * ? *)",
  startWindow: 60,
  lifecycle: { coldStorageAfter: 30, deleteAfter: 120 },
  copyActions: [copy],
  recoveryPointTags: { Backup: "daily" },
  scanActions: [{ malwareScanner: "GUARDDUTY", scanMode: "FULL_SCAN" }],
};
export const tag = { type: "STRINGEQUALS", key: "Backup", value: "daily" };

/** One request of each type that AWS takes, in an account that holds the `existing`. */
export const requests: Readonly<Record<string, Props>> = {
  [vault]: { name: "main", tags: { Owner: "ops" } },
  [airGapped]: { name: "apart", minRetentionDays: 7, maxRetentionDays: 35 },
  [lock]: { backupVaultName: "existing", minRetentionDays: 7, maxRetentionDays: 365 },
  [policy]: { backupVaultName: "existing", policy: '{"Version":"2012-10-17","Statement":[]}' },
  [notifications]: {
    backupVaultName: "existing",
    snsTopicArn: "arn:aws:sns:eu-west-3:111122223333:alerts",
    backupVaultEvents: ["COPY_JOB_FAILED"],
  },
  [plan]: {
    name: "daily",
    rules: [rule],
    advancedBackupSettings: [{ resourceType: "EC2", backupOptions: { WindowsVSS: "enabled" } }],
    scanSettings: [
      { malwareScanner: "GUARDDUTY", resourceTypes: ["EBS"], scannerRoleArn: role("scanner") },
    ],
  },
  [selection]: {
    name: "tagged",
    planId: "existing",
    iamRoleArn: role("backup"),
    resources: ["*"],
    conditions: [{ stringEquals: [{ key: "aws:ResourceTag/Backup", value: "daily" }] }],
  },
  [regionSettings]: { resourceTypeOptInPreference: { EBS: true, S3: false } },
  [globalSettings]: { globalSettings: { isCrossAccountBackupEnabled: "true" } },
  [framework]: {
    name: "backups",
    controls: [
      {
        name: "BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK",
        inputParameters: [{ name: "requiredRetentionDays", value: "35" }],
        scope: { complianceResourceTypes: ["RDS"], tags: { Backup: "daily" } },
      },
    ],
  },
  [reportPlan]: {
    name: "restores",
    reportDeliveryChannel: { s3BucketName: "reports", formats: ["CSV", "JSON"] },
    reportSetting: { reportTemplate: "RESTORE_JOB_REPORT" },
  },
};

export const subject = (type: string) => ({ type, urn: `urn:pulumi:dev::p::${type}::made` });

/** An account that has what the requests refer to, and an `existing` of each type that has a name. */
export class BackupAccount {
  readonly world = new World(mkdtempSync(join(tmpdir(), "socle-backup-")));
  readonly provider = new Account(this.world, { region: "eu-west-3" }, () => models);

  async fill(): Promise<void> {
    this.world.control = { account: number };
    for (const type of [vault, framework, reportPlan])
      await this.create(type, { ...requests[type], name: "existing" });
    this.exists(plan, "existing", { ...requests[plan], region: "eu-west-3", name: "existing" });
    this.exists("aws:organizations/organization:Organization", "o-example", {});
    this.#trusts("backup", "backup.amazonaws.com");
    this.#trusts("other", "ec2.amazonaws.com");
  }

  create(type: string, inputs: Props = {}): Promise<Thing> {
    return this.provider.create(subject(type), this.provider.check(subject(type), inputs));
  }

  exists(type: string, id: string, inputs: Props, outputs: Props = {}): void {
    this.world.put(number, type, id, { id, inputs, outputs });
  }

  remove(type: string, id: string): void {
    this.world.remove(number, type, id);
  }

  things(type: string): readonly Thing[] {
    return this.world.view(number).things(type);
  }

  close(): void {
    rmSync(this.world.folder, { recursive: true });
  }

  #trusts(name: string, service: string): void {
    const assumeRolePolicy = JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: service } }],
    });
    this.exists("aws:iam/role:Role", name, { name, assumeRolePolicy }, { arn: role(name) });
  }
}
