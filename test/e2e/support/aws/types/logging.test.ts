import { FreshAccount } from "./fresh-account";
import {
  compositeAlarm,
  eventRule,
  existing,
  logGroup,
  metricAlarm,
  requests,
} from "./logging/requests";

const aws = new FreshAccount();
beforeEach(() => aws.open(existing));
afterEach(() => aws.close());

test.each([
  [logGroup, "trail", "arn:aws:logs:eu-west-3:111122223333:log-group:trail"],
  [metricAlarm, "root", "arn:aws:cloudwatch:eu-west-3:111122223333:alarm:root"],
  [compositeAlarm, "any", "arn:aws:cloudwatch:eu-west-3:111122223333:alarm:any"],
  [eventRule, "failed-jobs", "arn:aws:events:eu-west-3:111122223333:rule/failed-jobs"],
])("%s is its name in a region", async (type, id, arn) => {
  const thing = await aws.create(type, requests[type]);

  expect(thing).toMatchObject({ id, outputs: { arn } });
  expect(aws.find(type, `eu-west-3/${id}`)).toEqual(thing);
});

test.each([
  [logGroup, /^trail-[0-9a-f]{26}$/],
  [eventRule, /^trail-[0-9a-f]{26}$/],
])("the provider ends the name of %s that has only its beginning", async (type, pattern) => {
  const { outputs } = await aws.create(type, {
    ...requests[type],
    name: undefined,
    namePrefix: "trail-",
  });

  expect(outputs.name).toMatch(pattern);
});

test.each(Object.keys(requests).filter((type) => type !== logGroup))(
  "%s overwrites silently what has its name",
  async (type) => {
    await aws.create(type, requests[type]);
    await aws.create(type, requests[type]);

    expect(aws.world.calls.at(-1)?.outcome).toBe("overwrote");
  },
);
