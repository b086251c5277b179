import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleOf, type FunctionFile } from "../../../components/backup/validation/function-code";
import { agreedFile } from "../../../components/backup/validators/functions/agreed";
import { markVariable } from "./processes";

/** How an invocation ended. */
export interface Invocation {
  /** What the handler gave; nothing where it threw. */
  readonly answer?: unknown;
  /** What it threw, with its stack. */
  readonly error?: string;
  /** All that it wrote, to its log and beside it. */
  readonly log: string;
  /** From the start of the process until the handler was loaded. */
  readonly startMs: number;
  /** Bytes, at the end. */
  readonly memory: number;
}

/** The child loads the function, calls it once and tells how it went by its fourth channel. */
const child = `
  const { writeSync } = require("node:fs");
  const started = performance.now();
  const { handler } = require(process.cwd() + "/index.js");
  const startMs = performance.now() - started;
  const tell = (end) => {
    writeSync(3, JSON.stringify({ ...end, startMs, memory: process.memoryUsage.rss() }));
    process.exit(0);
  };
  handler(JSON.parse(process.argv[1])).then(
    (answer) => tell({ answer }),
    (error) => tell({ error: String(error?.stack ?? error) }),
  );
`;

/** A function as Lambda runs it: its files in a folder of their own, with no package in reach, in a process of its own. */
export class Task {
  readonly #folder = mkdtempSync(join(tmpdir(), "socle-task-"));

  constructor(file: FunctionFile, agreed?: unknown) {
    copyFileSync(bundleOf(file), join(this.#folder, "index.js"));
    if (agreed !== undefined) writeFileSync(join(this.#folder, agreedFile), JSON.stringify(agreed));
  }

  /** @param variables Of its environment, and of nobody else's. */
  async run(event: unknown, variables: Readonly<Record<string, string>>): Promise<Invocation> {
    const running = spawn(process.execPath, ["-e", child, JSON.stringify(event)], {
      cwd: this.#folder,
      env: { PATH: process.env["PATH"], [markVariable]: tmpdir(), ...variables },
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    });
    const [, output, errors, told] = running.stdio.map((stream) => collected(stream));
    const code = await new Promise((done) => running.once("close", done));
    const log = `${await output}${await errors}`;
    const text = await told;
    if (text === undefined || text === "")
      throw new Error(`the function ended with ${String(code)}: ${log}`);
    return { ...(JSON.parse(text) as Omit<Invocation, "log">), log };
  }

  close(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

async function collected(stream: unknown): Promise<string> {
  let text = "";
  if (stream !== null) for await (const part of stream as AsyncIterable<Buffer>) text += part;
  return text;
}
