import { readdirSync } from "node:fs";
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

const versions = "/usr/lib/postgresql";

/** A PostgreSQL server of the tests' own, on a free port of this machine, over TLS. */
export class PostgresServer extends DatabaseServer {
  protected readonly engine = "postgres";
  /** PostgreSQL's fast shutdown. */
  protected readonly stopSignal = "SIGINT";

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
    this.server = start(bin("postgres"), [
      ...["-D", join(folder, "data"), "-p", String(port)],
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ]);
    await answering(async () => this.sql("SELECT 1"));
  }

  sql(text: string, database = "postgres"): string {
    return run(bin("psql"), this.#as(database), text).trim();
  }

  session(text: string, database: string): Session {
    return session(bin("psql"), this.#as(database), text);
  }

  #as(database: string): string[] {
    const quiet = ["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1"];
    return [...quiet, "-h", this.folder, "-p", String(this.port), "-U", "owner", "-d", database];
  }
}

function bin(name: string): string {
  const folders = readdirSync(versions)
    .sort()
    .reverse()
    .map((version) => join(versions, version, "bin"));
  return program(name, folders);
}
