/** The languages of the contract and of the reports. */
export type Language = "fr" | "en";

/** The same text for a reader of either language. */
export interface Text {
  readonly fr: string;
  readonly en: string;
}

/** The same text for a reader of either language, French first. */
export function text(fr: string, en: string): Text {
  return { fr, en };
}
