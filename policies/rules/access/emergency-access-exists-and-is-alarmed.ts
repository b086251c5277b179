import { lookup } from "../../lookup";
import { ofType } from "../../props";
import { stackRule } from "../../rule";
import type { Resource } from "../../subject";
import { say } from "../../text";
import { pass, perResource, violation } from "../../verdict";
import { isToldOnce, metricsOf } from "./alarms";
import { arnOf, entriesInto, principalsOf, roleType } from "../../trust";

const filterType = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
const alarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
const agreed = say(
  "un rôle que seuls les titulaires de l'accès d'urgence peuvent prendre, et une alarme dès son premier usage",
  "a role that only the holders of emergency access can assume, and an alarm from its first use on",
);

export const emergencyAccessExistsAndIsAlarmed = stackRule({
  name: "emergency-access-exists-and-is-alarmed",
  control: "IAM-09",
  reads: ["access", "environments"],
  part: "guard",
  check(stack, { access, environments, terms }) {
    const holders = access.breakGlass.holders.map((holder) => holder.principal);
    const roles = lookup(ofType(stack.resources, roleType), (role) => isOnlyFor(role, holders));
    const found = say(
      "aucun rôle n'est ouvert à ces titulaires, et à eux seuls",
      "no role is open to these holders, and to them only",
    );
    if (roles.of(true).length === 0)
      return [...roles.absence(violation(stack, { found, agreed })), ...roles.unreadable];
    const filters = ofType(stack.resources, filterType);
    const alarms = ofType(stack.resources, alarmType);
    return perResource(roles.of(true), (role) => {
      const arn = arnOf(role, "role", environments[terms.environment]);
      const metrics = filters.filter((filter) => watches(filter, arn)).flatMap(metricsOf);
      const isTold = alarms.some((alarm) => isToldOnce(alarm, metrics));
      return isTold
        ? pass(role)
        : violation(role, {
            found: say("son usage ne déclenche aucune alarme", "its use raises no alarm"),
            agreed,
          });
    });
  },
});

/** Exactly the holders: everybody else keeps out, and none of them is forgotten. */
function isOnlyFor(role: Resource, holders: readonly string[]): boolean {
  const named = (entriesInto(role) ?? []).flatMap(principalsOf);
  return (
    named.every(({ kind, id }) => kind === "AWS" && holders.includes(id)) &&
    holders.every((holder) => named.some(({ id }) => id === holder))
  );
}

/** Whether a filter of the trail's log counts each time that somebody takes the role. */
function watches({ props }: Resource, roleArn: string): boolean {
  const { pattern } = props;
  return (
    typeof pattern === "string" &&
    pattern.includes("AssumeRole") &&
    pattern.includes(`"${roleArn}"`)
  );
}
