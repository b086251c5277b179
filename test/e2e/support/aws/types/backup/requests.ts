import type { Props } from "../../resource-type";
import { assume, document } from "../access/requests";
import { own, type Held } from "../fresh-account";

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

export const arn = (resource: string) => `arn:aws:backup:eu-west-3:${own}:${resource}`;
export const role = (name: string) => `arn:aws:iam::${own}:role/${name}`;
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

const trusting = (service: string) => document({ ...assume, Principal: { Service: service } });

export const existing: Held = {
  vault: [vault, { name: "existing" }],
  framework: [framework, { ...requests[framework], name: "existing" }],
  reportPlan: [reportPlan, { ...requests[reportPlan], name: "existing" }],
  backup: [
    "aws:iam/role:Role",
    { name: "backup", assumeRolePolicy: trusting("backup.amazonaws.com") },
  ],
  other: ["aws:iam/role:Role", { name: "other", assumeRolePolicy: trusting("ec2.amazonaws.com") }],
};
