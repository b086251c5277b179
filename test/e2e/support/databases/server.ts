import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Connection } from "../../../../components/backup/validators/databases/database";
import { markVariable } from "../processes";

/** Database servers refuse to run as the superuser: theirs is nobody, where the tests' is root. */
const nobody = 65_534;
const owner = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

/** What the emulator of AWS names databases. */
const emulated = "*.aaaaaaaaaa.eu-west-3.rds.amazonaws.com";

/** A folder of the server's own, with a certificate for localhost and for what the emulator names databases. */
export function serverFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `socle-${name}-`));
  if (owner.uid !== undefined) {
    // The server must pass through the folder above, which is the tests' own.
    if ((statSync(tmpdir()).mode & 0o001) === 0) chmodSync(tmpdir(), 0o711);
    chownSync(folder, nobody, nobody);
  }
  const key = ["-newkey", "rsa:2048", "-nodes", "-keyout", join(folder, "key.pem")];
  const certificate = ["-x509", "-days", "2", "-out", join(folder, "certificate.pem")];
  const names = `subjectAltName=DNS:localhost,DNS:${emulated}`;
  const subject = ["-subj", "/CN=restored", "-addext", names];
  run("openssl", ["req", ...certificate, ...key, ...subject]);
  chmodSync(join(folder, "key.pem"), 0o600);
  return folder;
}

/** Runs a program to its end, as the server's user. */
export function run(program: string, args: readonly string[], input = ""): string {
  return execFileSync(program, args, {
    ...owner,
    input,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "pipe"],
    env: environment,
  });
}

/** Starts a server, as its user. */
export function start(program: string, args: readonly string[]): ChildProcess {
  return spawn(program, args, { ...owner, stdio: "ignore", env: environment });
}

/** Freezes a server and the processes it started, as a machine that no longer answers, or lets them go on. */
async function freeze({ pid }: ChildProcess, frozen: boolean): Promise<void> {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
  for (const one of [String(pid), ...children].map(Number).filter((id) => id > 0)) {
    process.kill(one, frozen ? "SIGSTOP" : "SIGCONT");
    while (frozen && !isFrozen(one)) await wait(10);
  }
}

/** By the mark, a test run that ends with a server left behind is seen. */
const environment = {
  PATH: `${process.env["PATH"]}:/usr/sbin:/usr/local/sbin`,
  HOME: "/nonexistent",
  [markVariable]: tmpdir(),
};

/** A signal reaches the threads of a process one after the other. */
function isFrozen(pid: number): boolean {
  const threads = `/proc/${pid}/task`;
  return readdirSync(threads).every((thread) =>
    /^State:\s+T/m.test(readFileSync(join(threads, thread, "status"), "utf8")),
  );
}

/** A session that goes on while the tests do: what it was told runs until its end. */
export interface Session {
  readonly end: () => void;
}

export function session(client: string, args: readonly string[], text: string): Session {
  const child = spawn(client, args, {
    ...owner,
    stdio: ["pipe", "ignore", "ignore"],
    env: environment,
  });
  child.stdin.write(`${text}\n`);
  return { end: () => void child.kill("SIGKILL") };
}

/** Waits until a server answers. @throws Error after half a minute. */
export async function answering(isUp: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await isUp();
      return;
    } catch (error) {
      if (tries === 150) throw error;
      await wait(200);
    }
  }
}

/** Stops a server and waits for its end. */
export async function stopped(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const end = new Promise((done) => server.once("exit", done));
  server.kill(signal);
  await end;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** The newest folder of programs that Debian's package left, or the PATH. */
export function program(name: string, folders: readonly string[]): string {
  const found = folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
  return found ?? name;
}

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });

/** A server of the tests' own, on a free port of this machine, over TLS. */
export abstract class DatabaseServer {
  protected abstract readonly engine: Connection["engine"];
  protected abstract readonly stopSignal: NodeJS.Signals;
  readonly #certificates: string;
  protected server: ChildProcess | undefined;

  protected constructor(
    protected readonly folder: string,
    protected readonly port: number,
  ) {
    this.#certificates = readFileSync(this.certificateFile, "utf8");
  }

  abstract up(): Promise<void>;
  /** Runs statements as the owner. */
  abstract sql(text: string, database?: string): string;
  /** Statements of another session of the owner's, which stays. */
  abstract session(text: string, database: string): Session;

  /** How a validator enters. */
  connection(database: string): Connection {
    return {
      engine: this.engine,
      host: "localhost",
      port: this.port,
      database,
      user: "reader",
      password: "the reader's password",
      certificates: this.#certificates,
      timeoutMs: 1_500,
    };
  }

  get certificateFile(): string {
    return join(this.folder, "certificate.pem");
  }

  dataFile(path: string): string {
    return join(this.folder, "data", path);
  }

  async freeze(frozen: boolean): Promise<void> {
    if (this.server !== undefined) await freeze(this.server, frozen);
  }

  async down(): Promise<void> {
    if (this.server !== undefined) await stopped(this.server, this.stopSignal);
  }

  async close(): Promise<void> {
    await this.down();
    remove(this.folder);
  }
}
