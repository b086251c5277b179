import type { Message } from "../message";
import type { Sdk } from "./sdk";

const severities = { info: "info", warn: "warning", error: "error" } as const;

/**
 * Collects what the program and the SDK log instead of printing it. Debug messages are dropped.
 *
 * @returns A function that gives the SDK its own functions back.
 */
export function captureLog(sdk: Sdk, say: (message: Message) => void): () => void {
  const log = sdk.log;
  const own = { ...log };
  for (const level of ["info", "warn", "error"] as const) {
    log[level] = async (text, resource) => {
      const message: { -readonly [key in keyof Message]: Message[key] } = {
        severity: severities[level],
        text,
      };
      say(message);
      // The message keeps its place; its URN may come later, or never for a resource that fails.
      const urn = await resource?.urn.promise().catch(() => undefined);
      if (urn !== undefined) message.urn = urn;
    };
  }
  return () => void Object.assign(log, own);
}
