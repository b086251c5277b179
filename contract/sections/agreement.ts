import { z } from "zod";
import { day, matching, oneOf, sentence, sha256, text } from "../fields";

/** The signed agreement this contract is the technical annex of. */
export const reference = z
  .strictObject({
    number: text("the number of the signed agreement", 60, "INF-2026-014"),
    version: text("the version of the signed agreement", 20, "1.2"),
    signedOn: day,
    effectiveFrom: day,
    endsOn: day.optional(),
    /** Digest of the signed document, so that both sides can tell that they hold the same one. */
    documentSha256: sha256,
    /** Which text wins where the agreement and this annex differ. */
    precedence: oneOf(["agreement", "annex"]),
  })
  .refine((all) => all.endsOn === undefined || all.endsOn > all.effectiveFrom, {
    path: ["endsOn"],
    error: "must come after effectiveFrom: correct one of the two dates",
  });

export const language = oneOf(["fr", "en"]);

/** How much is switched on and what it costs. Not a claim of legal compliance. */
export const tier = oneOf(["essential", "standard", "reinforced"]);

const unitsRule =
  "must be a number above 0, how many units of the currency one USD buys: write it as 0.92";

/** Amounts are USD, AWS's currency; this rate only serves to show them in another one too. */
export const display = z.strictObject({
  currency: matching(/^[A-Z]{3}$/, "must be a currency code of three capitals: write it as EUR"),
  unitsPerUsd: z.number({ error: unitsRule }).positive({ error: unitsRule }),
  rateDate: day,
});

export const regime = z.strictObject({
  applies: oneOf(["yes", "no", "unknown"]),
  decidedBy: sentence.optional(),
  decidedOn: day.optional(),
});

/** Laws that may bind the client. Socle records the answer; it does not find it. */
export const regimes = z.strictObject({ nis2: regime, dora: regime, healthData: regime });

export const plainWords = z
  .array(sentence, { error: "must be a list of sentences" })
  .min(1, { error: "must hold at least one sentence: a grey area is worse than a gap" });
