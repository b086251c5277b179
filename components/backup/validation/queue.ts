import { Queue, QueuePolicy } from "@pulumi/aws/sqs";
import type * as pulumi from "@pulumi/pulumi";
import { policyDocument } from "../../support/policy-document";
import type { FunctionFile } from "./function-code";
import { arnOf, functionName, queueArn, roleArn, type Place } from "./names";

/** A message that was not dealt with is kept for so long, as long as SQS can. */
const keptSeconds = 14 * 86_400;

/** So often a message comes back, before it is kept for a person: an outage of some hours passes. */
const mostDeliveries = 30;

/** A queue whose messages none but the rule of its function, the function and the client's administrators may send. */
export function validatorQueue(
  parent: pulumi.ComponentResource,
  name: string,
  { place, file, failed, administrators, hiddenSeconds, tags }: ValidatorQueueArgs,
): Queue {
  const { region } = place;
  const queue = new Queue(
    `${name}-queue`,
    {
      region,
      name: functionName(place, file),
      visibilityTimeoutSeconds: hiddenSeconds,
      messageRetentionSeconds: keptSeconds,
      sqsManagedSseEnabled: true,
      redrivePolicy: JSON.stringify({
        deadLetterTargetArn: queueArn(place, "failed"),
        maxReceiveCount: mostDeliveries,
      }),
      tags,
    },
    // AWS refuses a queue whose messages would go to one that is not there.
    { parent, dependsOn: failed },
  );
  new QueuePolicy(
    `${name}-queue-policy`,
    { region, queueUrl: queue.url, policy: queuePolicy(place, file, administrators) },
    { parent },
  );
  return queue;
}

export interface ValidatorQueueArgs {
  readonly place: Place;
  readonly file: FunctionFile;
  readonly failed: Queue;
  /** Exact ARNs of who may bring back a message that was given up. */
  readonly administrators: readonly string[];
  /** How long a message that is being dealt with is hidden: longer than its function may take, or Lambda refuses the queue. */
  readonly hiddenSeconds: number;
  readonly tags: Readonly<Record<string, string>>;
}

/** What no function could deal with, from every queue and rule. */
export function failedQueue(
  parent: pulumi.ComponentResource,
  name: string,
  place: Place,
  rules: readonly FunctionFile[],
  tags: Readonly<Record<string, string>>,
): Queue {
  const queue = new Queue(
    `${name}-failed`,
    {
      region: place.region,
      name: functionName(place, "failed"),
      messageRetentionSeconds: keptSeconds,
      sqsManagedSseEnabled: true,
      tags,
    },
    { parent },
  );
  new QueuePolicy(
    `${name}-failed-policy`,
    { region: place.region, queueUrl: queue.url, policy: failedQueuePolicy(place, rules) },
    { parent },
  );
  return queue;
}

/** @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html */
export function queuePolicy(
  place: Place,
  file: FunctionFile,
  administrators: readonly string[],
): string {
  const queue = [queueArn(place, file)];
  return policyDocument([
    rulesSend([ruleArn(place, file)], queue),
    {
      // A result travels in a message: whoever could write one could write the result.
      Sid: "NobodyElseSends",
      Effect: "Deny",
      Principal: { AWS: ["*"] },
      Action: ["sqs:SendMessage"],
      Resource: queue,
      Condition: {
        ArnNotEquals: { "aws:PrincipalArn": [roleArn(place, file), ...administrators] },
        Bool: { "aws:PrincipalIsAWSService": "false" },
      },
    },
    onlyEncrypted(queue),
  ]);
}

export function failedQueuePolicy(place: Place, rules: readonly FunctionFile[]): string {
  const queue = [queueArn(place, "failed")];
  return policyDocument([
    rulesSend(
      rules.map((file) => ruleArn(place, file)),
      queue,
    ),
    onlyEncrypted(queue),
  ]);
}

export function ruleArn(place: Place, file: FunctionFile): string {
  return arnOf(place, "events", `rule/${functionName(place, file)}`);
}

function rulesSend(rules: readonly string[], Resource: readonly string[]) {
  return {
    Sid: "RulesSend",
    Effect: "Allow",
    Principal: { Service: ["events.amazonaws.com"] },
    Action: ["sqs:SendMessage"],
    Resource,
    Condition: { ArnEquals: { "aws:SourceArn": rules } },
  } as const;
}

function onlyEncrypted(Resource: readonly string[]) {
  return {
    Sid: "OnlyEncrypted",
    Effect: "Deny",
    Principal: { AWS: ["*"] },
    Action: ["sqs:*"],
    Resource,
    Condition: { Bool: { "aws:SecureTransport": "false" } },
  } as const;
}
