import { UnknownValue } from "../../policies/unknown";

/** The engine's words for a value that is not known before deployment, whatever its type. */
const unknownSentinels = new Set([
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

/** The member by which the engine marks a value of a special kind, and the kinds that wrap another value. */
const signature = "4dabf18193072939515e22adb298388d";
const wrappers = new Set([
  "1b47061264138c4ac30d75fd1eb44270", // secret
  "d0e6a833031e9bbcd3f4e8bde6ca49a4", // output value
]);

export function isUnknown(value: unknown): boolean {
  return typeof value === "string" && unknownSentinels.has(value);
}

export function isSecret(value: unknown): boolean {
  return typeOf(value) === "1b47061264138c4ac30d75fd1eb44270";
}

function typeOf(value: unknown): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)[signature]
    : undefined;
}

/**
 * What a secret or an output value holds, the value itself where it is neither. A secret of a state is encrypted, and
 * then holds nothing that can be read here, or is JSON text in clear where the state was exported with its secrets.
 */
export function contentOf(value: unknown): unknown {
  const kind = typeOf(value);
  if (typeof kind !== "string" || !wrappers.has(kind)) return value;
  const { value: content, plaintext } = value as { value?: unknown; plaintext?: unknown };
  return typeof plaintext === "string" ? (JSON.parse(plaintext) as unknown) : content;
}

/**
 * A value as rules see it: secrets in clear, as the engine hands them to a pack, and an error where something unknown
 * is read. Nothing is copied; members are opened as they are read.
 */
export function view(value: unknown, path = ""): unknown {
  if (isUnknown(value)) throw new UnknownValue(path);
  if (typeof value !== "object" || value === null) return value;
  const kind = typeOf(value);
  if (typeof kind === "string" && wrappers.has(kind)) {
    const content = contentOf(value);
    if (content === undefined) throw new UnknownValue(path);
    return view(content, path);
  }
  return new Proxy(value, {
    get(target, key, receiver) {
      const inner: unknown = Reflect.get(target, key, receiver);
      return typeof key === "string" && Object.hasOwn(target, key)
        ? view(inner, path === "" ? key : `${path}.${key}`)
        : inner;
    },
  });
}
