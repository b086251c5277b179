import type { Raci } from "../sections/governance";
import { everyTier, type Control, type Domain } from "./control";

export { text } from "../text";

/** What most controls of a domain share; each control overrides what differs. */
export function mostly(
  domain: Domain,
): Pick<Control, "domain" | "enforcement" | "tiers" | "waivable"> {
  return { domain, enforcement: "mandatory", tiers: everyTier, waivable: true };
}

/** The usual shares of work: A answers for the result, R does it, C is asked, I is told. */
export const shares = {
  clientDoes: { client: "AR", provider: "C", aws: "-" },
  clientAnswers: { client: "A", provider: "R", aws: "-" },
  bothDoClientAnswers: { client: "AR", provider: "R", aws: "-" },
  providerDoes: { client: "I", provider: "AR", aws: "-" },
  providerDoesAsked: { client: "C", provider: "AR", aws: "-" },
} as const satisfies Record<string, Raci>;
