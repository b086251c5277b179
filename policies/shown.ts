/**
 * What a message may repeat of a resource's value. The engine hands secrets to a pack in clear and unmarked, so only
 * numbers, booleans and words of a closed list are repeated; anything else is described, not shown.
 */
export function shown(value: unknown, words: readonly string[] = []): string {
  if (value === undefined || value === null) return "-";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "string" && words.includes(value)) return value;
  return "***";
}
