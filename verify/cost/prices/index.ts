import { accessPrices } from "./access";
import { accountPrices } from "./account";
import { backupPrices } from "./backup";
import { functionPrices } from "./functions";
import { loggingPrices } from "./logging";
import type { Price } from "./price";

export { pricesAsOf, type Price } from "./price";

/** List prices in USD: of eu-west-3 and us-east-1 alike, or of us-east-1 where an entry says so. A type that is absent is not priced. */
export const prices: readonly Price[] = [
  ...accountPrices,
  ...accessPrices,
  ...backupPrices,
  ...functionPrices,
  ...loggingPrices,
];
