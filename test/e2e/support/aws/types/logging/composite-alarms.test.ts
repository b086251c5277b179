import type { Props } from "../../resource-type";
import { FreshAccount, home, onlyReason } from "../fresh-account";
import { existing, compositeAlarm, metricAlarm, requests } from "./requests";

const alarms = (count: number) =>
  Array.from({ length: count }, (_, index) => `ALARM(alarm-${index})`).join(" OR ");

const aws = new FreshAccount();
beforeEach(() => aws.open(existing));
afterEach(() => aws.close());

const refusal = (change: Props) =>
  aws.refusal(compositeAlarm, { ...requests[compositeAlarm], ...change });

test("AWS refuses an alarm on an alarm that does not exist", async () => {
  expect(await refusal({ alarmRule: "ALARM(existing) AND NOT ALARM(none)" })).toMatch(
    onlyReason(
      "ValidationError: Could not save the composite alarm as alarms in the alarm rule do not exist",
    ),
  );
});

test("AWS refuses the 101st child of a composite alarm", async () => {
  for (let index = 0; index < 101; index++)
    aws.exists(metricAlarm, `alarm-${index}`, { region: home });

  expect(await refusal({ alarmRule: alarms(100) })).toBe("");
  expect(await refusal({ alarmRule: alarms(101) })).toBe(
    "ValidationError: an alarm rule has at most 100 child alarms",
  );
});
