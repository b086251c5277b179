/** Hours that divide a day, the longest first. */
const stepsOfDay = [12, 8, 6, 4, 3, 2];

/**
 * When backups are made so that at most `rpoHours` of work are between two of them: every hour at best, every week at worst.
 * The time that a backup waits for its start comes on top.
 *
 * AWS counts "every 6 hours" within a day, and starts again at midnight: hence only steps that divide a day, counted from its
 * first one.
 * @param rpoHours 1 to 168.
 * @param startHour 0 to 23: the hour of a daily or weekly backup, and one of those of a backup every few hours.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/plan-options-and-configuration.html
 */
export function backupSchedule(rpoHours: number, startHour: number): string {
  if (rpoHours >= 168) return `cron(0 ${startHour} ? * SUN *)`;
  if (rpoHours >= 24) return `cron(0 ${startHour} ? * * *)`;
  const step = stepsOfDay.find((hours) => hours <= rpoHours);
  return step === undefined ? "cron(0 * ? * * *)" : `cron(0 ${startHour % step}/${step} ? * * *)`;
}
