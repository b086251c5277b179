import { readdirSync, readFileSync } from "node:fs";
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

const versions = "/usr/lib/postgresql";

/** A PostgreSQL server of the tests' own, on a free port of this machine, over TLS. */
export class PostgresServer {
  readonly certificates: string;
  #server: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    readonly port: number,
  ) {
    this.certificates = readFileSync(join(folder, "certificate.pem"), "utf8");
  }

  static async start(): Promise<PostgresServer> {
    const folder = serverFolder("postgres");
    run(bin("initdb"), ["-D", join(folder, "data"), "-U", "owner", "-A", "trust", "-k", "-N"]);
    const server = new PostgresServer(folder, await freePort());
    await server.up();
    return server;
  }

  async up(): Promise<void> {
    const { folder, port } = this;
    const settings = {
      listen_addresses: "127.0.0.1",
      unix_socket_directories: folder,
      ssl: "on",
      ssl_cert_file: join(folder, "certificate.pem"),
      ssl_key_file: join(folder, "key.pem"),
      hba_file: join(folder, "hba.conf"),
      fsync: "off",
      max_connections: "20",
    };
    run("tee", [settings.hba_file], "local all owner trust\nhostssl all all all scram-sha-256\n");
    this.#server = start(bin("postgres"), [
      ...["-D", join(folder, "data"), "-p", String(port)],
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ]);
    await answering(async () => this.sql("SELECT 1"));
  }

  /** Runs statements as the owner. */
  sql(text: string, database = "postgres"): string {
    return run(bin("psql"), this.#as(database), text).trim();
  }

  /** Statements of another session of the owner's, which stays. */
  session(text: string, database: string): Session {
    return session(bin("psql"), this.#as(database), text);
  }

  #as(database: string): string[] {
    const quiet = ["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1"];
    return [...quiet, "-h", this.folder, "-p", String(this.port), "-U", "owner", "-d", database];
  }

  /** How a validator enters. */
  connection(database: string): Connection {
    return {
      engine: "postgres",
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

  /** SIGINT is PostgreSQL's fast shutdown. */
  async down(): Promise<void> {
    if (this.#server !== undefined) await stopped(this.#server, "SIGINT");
  }

  async close(): Promise<void> {
    await this.down();
    remove(this.folder);
  }
}

function bin(name: string): string {
  const folders = readdirSync(versions)
    .sort()
    .reverse()
    .map((version) => join(versions, version, "bin"));
  return program(name, folders);
}
