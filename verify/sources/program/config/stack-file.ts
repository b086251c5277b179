import { existsSync, readdirSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import { SourceError } from "../../source-error";
import type { Project } from "../project";
import { isObject } from "../wire";
import { configKey, unknownKeyForm, type ConfigDeclaration } from "./declarations";
import { configValue, describeType, isEncrypted, isOfType } from "./value";
import { readYamlFile } from "./yaml-file";

/** The stacks that have a file (`Pulumi.<stack>.yaml`), in alphabetical order. */
export function listStacks(project: Project): string[] {
  if (!existsSync(project.stackConfigDir)) return [];
  const extension = extname(project.file);
  return readdirSync(project.stackConfigDir)
    .filter((file) => file.startsWith("Pulumi.") && file.endsWith(extension))
    .map((file) => file.slice("Pulumi.".length, -extension.length))
    .filter((name) => name !== "" && !name.endsWith(".deploy"))
    .sort();
}

/**
 * The configuration of a stack as the engine hands it to the program: keys with their namespace, structures as JSON,
 * the defaults of Pulumi.yaml applied. A value that is encrypted stays closed (`encryptedValue`).
 *
 * @throws SourceError with all that the engine would refuse: a stack or a key that is missing, a wrong type.
 */
export function readStack(project: Project, stack: string): Record<string, string> {
  const path = join(project.stackConfigDir, `Pulumi.${stack}${extname(project.file)}`);
  const stacks = listStacks(project);
  if (!stacks.includes(stack)) throw noSuchStack(project, stack, stacks);

  const content = readYamlFile(path);
  const problems: string[] = [];
  if (content.environment !== undefined) {
    problems.push(
      "imports an `environment`, which cannot be opened offline: write the values under `config`",
    );
  }
  const written = readValues(content.config, project.name, problems);
  const config = Object.fromEntries(
    [...written].map(([key, value]): [string, string] => [key, configValue(value)]),
  );
  for (const declared of project.config) {
    const value = written.get(declared.key);
    if (!written.has(declared.key) && declared.fallback !== undefined) {
      config[declared.key] = declared.fallback;
    }
    problems.push(...wrongWith(declared, stack, value, config[declared.key] !== undefined));
  }
  if (problems.length === 0) return config;
  const file = relative(project.root, path);
  throw new SourceError(problems.map((problem) => `${file}: ${problem}`));
}

function readValues(config: unknown, project: string, problems: string[]): Map<string, unknown> {
  const values = new Map<string, unknown>();
  if (config === undefined || config === null) return values;
  if (!isObject(config)) {
    problems.push("`config` is not a map of keys");
    return values;
  }
  for (const [label, value] of Object.entries(config)) {
    const key = configKey(label, project);
    if (key === undefined) problems.push(unknownKeyForm(label));
    else values.set(key, value);
  }
  return values;
}

/** The engine's checks, in its words, and the way out. */
function wrongWith(
  declared: ConfigDeclaration,
  stack: string,
  value: unknown,
  present: boolean,
): string[] {
  const { label, description, type } = declared;
  const about = description === undefined ? "" : ` (${description})`;
  if (!present && declared.required) {
    return [
      `Stack '${stack}' is missing configuration value '${label}'${about}: write it under \`config\``,
    ];
  }
  const encrypted = isEncrypted(value);
  if (declared.secret && present && !encrypted) {
    return [
      `Stack '${stack}' with configuration key '${label}' must be encrypted as it's secret: \`pulumi config set --secret ${label}\``,
    ];
  }
  if (type !== undefined && value !== undefined && !encrypted && !isOfType(value, type)) {
    return [
      `Stack '${stack}' with configuration key '${label}' must be of type '${describeType(type)}'${about}`,
    ];
  }
  return [];
}

function noSuchStack(project: Project, stack: string, stacks: readonly string[]): SourceError {
  const folder = relative(project.root, project.stackConfigDir) || basename(project.root);
  const known =
    stacks.length === 0
      ? `${folder}/ holds no stack: add Pulumi.<stack>${extname(project.file)}`
      : `the stacks of ${folder}/ are ${stacks.join(", ")}`;
  return new SourceError([`there is no stack '${stack}': ${known}`]);
}
