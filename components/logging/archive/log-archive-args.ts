import type { Ownership } from "../../support/tags";

/** How long nobody deletes a log file: see {@link LogArchiveArgs.lock}. */
export interface ArchiveLock {
  /**
   * `GOVERNANCE`: only a principal that may bypass it, and asks to, deletes before the end. `COMPLIANCE`: nobody does, the
   * root user and AWS included, and the time of a file is never made shorter.
   */
  readonly mode: "GOVERNANCE" | "COMPLIANCE";
  /** Days from a file's creation: 1 or more, at most `retentionDays`. */
  readonly days: number;
}

/** @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html */
export interface LogArchiveArgs {
  /** 3 to 63 lower-case letters, digits or hyphens. Unique in the partition: two accounts cannot have the same. The key's alias is `alias/<bucketName>`. */
  readonly bucketName: string;
  /** The bucket that tells who used the archive. Named as `bucketName` is, and otherwise than it. */
  readonly accessLogBucketName: string;
  /** The account's trails that write here, whose home region is `region`: at least one. */
  readonly trailNames: readonly string[];
  /** Groups of CloudWatch Logs of the same account and region that the archive's key encrypts too: may be empty. */
  readonly logGroupNames: readonly string[];
  /** 12 digits. */
  readonly accountId: string;
  /** `aws`, `aws-eusc`... */
  readonly partition: string;
  /** The region of both buckets and of the key. AWS has them in one. */
  readonly region: string;
  /**
   * Days from 90 to 3653: then S3 deletes a file, a day later for good. CloudTrail's own event history has 90 days, and
   * CloudWatch Logs keeps 3653 at most.
   */
  readonly retentionDays: number;
  /** S3 Object Lock's default for new files. The bucket can have one later, even where this is `none`. */
  readonly lock: ArchiveLock | "none";
  /**
   * The only ones who read the files, by ARN: at least one role or user of IAM. AWS refuses a policy that names one that does not
   * exist, so make them first. Those of another account also need its permission.
   */
  readonly readers: readonly string[];
  /**
   * The client's administrators, by ARN: at least one role or user of the account, or its root user. Only they delete or
   * weaken the key and the buckets. Whoever deploys must be one of them: KMS refuses a key whose maker cannot change its
   * policy later. One who is deleted comes back by its name, since policies compare it. They read only as `readers`.
   */
  readonly keyAdministrators: readonly string[];
  /**
   * Who must be neither, whatever changes later: the provider's accounts, and the roles of this account that it takes. May be
   * empty: whoever is not named above deletes and reads nothing anyway.
   */
  readonly deniedPrincipals: readonly string[];
  readonly ownership: Ownership;
  /**
   * Tag `DataClass` of the buckets and of the key.
   * @default no such tag
   */
  readonly dataClass?: string;
}
