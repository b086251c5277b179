/** What a restored database must answer. */
export type DatabaseCheck = QueryCheck | FreshnessCheck;

/** A query that gives one value, and what that value must be. */
export interface QueryCheck {
  readonly name: string;
  /** One query that reads: `SELECT count(*) FROM orders`. */
  readonly sql: string;
  readonly expect: Expectation;
}

/** A column of moments whose newest is at most as old as the work that may be lost. */
export interface FreshnessCheck {
  readonly name: string;
  /** `orders`, or with its schema `sales.orders`. */
  readonly table: string;
  /** A date, or a moment; without zone it is taken as UTC. */
  readonly newest: string;
  /**
   * Hours between the newest row and the backup, where nobody works all the time.
   * @default the work that may be lost
   */
  readonly withinHours?: number;
}

/** One of the three. A number is compared as a number; a text, character for character. */
export type Expectation =
  { readonly equals: number | string } | { readonly atLeast: number } | { readonly atMost: number };
