import { isObject } from "../wire";
import { configTypeNames, configValue, describeType, isOfType, type ConfigType } from "./value";

/** What Pulumi.yaml says of one configuration key. */
export interface ConfigDeclaration {
  /** With its namespace: `socle:contract`. */
  readonly key: string;
  /** As it is written in Pulumi.yaml. */
  readonly label: string;
  readonly type?: ConfigType;
  readonly description?: string;
  /** The value where the stack gives none: a default, or the fixed value of another namespace. */
  readonly fallback?: string;
  /** True when the stack's value must be encrypted. */
  readonly secret: boolean;
  /** The engine requires only the project's own keys. */
  readonly required: boolean;
}

/** Reads the `config:` of Pulumi.yaml by the engine's rules (`Project.Validate`), adding what is wrong to `problems`. */
export function readDeclarations(
  config: unknown,
  project: string,
  problems: string[],
): ConfigDeclaration[] {
  if (config === undefined || config === null) return [];
  if (!isObject(config)) {
    problems.push("`config` is not a map of keys");
    return [];
  }
  return Object.entries(config).map(([label, written]) => {
    const key = configKey(label, project);
    if (key === undefined) problems.push(unknownKeyForm(label));
    return declaration(label, key ?? label, written, project, problems);
  });
}

function declaration(
  label: string,
  key: string,
  written: unknown,
  project: string,
  problems: string[],
): ConfigDeclaration {
  const own = key.startsWith(`${project}:`);
  // The short form: a default for the project's own keys, a value for the others.
  const long = isObject(written) ? written : { [own ? "default" : "value"]: written };
  const type = readType(label, long, problems);
  const fallback = long.default ?? long.value;
  const wrong = (what: string) => problems.push(`configuration key '${label}' ${what}`);

  if (long.default !== undefined && long.value !== undefined) {
    wrong("cannot have both a 'default' and a 'value'");
  }
  if (!own && type !== undefined) wrong("is not the project's own and should not define a 'type'");
  if (!own && long.default !== undefined) {
    wrong("is not the project's own: use 'value' in place of 'default'");
  }
  if (!own && long.value === undefined) wrong("is not the project's own and must have a 'value'");
  if (own && type !== undefined && fallback !== undefined && !isOfType(fallback, type)) {
    wrong(`has a value that is not of its type '${describeType(type)}'`);
  }
  return {
    key,
    label,
    ...(type === undefined ? {} : { type }),
    ...(typeof long.description === "string" ? { description: long.description } : {}),
    ...(fallback === undefined ? {} : { fallback: configValue(fallback) }),
    secret: long.secret === true,
    required: own && fallback === undefined,
  };
}

function readType(
  label: string,
  written: Readonly<Record<string, unknown>>,
  problems: string[],
): ConfigType | undefined {
  if (written.type === undefined) return undefined;
  const name = configTypeNames.find((known) => known === written.type);
  if (name === undefined) {
    problems.push(
      `configuration key '${label}' has an unknown type: it must be ${configTypeNames.join(", ")}`,
    );
    return undefined;
  }
  if (name !== "array") return { type: name };
  const items = isObject(written.items) ? readType(label, written.items, problems) : undefined;
  if (items !== undefined) return { type: "array", items };
  problems.push(
    `configuration key '${label}' is an array: say of what with 'items: { type: ... }'`,
  );
  return undefined;
}

/** The key with its namespace, or nothing when it has none of the forms the engine reads. */
export function configKey(written: string, project: string): string | undefined {
  const parts = written.split(":");
  if (parts.some((part) => part === "")) return undefined;
  if (parts.length === 1) return `${project}:${written}`;
  if (parts.length === 2) return written;
  // The old form, still written by some tools.
  return parts.length === 3 && parts[1] === "config" ? `${parts[0]}:${parts[2]}` : undefined;
}

export function unknownKeyForm(written: string): string {
  return `'${written}' is not a configuration key: keys are of the form '<namespace>:<name>'`;
}
