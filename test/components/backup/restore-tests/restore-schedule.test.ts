import {
  restoreTestSchedule,
  selectionWindowDays,
} from "../../../../components/backup/restore-tests/restore-schedule";

it.each([
  ["weekly", "cron(0 8 ? * MON *)"],
  ["monthly", "cron(0 8 1 * ? *)"],
  ["quarterly", "cron(0 8 1 1,4,7,10 ? *)"],
] as const)("A %s test runs at %s.", (frequency, schedule) => {
  expect(restoreTestSchedule(frequency, 8)).toBe(schedule);
});

it.each([
  ["weekly", 1, 7],
  ["weekly", 96, 8],
  ["weekly", 97, 10],
  ["weekly", 168, 14],
  ["monthly", 24, 31],
  ["monthly", 168, 31],
  ["quarterly", 168, 92],
] as const)(
  "A %s test of backups made every %i hours takes one of the last %i days.",
  (frequency, rpoHours, days) => {
    expect(selectionWindowDays(frequency, rpoHours)).toBe(days);
  },
);
