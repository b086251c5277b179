import type { StartTime } from "../start-time";
import { backupSchedule } from "./backup-schedule";

/** Where else a backup is kept. */
export interface BackupCopy {
  /** Exact ARN of a vault, of another region as a rule. */
  readonly vaultArn: string;
  /** Days, within the lock. */
  readonly retentionDays: number;
}

/** How a class of data is backed up: everything that carries its name in the tag `DataClass`. */
export interface BackedUpClass {
  /** The value of the tag. With `planPrefix` and a hyphen, 1 to 50 letters, digits, hyphens, underscores or dots. */
  readonly name: string;
  /** Hours of work that may be lost: 1 to 168. */
  readonly rpoHours: number;
  /** Days, within the lock; at most 35 for a continuous backup. */
  readonly retentionDays: number;
  /**
   * Days after which a backup goes to cold storage, at least 90 before its end. Only what AWS Backup can keep cold goes there,
   * and a test of a cold backup is slow and dear. The copies do not go there.
   * @default never; a continuous backup cannot
   */
  readonly coldAfterDays?: number;
  /** Any second of the retention can be restored, where AWS Backup can: S3, RDS, Aurora, SAP HANA. Snapshots elsewhere. */
  readonly continuous: boolean;
  /** 0 to 5, to different vaults. Copies of a continuous backup are snapshots, made at the schedule. */
  readonly copies: readonly BackupCopy[];
}

/** What the rules of all classes have in common. */
export interface RuleOptions extends StartTime {
  readonly vaultName: string;
  readonly startWindowMinutes: number;
  readonly completionWindowMinutes: number;
}

/**
 * The one rule of a class's plan. A continuous backup and the snapshots that its copies need are one rule: where rules of a
 * plan overlap, AWS only keeps the backup of the longest retention
 * (https://docs.aws.amazon.com/aws-backup/latest/devguide/plan-options-and-configuration.html), while a continuous rule with
 * copies makes a snapshot for each
 * (https://docs.aws.amazon.com/aws-backup/latest/devguide/point-in-time-recovery-copying.html).
 */
export function planRule(
  data: BackedUpClass,
  options: RuleOptions,
  recoveryPointTags: Record<string, string>,
) {
  return {
    ruleName: data.name,
    targetVaultName: options.vaultName,
    schedule: backupSchedule(data.rpoHours, options.startHour),
    scheduleExpressionTimezone: options.timezone,
    startWindow: options.startWindowMinutes,
    completionWindow: options.completionWindowMinutes,
    enableContinuousBackup: data.continuous,
    lifecycle: { deleteAfter: data.retentionDays, coldStorageAfter: data.coldAfterDays },
    copyActions: data.copies.map(({ vaultArn, retentionDays }) => ({
      destinationVaultArn: vaultArn,
      lifecycle: { deleteAfter: retentionDays },
    })),
    recoveryPointTags,
  };
}
