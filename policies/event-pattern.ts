import { decoded, member } from "./props";

/** An event of EventBridge, by what is known of it: a text that ends with `*` by its beginning only. */
export interface Event {
  readonly [key: string]: string | Event;
}

/**
 * Whether a pattern of EventBridge, JSON text or object, lets an event through. One that filters by what is not known of the event,
 * or in a way that cannot be read here, is not taken to.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function letsThrough(pattern: unknown, event: Event): boolean {
  return isMet(decoded(pattern), event);
}

function isMet(wanted: unknown, said: Event[string] | undefined): boolean {
  if (typeof said === "string")
    return Array.isArray(wanted) && wanted.some((one) => accepts(one, said));
  if (typeof said !== "object" || typeof wanted !== "object" || wanted === null) return false;
  const entries = Object.entries(wanted);
  // AWS refuses a pattern that wants nothing.
  return entries.length > 0 && entries.every(([key, one]) => isMet(one, said[key]));
}

/** Whether one of the values that a pattern wants is that of the event. */
function accepts(wanted: unknown, said: string): boolean {
  const [beginning, isWhole] = said.endsWith("*") ? [said.slice(0, -1), false] : [said, true];
  if (typeof wanted === "string")
    return isWhole ? wanted === said : wanted.startsWith(beginning) && wanted !== beginning;
  if (member(wanted, "exists") === true) return true;
  const prefix = member(wanted, "prefix");
  return (
    typeof prefix === "string" &&
    (beginning.startsWith(prefix) || (!isWhole && prefix.startsWith(beginning)))
  );
}
