import { z } from "zod";
import { amountUsd, contactId, matching, oneOf, slug, whole } from "../fields";

/** AWS's own rule for the name of a budget: 1 to 100 characters, no colon, no backslash, no `/action/`. */
const budgetName = matching(
  /^(?!.*\/action\/)[A-Za-z0-9 _./=+%@-]{1,100}$/,
  "must be a name AWS Budgets takes: 1 to 100 letters, digits, spaces or _ . / = + % @ -, without colon, backslash or /action/",
);

/** AWS refuses an eleventh notification on one budget. */
export const mostAlerts = 10;

const alert = z.strictObject({
  /** `forecast` needs about five weeks of history before AWS can compute it. */
  on: oneOf(["actual", "forecast"]),
  percent: whole("percent of the limit", 1, 1000),
});

export const budget = z.strictObject({
  name: budgetName,
  environment: slug,
  covers: z.discriminatedUnion(
    "what",
    [
      z.strictObject({ what: z.literal("account") }),
      z.strictObject({ what: z.literal("costCentre"), costCentre: slug }),
      z.strictObject({ what: z.literal("untagged") }),
    ],
    { error: "must be a block with what: account, costCentre (with costCentre) or untagged" },
  ),
  monthlyLimitUsd: amountUsd,
  /** A person of each side answers for this budget. */
  owners: z.strictObject({ client: contactId, provider: contactId }),
  /** Others who are told; the owners always are. */
  alsoTell: z.array(contactId).default([]),
  alerts: z
    .array(alert)
    .min(1, {
      error: "must hold at least one alert: a budget that tells nobody is not a budget",
      abort: true,
    })
    .max(mostAlerts, {
      error: `must hold at most ${mostAlerts} alerts, AWS's limit for one budget`,
    })
    .refine((all) => all.some((one) => one.on === "actual"), {
      error: "must hold at least one alert on actual spend: a forecast needs five weeks of history",
    }),
});

export const budgets = z.array(budget, { error: "must be a list of budgets" }).min(1, {
  error: "must hold at least one budget",
});

/** Spend that AWS finds unusual, told as soon as it is found. */
export const costAnomalies = z.strictObject({
  /** Smaller anomalies are not told. */
  minimumImpactUsd: amountUsd,
  tell: z.array(contactId).min(1, { error: "must name at least one contact" }),
});

export type Budget = z.infer<typeof budget>;
