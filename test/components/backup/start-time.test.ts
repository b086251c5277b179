import { checkStartTime } from "../../../components/backup/start-time";
import type { StartTime } from "../../../components/backup/start-time";
import { problem, told } from "../helpers";

const check = (start: StartTime) => told((problems) => checkStartTime(problems, start));

it.each([
  [0, -1],
  [23, 24],
  [5, 5.5],
])("A day has an hour %p, and no hour %p.", (taken, refused) => {
  expect(check({ startHour: taken, timezone: "Etc/UTC" })).toEqual([]);
  expect(check({ startHour: refused, timezone: "Etc/UTC" })).toEqual([
    problem("startHour", "must be a whole number from 0 to 23", String(refused)),
  ]);
});

it.each(["Paris", "Europe/Atlantis", ""])("%j is not a time zone.", (refused) => {
  expect(check({ startHour: 5, timezone: "Europe/Paris" })).toEqual([]);
  expect(check({ startHour: 5, timezone: refused })).toEqual([
    problem("timezone", "must be an IANA time zone", `"${refused}"`),
  ]);
});
