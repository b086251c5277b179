import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * For every resource class of `@pulumi/aws`, by type token: the properties that AWS computes when the program does not
 * set them. These are the output-only ones, and the optional inputs that AWS fills in when they are absent (region,
 * names, zones, default policies...).
 *
 * Read from the installed package, where both are marked:
 * - output-only: `resourceInputs["arn"] = undefined /*out*\/` in the compiled constructor;
 * - computed when absent: optional in the args, yet never `undefined` in the class (`readonly policy: Output<string>`).
 *   The code generator leaves `| undefined` out exactly where Terraform's schema says Computed.
 */
export function awsOutputs(): Record<string, string[]> {
  const root = dirname(require.resolve("@pulumi/aws/package.json"));
  const outputs = compiledFiles(root).flatMap((file): [string, string[]][] => {
    const code = readFileSync(file, "utf8");
    const type = /__pulumiType = ['"]([^'"]+)['"]/.exec(code)?.[1];
    if (type === undefined) return [];
    const declarations = file.replace(/\.js$/, ".d.ts");
    const computed = existsSync(declarations)
      ? computedInputs(readFileSync(declarations, "utf8"))
      : [];
    return [[type, [...new Set([...outputOnly(code), ...computed])].sort()]];
  });
  return Object.fromEntries(outputs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function compiledFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return entry.name === "node_modules" || entry.name === "types" ? [] : compiledFiles(path);
    }
    return entry.name.endsWith(".js") ? [path] : [];
  });
}

function outputOnly(code: string): string[] {
  return names(code, /resourceInputs\["(\w+)"\] = undefined \/\*out\*\//g);
}

function computedInputs(declarations: string): string[] {
  const classBody = /^export declare class [\s\S]*?^}/m.exec(declarations)?.[0] ?? "";
  const argsBody = /^export interface \w+Args \{[\s\S]*?^}/m.exec(declarations)?.[0] ?? "";
  const optional = new Set(names(argsBody, /^ {4}(\w+)\?:/gm));
  return [...classBody.matchAll(/^ {4}readonly (\w+): pulumi\.Output<([\s\S]*?)>;$/gm)]
    .filter(([, name = "", type = ""]) => optional.has(name) && !type.endsWith("| undefined"))
    .map(([, name = ""]) => name);
}

function names(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = ""]) => name);
}
