import { backupSchedule } from "../../../../components/backup/plans/backup-schedule";

it.each([
  [1, "cron(0 * ? * * *)"],
  [2, "cron(0 1/2 ? * * *)"],
  [3, "cron(0 2/3 ? * * *)"],
  [4, "cron(0 1/4 ? * * *)"],
  [5, "cron(0 1/4 ? * * *)"],
  [6, "cron(0 5/6 ? * * *)"],
  [7, "cron(0 5/6 ? * * *)"],
  [8, "cron(0 5/8 ? * * *)"],
  [11, "cron(0 5/8 ? * * *)"],
  [12, "cron(0 5/12 ? * * *)"],
  [23, "cron(0 5/12 ? * * *)"],
  [24, "cron(0 5 ? * * *)"],
  [167, "cron(0 5 ? * * *)"],
  [168, "cron(0 5 ? * SUN *)"],
])("For at most %i hours of work lost, backups run at %s.", (rpoHours, schedule) => {
  expect(backupSchedule(rpoHours, 5)).toBe(schedule);
});

const week = 168;
const wholes = (count: number) => Array.from({ length: count }, (_, at) => at);

/** The hours of a week, from Sunday, at which AWS runs a schedule: steps start again at midnight. */
function runsOf(schedule: string): number[] {
  const [, hours = "", day = ""] = /^cron\(0 (\S+) \? \* (\S+) \*\)$/.exec(schedule) ?? [];
  const [first = "", step] = hours.split("/");
  const runs = (hour: number) =>
    first === "*" ||
    (step === undefined
      ? hour === Number(first)
      : hour >= Number(first) && (hour - Number(first)) % Number(step) === 0);
  return wholes(week).filter((hour) => runs(hour % 24) && (day === "*" || hour < 24));
}

function longestGap(runs: readonly number[]): number {
  return Math.max(...runs.map((run, at) => (runs[at + 1] ?? (runs[0] ?? 0) + week) - run));
}

it("Whatever the RPO and the hour, no more than the RPO is ever between two backups, across midnight too.", () => {
  const late = wholes(week).flatMap((at) =>
    wholes(24)
      .map((startHour) => ({ rpoHours: at + 1, startHour }))
      .filter(({ rpoHours, startHour }) => {
        const runs = runsOf(backupSchedule(rpoHours, startHour));
        return runs.length === 0 || longestGap(runs) > rpoHours;
      }),
  );

  expect(late).toEqual([]);
});

it("Every schedule but the hourly one has a run at the hour that was asked for.", () => {
  const missed = [2, 3, 4, 6, 8, 12, 24, week].flatMap((rpoHours) =>
    wholes(24).filter(
      (startHour) => !runsOf(backupSchedule(rpoHours, startHour)).includes(startHour),
    ),
  );

  expect(missed).toEqual([]);
});
