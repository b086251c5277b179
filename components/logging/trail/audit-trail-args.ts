import type { Input } from "@pulumi/pulumi";
import type { Ownership } from "../../support/tags";

/** A trail that exists. */
export interface AdoptedTrail {
  /** Its ARN: of the account, whose home region is `region`. */
  readonly adopt: string;
  /** The bucket that it writes to, which stays. */
  readonly bucketName: string;
}

/** @see https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateTrail.html */
export interface AuditTrailArgs {
  /**
   * `create`: a trail called `trailName`. Otherwise the trail that exists, imported: it is made to log all regions, global services,
   * digests and the log group; its bucket, prefix, key, selectors and tags stay as they are, and it stays when the
   * stack goes.
   */
  readonly trail: "create" | AdoptedTrail;
  /**
   * 3 to 128 letters or digits, with single dots, underscores or hyphens between them.
   * @default the adopted trail's: needed to create one
   */
  readonly trailName?: string;
  /**
   * A bucket that lets the trail write: `LogArchive.bucketName`.
   * @default the adopted trail's: needed to create one
   */
  readonly bucketName?: Input<string>;
  /**
   * The ARN of a key in the region that lets the trail and the log group encrypt: `LogArchive.keyArn`.
   * @default the adopted trail's key stays and CloudWatch encrypts the log group with its own: needed to create a trail
   */
  readonly kmsKeyArn?: Input<string>;
  /** The group of CloudWatch Logs that alarms watch, made here: 1 to 512 letters, digits or `_ - / . #`. */
  readonly logGroupName: string;
  /** Days: one of CloudWatch's values, such as `logRetentionDays(12)`. */
  readonly logGroupRetentionDays: number;
  /** The role with which the trail writes to the log group: 1 to 64 letters, digits or `+ = , . @ _ -`. */
  readonly roleName: string;
  /** 12 digits. */
  readonly accountId: string;
  /** `aws`, `aws-eusc`... */
  readonly partition: string;
  /** The trail's home region: the log group is there. */
  readonly region: string;
  /**
   * The ARNs of buckets whose reads and writes of objects are logged too: at most 497, AWS bills each event. Not the
   * trail's own bucket, where each file written would be one more event.
   * @default none
   */
  readonly dataEvents?: readonly string[];
  readonly ownership: Ownership;
}
