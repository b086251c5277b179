import { list, member, ofType, texts } from "../../props";
import type { Props, Resource } from "../../subject";

/** One notification of a budget, in the contract's words. */
export interface Alert {
  readonly on: "actual" | "forecast";
  readonly percent: number;
}

const kinds = { ACTUAL: "actual", FORECASTED: "forecast" } as const;

/** The notifications that fire above a percentage of the limit; others are not what a contract can agree. */
export function alertsOf(budget: Props): Alert[] {
  return list(budget["notifications"]).flatMap((notification) => {
    const on = kinds[member(notification, "notificationType") as keyof typeof kinds];
    const percent = member(notification, "threshold");
    const isAgreedForm =
      member(notification, "comparisonOperator") === "GREATER_THAN" &&
      member(notification, "thresholdType") === "PERCENTAGE";
    return on !== undefined && isAgreedForm && typeof percent === "number" ? [{ on, percent }] : [];
  });
}

export function describeAlert(alert: Alert): string {
  return `${alert.on} ${alert.percent} %`;
}

/** The addresses that a topic delivers to, by e-mail or by HTTPS, found through its subscriptions. */
export function addressesBehind(topicArn: string, resources: readonly Resource[]): string[] {
  return ofType(resources, "aws:sns/topicSubscription:TopicSubscription")
    .filter((subscription) => subscription.props["topic"] === topicArn)
    .map((subscription) => subscription.props["endpoint"])
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
