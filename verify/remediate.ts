import { findControl } from "../contract";
import { remedyFor, type DatedSlice } from "../policies/judge";
import { isHygiene, type ResourceRule, type Rule } from "../policies/rule";
import { sliceFor } from "../policies/standing";
import type { Props } from "../policies/subject";
import type { DatedTarget } from "./evaluate";
import type { Registered } from "./sources/registered";
import { toSubjects } from "./sources/subjects";
import { contentOf } from "./sources/view";

export interface Remediator {
  /** The inputs after every rule has mended what it can, or nothing where none did. */
  remediate(resource: Registered): Readonly<Record<string, unknown>> | undefined;
  /** The inputs that rules set, by URN. */
  readonly remediated: ReadonlyMap<string, readonly string[]>;
}

/** Applies the obvious fixes before the check, as the engine does for rules of the level `remediate`. */
export function remediator(rules: readonly Rule[], target?: DatedTarget): Remediator {
  const remediated = new Map<string, readonly string[]>();
  const providers: Registered[] = [];
  const fixing = rules.filter(
    (rule): rule is ResourceRule =>
      rule.subject === "resource" &&
      rule.remediate !== undefined &&
      findControl(rule.control).enforcement === "remediate" &&
      (target !== undefined || isHygiene(rule)),
  );
  const slices = new Map(
    fixing.map((rule) => [
      rule.name,
      target === undefined
        ? undefined
        : (sliceFor(rule, findControl(rule.control), target) as DatedSlice),
    ]),
  );

  return {
    remediated,
    remediate(registered) {
      if (registered.type.startsWith("pulumi:providers:")) providers.push(registered);
      if (!registered.custom) return undefined;
      let inputs: Readonly<Record<string, unknown>> | undefined;
      for (const rule of fixing) {
        if (rule.types?.includes(registered.type) === false) continue;
        const current = inputs === undefined ? registered : { ...registered, inputs };
        const [subject] = toSubjects([current, ...providers]).resources;
        const patch = subject && remedyFor(rule, subject, slices.get(rule.name));
        if (patch === undefined) continue;
        inputs = merged(current.inputs, patch) as Props;
        remediated.set(registered.urn, [
          ...(remediated.get(registered.urn) ?? []),
          ...pathsOf(patch),
        ]);
      }
      return inputs;
    },
  };
}

/** Like the pack's own patch, on the engine's wire form: what was secret stays so. */
function merged(old: unknown, patch: unknown): unknown {
  const content = contentOf(old);
  if (content !== old) return { ...(old as Props), value: merged(content, patch) };
  if (!isObject(patch)) return patch;
  const result: Record<string, unknown> = isObject(old) ? { ...old } : {};
  for (const [key, value] of Object.entries(patch)) result[key] = merged(result[key], value);
  return result;
}

function isObject(value: unknown): value is Props {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function pathsOf(patch: Props): string[] {
  return Object.entries(patch).flatMap(([key, value]) =>
    isObject(value) ? Object.keys(value).map((inner) => `${key}.${inner}`) : [key],
  );
}
