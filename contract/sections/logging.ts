import { z } from "zod";
import { contactId, oneOf, sentence, whole } from "../fields";

/** ANSSI asks for at least a year, the CNIL for at most a year by default: twelve months satisfies both. */
const defaultRetentionMonths = 12;

export const logging = z
  .strictObject({
    retentionMonths: whole("months", 1, 120).default(defaultRetentionMonths),
    /** Why logs are kept longer than twelve months: they hold personal data. */
    longerBecause: sentence.optional(),
    lock: z.strictObject({
      mode: oneOf(["none", "governance", "compliance"]),
      months: whole("months", 0, 120),
    }),
    tell: z.array(contactId).min(1, { error: "must name at least one contact" }),
  })
  .refine(
    (all) => all.retentionMonths <= defaultRetentionMonths || all.longerBecause !== undefined,
    {
      path: ["retentionMonths"],
      error: `must be at most ${defaultRetentionMonths} months, unless longerBecause says why: logs hold personal data`,
    },
  )
  .refine((all) => all.lock.months <= all.retentionMonths, {
    path: ["lock", "months"],
    error:
      "must not be more than retentionMonths: a lock that outlasts the retention keeps personal data too long",
  });
