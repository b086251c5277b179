import { z } from "zod";
import {
  contactId,
  country,
  day,
  matching,
  oneOf,
  phone,
  sentence,
  slug,
  text,
  whole,
  yesOrNo,
} from "../fields";

const hours = matching(
  /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/,
  "must be a span of hours: write it as 08:30-18:00",
).refine((span) => span.slice(0, 5) < span.slice(6), {
  error: "must end after it starts, on the same day: write it as 08:30-18:00",
});

const priority = z.strictObject({
  name: oneOf(["P1", "P2", "P3", "P4", "P5"]),
  means: sentence,
  /** GTI: from the report to a person really starting work. */
  responseMinutes: whole("minutes", 5, 43_200),
  /** GTR: from the report to the service back. */
  restorationMinutes: whole("minutes", 5, 43_200).optional(),
  commitment: oneOf(["best-effort", "result"]),
});

/** No formula and no source: not an indicator. */
const indicator = z.strictObject({
  name: sentence,
  formula: sentence,
  source: sentence,
  target: sentence,
  period: oneOf(["week", "month", "quarter", "year"]),
});

const committee = z.strictObject({
  name: sentence,
  everyMonths: whole("months", 1, 12),
  lastHeldOn: day.optional(),
  nextOn: day,
});

const timeZoneRule = "must be a time zone that exists: write it as Europe/Paris";

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format() !== "";
  } catch {
    return false;
  }
}

export const service = z.strictObject({
  timeZone: matching(/^[A-Za-z_]+\/[A-Za-z_/-]+$/, timeZoneRule).refine(isTimeZone, {
    error: timeZoneRule,
  }),
  workingHours: hours,
  onCall: yesOrNo("is somebody on call outside working hours?"),
  priorities: z.array(priority).min(1, { error: "must hold at least one priority" }),
  indicators: z.array(indicator).min(1, { error: "must hold at least one indicator" }),
  committees: z.array(committee).min(1, { error: "must hold at least one committee" }),
});

export const incident = z.strictObject({
  /** The law gives the provider no number of hours to tell the client (GDPR 33(2)): the contract must. */
  providerTellsClientWithinHours: whole("hours", 1, 72),
  clientTellsProviderWithinHours: whole("hours", 1, 72),
  mayShutDown: z.array(contactId).min(1, { error: "must name who may cut production" }),
  notifiesAuthority: contactId,
  standIn: contactId,
  /** 72 hours in the texts in force (GDPR 33(1), Code des assurances L. 12-10-1); kept as data because it may change. */
  authorityWithinHours: whole("hours", 1, 120),
  insurer: z
    .strictObject({
      name: text("the insurer's name", 100, "Assurances du Port"),
      policyNumber: text("the number of the policy", 60, "CY-2026-118"),
      phone,
    })
    .optional(),
});

export const dataProcessing = z.strictObject({
  purposes: z.array(sentence).min(1),
  categories: z.array(sentence).min(1),
  persons: z.array(sentence).min(1),
  subProcessors: z
    .array(
      z.strictObject({
        name: text("the sub-processor's name", 100, "Amazon Web Services EMEA SARL"),
        does: sentence,
        country,
        announcedOn: day,
      }),
    )
    .default([]),
  authorisation: oneOf(["specific", "general"]),
  objectionDays: whole("days", 1, 90),
  atTheEnd: oneOf(["return", "delete", "return-then-delete"]),
});

export const reversibility = z.strictObject({
  noticeMonths: whole("months", 1, 12),
  transitionDays: whole("days", 1, 210),
  formats: z.array(sentence).min(1, { error: "must name at least one open format" }),
  lastRehearsedOn: day.optional(),
  rehearseEveryMonths: whole("months", 1, 36),
});

export const patching = z.strictObject({
  window: sentence,
  criticalWithinDays: whole("days", 1, 90),
  scopes: z.array(z.strictObject({ name: slug, by: oneOf(["client", "provider", "aws"]) })).min(1),
});
