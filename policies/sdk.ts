import type {
  Policies,
  PolicyConfigSchema,
  PolicyResource,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationArgs,
  StackValidationPolicy,
} from "@pulumi/policy";
import { findControl } from "../contract/agreed";
import type { Finding } from "./finding";
import { judgeResource, judgeStack, type DatedSlice } from "./judge";
import { describeFinding } from "./message";
import { applyPatch } from "./patch";
import { waivedPolicyName } from "./policy-config";
import { isHygiene, type ResourceRule, type Rule, type StackRule } from "./rule";
import type { Slice } from "./standing";
import type { Resource, Stack } from "./subject";

export interface PackSettings {
  /** Whether the rules that need a contract are there, and refuse to run without their config. */
  readonly needsContract: boolean;
  /** The day to judge on where the config gives none. */
  readonly today: () => string;
}

type Args = ResourceValidationArgs | StackValidationArgs;

/** Turns rules into the policies of a pack: one each, so that each keeps its own level, config and result. */
export function toPolicies(rules: readonly Rule[], settings: PackSettings): Policies {
  const waived = new Map<string, Finding>();
  const report = (
    findings: readonly Finding[],
    args: Args,
    say: (message: string, urn: string) => void,
  ) => {
    const language = sliceOf(args, settings)?.terms.language ?? "en";
    for (const finding of findings) {
      if (finding.disposition?.kind === "waived")
        waived.set(`${finding.rule} ${finding.urn} ${finding.item}`, finding);
      else if (finding.disposition === undefined && isReported(finding))
        say(describeFinding(finding, language), finding.urn);
    }
    endAsTheEngineDoes(findings, args);
  };
  const policies = rules.map((rule) =>
    rule.subject === "resource"
      ? resourcePolicy(rule, settings, report)
      : stackPolicy(rule, settings, report),
  );
  return settings.needsContract ? [...policies, waivedPolicy(waived, settings)] : policies;
}

type Report = (
  findings: readonly Finding[],
  args: Args,
  say: (message: string, urn: string) => void,
) => void;

function resourcePolicy(
  rule: ResourceRule,
  settings: PackSettings,
  report: Report,
): ResourceValidationPolicy {
  const validate = (args: ResourceValidationArgs, say: (message: string) => void) => {
    const findings = judgeResource(rule, toResource(args), sliceOf(args, settings));
    if (findings.length === 0) args.notApplicable("not a type this rule judges");
    report(findings, args, say);
  };
  const remediate = rule.remediate?.bind(rule);
  return {
    ...metadata(rule, settings),
    // The SDK skips a function that carries another type without reading the resource: `validateResourceOfType` does the same.
    validateResource:
      rule.types?.length === 1
        ? Object.assign(validate, { __pulumiType: rule.types[0] })
        : validate,
    ...(remediate === undefined
      ? {}
      : {
          remediateResource: (args: ResourceValidationArgs) => {
            if (rule.types?.includes(args.type) === false) return undefined;
            const slice = sliceOf(args, settings);
            const patch = remediate(toResource(args), {
              ...slice?.agreed,
              terms: slice?.terms,
            } as never);
            return patch === undefined ? undefined : applyPatch(args.props, patch);
          },
        }),
  };
}

function stackPolicy(
  rule: StackRule,
  settings: PackSettings,
  report: Report,
): StackValidationPolicy {
  return {
    ...metadata(rule, settings),
    validateStack: (args, say) => {
      const stack = toStack(args);
      const findings = judgeStack(rule, stack, sliceOf(args, settings));
      report(findings, args, say);
    },
  };
}

/** What was waived stays visible: the engine has no level for it, so one advisory policy repeats it. */
function waivedPolicy(waived: Map<string, Finding>, settings: PackSettings): StackValidationPolicy {
  const control = findControl("GOV-08");
  return {
    name: waivedPolicyName,
    description: control.title.en,
    enforcementLevel: "advisory",
    severity: "low",
    configSchema: slice(false),
    validateStack: (args, say) => {
      const language = sliceOf(args, settings)?.terms.language ?? "en";
      const present = new Set(args.resources.map((resource) => resource.urn));
      for (const finding of waived.values()) {
        if (present.has(finding.urn)) say(describeFinding(finding, language), finding.urn);
      }
      waived.clear();
    },
  };
}

function metadata(rule: Rule, settings: PackSettings) {
  const control = findControl(rule.control);
  const hasRemediation = rule.subject === "resource" && rule.remediate !== undefined;
  return {
    name: rule.name,
    displayName: `${control.id} ${control.title.en}`,
    description: control.title.en,
    enforcementLevel:
      control.enforcement === "remediate" && !hasRemediation
        ? ("mandatory" as const)
        : control.enforcement,
    severity: control.severity,
    tags: [control.id, control.domain],
    remediationSteps: control.remedy.en,
    ...(settings.needsContract ? { configSchema: slice(!isHygiene(rule)) } : {}),
  };
}

function slice(required: boolean): PolicyConfigSchema {
  return {
    properties: {
      terms: { type: "object" },
      agreed: { type: "object" },
      standing: { type: "object" },
    },
    ...(required ? { required: ["terms", "agreed", "standing"] } : {}),
  };
}

function sliceOf(args: Args, settings: PackSettings): DatedSlice | undefined {
  const config = args.getConfig<Partial<Slice>>();
  if (config.terms === undefined || config.standing === undefined) return undefined;
  const { terms, standing, agreed = {} } = config;
  return { agreed, standing, terms: { ...terms, date: terms.date ?? settings.today() } };
}

function isReported(finding: Finding): boolean {
  return (
    finding.status === "violation" || (finding.status === "unknown" && finding.cause === undefined)
  );
}

/** An unknown value of a preview ends the policy the way the SDK expects: advisory now, enforced at `up`. */
function endAsTheEngineDoes(findings: readonly Finding[], args: Args): void {
  const unknown = findings.find(
    (finding) => finding.cause !== undefined && finding.disposition === undefined,
  );
  if (unknown?.cause !== undefined) throw unknown.cause;
  if (findings.length > 0 && findings.every((finding) => finding.status === "notApplicable")) {
    args.notApplicable(findings[0]?.found?.en);
  }
}

function toResource(args: ResourceValidationArgs): Resource {
  return {
    urn: args.urn,
    type: args.type,
    name: args.name,
    props: args.props,
    protect: args.opts.protect,
    ...(args.opts.parent === undefined ? {} : { parent: args.opts.parent }),
    ...(args.provider === undefined
      ? {}
      : { provider: { urn: args.provider.urn, props: args.provider.props } }),
    dependencies: [],
  };
}

function toStack(args: StackValidationArgs): Stack {
  const root =
    args.resources.find((resource) => resource.type === "pulumi:pulumi:Stack") ?? args.resources[0];
  if (root === undefined) args.notApplicable("the stack is empty");
  return { urn: root.urn, resources: args.resources.map(toStackResource) };
}

function toStackResource(resource: PolicyResource): Resource {
  return {
    urn: resource.urn,
    type: resource.type,
    name: resource.name,
    props: resource.props,
    protect: resource.opts.protect,
    ...(resource.parent === undefined ? {} : { parent: resource.parent.urn }),
    ...(resource.provider === undefined
      ? {}
      : { provider: { urn: resource.provider.urn, props: resource.provider.props } }),
    dependencies: resource.dependencies.map((dependency) => dependency.urn),
  };
}
