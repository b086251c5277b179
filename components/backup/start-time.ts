import type { Problems } from "../support/args-error";
import { checkWhole } from "../support/checks";

/** When a scheduled thing starts in its day. */
export interface StartTime {
  /** 0 to 23, in the time zone. */
  readonly startHour: number;
  /** An IANA time zone: `Europe/Paris`. */
  readonly timezone: string;
}

export function checkStartTime(problems: Problems, { startHour, timezone }: StartTime): void {
  checkWhole(problems, "startHour", startHour, [0, 23], "write 5 for 5 in the morning");
  if (!isTimezone(timezone))
    problems.add("timezone", "must be an IANA time zone", timezone, "write Etc/UTC, Europe/Paris");
}

function isTimezone(timezone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: timezone }).format() !== "";
  } catch {
    return false;
  }
}
