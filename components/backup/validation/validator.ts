import { EventRule, EventTarget, MetricAlarm } from "@pulumi/aws/cloudwatch";
import { EventSourceMapping } from "@pulumi/aws/lambda";
import type { Queue } from "@pulumi/aws/sqs";
import type * as pulumi from "@pulumi/pulumi";
import type { Ownership } from "../../support/tags";
import { baselineTags } from "../../support/tags";
import { restoreTestName } from "../restore-tests/restore-test-name";
import type { Agreed } from "../validators/functions/agreed";
import { lambdaFunction } from "./lambda-function";
import { functionName, queueArn, type Place } from "./names";
import { validatorQueue } from "./queue";
import { messageOfEvent, restoreEnded } from "./restore-event";
import { validatorRights } from "./rights";
import { testOf, validatedTypes, type ValidatedClass, type ValidatorKind } from "./validated-class";

/** The validator of some types, and what all validators have alike. */
export interface ValidatorArgs {
  readonly place: Place;
  readonly kind: ValidatorKind;
  readonly planPrefix: string;
  readonly classes: readonly ValidatedClass[];
  /** Where messages go that no function could deal with. */
  readonly failed: Queue;
  readonly administrators: readonly string[];
  readonly language: "fr" | "en";
  /** Who is told where it fails. */
  readonly topicArn: pulumi.Input<string>;
  readonly logRetentionDays: number;
  readonly ownership: Ownership;
}

/** What a look takes at most, and the memory that it needs. A database answers within nine minutes, or does not. */
const sizes: Readonly<
  Record<ValidatorKind, { readonly timeoutSeconds: number; readonly memoryMiB: number }>
> = {
  aurora: { timeoutSeconds: 660, memoryMiB: 256 },
  dynamodb: { timeoutSeconds: 300, memoryMiB: 256 },
  ec2: { timeoutSeconds: 60, memoryMiB: 256 },
  efs: { timeoutSeconds: 60, memoryMiB: 256 },
  rds: { timeoutSeconds: 660, memoryMiB: 256 },
  s3: { timeoutSeconds: 600, memoryMiB: 512 },
};

/** A look that takes longer than agreed with Lambda is ended; its message comes back after this more. */
const afterTimeoutSeconds = 60;

/** The event, the queue and the function of some types of restored resources: the children of a component. */
export function validator(
  parent: pulumi.ComponentResource,
  name: string,
  args: ValidatorArgs,
): void {
  const { place, kind, planPrefix } = args;
  const { region } = place;
  const types = validatedTypes[kind].filter((type) =>
    args.classes.some(({ resourceTypes }) => resourceTypes.includes(type)),
  );
  const classes = args.classes.filter(({ resourceTypes }) =>
    resourceTypes.some((type) => types.includes(type)),
  );
  const tags = baselineTags(args.ownership);
  const child = { parent };
  const { timeoutSeconds } = sizes[kind];

  const queue = validatorQueue(parent, name, {
    place,
    file: kind,
    failed: args.failed,
    administrators: args.administrators,
    hiddenSeconds: timeoutSeconds + afterTimeoutSeconds,
    tags,
  });
  const checker = lambdaFunction(parent, name, {
    place,
    file: kind,
    description: `Validates restores of ${types.join(", ")}`,
    rights: validatorRights(place, kind, classes),
    ...sizes[kind],
    agreed: agreedOf(args, classes),
    variables: {
      QUEUE_URL: queue.url,
      QUESTIONS_FUNCTION: functionName(place, "questions"),
    },
    logRetentionDays: args.logRetentionDays,
    tags,
  });
  new EventSourceMapping(
    `${name}-looks`,
    {
      region,
      eventSourceArn: queue.arn,
      functionName: checker.name,
      enabled: true,
      batchSize: 1,
      // What else runs in the account keeps its part.
      scalingConfig: { maximumConcurrency: 2 },
      tags,
    },
    child,
  );
  const rule = new EventRule(
    `${name}-restored`,
    {
      region,
      name: functionName(place, kind),
      description: `A restore test of ${types.join(", ")} has restored something`,
      eventPattern: restoreEnded(place, planPrefix, types),
      // AWS's own default, said so that a preview can tell.
      state: "ENABLED",
      tags,
    },
    child,
  );
  new EventTarget(
    `${name}-restored-target`,
    {
      region,
      rule: rule.name,
      // Made up otherwise: a deployment that lost its state would add a second target.
      targetId: "queue",
      arn: queue.arn,
      inputTransformer: messageOfEvent,
      deadLetterConfig: { arn: queueArn(place, "failed") },
    },
    child,
  );
  new MetricAlarm(
    `${name}-errors`,
    {
      region,
      name: `${functionName(place, kind)}-errors`,
      alarmDescription: `Restores of ${types.join(", ")} are not being validated: the function failed three times in an hour`,
      namespace: "AWS/Lambda",
      metricName: "Errors",
      dimensions: { FunctionName: functionName(place, kind) },
      statistic: "Sum",
      period: 3_600,
      evaluationPeriods: 1,
      comparisonOperator: "GreaterThanOrEqualToThreshold",
      threshold: 3,
      treatMissingData: "notBreaching",
      alarmActions: [args.topicArn],
      tags,
    },
    child,
  );
}

function agreedOf(
  { kind, planPrefix, language }: ValidatorArgs,
  classes: readonly ValidatedClass[],
): Agreed<unknown> {
  return Object.fromEntries(
    classes.map((one) => {
      const test = testOf[kind](one);
      return [
        restoreTestName(`${planPrefix}-${one.name}`),
        {
          windowHours: one.validationWindowHours,
          language,
          ...(one.isForPeople === true ? { isForPeople: true } : {}),
          ...(test === undefined ? {} : { test }),
          ...(one.custom === undefined ? {} : { custom: one.custom }),
        },
      ];
    }),
  );
}
