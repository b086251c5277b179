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
  /** Types the table does not know, or whose inputs do not tell, with how many there are: never counted as zero. */
  readonly notPriced: readonly { readonly type: string; readonly count: number }[];
}

/** The monthly cost of what a stack holds, before any use that the price table does not assume. */
export function estimate(registered: readonly Registered[]): Estimate {
  const lines = new Map<string, CostLine>();
  const notPriced = new Map<string, number>();
  for (const { type, custom, remote, inputs } of registered) {
    const isBilled = (custom && !type.startsWith("pulumi:providers:")) || remote;
    if (!isBilled) continue;
    const at = prices.findIndex(
      (one) => one.types.includes(type) && (one.applies?.(inputs) ?? true),
    );
    const price = prices[at];
    const cost = price && costOf(price, inputs, registered);
    if (price === undefined || cost === undefined) {
      notPriced.set(type, (notPriced.get(type) ?? 0) + 1);
      continue;
    }
    const { count, monthlyUsd } = lines.get(`${type} ${at}`) ?? { count: 0, monthlyUsd: 0 };
    lines.set(`${type} ${at}`, { type, count: count + 1, monthlyUsd: monthlyUsd + cost, price });
  }
  return {
    monthlyUsd: [...lines.values()].reduce((sum, line) => sum + line.monthlyUsd, 0),
    lines: [...lines.values()],
    notPriced: [...notPriced].map(([type, count]) => ({ type, count })),
  };
}

function costOf(
  { monthlyUsd }: Price,
  inputs: Registered["inputs"],
  stack: readonly Registered[],
): number | undefined {
  return typeof monthlyUsd === "number" ? monthlyUsd : monthlyUsd(inputs, stack);
}
