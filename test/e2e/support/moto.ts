import { spawn, type ChildProcess } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../support/socle";
import { answering, freePort, stopped } from "./databases/server";
import { markVariable } from "./processes";

/** Moto's emulator of AWS, on a free port of this machine. */
export class Moto {
  private constructor(
    private readonly server: ChildProcess,
    private readonly port: number,
  ) {}

  static async start(): Promise<Moto> {
    const port = await freePort();
    const args = ["-m", "moto.server", "-H", "127.0.0.1", "-p", String(port)];
    const server = spawn("python3", args, {
      stdio: "ignore",
      env: {
        PATH: process.env["PATH"],
        PYTHONPATH: join(root, "bin/moto"),
        PYTHONDONTWRITEBYTECODE: "1",
        [markVariable]: tmpdir(),
      },
    });
    const moto = new Moto(server, port);
    await answering(() => fetch(`${moto.#endpoint}/moto-api/`));
    return moto;
  }

  /** What a client of the SDK needs to speak to it. */
  get client() {
    return {
      endpoint: this.#endpoint,
      region: "eu-west-3",
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
    };
  }

  /** Forgets everything. */
  async reset(): Promise<void> {
    await fetch(`${this.#endpoint}/moto-api/reset`, { method: "POST" });
  }

  async close(): Promise<void> {
    await stopped(this.server, "SIGTERM");
  }

  get #endpoint(): string {
    return `http://127.0.0.1:${this.port}`;
  }
}
