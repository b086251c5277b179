import { SourceError } from "../../source-error";
import { encryptedValue } from "../config/value";
import type { Sdk } from "./sdk";

/**
 * Refuses the reading of an encrypted value, which cannot be decrypted offline, whichever way the program reads it
 * (`require`, `getSecret`...). A program that does not read it runs.
 *
 * @returns A function that gives the SDK its own functions back.
 */
export function refuseEncrypted(sdk: Sdk, fail: (error: Error) => void): () => void {
  const modules = [sdk["runtime/config"], sdk["runtime/index"]];
  const own = modules.map((module) => module.getConfig);
  const read = sdk["runtime/config"].getConfig;
  for (const module of modules) {
    module.getConfig = (key) => {
      const value = read(key);
      if (value !== encryptedValue) return value;
      const refusal = new SourceError([
        `the program reads the configuration value '${key}', which is encrypted and cannot be decrypted offline: give it in clear in a stack made for previews, or do not read it here`,
      ]);
      fail(refusal);
      throw refusal;
    };
  }
  return () => modules.forEach((module, index) => (module.getConfig = own[index] ?? read));
}
