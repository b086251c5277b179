import { isObject } from "../wire";

/**
 * What an encrypted value (`secure:`) becomes: it cannot be decrypted offline. The key is there, and reading it in the
 * program is refused.
 */
export const encryptedValue = "[encrypted]";

/** A value of a stack's file or a default of Pulumi.yaml, as the SDK expects it: a string, JSON where it has a structure. */
export function configValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return String(value);
  return isEncrypted(value) ? encryptedValue : JSON.stringify(value);
}

/** The engine encrypts a whole value, or parts of a structure. */
export function isEncrypted(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (isObject(value) && Object.keys(value).length === 1 && typeof value.secure === "string") {
    return true;
  }
  return Object.values(value).some(isEncrypted);
}

export type ConfigType =
  | { readonly type: "string" | "integer" | "boolean" | "object" }
  | { readonly type: "array"; readonly items: ConfigType };

export const configTypeNames = ["string", "integer", "boolean", "object", "array"] as const;

/**
 * Whether a value of a YAML file is of a declared type, by the engine's rules (`ValidateConfigValue`): every scalar
 * is a string, and "3" and "true" are also an integer and a boolean.
 */
export function isOfType(value: unknown, type: ConfigType): boolean {
  if (type.type === "array") {
    return Array.isArray(value) && value.every((item) => isItemOfType(item, type.items));
  }
  if (type.type === "object") return isObject(value);
  if (typeof value === "object" && value !== null) return false;
  return isScalarOfType(configValue(value), type.type);
}

/** Inside a structure values keep their JSON types: 3 is not a string there. */
function isItemOfType(value: unknown, type: ConfigType): boolean {
  return (type.type === "string" ? typeof value === "string" : true) && isOfType(value, type);
}

function isScalarOfType(text: string, type: "string" | "integer" | "boolean"): boolean {
  if (type === "integer") return /^[+-]?\d+$/.test(text);
  if (type === "boolean") return text === "true" || text === "false";
  return true;
}

/** `array<string>` */
export function describeType(type: ConfigType): string {
  return type.type === "array" ? `array<${describeType(type.items)}>` : type.type;
}
