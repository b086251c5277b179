import { object, text, type Props, type ResourceType } from "../../resource-type";
import type { AccountView } from "../../world";
import { named } from "../ids";
import { actions, alarmArn, metricAlarm } from "./metric-alarms";

const compositeAlarm = "aws:cloudwatch/compositeAlarm:CompositeAlarm";

/** Alarms on other alarms. */
export const compositeAlarmTypes: Readonly<Record<string, ResourceType>> = {
  [compositeAlarm]: {
    // ForceNew in internal/service/cloudwatch/composite_alarm.go
    replacedBy: ["actionsEnabled", "alarmName"],
    ...named("alarmName"),
    // PutCompositeAlarm replaces the alarm that has the name.
    setting: true,
    computed: (wanted, id) => ({ arn: alarmArn(wanted, id) }),
    calls: (wanted) => {
      const { alarm, extensionPeriod, waitPeriod } = object(wanted.inputs.actionsSuppressor);
      return [
        {
          service: "cloudwatch",
          operation: "PutCompositeAlarm",
          input: {
            AlarmName: wanted.inputs.alarmName,
            AlarmRule: wanted.inputs.alarmRule,
            ...actions(wanted),
            ActionsSuppressor: alarm,
            ActionsSuppressorExtensionPeriod: extensionPeriod,
            ActionsSuppressorWaitPeriod: waitPeriod,
          },
        },
      ];
    },
    refusals: [
      {
        says: "ValidationError: Could not save the composite alarm as alarms in the alarm rule do not exist",
        source: "https://github.com/awsdocs/aws-cloudformation-user-guide/issues/911",
        applies: ({ inputs, region }, account) =>
          children(inputs).some((child) => !exists(account, region, child)),
      },
      {
        says: "ValidationError: an alarm rule has at most 100 child alarms",
        source:
          "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html",
        applies: ({ inputs }) => new Set(children(inputs)).size > 100,
      },
    ],
  },
};

/** The alarms that a rule names, by name or ARN. */
function children({ alarmRule }: Props): readonly string[] {
  const named = text(alarmRule).matchAll(
    /\b(?:ALARM|OK|INSUFFICIENT_DATA)\(\s*"?([^")]+?)"?\s*\)/g,
  );
  return [...named].map(([, name = ""]) => name);
}

function exists(account: AccountView, region: string, nameOrArn: string): boolean {
  return [metricAlarm, compositeAlarm]
    .flatMap((type) => account.things(type))
    .some(
      ({ id, inputs, outputs }) =>
        outputs.arn === nameOrArn || (id === nameOrArn && inputs.region === region),
    );
}
