import type { Problems } from "../../support/args-error";

/**
 * Where the provider's access stands:
 * - `active`: as agreed;
 * - `exiting`: it reads, until the end of the last day, `endsOn` (`2027-03-31`), in UTC;
 * - `ended`: it has no role.
 */
export type ProviderAccess =
  | { readonly state: "active" }
  | { readonly state: "exiting"; readonly endsOn: string }
  | { readonly state: "ended" };

/** The moment from which nothing is allowed, in UTC: that at which the last day is over. */
export function endOf(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return `${next.toISOString().slice(0, 10)}T00:00:00Z`;
}

export function checkProviderAccess(problems: Problems, access: ProviderAccess): void {
  if (access.state === "exiting" && !isDay(access.endsOn))
    problems.add(
      "access.endsOn",
      "must be a day of the calendar",
      access.endsOn,
      "write the last day of access, as 2027-03-31",
    );
}

function isDay(text: string): boolean {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
