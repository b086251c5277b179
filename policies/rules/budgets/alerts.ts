import type { Text } from "../../../contract/agreed";
import { isNamed, list, member, ofType, texts } from "../../props";
import type { Props, Resource } from "../../subject";
import { say } from "../../text";

/** One notification of a budget, in the contract's words. */
export interface Alert {
  readonly on: "actual" | "forecast";
  readonly percent: number;
}

const kinds = new Map<unknown, Alert["on"]>([
  ["ACTUAL", "actual"],
  ["FORECASTED", "forecast"],
]);

/** The notifications that fire above a percentage of the limit; others are not what a contract can agree. */
export function alertsOf(budget: Props): Alert[] {
  return list(budget["notifications"]).flatMap((notification) => {
    const on = kinds.get(member(notification, "notificationType"));
    const percent = member(notification, "threshold");
    const isAgreedForm =
      member(notification, "comparisonOperator") === "GREATER_THAN" &&
      member(notification, "thresholdType") === "PERCENTAGE";
    return on !== undefined && isAgreedForm && typeof percent === "number" ? [{ on, percent }] : [];
  });
}

export function describeAlert({ on, percent }: Alert): Text {
  return on === "actual"
    ? say(`${percent} % du réel`, `${percent}% of actual`)
    : say(`${percent} % du prévu`, `${percent}% of forecast`);
}

/**
 * The addresses that a topic delivers to, by e-mail or by HTTPS, found through its subscriptions. What AWS sends carries
 * no attributes, so that a subscription with a filter lets nothing through.
 */
export function addressesBehind(topicArn: string, resources: readonly Resource[]): string[] {
  return ofType(resources, "aws:sns/topicSubscription:TopicSubscription")
    .filter(({ props }) => props["topic"] === topicArn && !isNamed(props["filterPolicy"]))
    .map(({ props }) => props["endpoint"])
    .filter((endpoint): endpoint is string => typeof endpoint === "string");
}

/** Every address one notification reaches: AWS sends to e-mail subscribers and, through SNS, to the topic's own. */
export function addressesOf(notification: unknown, resources: readonly Resource[]): string[] {
  return [
    ...texts(member(notification, "subscriberEmailAddresses")),
    ...texts(member(notification, "subscriberSnsTopicArns")).flatMap((arn) =>
      addressesBehind(arn, resources),
    ),
  ];
}
