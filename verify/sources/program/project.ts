import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { SourceError } from "../source-error";
import { readDeclarations, type ConfigDeclaration } from "./config/declarations";
import { readYamlFile } from "./config/yaml-file";
import { isObject, type Props } from "./wire";

export { listStacks, readStack } from "./config/stack-file";
export { encryptedValue } from "./config/value";
export type { ConfigDeclaration };

/** A Pulumi project on disk. Paths are absolute. */
export interface Project {
  readonly name: string;
  /** Folder of Pulumi.yaml. */
  readonly root: string;
  readonly file: string;
  /** Folder of the stacks' files. */
  readonly stackConfigDir: string;
  /** Where the program runs: the root, unless Pulumi.yaml has a `main`. */
  readonly directory: string;
  /** The module that the program starts with. */
  readonly entry: string;
  readonly config: readonly ConfigDeclaration[];
}

/**
 * Reads the project whose Pulumi.yaml is in a folder.
 *
 * @throws SourceError with everything that is wrong in it at once.
 */
export function readProject(root: string): Project {
  const folder = resolve(root);
  const file = ["Pulumi.yaml", "Pulumi.yml"].map((name) => join(folder, name)).find(existsSync);
  if (file === undefined) {
    throw new SourceError([
      `${folder}: holds no Pulumi.yaml: name the folder of a Pulumi project, or create one with \`pulumi new\``,
    ]);
  }
  const content = readYamlFile(file);
  const problems: string[] = [];
  const name = typeof content.name === "string" ? content.name : "";
  if (name === "") problems.push("has no 'name'");
  const runtime = isObject(content.runtime) ? content.runtime.name : content.runtime;
  if (runtime !== "nodejs") {
    problems.push(`has the runtime '${String(runtime)}': only 'nodejs' programs are run here`);
  }
  // `config: <folder>` is the old spelling of `stackConfigDir`.
  const oldStackConfigDir = typeof content.config === "string" ? content.config : undefined;
  if (oldStackConfigDir !== undefined && content.stackConfigDir !== undefined) {
    problems.push(
      "uses both 'config' and 'stackConfigDir' for the stacks' folder: keep the second",
    );
  }
  const config =
    oldStackConfigDir === undefined ? readDeclarations(content.config, name, problems) : [];
  const program = findProgram(folder, content, problems);

  if (problems.length > 0) throw new SourceError(problems.map((problem) => `${file}: ${problem}`));
  return {
    name,
    root: folder,
    file,
    stackConfigDir: join(folder, oldStackConfigDir ?? String(content.stackConfigDir ?? ".")),
    ...program,
    config,
  };
}

/** The program is a folder, whose package.json names the entry, or a file that `main` of Pulumi.yaml names. */
function findProgram(
  root: string,
  project: Props,
  problems: string[],
): { readonly directory: string; readonly entry: string } {
  const main = typeof project.main === "string" ? join(root, project.main) : root;
  if (isFile(main)) return { directory: join(main, ".."), entry: main };

  const manifest = readManifest(join(main, "package.json"), problems);
  if (manifest.type === "module") {
    problems.push(
      'the program is an ES module ("type": "module" in package.json), which cannot be run here yet: compile it to CommonJS',
    );
  }
  const written = typeof manifest.main === "string" ? manifest.main : "index";
  const entry = ["", ".ts", ".js", "/index.ts", "/index.js"]
    .map((ending) => join(main, `${written}${ending}`))
    .find(isFile);
  if (entry === undefined) {
    problems.push(`the program's entry '${written}' does not exist: see "main" in package.json`);
  }
  return { directory: main, entry: entry ?? main };
}

function readManifest(path: string, problems: string[]): Props {
  if (!existsSync(path)) return {};
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isObject(manifest) ? manifest : {};
  } catch {
    problems.push("package.json is not valid JSON");
    return {};
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
