import { accessPrices } from "./access";
import { accountPrices } from "./account";
import { backupPrices } from "./backup";
import { loggingPrices } from "./logging";
import type { Price } from "./price";

export { pricesAsOf, type Price } from "./price";

/** List prices in USD of eu-west-3 and us-east-1 alike for what stands here. A type that is absent is not priced. */
export const prices: readonly Price[] = [
  ...accountPrices,
  ...accessPrices,
  ...backupPrices,
  ...loggingPrices,
];
