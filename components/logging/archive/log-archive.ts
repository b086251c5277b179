import { Alias, Key } from "@pulumi/aws/kms";
import { BucketLogging, BucketObjectLockConfiguration } from "@pulumi/aws/s3";
import * as pulumi from "@pulumi/pulumi";
import { baselineTags } from "../../support/tags";
import { accessLogBucketPolicy, archiveBucketPolicy } from "./bucket-policies";
import { checkLogArchive } from "./checks";
import { archiveKeyPolicy } from "./key-policy";
import { archiveLifecycle, logLifecycle } from "./lifecycle";
import type { LogArchiveArgs } from "./log-archive-args";
import { privateBucket } from "./private-bucket";

const token = "socle:logging:LogArchive";

/**
 * Where trails write: a bucket that nobody but the client's administrators deletes from and nobody but its readers reads,
 * encrypted with a key under the same rule, and a second bucket that tells who used the first. The second one has neither
 * lock nor key: S3 does not write its logs to a bucket that has (https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html).
 *
 * The key and both buckets are protected.
 */
export class LogArchive extends pulumi.ComponentResource {
  /** The archive's name, known in a preview. Whoever uses it waits for all the settings of the bucket. */
  readonly bucketName: pulumi.Output<string>;
  /** The ARN of the key, for trails and log groups. AWS makes it: unknown in the first preview. */
  readonly keyArn: pulumi.Output<string>;

  /** @throws ArgsError with everything AWS would refuse, and with what would leave the logs to the provider or to nobody. */
  constructor(name: string, args: LogArchiveArgs, opts?: pulumi.ComponentResourceOptions) {
    checkLogArchive(token, name, args);
    super(token, name, {}, opts);

    const { region, bucketName, accessLogBucketName, retentionDays, lock } = args;
    const { dataClass } = args;
    const tags = baselineTags(args.ownership, dataClass === undefined ? {} : { dataClass });
    const child = { parent: this };

    const key = new Key(
      `${name}-key`,
      {
        region,
        description: `Encrypts the log archive ${bucketName}`,
        enableKeyRotation: true,
        deletionWindowInDays: 30,
        policy: archiveKeyPolicy(args),
        tags,
      },
      { ...child, protect: true },
    );
    new Alias(
      `${name}-key-alias`,
      { region, name: `alias/${bucketName}`, targetKeyId: key.keyId },
      child,
    );
    const accessLogs = privateBucket(this, `${name}-access-logs`, {
      region,
      bucketName: accessLogBucketName,
      objectLockEnabled: false,
      lifecycleRules: logLifecycle(retentionDays),
      policy: accessLogBucketPolicy(args),
      tags,
    });
    const archive = privateBucket(this, `${name}-bucket`, {
      region,
      bucketName,
      objectLockEnabled: true,
      kmsKeyArn: key.arn,
      lifecycleRules: archiveLifecycle(retentionDays),
      policy: archiveBucketPolicy(args),
      tags,
    });
    const settings = [...archive.settings];
    if (lock !== "none")
      settings.push(
        new BucketObjectLockConfiguration(
          `${name}-bucket-lock`,
          {
            region,
            bucket: archive.bucket.bucket,
            rule: { defaultRetention: { mode: lock.mode, days: lock.days } },
          },
          { ...child, dependsOn: archive.versioning },
        ),
      );
    settings.push(
      new BucketLogging(
        `${name}-bucket-logging`,
        {
          region,
          bucket: archive.bucket.bucket,
          targetBucket: accessLogs.bucket.bucket,
          targetPrefix: `${bucketName}/`,
        },
        { ...child, dependsOn: [...accessLogs.settings] },
      ),
    );

    this.bucketName = pulumi.all(settings.map(({ urn }) => urn)).apply(() => bucketName);
    this.keyArn = key.arn;
    this.registerOutputs({ bucketName: this.bucketName, keyArn: this.keyArn });
  }
}
