import type { Language } from "./describe-results";

/** What a validator says of something that it cannot find any more. */
export const gone: Readonly<Record<Language, string>> = {
  fr: "ce qui a été restauré n'est plus là",
  en: "what was restored is no longer there",
};
