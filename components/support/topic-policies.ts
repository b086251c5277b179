import { arn } from "./arn";
import { policyDocument } from "./policy-document";
import type { Statement } from "./policy-document";

/** The account that an encrypted topic serves. */
export interface TopicAccount {
  readonly partition: string;
  readonly accountId: string;
}

/** A service of AWS that writes to a topic. */
export interface Publisher {
  /** Names the statement: letters and digits. */
  readonly sid: string;
  /** The service's principal: `budgets.amazonaws.com`. */
  readonly service: string;
  /** @default none, for a service that sends no context to compare */
  readonly condition?: NonNullable<Statement["Condition"]>;
}

/** The services that encrypt what they write to a topic. */
export interface KeyUsers {
  /** Names the statement: letters and digits. */
  readonly sid: string;
  /** Their principals. */
  readonly services: readonly string[];
  /** @default none, for services that send no context to compare */
  readonly condition?: NonNullable<Statement["Condition"]>;
}

/**
 * The account administers the key through IAM, so that it can never be locked out; the services encrypt with it.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
 */
export function topicKeyPolicy({ partition, accountId }: TopicAccount, users: KeyUsers): string {
  return policyDocument([
    {
      Sid: "AccountAdministers",
      Effect: "Allow",
      Principal: { AWS: [arn({ partition, service: "iam", accountId, resource: "root" })] },
      Action: ["kms:*"],
      Resource: ["*"],
    },
    {
      Sid: users.sid,
      Effect: "Allow",
      Principal: { Service: users.services },
      Action: ["kms:GenerateDataKey*", "kms:Decrypt"],
      Resource: ["*"],
      ...(users.condition && { Condition: users.condition }),
    },
  ]);
}

/** The services publish to the topic, and nobody else from outside the account. */
export function topicPolicy(topicArn: string, publishers: readonly Publisher[]): string {
  return policyDocument(
    publishers.map(({ sid, service, condition }) => ({
      Sid: sid,
      Effect: "Allow",
      Principal: { Service: [service] },
      Action: ["sns:Publish"],
      Resource: [topicArn],
      ...(condition && { Condition: condition }),
    })),
  );
}
