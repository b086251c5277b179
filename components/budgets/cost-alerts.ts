import { Alias, Key } from "@pulumi/aws/kms";
import { Topic, TopicPolicy, TopicSubscription } from "@pulumi/aws/sns";
import * as pulumi from "@pulumi/pulumi";
import { Problems } from "../support/args-error";
import { arn } from "../support/arn";
import { checkAccountId, checkDistinct, checkPartition, checkRegion } from "../support/checks";
import { baselineTags, checkOwnership } from "../support/tags";
import type { Ownership } from "../support/tags";
import { alertKeyPolicy, alertTopicPolicy } from "./alert-policies";
import { checkSubscribers, subscription } from "./subscribers";
import type { Subscriber } from "./subscribers";

export interface CostAlertsArgs {
  /** 1 to 250 letters, digits, hyphens or underscores. AWS takes 256, and the key's alias `alias/<topicName>` takes 6 of them. */
  readonly topicName: string;
  /** 12 digits. AWS Budgets only writes to a topic of its own account. */
  readonly accountId: string;
  /** `aws`, `aws-eusc`... */
  readonly partition: string;
  /** The region of the topic and of its key. */
  readonly region: string;
  /** Who is told: at least one, the same address never twice. */
  readonly subscribers: readonly Subscriber[];
  readonly ownership: Ownership;
}

const token = "socle:budgets:CostAlerts";

/**
 * The topic that budgets and cost anomalies write to, encrypted with a key of its own, and whom it tells. An address is told
 * only once its holder has confirmed: AWS writes to it. Budgets' own e-mails are not used, because each of their
 * addresses must be verified by someone signed in to the account
 * (https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-email-recipients.html).
 *
 * The key is protected: what was published with it cannot be read without it.
 */
export class CostAlerts extends pulumi.ComponentResource {
  /**
   * The topic's ARN, known in a preview. Whoever uses it waits for the topic and for its policy: AWS tries the topic when
   * a notification is created.
   */
  readonly topicArn: pulumi.Output<string>;

  /** @throws ArgsError with everything AWS would refuse in the names and addresses. */
  constructor(name: string, args: CostAlertsArgs, opts?: pulumi.ComponentResourceOptions) {
    validate(name, args);
    super(token, name, {}, opts);

    const { accountId, partition, region, topicName } = args;
    const topicArn = arn({ partition, service: "sns", region, accountId, resource: topicName });
    const tags = baselineTags(args.ownership);
    const child = { parent: this };

    const key = new Key(
      `${name}-key`,
      {
        region,
        description: `Encrypts the cost alerts of topic ${topicName}`,
        enableKeyRotation: true,
        deletionWindowInDays: 30,
        policy: alertKeyPolicy(args),
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
      { region, arn: knownArn, policy: alertTopicPolicy(args, topicArn) },
      child,
    );
    for (const subscriber of args.subscribers)
      new TopicSubscription(
        `${name}-subscriber-${subscriber.id}`,
        { region, topic: knownArn, ...subscription(subscriber) },
        child,
      );

    this.topicArn = pulumi.all([topic.urn, policy.urn]).apply(() => topicArn);
    this.registerOutputs({ topicArn: this.topicArn });
  }
}

function validate(name: string, args: CostAlertsArgs): void {
  const problems = new Problems(token, name);
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
  problems.throwIfAny();
}
