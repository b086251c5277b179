import type { RestoredStatus } from "../status/status-validator";

/** AWS's word for a state, of which what is neither ready nor broken may still become the one or the other. */
export function stateOf(
  says: string,
  ready: readonly string[],
  broken: readonly string[],
): Pick<RestoredStatus, "state" | "says"> {
  if (broken.includes(says)) return { state: "broken", says };
  return { state: ready.includes(says) ? "ready" : "notYet", says };
}
