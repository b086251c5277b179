import { Alias, Key } from "@pulumi/aws/kms";
import { Topic, TopicPolicy, TopicSubscription } from "@pulumi/aws/sns";
import * as pulumi from "@pulumi/pulumi";
import type { Problems } from "./args-error";
import { arn } from "./arn";
import { checkAccountId, checkDistinct, checkPartition, checkRegion } from "./checks";
import { checkSubscribers, subscription } from "./subscribers";
import type { Subscriber } from "./subscribers";
import { baselineTags, checkOwnership } from "./tags";
import type { Ownership } from "./tags";

/** What a topic of alerts is called, where it is, whom it tells and whose it is. */
export interface AlertTopicArgs {
  /** 1 to 250 letters, digits, hyphens or underscores. AWS takes 256, and the key's alias `alias/<topicName>` takes 6 of them. */
  readonly topicName: string;
  /** 12 digits. */
  readonly accountId: string;
  /** `aws`, `aws-eusc`... */
  readonly partition: string;
  /** The region of the topic and of its key. */
  readonly region: string;
  /** Who is told: at least one, the same address never twice. */
  readonly subscribers: readonly Subscriber[];
  readonly ownership: Ownership;
}

/** What is written to the topic, and by whom. */
export interface AlertTopicUse {
  /** What it tells, in the key's description: "cost alerts". */
  readonly tells: string;
  /** Who encrypts with the topic's key: see `topicKeyPolicy`. */
  readonly keyPolicy: string;
  /** Who publishes: see `topicPolicy`. */
  readonly topicPolicy: (topicArn: string) => string;
}

/**
 * A topic encrypted with a protected key of its own, and whom it tells: the children of a component. Check the args first:
 * see {@link checkAlertTopic}.
 * @returns The topic's ARN, known in a preview. Whoever uses it waits for the topic and for its policy.
 */
export function alertTopic(
  parent: pulumi.ComponentResource,
  name: string,
  args: AlertTopicArgs,
  use: AlertTopicUse,
): pulumi.Output<string> {
  const { accountId, partition, region, topicName } = args;
  const topicArn = arn({ partition, service: "sns", region, accountId, resource: topicName });
  const tags = baselineTags(args.ownership);
  const child = { parent };

  const key = new Key(
    `${name}-key`,
    {
      region,
      description: `Encrypts the ${use.tells} of topic ${topicName}`,
      enableKeyRotation: true,
      deletionWindowInDays: 30,
      policy: use.keyPolicy,
      tags,
    },
    { ...child, protect: true },
  );
  const alias = new Alias(
    `${name}-key-alias`,
    { region, name: `alias/${topicName}`, targetKeyId: key.keyId },
    child,
  );
  const topic = new Topic(
    `${name}-topic`,
    { region, name: topicName, kmsMasterKeyId: alias.name, tags },
    child,
  );
  // The URN is known in a preview, which `topic.arn` is not, and carries the same dependency.
  const knownArn = topic.urn.apply(() => topicArn);
  const policy = new TopicPolicy(
    `${name}-topic-policy`,
    { region, arn: knownArn, policy: use.topicPolicy(topicArn) },
    child,
  );
  for (const subscriber of args.subscribers)
    new TopicSubscription(
      `${name}-subscriber-${subscriber.id}`,
      { region, topic: knownArn, ...subscription(subscriber) },
      child,
    );

  return pulumi.all([topic.urn, policy.urn]).apply(() => topicArn);
}

/** Everything AWS would refuse in the names and addresses of a topic. */
export function checkAlertTopic(problems: Problems, args: AlertTopicArgs): void {
  if (!/^[A-Za-z0-9_-]{1,250}$/.test(args.topicName))
    problems.add(
      "topicName",
      "must be 1 to 250 letters, digits, hyphens or underscores",
      args.topicName,
      "shorten it or replace what AWS does not take",
    );
  checkAccountId(problems, "accountId", args.accountId);
  checkPartition(problems, "partition", args.partition);
  checkRegion(problems, "region", args.region);
  checkSubscribers(problems, args.subscribers);
  checkDistinct(
    problems,
    args.subscribers.map(({ id }) => id),
    (index) => `subscribers[${index}].id`,
    "an id names one subscriber: rename one of the two",
  );
  checkOwnership(problems, args.ownership);
}
