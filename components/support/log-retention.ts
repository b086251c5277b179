import type { Problems } from "./args-error";

/**
 * The days that CloudWatch Logs can keep events.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
 */
const retentions = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653,
];

/**
 * The first of CloudWatch's retentions that keeps so many months of 30 days, as its console counts them: 1 month is 30
 * days, 12 months are 365, 24 months are 731. More than 121 months are refused by {@link checkLogRetention}.
 */
export function logRetentionDays(months: number): number {
  const days = months * 30;
  return retentions.find((one) => one >= days) ?? days;
}

export function checkLogRetention(problems: Problems, path: string, days: number): void {
  if (!retentions.includes(days))
    problems.add(
      path,
      `must be one of CloudWatch's retentions in days, ${retentions.join(", ")}`,
      days,
      "take the next one above",
    );
}
