import { accessSync, chmodSync, constants, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { root } from "../../support/socle";

/**
 * Fills a folder with what the engine looks for on PATH: the CLI, the Node language host (the true one where it is
 * installed, otherwise the stand-in), and the stand-ins for AWS's provider and for awsx.
 */
export function installExecutables(folder: string): void {
  mkdirSync(folder);
  const cli = join(root, "bin/pulumi");
  symlinkSync(cli, join(folder, "pulumi"));
  const host = trueLanguageHost();
  if (host === undefined)
    script(join(folder, "pulumi-language-nodejs"), "plugins/language-host.ts");
  else symlinkSync(host, join(folder, "pulumi-language-nodejs"));
  script(join(folder, "pulumi-resource-aws"), "aws/main.ts");
  script(join(folder, "pulumi-resource-awsx"), "awsx/main.ts");
}

/** Whether the tests run with Pulumi's own language host. */
export function trueLanguageHost(): string | undefined {
  return (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "pulumi-language-nodejs"))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** `exec`, so that the plugin is the child of the engine, and sees it end. */
function script(file: string, entry: string): void {
  const hook = join(root, "scripts/typescript-hook.js");
  const node = quoted(process.execPath);
  writeFileSync(
    file,
    `#!/bin/sh\nexec ${node} --require ${quoted(hook)} ${quoted(join(__dirname, entry))} "$@"\n`,
  );
  chmodSync(file, 0o755);
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}

/** The folders of PATH that the commands of a test need: Node's and the system's. */
export const systemPath = [dirname(process.execPath), "/usr/bin", "/bin"];
