/** Where a restored database is, and who reads it. */
export interface Connection {
  readonly engine: Engine;
  /** The name that its certificate has: MySQL's client verifies none of an address. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** Certificates to trust, in PEM. @default those that the runtime trusts; never an unencrypted connection */
  readonly certificates?: string;
  /** After so long, the server stops a query, and the client a server that does not answer. */
  readonly timeoutMs: number;
}

export type Engine = "postgres" | "mysql";

/** A restored database, read one value at a time. */
export interface Database {
  /**
   * The first column of the only row that a query gives, as the server writes it; null where it holds none.
   * The query runs alone in a transaction that may only read.
   * @throws Refusal
   */
  value(sql: string): Promise<string | null>;
  /** The newest moment of a column, in seconds since 1970, without zone taken as UTC; null where there is no row. */
  newest(table: string, column: string): Promise<string | null>;
  close(): Promise<void>;
}

/** Why a database did not answer a question. */
export type Reason =
  | "unreachable"
  | "untrusted"
  | "credentialsRefused"
  | "noSuchDatabase"
  | "noSuchTable"
  | "noSuchColumn"
  | "notAllowed"
  | "writes"
  | "invalidQuery"
  | "notOneRow"
  | "notOneColumn"
  | "tooSlow"
  | "damaged"
  | "lost"
  | "other";

/**
 * A question that was not answered. It holds no text of the server's: that may quote data, and whoever reads the result may
 * not be allowed to.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly reason: Reason,
    /** The server's own code: an SQLSTATE, or MySQL's name of the error. */
    readonly code?: string,
  ) {
    super(code === undefined ? reason : `${reason} (${code})`);
  }
}

/** Names as a query may hold them: each part in the engine's quotes. */
export function quoted(name: string, quote: '"' | "`"): string {
  return name
    .split(".")
    .map((part) => `${quote}${part.replaceAll(quote, quote + quote)}${quote}`)
    .join(".");
}

/** A query as a table of which two rows are read: it can then be nothing else, and a long answer is not fetched. */
export function atMostTwoRows(sql: string): string {
  return `SELECT * FROM (\n${sql}\n) AS answer LIMIT 2`;
}

/** The value of an answer that must have one row and one column. */
export function onlyValue(rows: readonly (readonly (string | null)[])[], columns: number) {
  if (columns !== 1) throw new Refusal("notOneColumn");
  const [first, ...others] = rows;
  if (first === undefined || others.length > 0) throw new Refusal("notOneRow");
  return first[0] ?? null;
}
