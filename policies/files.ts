import { isUnknownValue } from "./unknown";

/** How the engine marks an asset and an archive of assets. */
const signature = "4dabf18193072939515e22adb298388d";
const kinds: readonly unknown[] = [
  "c44067f5952c0a294b673a41bacd8c17",
  "0def7320c3a5731c473e5ecbe6d01bc7",
];

/** Whether a value is, or holds, a file or an archive of files, such as a function's code: in the engine's form or the SDK's. */
export function holdsFiles(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if ("__pulumiAsset" in value || "__pulumiArchive" in value) return true;
  return (
    kinds.includes(known(value, signature)) ||
    Object.keys(value).some((key) => holdsFiles(known(value, key)))
  );
}

function known(value: object, key: string): unknown {
  try {
    return Reflect.get(value, key);
  } catch (error) {
    if (!isUnknownValue(error)) throw error;
    return undefined;
  }
}
