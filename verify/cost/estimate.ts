import type { Registered } from "../sources/registered";
import { prices, type Price } from "./prices";

/** What the resources of one type cost together. */
export interface CostLine {
  readonly type: string;
  readonly count: number;
  readonly monthlyUsd: number;
  readonly price: Price;
}

export interface Estimate {
  readonly monthlyUsd: number;
  readonly lines: readonly CostLine[];
  /** Types the table does not know, with how many there are: never counted as zero. */
  readonly notPriced: readonly { readonly type: string; readonly count: number }[];
}

/** The monthly cost of what a stack holds, before any use that the price table does not assume. */
export function estimate(registered: readonly Registered[]): Estimate {
  const counts = new Map<string, { type: string; price: Price | undefined; count: number }>();
  for (const { type, custom, remote, inputs } of registered) {
    const isBilled = (custom && !type.startsWith("pulumi:providers:")) || remote;
    if (!isBilled) continue;
    const at = prices.findIndex(
      (one) => one.types.includes(type) && (one.applies?.(inputs) ?? true),
    );
    const entry = counts.get(`${type} ${at}`) ?? { type, price: prices[at], count: 0 };
    counts.set(`${type} ${at}`, { ...entry, count: entry.count + 1 });
  }
  const lines: CostLine[] = [];
  const notPriced: { type: string; count: number }[] = [];
  for (const { type, price, count } of counts.values()) {
    if (price === undefined) notPriced.push({ type, count });
    else lines.push({ type, count, monthlyUsd: price.monthlyUsd * count, price });
  }
  return { monthlyUsd: lines.reduce((sum, line) => sum + line.monthlyUsd, 0), lines, notPriced };
}
