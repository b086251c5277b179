import { join } from "node:path";
import {
  answering,
  DatabaseServer,
  freePort,
  program,
  run,
  serverFolder,
  session,
  start,
  type Session,
} from "./server";

/** A MariaDB server of the tests' own, on a free port of this machine, over TLS. */
export class MariadbServer extends DatabaseServer {
  protected readonly engine = "mysql";
  protected readonly stopSignal = "SIGTERM";

  static async start(): Promise<MariadbServer> {
    const folder = serverFolder("mariadb");
    run("mariadb-install-db", [
      "--no-defaults",
      `--datadir=${join(folder, "data")}`,
      "--auth-root-authentication-method=normal",
      "--skip-test-db",
    ]);
    const server = new MariadbServer(folder, await freePort());
    await server.up();
    return server;
  }

  async up(): Promise<void> {
    const { folder, port } = this;
    this.server = start(program("mariadbd", ["/usr/sbin"]), [
      "--no-defaults",
      `--datadir=${join(folder, "data")}`,
      `--socket=${join(folder, "socket")}`,
      `--pid-file=${join(folder, "pid")}`,
      `--log-error=${join(folder, "log")}`,
      "--bind-address=127.0.0.1",
      `--port=${port}`,
      `--ssl-cert=${join(folder, "certificate.pem")}`,
      `--ssl-key=${join(folder, "key.pem")}`,
      "--innodb-flush-log-at-trx-commit=0",
      "--skip-name-resolve",
    ]);
    await answering(async () => this.sql("SELECT 1"));
  }

  sql(text: string, database = "mysql"): string {
    return run("mariadb", this.#as(database), text).trim();
  }

  session(text: string, database: string): Session {
    return session("mariadb", this.#as(database), text);
  }

  #as(database: string): string[] {
    const quiet = ["--no-defaults", "--batch", "--skip-column-names"];
    return [...quiet, `--socket=${join(this.folder, "socket")}`, "--user=root", database];
  }
}
