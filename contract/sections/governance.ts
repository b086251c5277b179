import { z } from "zod";
import { contactId, day, matching, sentence, slug, text } from "../fields";

export const controlId = matching(
  /^(ACT|IAM|BKP|BUD|LOG|DET|NET|GOV)-\d{2}$/,
  "must be the id of a control: write it as BUD-02",
);

/** Letters of a responsibility matrix: accountable, responsible, consulted, informed; `-` for nothing. */
const letters = matching(
  /^(?!.*(.).*\1)([ARCI]{1,4}|-)$/,
  "must be letters among A, R, C, I, each once, or -: write it as AR",
);

export const raci = z.strictObject({
  client: letters,
  provider: letters,
  aws: letters.default("-"),
});

/** Changes to the catalogue's default matrix, by control. */
export const responsibilities = z
  .record(controlId, raci, {
    error:
      "must be a block that maps a control to its letters: write BUD-02: {client: A, provider: R}",
  })
  .default({});

/** Something only the client decides. */
export const decision = z.strictObject({
  id: slug,
  question: sentence,
  answer: sentence,
  decidedBy: contactId,
  decidedOn: day,
  reviewOn: day,
});

/** A waiver lasts a year at most. */
export const longestWaiverDays = 366;

/** A gap the client accepted, for a reason and until a date. */
export const waiver = z.strictObject({
  control: controlId,
  /** What is waived: the end of a URN (`Budget::total`), a resource type, or `*` for the whole control. */
  scope: text("what is waived, a resource's name, its type, or * for the whole control", 300, "*"),
  environment: slug.optional(),
  reason: sentence,
  /** A decider of the client, never the provider. */
  approvedBy: contactId,
  approvedOn: day,
  /** Last day on which it holds. */
  expires: day,
});

export type Waiver = z.infer<typeof waiver>;
export type Decision = z.infer<typeof decision>;
export type Raci = z.infer<typeof raci>;
