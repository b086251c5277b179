/** How often a class of data is restored to test it. */
export type TestFrequency = "weekly" | "monthly" | "quarterly";

/** Days of the cron expression, and days between two tests at most. */
const frequencies = {
  weekly: { days: "? * MON *", between: 7 },
  monthly: { days: "1 * ? *", between: 31 },
  quarterly: { days: "1 1,4,7,10 ? *", between: 92 },
} as const;

/** When the test of a class starts that does not say when: after the night's backups. */
export const defaultStartHour = 8;

/** @param startHour 0 to 23. */
export function restoreTestSchedule(frequency: TestFrequency, startHour: number): string {
  return `cron(0 ${startHour} ${frequencies[frequency].days})`;
}

/**
 * Days before a test within which the backup it restores was made: since the test before, and twice the RPO at least, so that
 * a backup that is late is still tested. AWS skips in silence what has no backup within.
 * @param rpoHours 1 to 168.
 * @returns 7 to 92; AWS takes 1 to 365.
 */
export function selectionWindowDays(frequency: TestFrequency, rpoHours: number): number {
  return Math.max(frequencies[frequency].between, 2 * Math.ceil(rpoHours / 24));
}
