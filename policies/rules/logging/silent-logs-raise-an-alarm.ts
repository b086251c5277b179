import type { Text } from "../../../contract/agreed";
import { stackRule } from "../../rule";
import type { Props } from "../../subject";
import { say } from "../../text";
import { pass, perResource, violation } from "../../verdict";
import { alarmsOf, metricKey, namesOf, toldBy, untold } from "./alarms";
import { bestOf, perLogGroup } from "./trails";

const dayInSeconds = 86_400;

export const silentLogsRaiseAnAlarm = stackRule({
  name: "silent-logs-raise-an-alarm",
  control: "LOG-09",
  reads: ["contacts", "logging"],
  part: "guard",
  check(stack, { contacts, logging }) {
    const people = toldBy({ contacts, logging });
    const names = namesOf(people);
    const agreed = say(
      `un silence d'un jour au plus, dit à ${names}`,
      `a silence of a day at most, told to ${names}`,
    );
    const alarms = alarmsOf(stack);
    const verdicts = perLogGroup(stack, agreed, (logGroup) => {
      const watching = alarms.of(
        metricKey("AWS/Logs", "IncomingLogEvents", { LogGroupName: logGroup }),
      );
      if (watching.length === 0) {
        const found = say(
          "aucune alerte si le journal d'activité se tait",
          "no alarm when the trail falls silent",
        );
        return alarms.absence(violation(stack, { found, agreed }));
      }
      const judged = perResource(watching, (alarm) => {
        const found = silenceGap(alarm.props) ?? untold(alarm.props, people, stack);
        return found === undefined ? pass(alarm) : violation(alarm, { found, agreed });
      });
      return bestOf(judged);
    });
    return [...verdicts, ...alarms.unreadable];
  },
});

/** No event, or no data at all: CloudWatch publishes nothing for a period without events. */
function silenceGap(alarm: Props): Text | undefined {
  const { comparisonOperator, threshold, period, evaluationPeriods } = alarm;
  if (alarm["treatMissingData"] !== "breaching")
    return say("l'absence de données y passe pour normale", "it takes missing data for normal");
  const isOfSilence =
    alarm["statistic"] === "Sum" &&
    ((comparisonOperator === "LessThanThreshold" && threshold === 1) ||
      (comparisonOperator === "LessThanOrEqualToThreshold" && threshold === 0));
  const isSoon =
    typeof period === "number" &&
    typeof evaluationPeriods === "number" &&
    period * evaluationPeriods <= dayInSeconds;
  return isOfSilence && isSoon
    ? undefined
    : say("l'alerte vient après plus d'un jour, ou jamais", "it comes after a day, or never");
}
