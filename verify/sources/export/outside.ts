import type { Registered } from "../registered";

/** What belongs to providers that no rule judges, by type: listed, because it is not covered. */
export function outsideOf(registered: readonly Registered[]): { type: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { type, custom } of registered) {
    if (custom && !/^(aws|pulumi):/.test(type)) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].map(([type, count]) => ({ type, count }));
}
