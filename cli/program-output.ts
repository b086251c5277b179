import { Console } from "node:console";

/** Runs a program whose own prints go to the error channel: the other one carries the result, and may be JSON. */
export async function withOutputAside<T>(run: () => Promise<T>): Promise<T> {
  const before = globalThis.console;
  globalThis.console = new Console(process.stderr, process.stderr);
  try {
    return await run();
  } finally {
    globalThis.console = before;
  }
}
