import { sensitiveEvents } from "../../../contract/agreed";
import { lookup } from "../../lookup";
import { isNamed, member, ofType } from "../../props";
import { stackRule } from "../../rule";
import type { Props } from "../../subject";
import { say } from "../../text";
import { pass, perResource, violation, type Verdict } from "../../verdict";
import { alarmsOf, levelGap, metricKey, namesOf, toldBy, untold } from "./alarms";
import { cisFilters, normalised } from "./cis-filters";
import { bestOf, perLogGroup } from "./trails";

export const sensitiveEventsRaiseAnAlarm = stackRule({
  name: "sensitive-events-raise-an-alarm",
  control: "LOG-07",
  reads: ["contacts", "logging"],
  part: "guard",
  check(stack, { contacts, logging, terms }) {
    const people = toldBy({ contacts, logging });
    const names = namesOf(people);
    const filters = lookup(
      ofType(stack.resources, "aws:cloudwatch/logMetricFilter:LogMetricFilter"),
      ({ props }) => filterKey(props["logGroupName"], props["pattern"]),
    );
    const alarms = alarmsOf(stack);
    const events = sensitiveEvents[terms.tier];
    const agreed = say(
      `${events.length} événements sensibles, dits aussitôt à ${names}`,
      `${events.length} sensitive events, told at once to ${names}`,
    );
    const verdicts = perLogGroup(stack, agreed, (logGroup) =>
      events.flatMap((event): readonly Verdict[] => {
        const { pattern, what, most } = cisFilters[event];
        const here = filters.of(filterKey(logGroup, pattern));
        if (here.length === 0) {
          const found = say(`aucun filtre : ${what.fr}`, `no filter: ${what.en}`);
          return filters.absence(violation(stack, { found, agreed }, event));
        }
        return perResource(here, (filter) => {
          const watching = alarms.of(metricOf(filter.props));
          if (watching.length === 0) {
            const found = say(`aucune alerte : ${what.fr}`, `no alarm: ${what.en}`);
            return alarms.absence(violation(filter, { found, agreed }, event));
          }
          const judged = perResource(watching, (alarm) => {
            const found = levelGap(alarm.props, most) ?? untold(alarm.props, people, stack);
            return found === undefined
              ? pass(alarm, event)
              : violation(alarm, { found, agreed }, event);
          });
          return bestOf(judged);
        });
      }),
    );
    return [...verdicts, ...filters.unreadable, ...alarms.unreadable];
  },
});

function filterKey(logGroup: unknown, pattern: unknown): string {
  return JSON.stringify([logGroup, normalised(pattern)]);
}

/** The metric that counts each event once; nothing where a filter counts in another way. */
function metricOf({ metricTransformation: counted }: Props): string | undefined {
  return member(counted, "value") === "1" && !isNamed(member(counted, "dimensions"))
    ? metricKey(member(counted, "namespace"), member(counted, "name"))
    : undefined;
}
