import { readdirSync, readFileSync } from "node:fs";

/** The variable by which every process of one engine can be told from the others of the machine. */
export const markVariable = "SOCLE_E2E_RUN";

/**
 * The processes that carry a mark in their environment, or one that begins so: the CLI, its plugins and what they started.
 * Where the system has no /proc, none can be found.
 */
export function marked(mark: string): number[] {
  return processIds().filter((pid) => {
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
      const carriesIt = environment.some((one) => one.startsWith(`${markVariable}=${mark}`));
      return carriesIt && !isZombie(pid);
    } catch {
      return false;
    }
  });
}

/** Ends them all, by their ids. */
export function end(mark: string): void {
  for (const pid of marked(mark)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

function isZombie(pid: number): boolean {
  return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
}

function processIds(): number[] {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}
