import type {
  Policies,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationPolicy,
} from "@pulumi/policy";
import { findControl } from "../../contract/agreed";
import { judgeResource, judgeStack, remedyFor } from "../judge";
import { applyPatch } from "../patch";
import { isHygiene, judges, type ResourceRule, type Rule, type StackRule } from "../rule";
import { reporter, type Reporter, type Say } from "./reporter";
import { notApplicable, sliceOf, sliceSchema, type PackSettings } from "./settings";
import { toResource, toStack } from "./subjects";

/** Turns rules into the policies of a pack: one each, so that each keeps its own level, config and result. */
export function toPolicies(rules: readonly Rule[], settings: PackSettings): Policies {
  const reports = reporter(settings);
  const policies = rules.map((rule) =>
    rule.subject === "resource"
      ? resourcePolicy(rule, settings, reports)
      : stackPolicy(rule, settings, reports),
  );
  return settings.needsContract ? [...policies, reports.waivedPolicy] : policies;
}

function resourcePolicy(
  rule: ResourceRule,
  settings: PackSettings,
  reports: Reporter,
): ResourceValidationPolicy {
  const [type, ...otherTypes] = rule.types ?? [];
  const typed = <F extends object>(validate: F): F =>
    // The SDK skips a function that carries another type without reading the resource, as with `validateResourceOfType`.
    type === undefined || otherTypes.length > 0
      ? validate
      : Object.assign(validate, { __pulumiType: type });
  return {
    ...metadata(rule, settings),
    validateResource: typed((args: ResourceValidationArgs, say: Say) => {
      if (!judges(rule, args)) notApplicable(args, "not a type that this rule judges");
      const slice = sliceOf(args, settings);
      reports.report(judgeResource(rule, toResource(args), slice), slice, args, say);
    }),
    ...(rule.remediate === undefined
      ? {}
      : {
          remediateResource: typed((args: ResourceValidationArgs) => {
            if (!judges(rule, args)) return undefined;
            const patch = remedyFor(rule, toResource(args), sliceOf(args, settings));
            if (patch === undefined) return undefined;
            return applyPatch(args.props, patch);
          }),
        }),
  };
}

function stackPolicy(
  rule: StackRule,
  settings: PackSettings,
  reports: Reporter,
): StackValidationPolicy {
  return {
    ...metadata(rule, settings),
    validateStack(args, say) {
      const slice = sliceOf(args, settings);
      reports.report(judgeStack(rule, toStack(args), slice), slice, args, say);
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
    ...(settings.needsContract ? { configSchema: sliceSchema(!isHygiene(rule)) } : {}),
  };
}
