import { join } from "node:path";
import { rules } from "../../../policies/rules";
import { waivedPolicyName } from "../../../policies/policy-config";
import { isSecret } from "../../../verify/sources/view";
import type { Registered } from "../../../verify/sources/registered";
import { root } from "../../support/socle";
import type { Embedded } from "./embedded";
import type { Engine } from "./engine";
import { eventsOf, nameOf, type EngineEvent, type PolicyEvent } from "./events";
import { changedPaths } from "../../../cli/config-differences";

/** What both sides say of one stack, in one form, so that they can be compared as a whole. */
export interface Account {
  readonly resources: Readonly<Record<string, Facts>>;
  /** `policy | urn | level | message`, sorted; what could not be known has the level `unknown`. */
  readonly violations: readonly string[];
  /** `policy | urn`, sorted; the whole stack has no URN. */
  readonly passed: readonly string[];
  readonly failed: readonly string[];
}

/** What a resource is, but for what differs by nature (docs/engine.md). */
type Facts = Readonly<Record<string, unknown>>;

const wholeStack = "stack";
const waived = { name: waivedPolicyName, subject: "stack" };
const stackRules = new Set<string>(
  [waived, ...rules].filter(({ subject }) => subject === "stack").map(({ name }) => name),
);

/** The embedded preview of a stack, or Socle's reading of an export. */
export async function embedded(
  engine: Engine,
  stack: string,
  date: string,
  exported = "",
): Promise<Embedded> {
  const script = join(root, "test/e2e/support/embedded.ts");
  const hook = join(root, "scripts/typescript-hook.js");
  const words = ["node", "--require", hook, script, stack, date, exported];
  const { stdout } = await engine.ok(words.join(" ").trim());
  return JSON.parse(stdout) as Embedded;
}

export function accountOfEmbedded({ resources, answers }: Embedded): Account {
  const lines = answers.map((line) => line.split(" | "));
  const told = lines.filter(([, , kind]) => kind !== "not applicable");
  const notApplicable = new Set(
    lines
      .filter(([, , kind]) => kind === "not applicable")
      .map(([policy, urn]) => `${policy} | ${urn}`),
  );
  // A stack rule tells of many resources; it passed or failed as a whole.
  const failed = new Set(told.map(([policy = "", urn = ""]) => subjectOf(policy, urn)));
  const asked = [waived, ...rules].flatMap(({ name, subject }) =>
    subject === "stack"
      ? [`${name} | ${wholeStack}`]
      : resources.map(({ urn }) => `${name} | ${urn}`),
  );
  return {
    resources: Object.fromEntries(resources.map((one) => [one.urn, facts(one, one.importId)])),
    violations: told.map((parts) => violationOf(parts)).sort(),
    passed: asked.filter((one) => !notApplicable.has(one) && !failed.has(one)).sort(),
    failed: [...failed].sort(),
  };
}

/** A line of `answers`: `policy | urn | level | message`, or `policy | urn | unknown | ADVISORY`. */
function violationOf([policy, urn, level = "", ...message]: readonly string[]): string {
  return level === "unknown"
    ? `${policy} | ${urn} | unknown`
    : [policy, urn, level.toLowerCase(), message.join(" | ").trim()].join(" | ");
}

/** What `pulumi preview --json` wrote, and what the engine told meanwhile. */
export function accountOfEngine(digest: string, events: readonly EngineEvent[]): Account {
  const { steps } = JSON.parse(digest) as { steps: readonly { newState?: EngineState }[] };
  const states = steps.flatMap(({ newState }) => (newState ? [newState] : []));
  const imports = states.flatMap(({ urn, importID }) =>
    importID ? [[urn, importID] as const] : [],
  );
  const importIds = new Map(imports);
  const summaries = events.flatMap((event) => {
    const { policyAnalyzeSummaryEvent: one, policyAnalyzeStackSummaryEvent: all } = event;
    return [
      ...(one ? [[one.resourceUrn, one] as const] : []),
      ...(all ? [[wholeStack, all] as const] : []),
    ];
  });
  const listed = (kind: "passed" | "failed") =>
    [
      ...new Set(
        summaries.flatMap(([urn, summary]) =>
          (summary[kind] ?? []).map((policy) => `${policy} | ${urn}`),
        ),
      ),
    ].sort();
  return {
    // An adopted resource is imported, then updated: the last state counts, which no longer says so.
    resources: Object.fromEntries(
      states.map((state) => [state.urn, facts(state, importIds.get(state.urn))]),
    ),
    violations: violationsOf(events),
    passed: listed("passed"),
    failed: listed("failed"),
  };
}

/** What `socle verify` and `pulumi policy analyze` find in the selected stack's export. */
export async function exportedViolations(
  engine: Engine,
  stack: string,
  date: string,
  exported = "",
) {
  await engine.ok(`pulumi stack export --file state.json ${exported}`.trim());
  const ours = accountOfEmbedded(await embedded(engine, stack, date, "state.json")).violations;
  // In JSON, the command prints the engine's events, the policies' summaries left out.
  const flags = engine.policyConfig(stack, date);
  const { stdout } = await engine.run(`pulumi policy analyze --file state.json --json ${flags}`);
  return { ours, theirs: violationsOf(eventsOf(stdout)) };
}

export function violationsOf(events: readonly EngineEvent[]): string[] {
  return events.flatMap(({ policyEvent }) => (policyEvent ? [lineOf(policyEvent)] : [])).sort();
}

function lineOf({ policyName, resourceUrn = "", enforcementLevel, message }: PolicyEvent): string {
  return message.includes("can't run policy")
    ? `${subjectOf(policyName, resourceUrn)} | unknown`
    : `${policyName} | ${resourceUrn} | ${enforcementLevel} | ${message.trim()}`;
}

function subjectOf(policy: string, urn: string): string {
  return `${policy} | ${stackRules.has(policy) ? wholeStack : urn}`;
}

/** A resource of the engine's digest: absent members have their default. */
type EngineState = Partial<Omit<Registered, "importId">> &
  Pick<Registered, "urn" | "type"> & { readonly importID?: string };

function facts(one: EngineState | Registered, imported = ""): Facts {
  return {
    type: one.type,
    custom: one.custom ?? false,
    parent: one.parent ?? "",
    provider: (one.provider ?? "").split("::").slice(0, -1).join("::"),
    protect: one.protect ?? false,
    retainOnDelete: one.retainOnDelete ?? false,
    ignoreChanges: one.ignoreChanges ?? [],
    replaceOnChanges: one.replaceOnChanges ?? [],
    additionalSecretOutputs: one.additionalSecretOutputs ?? [],
    deletedWith: one.deletedWith ?? "",
    imported,
    dependencies: [...(one.dependencies ?? [])].sort(),
    propertyDependencies: sortedDependencies(one.propertyDependencies ?? {}),
    // `__internal` is the engine's own note on a provider.
    inputs: masked({ ...one.inputs, __internal: undefined }),
  };
}

/** Where two values differ, as `name path`. */
export function differences(
  ours: Account["resources"],
  theirs: Account["resources"],
): readonly string[] {
  const urns = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  return urns.flatMap((urn) =>
    changedPaths(ours[urn], theirs[urn]).map((path) => `${nameOf(urn)} ${path}`),
  );
}

function sortedDependencies(all: Readonly<Record<string, readonly string[] | null>>) {
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, urns]) => (urns?.length ? [[name, [...urns].sort()]] : [])),
  );
}

/** The engine's digest shows every secret as `[secret]`. */
function masked(value: unknown): unknown {
  if (isSecret(value)) return "[secret]";
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, masked(one)]));
}
