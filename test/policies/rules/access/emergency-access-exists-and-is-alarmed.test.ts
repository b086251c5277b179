import { emergencyAccessExistsAndIsAlarmed } from "../../../../policies/rules/access/emergency-access-exists-and-is-alarmed";
import { accessStack, breakGlassArn, trusting } from "../../../support/policies/access-stack";
import { judge, placeOf, ruleCases } from "../../../support/policies/rule-cases";
import { rootName, spoil, unknown, without } from "../../../support/policies/stack";

const role = "break-glass";
const filter = "security-alarms-filter-break-glass";
const alarm = "security-alarms-alarm-break-glass";
const user = (number: number) => `arn:aws:iam::111122223333:user/urgence-${number}`;
const opened = (...principals: string[]) =>
  spoil(accessStack, role, { assumeRolePolicy: trusting(principals) });
const silent = (title: string, which: string, change: object) => ({
  title,
  stack: spoil(accessStack, which, { ...change }),
  at: role,
  says: "aucune alarme",
});

ruleCases(emergencyAccessExistsAndIsAlarmed, {
  keeps: [
    {
      title: "Emergency access exists, for its holders alone, and each use is told",
      stack: accessStack,
    },
    {
      title: "More than none is one",
      stack: spoil(accessStack, alarm, {
        comparisonOperator: "GreaterThanThreshold",
        threshold: 0,
      }),
    },
  ],
  breaks: [
    {
      title: "Without a role, there is no emergency access",
      stack: without(accessStack, role),
      at: rootName,
      says: "à eux seuls",
    },
    {
      title: "A role that one holder cannot take fails when the other is away",
      stack: opened(user(1)),
      at: rootName,
    },
    {
      title: "A role that somebody else can take is not for emergencies",
      stack: opened(user(1), user(2), "arn:aws:iam::111122223333:user/julien.arrieta"),
      at: rootName,
    },
    {
      title: "A trust policy that cannot be read opens to nobody in particular",
      stack: spoil(accessStack, role, { assumeRolePolicy: "{" }),
      at: rootName,
    },
    { title: "Without filter, nobody sees its use", stack: without(accessStack, filter), at: role },
    {
      title: "Without alarm, nobody is told of its use",
      stack: without(accessStack, alarm),
      at: role,
    },
    silent("A filter on another role does not see this one", filter, {
      pattern: `{$.eventName="AssumeRole" && $.requestParameters.roleArn="${breakGlassArn}-2"}`,
    }),
    silent("A filter on another event does not see it taken", filter, {
      pattern: `{$.eventName="DeleteRole" && $.requestParameters.roleArn="${breakGlassArn}"}`,
    }),
    silent("A filter without pattern is none", filter, { pattern: undefined }),
    silent("A filter that counts elsewhere raises no alarm", filter, {
      metricTransformation: { name: "Autre", namespace: "LogMetrics", value: "1" },
    }),
    silent("A filter that counts nowhere raises no alarm", filter, {
      metricTransformation: undefined,
    }),
    silent("An alarm on another metric does not see it", alarm, { metricName: "Autre" }),
    silent("An alarm in another namespace does not see it", alarm, { namespace: "Autre" }),
    silent("An alarm that waits for the second use is too late", alarm, { threshold: 2 }),
    silent("An alarm of more than one waits for the second use", alarm, {
      comparisonOperator: "GreaterThanThreshold",
    }),
    silent("An alarm on fewer uses is none", alarm, {
      comparisonOperator: "LessThanThreshold",
      threshold: 0.5,
    }),
    silent("An alarm without threshold is none", alarm, { threshold: undefined }),
    silent("An average of uses is no number of uses", alarm, { statistic: "Average" }),
    silent("An alarm that tells nobody is silent", alarm, { alarmActions: [] }),
    silent("An alarm without anybody to tell is silent", alarm, { alarmActions: undefined }),
    silent("An alarm that is switched off is silent", alarm, { actionsEnabled: false }),
  ],
  unknown: [
    {
      title: "While who takes a role is not known, nobody says that emergency access is missing",
      stack: spoil(accessStack, role, { assumeRolePolicy: unknown }),
      at: role,
    },
    {
      title: "A filter that only the deployment knows is not taken on trust",
      stack: spoil(accessStack, filter, { pattern: unknown }),
      at: role,
    },
    {
      title: "Whom the alarm tells may only be known by the deployment",
      stack: spoil(accessStack, alarm, { alarmActions: [unknown] }),
      at: role,
    },
  ],
});

test("While who takes a role is not known, emergency access is not called missing", async () => {
  const stack = spoil(accessStack, role, { assumeRolePolicy: unknown });
  const findings = await judge(emergencyAccessExistsAndIsAlarmed, { stack });
  expect(findings.map((finding) => `${finding.status} ${placeOf(finding)}`)).toEqual([
    `unknown ${role}`,
  ]);
});
