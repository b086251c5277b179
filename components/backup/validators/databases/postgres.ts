import { setTimeout as wait } from "node:timers/promises";
import { Client, type QueryArrayConfig } from "pg";
import { connectionReason } from "./connection-reason";
import {
  atMostTwoRows,
  onlyValue,
  quoted,
  Refusal,
  type Connection,
  type Database,
  type Reason,
} from "./database";

/** Opens a PostgreSQL database, over TLS. @throws Refusal */
export async function openPostgres(connection: Connection): Promise<Database> {
  const { host, port, database, user, password, certificates, timeoutMs } = connection;
  const client = new Client({
    host,
    port,
    database,
    user,
    password,
    ssl: certificates === undefined ? true : { ca: certificates },
    connectionTimeoutMillis: timeoutMs,
    statement_timeout: timeoutMs,
    // A server that is frozen stops nothing by itself.
    query_timeout: timeoutMs + graceMs,
    // As text, whatever the type: numbers of any size, and no date that depends on this machine.
    types: { getTypeParser: () => (text: string) => text },
  });
  // Told by the query that runs.
  client.on("error", () => undefined);
  await client.connect().catch(refuse);

  async function value(sql: string): Promise<string | null> {
    try {
      await client.query("BEGIN READ ONLY");
      // The extended protocol takes one statement.
      const query: QueryArrayConfig & { queryMode: "extended" } = {
        text: atMostTwoRows(sql),
        rowMode: "array",
        queryMode: "extended",
      };
      const answer = await client.query<(string | null)[]>(query);
      return onlyValue(answer.rows, answer.fields.length);
    } catch (error) {
      return refuse(error);
    } finally {
      await client.query("ROLLBACK").catch(() => undefined);
    }
  }

  return {
    value,
    newest: (table, column) =>
      value(`SELECT extract(epoch FROM max(${quoted(column, '"')})) FROM ${quoted(table, '"')}`),
    // A server that is frozen takes no farewell.
    close: () => Promise.race([client.end(), wait(graceMs, undefined, { ref: false })]),
  };
}

/** After the server's own limit. */
const graceMs = 2_000;

/** By SQLSTATE, or by its class, the first two characters. @see https://www.postgresql.org/docs/current/errcodes-appendix.html */
const reasons: Readonly<Record<string, Reason>> = {
  "28": "credentialsRefused",
  "3D000": "noSuchDatabase",
  "3F000": "noSuchTable",
  "42P01": "noSuchTable",
  "42703": "noSuchColumn",
  "42501": "notAllowed",
  "25006": "writes",
  "42": "invalidQuery",
  "22": "invalidQuery",
  "57014": "tooSlow",
  "55P03": "tooSlow",
  XX001: "damaged",
  XX002: "damaged",
  "58": "damaged",
  "57": "lost",
  "08": "lost",
};

function refuse(error: unknown): never {
  if (error instanceof Refusal) throw error;
  const { code, message } = error as { code?: string; message?: string };
  if (code !== undefined && /^[0-9A-Z]{5}$/.test(code))
    throw new Refusal(reasons[code] ?? reasons[code.slice(0, 2)] ?? "other", code);
  throw new Refusal(connectionReason(code) ?? reasonOfMessage(message), code);
}

/** What the client says without a code. */
function reasonOfMessage(message = ""): Reason {
  if (/timeout/i.test(message)) return "tooSlow";
  if (/does not support SSL/i.test(message)) return "untrusted";
  if (/terminated|closed|not queryable/i.test(message)) return "lost";
  return "other";
}
