import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./socle";

const copied = [
  "cli",
  "components",
  "contract",
  "policies",
  "scripts",
  "stacks",
  "verify",
  "package.json",
  "Pulumi.yaml",
];

/** A copy of the repository that a test may spoil; `node_modules` is shared. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), "socle-test-"));

  constructor() {
    for (const name of copied) this.add(name);
    symlinkSync(join(root, "node_modules"), join(this.folder, "node_modules"));
  }

  /** Copies one more folder or file of the repository. */
  add(path: string): void {
    cpSync(join(root, path), join(this.folder, path), { recursive: true });
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), "utf8");
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  /** Replaces one piece of a file, by lines. @throws Error where it is not there exactly once: the test would spoil nothing. */
  replace(file: string, piece: string | RegExp, by: string): void {
    const pattern = new RegExp(piece instanceof RegExp ? piece.source : escape(piece), "gm");
    const before = this.read(file);
    const found = before.match(pattern)?.length ?? 0;
    if (found !== 1) throw new Error(`${String(piece)} stands ${found} times in ${file}`);
    this.write(
      file,
      before.replace(pattern, () => by),
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
