import { checkAlarmWindow } from "../../support/alarm-window";
import { Problems } from "../../support/args-error";
import { checkDistinct, checkRegion } from "../../support/checks";
import { checkOwnership } from "../../support/tags";
import { silenceWindow } from "./alarm-levels";
import { cisEvents } from "./cis-events";
import type { SecurityAlarmsArgs } from "./security-alarms-args";
import { breakGlassEvent } from "./watched-events";

/** @throws ArgsError with everything AWS would refuse. */
export function checkSecurityAlarms(token: string, name: string, args: SecurityAlarmsArgs): void {
  const problems = new Problems(token, name);
  const { namePrefix, region, events, topicArn, breakGlassRoleArn } = args;
  if (!/^[A-Za-z0-9._-]{1,200}$/.test(namePrefix))
    problems.add(
      "namePrefix",
      "must be 1 to 200 letters, digits, hyphens, underscores or dots",
      namePrefix,
      "write it as acme-production",
    );
  checkRegion(problems, "region", region);
  const ids: readonly string[] = cisEvents.map(({ id }) => id);
  events.forEach((event, index) => {
    if (!ids.includes(event))
      problems.add(`events[${index}]`, `must be one of ${ids.join(", ")}`, event, "remove it");
  });
  checkDistinct(problems, events, (index) => `events[${index}]`, "remove one of the two");
  if (typeof topicArn === "string" && topicArn.split(":")[3] !== region)
    problems.add(
      "topicArn",
      `must be a topic of region ${region}`,
      topicArn,
      "an alarm tells a topic of its own region only",
    );
  if (breakGlassRoleArn !== undefined) checkBreakGlass(problems, breakGlassRoleArn);
  checkAlarmWindow(problems, "silenceHours", silenceWindow(args));
  checkOwnership(problems, args.ownership);
  problems.throwIfAny();
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html */
function checkBreakGlass(problems: Problems, roleArn: string): void {
  const path = "breakGlassRoleArn";
  if (!/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(roleArn))
    problems.add(
      path,
      "must be the ARN of a role",
      roleArn,
      "write arn:aws:iam::<account>:role/<path and name>",
    );
  const { length } = breakGlassEvent(roleArn).pattern;
  if (length > 1024)
    problems.add(
      path,
      "must leave its filter, which names it twice, within 1024 characters",
      length,
      "shorten the path of the role",
    );
}
