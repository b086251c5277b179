import type { Language } from "../../contract";

const locales = { fr: "fr-FR", en: "en-GB" } as const;

/** An amount with its currency: `1 850,00 USD` or `1,850.00 USD`, with ordinary spaces. */
export function money(amount: number, currency: string, language: Language): string {
  const figure = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(amount);
  return `${figure.replace(/[\u00a0\u202f]/g, " ")} ${currency}`;
}

/** The last words of a type: `Budget` of `aws:budgets/budget:Budget`. */
export function shortType(type: string): string {
  return type.slice(type.lastIndexOf(":") + 1);
}

/** The name a person would use for a resource: the end of its URN. */
export function shortUrn(urn: string): string {
  return urn.slice(urn.lastIndexOf("::") + 2);
}

/** `Budget x 5, Key` for a list of types, in order of first appearance. */
export function tally(types: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => (count === 1 ? type : `${type} x ${count}`)).join(", ");
}
