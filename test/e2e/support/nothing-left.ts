import { readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { end, marked } from "./processes";

/** Not files of a test: what jest and Node keep for their own use. */
const tools = /^(jest|node-compile-cache|v8-compile-cache|tsx)/;

/** A test run ends as it began: no file and no process of it is left. */
export default function nothingLeft(): void {
  const folder = tmpdir();
  const processes = marked(folder);
  const files = readdirSync(folder).filter((name) => !tools.test(name));
  end(folder);
  rmSync(folder, { recursive: true, force: true });
  if (processes.length > 0 || files.length > 0)
    throw new Error(
      `left behind: ${[...processes.map((pid) => `process ${pid}`), ...files].join(", ")}`,
    );
}
