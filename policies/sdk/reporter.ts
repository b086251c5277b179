import type { StackValidationPolicy } from "@pulumi/policy";
import { findControl, type Language } from "../../contract/agreed";
import type { Disposition, Finding } from "../finding";
import { describeFinding } from "../message";
import { waivedPolicyName } from "../policy-config";
import type { DatedSlice } from "../standing";
import { notApplicable, sliceOf, sliceSchema, type Args, type PackSettings } from "./settings";

export type Say = (message: string, urn: string) => void;

/** Tells the engine what rules found, each thing the way the engine has for it. */
export interface Reporter {
  report(findings: readonly Finding[], slice: DatedSlice | undefined, args: Args, say: Say): void;
  /** What was waived stays visible: the engine has no level for it, so one advisory policy repeats it. */
  readonly waivedPolicy: StackValidationPolicy;
}

export function reporter(settings: PackSettings): Reporter {
  const waived = new Map<string, Finding>();
  const control = findControl("GOV-08");
  return {
    report(findings, slice, args, say) {
      const language = languageOf(slice);
      for (const finding of findings) {
        if (finding.disposition?.kind === "waived") waived.set(keyOf(finding), finding);
        else if (finding.disposition === undefined && finding.status === "violation")
          say(describeFinding(finding, language), finding.urn);
      }
      endAsTheEngineDoes(findings, language, args);
    },
    waivedPolicy: {
      name: waivedPolicyName,
      description: control.title.en,
      enforcementLevel: "advisory",
      severity: "low",
      configSchema: sliceSchema(false),
      validateStack(args, say) {
        const language = languageOf(sliceOf(args, settings));
        const present = new Set(args.resources.map((resource) => resource.urn));
        for (const finding of waived.values()) {
          if (present.has(finding.urn)) say(describeFinding(finding, language), finding.urn);
        }
        waived.clear();
      },
    },
  };
}

function languageOf(slice: DatedSlice | undefined): Language {
  return slice?.terms.language ?? "en";
}

function keyOf({ rule, urn, item }: Finding): string {
  return JSON.stringify([rule, urn, item]);
}

/**
 * An unknown value of a preview ends the policy the way the SDK expects: advisory now, enforced at `up`. A policy that
 * judged nothing, or only what was set apart beforehand, is not applicable: the engine counts it as passed otherwise.
 */
function endAsTheEngineDoes(findings: readonly Finding[], language: Language, args: Args): void {
  const counted = findings.filter(({ disposition }) => disposition === undefined);
  const cause = counted.find((finding) => finding.cause !== undefined)?.cause;
  if (cause !== undefined) throw cause;
  if (counted.every((finding) => finding.status === "notApplicable"))
    notApplicable(args, reasonOf(findings, language));
}

/** Why nothing counts, for whoever reads the engine's list of policies. */
function reasonOf([finding]: readonly Finding[], language: Language): string {
  if (finding === undefined) return reasons[language].nothing;
  const { disposition, found } = finding;
  return disposition === undefined
    ? (found?.[language] ?? reasons[language].nothing)
    : reasons[language][disposition.kind];
}

const reasons: Readonly<
  Record<Language, Readonly<Record<Disposition["kind"] | "nothing", string>>>
> = {
  fr: {
    nothing: "rien ici que cette règle juge",
    waived: "dérogation accordée par le client",
    declined: "refusé par le client au contrat",
    external: "assuré par un tiers, d'après le contrat",
    outOfTier: "non compris dans le niveau choisi",
    notGuaranteed: "non garanti : le prestataire en est le propriétaire",
  },
  en: {
    nothing: "nothing here that this rule judges",
    waived: "waived by the client",
    declined: "declined by the client in the contract",
    external: "done by somebody else, according to the contract",
    outOfTier: "not covered at the chosen tier",
    notGuaranteed: "not guaranteed: the provider owns it",
  },
};
