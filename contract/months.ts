/** The days of so many months, so that twelve are a year of 365 days. Said once: retentions and locks are counted in days. */
export function daysOfMonths(months: number): number {
  return Math.ceil((months * 365) / 12);
}
