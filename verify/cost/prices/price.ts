import type { Text } from "../../../contract";
import type { Registered } from "../../sources/registered";

type Inputs = Registered["inputs"];

/** What a resource costs a month by its inputs, and by what else the stack holds; nothing where these do not tell. */
export type MonthlyUsd = (inputs: Inputs, stack: readonly Registered[]) => number | undefined;

/** What AWS charges for one resource of a type while it merely exists, plus the stated use. */
export interface Price {
  readonly types: readonly string[];
  /** Which of them; the first price that fits a resource counts. @default all */
  readonly applies?: (inputs: Inputs) => boolean;
  readonly monthlyUsd: number | MonthlyUsd;
  /** What the amount takes for granted. */
  readonly assumes?: Text;
  readonly source: string;
}

/** The day the table was drawn up. AWS changes prices without notice: quote nothing older than a quarter. */
export const pricesAsOf = "2026-11-22";

export const docs = "https://docs.aws.amazon.com";

/** AWS's price pages, whose figures a browser fetches. */
export const aws = "https://aws.amazon.com";

/** AWS's own table of what one unit costs, for many services. */
export const unitPrices = `${docs}/solutions/latest/automated-security-response-on-aws/cost.html`;

export const free = (source: string, ...types: readonly string[]): Price => ({
  types,
  monthlyUsd: 0,
  source,
});
