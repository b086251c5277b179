import type { Input } from "@pulumi/pulumi";
import type { Ownership } from "../../support/tags";
import type { CisEventId } from "./cis-events";

/** @see https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html */
export interface SecurityAlarmsArgs {
  /** Begins the name of each filter and alarm: 1 to 200 letters, digits, hyphens, underscores or dots. */
  readonly namePrefix: string;
  /** The group of a trail of all regions: `AuditTrail.logGroupName`. */
  readonly logGroupName: Input<string>;
  /** A topic of the region that lets alarms publish: `SecurityAlerts.topicArn`. */
  readonly topicArn: Input<string>;
  /** The region of the log group, of the topic and of the alarms. */
  readonly region: string;
  /** Which events are told, each once. Use of the root user is always told. */
  readonly events: readonly CisEventId[];
  /**
   * The emergency role, by ARN: taking it, or trying to, is told.
   * @default no such alarm
   */
  readonly breakGlassRoleArn?: string;
  /**
   * Hours without any event in the log group after which its silence is told: 1 to 168. A quiet account may have no event for
   * an hour or two. The alarm also tells on the first day, until the trail writes, and when events are back.
   */
  readonly silenceHours: number;
  readonly ownership: Ownership;
}
