import type { Text } from "../contract/agreed";

/** The same sentence for a reader of either language. */
export function say(fr: string, en: string): Text {
  return { fr, en };
}

/** A list for a sentence, or a word for none. */
export function enumerate(items: readonly string[], none: string): string {
  return items.length === 0 ? none : items.join(", ");
}
