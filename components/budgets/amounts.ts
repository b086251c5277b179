import type { Problems } from "../support/args-error";

/** AWS takes anomaly thresholds up to this; no budget of a small company comes near. */
export const mostUsd = 10_000_000_000;

/** An amount as AWS wants it: a plain decimal text, "1200" or "49.9". Check it first: see {@link checkUsd}. */
export function usdText(amount: number): string {
  // Between 0.01 and `mostUsd`, JavaScript never writes an exponent.
  return String(amount);
}

/** Above 0 USD, at most two decimals. */
export function checkUsd(problems: Problems, path: string, amount: number): void {
  if (!(amount > 0 && amount <= mostUsd) || Number(amount.toFixed(2)) !== amount)
    problems.add(
      path,
      `must be an amount above 0 USD, at most ${mostUsd}, with at most two decimals`,
      amount,
      "write it as 1200 or 49.90",
    );
}
