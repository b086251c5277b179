import { MetricAlarm } from "@pulumi/aws/cloudwatch";
import * as pulumi from "@pulumi/pulumi";
import { baselineTags } from "../../support/tags";
import type { Ownership } from "../../support/tags";
import { lambdaFunction } from "./lambda-function";
import { functionName, type Place } from "./names";
import { failedQueue } from "./queue";
import { questionsRights } from "./rights";
import { checkRestoreValidation } from "./validation-checks";
import { validatedTypes, type ValidatedClass, type ValidatorKind } from "./validated-class";
import { validator } from "./validator";

/** @see https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing-validation.html */
export interface RestoreValidationArgs extends Place {
  /** As the restore tests have it: see `RestoreTestsArgs.planPrefix`. */
  readonly planPrefix: string;
  /** At least one, of different names. */
  readonly classes: readonly ValidatedClass[];
  /**
   * Where databases are restored, and asked from. The groups must let in what has them.
   * @default none: no database's data can be checked
   */
  readonly network?: {
    readonly subnetId: string;
    readonly securityGroupIds: readonly string[];
  };
  /** Exact ARNs of the client's roles and users that may bring back a message that was given up. At least one. */
  readonly administrators: readonly string[];
  /** Of the messages in a result. */
  readonly language: "fr" | "en";
  /** The topic that is told where restores are not being validated. */
  readonly topicArn: pulumi.Input<string>;
  /** One of CloudWatch's retentions. */
  readonly logRetentionDays: number;
  readonly ownership: Ownership;
}

const token = "socle:backup:RestoreValidation";

/**
 * Looks at what restore tests restored, and gives AWS Backup the result: a function for each kind of resource, with rights of its
 * own, and one that asks databases from inside their network. See docs/adr/0006-validators-of-restored-data.md.
 */
export class RestoreValidation extends pulumi.ComponentResource {
  /** @throws ArgsError with everything AWS would refuse. */
  constructor(name: string, args: RestoreValidationArgs, opts?: pulumi.ComponentResourceOptions) {
    checkRestoreValidation(token, name, args);
    super(token, name, {}, opts);

    const { classes, network, ownership, topicArn, logRetentionDays, planPrefix, language } = args;
    const { namePrefix, accountId, partition, region } = args;
    const place = { namePrefix, accountId, partition, region };
    const tags = baselineTags(ownership);
    const kinds = kindsOf(classes);

    const failed = failedQueue(this, name, place, kinds, tags);
    new MetricAlarm(
      `${name}-failed-alarm`,
      {
        region,
        name: functionName(place, "failed"),
        alarmDescription:
          "A restore was not validated, or something made to validate it was left behind: the message in this queue names the restore job",
        namespace: "AWS/SQS",
        metricName: "ApproximateNumberOfMessagesVisible",
        dimensions: { QueueName: functionName(place, "failed") },
        statistic: "Maximum",
        period: 300,
        evaluationPeriods: 1,
        comparisonOperator: "GreaterThanOrEqualToThreshold",
        threshold: 1,
        treatMissingData: "notBreaching",
        alarmActions: [topicArn],
        okActions: [topicArn],
        tags,
      },
      { parent: this, dependsOn: failed },
    );
    if (network !== undefined && classes.some(({ database }) => database !== undefined))
      lambdaFunction(this, `${name}-questions`, {
        place,
        file: "questions",
        description: "Asks restored databases from inside their network",
        rights: questionsRights(place),
        timeoutSeconds: 600,
        memoryMiB: 256,
        // The certificates of Amazon's databases, which Node.js itself does not trust.
        variables: { NODE_EXTRA_CA_CERTS: "/var/runtime/ca-cert.pem" },
        network,
        logRetentionDays,
        tags,
      });
    for (const kind of kinds)
      validator(this, `${name}-${kind}`, {
        place,
        kind,
        planPrefix,
        classes,
        failed,
        administrators: args.administrators,
        language,
        topicArn,
        logRetentionDays,
        ownership,
      });

    this.registerOutputs({});
  }
}

/** The validators that the types of the classes need. */
function kindsOf(classes: readonly ValidatedClass[]): readonly ValidatorKind[] {
  const all = Object.keys(validatedTypes) as ValidatorKind[];
  return all.filter((kind) =>
    validatedTypes[kind].some((type) =>
      classes.some(({ resourceTypes }) => resourceTypes.includes(type)),
    ),
  );
}
