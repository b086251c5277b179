import { cisEvents } from "./cis-events";
import type { CisEvent, CisEventId } from "./cis-events";

/** An event of the trail that an alarm tells. */
export interface WatchedEvent {
  /** Names the filter and the alarm. */
  readonly id: string;
  readonly metricName: string;
  readonly description: string;
  readonly pattern: string;
  readonly noisy: boolean;
}

/** The events of that name, and use of the root user, which is always among them; in CIS's order whatever theirs. */
export function watchedCisEvents(ids: readonly CisEventId[]): WatchedEvent[] {
  const chosen = new Set<string>([...ids, "root-use"]);
  const all: readonly CisEvent[] = cisEvents;
  return all
    .filter(({ id }) => chosen.has(id))
    .map(({ id, metricName, meaning, pattern, noisy, cis, securityHub }) => ({
      id,
      metricName,
      description: `${meaning} (CIS AWS 5.0 ${cis}${securityHub === undefined ? "" : `, Security Hub ${securityHub}`})`,
      pattern,
      noisy,
    }));
}

/**
 * Taking the emergency role, whether AWS let it happen or not, and each call that is made with it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html
 */
export function breakGlassEvent(roleArn: string): WatchedEvent {
  return {
    id: "break-glass",
    metricName: "BreakGlassUse",
    description: `The emergency role was taken or used: ${roleArn}`,
    pattern: `{(($.eventSource="sts.amazonaws.com") && ($.eventName="AssumeRole*") && ($.requestParameters.roleArn="${roleArn}")) || ($.userIdentity.sessionContext.sessionIssuer.arn="${roleArn}")}`,
    noisy: false,
  };
}
