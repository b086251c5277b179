import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ChildProcess } from "node:child_process";
import type { Connection } from "../../../../components/backup/validators/databases/database";
import {
  answering,
  freePort,
  freeze,
  program,
  remove,
  run,
  serverFolder,
  session,
  start,
  stopped,
  type Session,
} from "./server";

/** A MariaDB server of the tests' own, on a free port of this machine, over TLS. */
export class MariadbServer {
  readonly certificates: string;
  #server: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    readonly port: number,
  ) {
    this.certificates = readFileSync(join(folder, "certificate.pem"), "utf8");
  }

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
    this.#server = start(program("mariadbd", ["/usr/sbin"]), [
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

  /** Runs statements as the owner. */
  sql(text: string, database = "mysql"): string {
    return run("mariadb", this.#as(database), text).trim();
  }

  /** Statements of another session of the owner's, which stays. */
  session(text: string, database: string): Session {
    return session("mariadb", this.#as(database), text);
  }

  #as(database: string): string[] {
    const quiet = ["--no-defaults", "--batch", "--skip-column-names"];
    return [...quiet, `--socket=${join(this.folder, "socket")}`, "--user=root", database];
  }

  /** How a validator enters. */
  connection(database: string): Connection {
    return {
      engine: "mysql",
      host: "localhost",
      port: this.port,
      database,
      user: "reader",
      password: "the reader's password",
      certificates: this.certificates,
      timeoutMs: 1_500,
    };
  }

  dataFile(path: string): string {
    return join(this.folder, "data", path);
  }

  async freeze(frozen: boolean): Promise<void> {
    if (this.#server !== undefined) await freeze(this.#server, frozen);
  }

  async down(): Promise<void> {
    if (this.#server !== undefined) await stopped(this.#server, "SIGTERM");
  }

  async close(): Promise<void> {
    await this.down();
    remove(this.folder);
  }
}
