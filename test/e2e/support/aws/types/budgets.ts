import {
  list,
  object,
  objects,
  tagList,
  text,
  type Props,
  type ResourceType,
} from "../resource-type";
import { letsPublish } from "./alerts";

const topicsOf = (inputs: Props): string[] =>
  list(inputs.notifications)
    .flatMap((one) => list(object(one).subscriberSnsTopicArns))
    .map(text);

export const budgetTypes: Readonly<Record<string, ResourceType>> = {
  "aws:budgets/budget:Budget": {
    // ForceNew in internal/service/budgets/budget.go
    replacedBy: ["accountId", "name", "namePrefix"],
    id: ({ account, inputs }) => `${account}:${text(inputs.name)}`,
    computed: ({ account, inputs }) => ({
      accountId: account,
      arn: `arn:aws:budgets::${account}:budget/${text(inputs.name)}`,
      costFilters: [],
      costTypes: {},
      namePrefix: "",
      timePeriodStart: "2026-12-01_00:00",
    }),
    calls: (wanted) => [
      {
        service: "budgets",
        operation: "CreateBudget",
        input: {
          AccountId: wanted.account,
          Budget: budget(wanted.inputs),
          NotificationsWithSubscribers: list(wanted.inputs.notifications).map((one) =>
            notification(object(one)),
          ),
          ResourceTags: tagList(wanted),
        },
      },
    ],
    refusals: [
      {
        says: "DuplicateRecordException: the account has a budget of this name",
        source:
          "https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_CreateBudget.html",
        applies: ({ inputs }, account) =>
          account
            .things("aws:budgets/budget:Budget")
            .some((other) => other.inputs.name === inputs.name),
      },
      {
        says: "Invalid SNS topic: the topic does not exist or AWS Budgets may not publish to it",
        source:
          "https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-sns-policy.html",
        applies: ({ inputs }, account) =>
          topicsOf(inputs).some((arn) => !letsPublish(account, arn, "budgets.amazonaws.com")),
      },
      {
        says: "InvalidParameterException: the topic must be in the account of the budget",
        source:
          "https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-sns-policy.html",
        applies: ({ account, inputs }) =>
          topicsOf(inputs).some((arn) => arn.split(":")[4] !== account),
      },
      {
        says: "Notification must have at least one subscriber",
        // The provider itself: internal/service/budgets/budget.go
        source:
          "https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_CreateNotification.html",
        applies: ({ inputs }) =>
          objects(inputs.notifications).some(
            (one) =>
              [...list(one.subscriberSnsTopicArns), ...list(one.subscriberEmailAddresses)]
                .length === 0,
          ),
      },
      {
        says: "InvalidParameterException: use either cost filters or a filter expression",
        source:
          "https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_Budget.html",
        applies: ({ inputs }) =>
          list(inputs.costFilters).length > 0 && inputs.filterExpression !== undefined,
      },
    ],
  },
};

function budget(inputs: Props): Props {
  return {
    BudgetName: inputs.name,
    BudgetType: inputs.budgetType,
    TimeUnit: inputs.timeUnit,
    BudgetLimit: { Amount: inputs.limitAmount, Unit: inputs.limitUnit },
    CostFilters: Object.fromEntries(
      objects(inputs.costFilters).map(({ name, values }) => [text(name), values]),
    ),
    ...(inputs.filterExpression === undefined
      ? {}
      : {
          FilterExpression: expression(object(inputs.filterExpression)),
          Metrics: [inputs.metrics],
        }),
  };
}

/** The budgets' expressions of this repository: a tag, or none of its values. */
function expression({ not, tags }: Props): Props {
  if (not !== undefined) return { Not: expression(object(not)) };
  const { key, values, matchOptions } = object(tags);
  return { Tags: { Key: key, Values: values, MatchOptions: matchOptions } };
}

function notification(one: Props): Props {
  return {
    Notification: {
      NotificationType: one.notificationType,
      ComparisonOperator: one.comparisonOperator,
      Threshold: one.threshold,
      ThresholdType: one.thresholdType,
    },
    Subscribers: [
      ...list(one.subscriberSnsTopicArns).map((Address) => ({ SubscriptionType: "SNS", Address })),
      ...list(one.subscriberEmailAddresses).map((Address) => ({
        SubscriptionType: "EMAIL",
        Address,
      })),
    ],
  };
}
