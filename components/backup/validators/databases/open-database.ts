import type { Connection, Database } from "./database";
import { openMysql } from "./mysql";
import { openPostgres } from "./postgres";

/** Opens a restored database of any engine. @throws Refusal */
export function openDatabase(connection: Connection): Promise<Database> {
  return connection.engine === "postgres" ? openPostgres(connection) : openMysql(connection);
}
