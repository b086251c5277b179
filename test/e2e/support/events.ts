/** What the engine tells of a run: the members that tests read. */
export interface EngineEvent {
  readonly resourcePreEvent?: { readonly metadata: StepMetadata };
  readonly resOutputsEvent?: { readonly metadata: StepMetadata };
  readonly resOpFailedEvent?: { readonly metadata: StepMetadata };
  readonly policyEvent?: PolicyEvent;
  readonly policyRemediationEvent?: PolicyRemediationEvent;
  /** On one resource. */
  readonly policyAnalyzeSummaryEvent?: PolicySummary & { readonly resourceUrn: string };
  readonly policyAnalyzeStackSummaryEvent?: PolicySummary;
  readonly summaryEvent?: { readonly resourceChanges: Readonly<Record<string, number>> };
  readonly diagnosticEvent?: { readonly severity: string; readonly message: string };
}

export interface StepMetadata {
  readonly op: string;
  readonly urn: string;
  readonly type: string;
  readonly diffs?: readonly string[] | null;
  readonly keys?: readonly string[] | null;
}

export interface PolicyEvent {
  readonly policyName: string;
  readonly enforcementLevel: string;
  readonly message: string;
  readonly resourceUrn?: string;
}

export interface PolicyRemediationEvent {
  readonly policyName: string;
  readonly resourceUrn?: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

/** Policies that were applied; those that were not applicable are in neither list. */
export interface PolicySummary {
  readonly passed?: readonly string[];
  readonly failed?: readonly string[];
}

export function eventsOf(log: string): readonly EngineEvent[] {
  return log
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as EngineEvent);
}

/** The steps that do something, as `op name: what changes`; those that leave a resource as it is are left out. */
export function steps(events: readonly EngineEvent[]): string[] {
  return events
    .flatMap(({ resourcePreEvent }) => (resourcePreEvent ? [resourcePreEvent.metadata] : []))
    .filter(({ op }) => op !== "same")
    .map(
      ({ op, urn, diffs }) => `${op} ${nameOf(urn)}${diffs?.length ? `: ${diffs.join(", ")}` : ""}`,
    )
    .sort();
}

/** How many resources met each fate: `{ create: 37 }`. */
export function summary(events: readonly EngineEvent[]): Readonly<Record<string, number>> {
  return events.findLast(({ summaryEvent }) => summaryEvent)?.summaryEvent?.resourceChanges ?? {};
}

/** The violations that the engine reported, as `level policy name`. */
export function violations(events: readonly EngineEvent[]): string[] {
  const told = events.flatMap(({ policyEvent }) => (policyEvent ? [policyEvent] : []));
  return told
    .map(
      ({ policyName, enforcementLevel, resourceUrn }) =>
        `${enforcementLevel} ${policyName} ${nameOf(resourceUrn ?? "")}`,
    )
    .sort();
}

export function nameOf(urn: string): string {
  return urn.split("::").slice(3).join("::");
}
