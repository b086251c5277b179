export { text as say } from "../contract/agreed";

/** A list for a sentence, or a word for none. */
export function enumerate(items: readonly string[], none: string): string {
  return items.length === 0 ? none : items.join(", ");
}
