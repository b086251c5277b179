import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";

export const root = resolve(__dirname, "../..");

/** The example client's stack and a day on which its contract holds, as the README gives them. */
export const example = { stack: "lormont-production-guard", date: "2026-12-01" };

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user would, in `folder`, with nothing that would let it reach AWS. */
export function socle(args: readonly string[], folder = root): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, "cli/socle.js"), ...args],
    {
      cwd: folder,
      encoding: "utf8",
      // The findings of a large client are more than a megabyte of JSON.
      maxBuffer: 64 * 1024 * 1024,
      env: { PATH: process.env["PATH"], HOME: "/nonexistent" },
    },
  );
  return { code: status, stdout, stderr };
}
