import { arn } from "../../support/arn";
import { topicKeyPolicy, topicPolicy } from "../../support/topic-policies";
import type { TopicAccount } from "../../support/topic-policies";

/** CloudWatch's alarms, EventBridge's rules and AWS Backup: who writes to the topic. */
const services = ["cloudwatch.amazonaws.com", "events.amazonaws.com", "backup.amazonaws.com"];

/**
 * The account administers the key through IAM, so that it can never be locked out; the three services encrypt with it,
 * under no condition: with EventBridge none is supported, and AWS documents none for the other two.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
 * @see https://repost.aws/knowledge-center/cloudwatch-configure-alarm-sns
 */
export function securityKeyPolicy(account: TopicAccount): string {
  return topicKeyPolicy(account, { sid: "AlarmServicesEncrypt", services });
}

/**
 * The three services publish. Only CloudWatch's statement has conditions: AWS supports none for EventBridge, and AWS Backup
 * writes to no topic of another account.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-notifications.html
 */
export function securityTopicPolicy(
  { partition, accountId, region }: TopicAccount & { readonly region: string },
  topicArn: string,
): string {
  // An alarm tells a topic of its own region only.
  const anyAlarm = arn({
    partition,
    service: "cloudwatch",
    region,
    accountId,
    resource: "alarm:*",
  });
  return topicPolicy(topicArn, [
    {
      sid: "AlarmsPublish",
      service: "cloudwatch.amazonaws.com",
      condition: {
        StringEquals: { "aws:SourceAccount": accountId },
        ArnLike: { "aws:SourceArn": anyAlarm },
      },
    },
    { sid: "EventsPublish", service: "events.amazonaws.com" },
    { sid: "BackupPublishes", service: "backup.amazonaws.com" },
  ]);
}
