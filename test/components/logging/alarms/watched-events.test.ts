import { cisEvents } from "../../../../components/logging";
import {
  breakGlassEvent,
  watchedCisEvents,
} from "../../../../components/logging/alarms/watched-events";

const roleArn = "arn:aws:iam::111122223333:role/acme-break-glass";

it("Use of the root user is watched, chosen or not, and once.", () => {
  expect(watchedCisEvents([]).map(({ id }) => id)).toEqual(["root-use"]);
  expect(watchedCisEvents(["root-use"]).map(({ id }) => id)).toEqual(["root-use"]);
});

it("Events are in one order, whatever the order they are chosen in.", () => {
  const ids = cisEvents.map(({ id }) => id);

  expect(watchedCisEvents(["vpc-changes", "trail-changes"]).map(({ id }) => id)).toEqual([
    "root-use",
    "trail-changes",
    "vpc-changes",
  ]);
  expect(watchedCisEvents([...ids].reverse()).map(({ id }) => id)).toEqual(ids);
});

it("An alarm tells what happened and whose item it is.", () => {
  expect(watchedCisEvents(["trail-changes"]).at(-1)).toEqual({
    id: "trail-changes",
    metricName: "TrailChanges",
    description:
      "A trail was made, changed, started or stopped (CIS AWS 5.0 4.5, Security Hub CloudWatch.5)",
    pattern: cisEvents[4].pattern,
    noisy: false,
  });
});

it("The emergency role is told when someone takes it, or tries to, and for each call made with it.", () => {
  expect(breakGlassEvent(roleArn)).toEqual({
    id: "break-glass",
    metricName: "BreakGlassUse",
    description: `The emergency role was taken or used: ${roleArn}`,
    pattern: `{(($.eventSource="sts.amazonaws.com") && ($.eventName="AssumeRole*") && ($.requestParameters.roleArn="${roleArn}")) || ($.userIdentity.sessionContext.sessionIssuer.arn="${roleArn}")}`,
    noisy: false,
  });
});
