import { createConnection, type Connection as MysqlConnection, type RowDataPacket } from "mysql2";
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

/** Opens a MySQL or MariaDB database, over TLS. @throws Refusal */
export async function openMysql(connection: Connection): Promise<Database> {
  const { host, port, database, user, password, certificates, timeoutMs } = connection;
  const client = createConnection({
    host,
    port,
    database,
    user,
    password,
    ssl: { ...(certificates === undefined ? {} : { ca: certificates }), verifyIdentity: true },
    connectTimeout: timeoutMs,
    // A server could ask for files of this machine.
    flags: ["-LOCAL_FILES"],
    // As text, whatever the type.
    typeCast: (field) => field.string(),
    rowsAsArray: true,
  });
  await ready(client, timeoutMs + graceMs);

  async function ask(sql: string) {
    try {
      return await client.promise().query<RowDataPacket[][]>({ sql, timeout: timeoutMs + graceMs });
    } catch (error) {
      // What comes next would wait for ever behind a question that the server never answers.
      if (codeOf(error) === "PROTOCOL_SEQUENCE_TIMEOUT") client.destroy();
      throw error;
    }
  }

  async function value(sql: string): Promise<string | null> {
    try {
      await ask("START TRANSACTION READ ONLY");
      const [rows, fields] = await ask(atMostTwoRows(sql));
      return onlyValue(rows as unknown as (string | null)[][], fields.length);
    } catch (error) {
      return refuse(error);
    } finally {
      await ask("ROLLBACK").catch(() => undefined);
    }
  }

  try {
    await ask("SET SESSION time_zone = '+00:00'");
    const [[version = []]] = (await ask("SELECT VERSION()")) as unknown as [string[][]];
    const seconds = Math.ceil(timeoutMs / 1_000);
    await ask(
      String(version[0]).includes("MariaDB")
        ? `SET SESSION max_statement_time = ${seconds}`
        : `SET SESSION max_execution_time = ${timeoutMs}`,
    );
    await ask(`SET SESSION lock_wait_timeout = ${seconds}`);
  } catch (error) {
    client.destroy();
    return refuse(error);
  }

  return {
    value,
    newest: (table, column) =>
      value(`SELECT UNIX_TIMESTAMP(MAX(${quoted(column, "`")})) FROM ${quoted(table, "`")}`),
    // Without a farewell, which a server that is frozen would not take.
    close: () => Promise.resolve(client.destroy()),
  };
}

/** Waits until a connection is open. The client's own limit ends with the network's part, before the server has said a word. */
function ready(client: MysqlConnection, mostMs: number): Promise<void> {
  return new Promise<void>((open, refused) => {
    const timer = setTimeout(() => {
      client.destroy();
      refused(new Refusal("unreachable"));
    }, mostMs);
    // Told by the query that runs, later.
    client.on("error", () => undefined);
    client.connect((error) => {
      clearTimeout(timer);
      if (error === null) open();
      else refused(error);
    });
  }).catch(refuse);
}

/** After the server's own limit. */
const graceMs = 2_000;

/** MariaDB's own errors, which the client has no name for. @see https://mariadb.com/kb/en/mariadb-error-codes/ */
const ofMariadb: Readonly<Record<number, Reason>> = { 1205: "tooSlow", 1969: "tooSlow" };

/** By the name of the error. @see https://dev.mysql.com/doc/mysql-errors/8.0/en/server-error-reference.html */
const reasons: Readonly<Record<string, Reason>> = {
  ER_ACCESS_DENIED_ERROR: "credentialsRefused",
  ER_DBACCESS_DENIED_ERROR: "notAllowed",
  ER_TABLEACCESS_DENIED_ERROR: "notAllowed",
  ER_COLUMNACCESS_DENIED_ERROR: "notAllowed",
  ER_SPECIFIC_ACCESS_DENIED_ERROR: "notAllowed",
  ER_BAD_DB_ERROR: "noSuchDatabase",
  ER_NO_SUCH_TABLE: "noSuchTable",
  ER_BAD_FIELD_ERROR: "noSuchColumn",
  ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION: "writes",
  ER_PARSE_ERROR: "invalidQuery",
  ER_DUP_FIELDNAME: "notOneColumn",
  ER_QUERY_TIMEOUT: "tooSlow",
  ER_STATEMENT_TIMEOUT: "tooSlow",
  ER_QUERY_INTERRUPTED: "tooSlow",
  ER_LOCK_WAIT_TIMEOUT: "tooSlow",
  PROTOCOL_SEQUENCE_TIMEOUT: "tooSlow",
  ER_NOT_KEYFILE: "damaged",
  ER_OLD_KEYFILE: "damaged",
  ER_CRASHED_ON_USAGE: "damaged",
  ER_CRASHED_ON_REPAIR: "damaged",
  ER_TABLE_CORRUPT: "damaged",
  ER_TABLESPACE_MISSING: "damaged",
  ER_INDEX_CORRUPT: "damaged",
  ER_GET_ERRNO: "damaged",
  PROTOCOL_CONNECTION_LOST: "lost",
  ER_SERVER_SHUTDOWN: "lost",
  HANDSHAKE_NO_SSL_SUPPORT: "untrusted",
  HANDSHAKE_SSL_ERROR: "untrusted",
};

function refuse(error: unknown): never {
  if (error instanceof Refusal) throw error;
  const code = codeOf(error);
  const { errno = 0 } = error as { errno?: number };
  const reason = reasons[code ?? ""] ?? ofMariadb[errno] ?? connectionReason(code);
  throw new Refusal(reason ?? reasonOfMessage(error), code);
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string }).code;
}

/** What the client says without a code. */
function reasonOfMessage(error: unknown): Reason {
  return /closed state/.test((error as Error).message) ? "lost" : "other";
}
