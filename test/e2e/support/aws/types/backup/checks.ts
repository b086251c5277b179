import { text } from "../../resource-type";

export const devguide = "https://docs.aws.amazon.com/aws-backup/latest/devguide";
export const provider = "terraform-provider-aws/internal/service/backup";

/** Absent is within. */
export function isWithin(value: unknown, least: number, most: number): boolean {
  return value === undefined || (Number(value) >= least && Number(value) <= most);
}

/** Six fields, as EventBridge's: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html */
export function isCron(schedule: unknown): boolean {
  return /^cron\(\S+( \S+){5}\)$/.test(text(schedule));
}

export function isArnOrAll(value: unknown): boolean {
  return value === "*" || /^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+$/.test(text(value));
}

export function isJsonObject(document: unknown): boolean {
  try {
    return text(document).startsWith("{") && JSON.parse(text(document)) !== null;
  } catch {
    return false;
  }
}
