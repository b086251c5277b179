import type { Problems } from "./args-error";

/** How far back an alarm looks. */
export interface AlarmWindow {
  /** 10, 20, 30 or a multiple of 60. */
  readonly periodSeconds: number;
  readonly evaluationPeriods: number;
}

const hour = 3_600;
const day = 86_400;

/**
 * CloudWatch looks back a week at most, and a day where the period is shorter than an hour. It says so only when the alarm
 * is made.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export function checkAlarmWindow(problems: Problems, path: string, window: AlarmWindow): void {
  const { periodSeconds, evaluationPeriods } = window;
  if (![10, 20, 30].includes(periodSeconds) && !(periodSeconds >= 60 && periodSeconds % 60 === 0))
    problems.add(
      path,
      "must have a period of 10, 20 or 30 seconds, or a multiple of 60",
      periodSeconds,
      "write whole minutes",
    );
  if (!Number.isInteger(evaluationPeriods) || evaluationPeriods < 1)
    problems.add(
      path,
      "must look at a whole number of periods, at least one",
      evaluationPeriods,
      "write 1 or more",
    );
  const [most, inWords] = periodSeconds < hour ? [day, "a day"] : [7 * day, "a week"];
  if (periodSeconds * evaluationPeriods > most)
    problems.add(
      path,
      `must look back at most ${inWords} (${most} seconds) with periods of ${periodSeconds} seconds`,
      periodSeconds * evaluationPeriods,
      "look at fewer periods; what must be seen later needs a metric that counts days",
    );
}
