import { createRequire } from "node:module";
import { sep } from "node:path";
import type { Project } from "../project";

/**
 * Runs a program as the SDK's `cmd/run` does: its entry is required, an exported function is called, and what it gives
 * becomes the outputs of the stack.
 */
export async function runEntry(project: Project): Promise<unknown> {
  const exported: unknown = createRequire(project.entry)(project.entry);
  return typeof exported === "function" ? (exported as () => unknown)() : exported;
}

/**
 * Forgets the modules that the program was the first to load, packages apart, so that the next run evaluates them
 * again: the same program may run for another stack.
 */
export function forgetEntry(project: Project): void {
  const { cache } = createRequire(project.entry);
  const forget = (module: NodeModule | undefined): void => {
    if (module === undefined || module.filename.includes(`${sep}node_modules${sep}`)) return;
    if (cache[module.filename] !== module) return;
    delete cache[module.filename];
    module.children.forEach(forget);
  };
  forget(cache[project.entry]);
}
