import { contentOf, isSecret, isUnknown } from "../view";

/** Stands for a value that is not known before the deployment, whatever its type. */
export const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

export type Props = Readonly<Record<string, unknown>>;

/** The value wrapped as the engine wraps a secret; a secret stays as it is. */
export function asSecret(value: unknown): unknown {
  return isSecret(value)
    ? value
    : { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value };
}

export function isObject(value: unknown): value is Props {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Null counts as absent: AWS's provider treats it so. */
export function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

export function containsUnknown(value: unknown): boolean {
  return anywhere(value, isUnknown);
}

export function containsSecret(value: unknown): boolean {
  return anywhere(value, isSecret);
}

/** The value with everything that is wrapped as a secret laid open, at any depth. */
export function withoutSecrets(value: unknown): unknown {
  if (isSecret(value)) return withoutSecrets(contentOf(value));
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, withoutSecrets(part)]),
  );
}

function anywhere(value: unknown, found: (part: unknown) => boolean): boolean {
  if (found(value)) return true;
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((part) => anywhere(part, found));
}
