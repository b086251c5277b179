const millisecondsPerDay = 86_400_000;

/** Days from `from` to `to`, both written 2026-03-31 and read as UTC; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsPerDay;
}
