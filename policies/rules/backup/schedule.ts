/** What one field of a schedule may hold, and the names of its values where they have some. */
interface Field {
  readonly least: number;
  readonly most: number;
  readonly names?: readonly string[];
}

const monthNames = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");
const weekdayNames = "SUN MON TUE WED THU FRI SAT".split(" ");

const minutesPerDay = 1_440;

/**
 * The longest time, in minutes, between two runs of an AWS schedule, by the clock of its time zone: once a year that is an
 * hour more. Nothing where it has no run, ends one day, or is written in a way that is not read here: `L`, `W`, `#`, a rate.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
 */
export function longestGapMinutes(expression: unknown): number | undefined {
  const body = typeof expression === "string" ? /^cron\((.{1,250})\)$/.exec(expression)?.[1] : "";
  const [minute = "", hour = "", day = "", month = "", weekday = "", year, ...more] = (body ?? "")
    .trim()
    .toUpperCase()
    .split(/\s+/);
  // A year given is an end; AWS wants either the day of the month or that of the week, and `?` for the other.
  if (year !== "*" || more.length > 0 || (day === "?") === (weekday === "?")) return undefined;
  const minutes = valuesIn(minute, { least: 0, most: 59 });
  const hours = valuesIn(hour, { least: 0, most: 23 });
  const days = valuesIn(day === "?" ? "*" : day, { least: 1, most: 31 });
  const months = valuesIn(month, { least: 1, most: 12, names: monthNames });
  const weekdays = valuesIn(weekday === "?" ? "*" : weekday, {
    least: 1,
    most: 7,
    names: weekdayNames,
  });
  if (!minutes || !hours || !days || !months || !weekdays) return undefined;
  const times = hours.flatMap((one) => minutes.map((other) => one * 60 + other));
  const dates = calendar().flatMap((date, at) =>
    days.includes(date.day) && months.includes(date.month) && weekdays.includes(date.weekday)
      ? [at]
      : [],
  );
  return longestGap(times, dates);
}

/** Times of the day and days of the calendar, which begins again at its end. */
function longestGap(times: readonly number[], dates: readonly number[]): number | undefined {
  const [firstDate, firstTime, lastTime] = [dates[0], times[0], times.at(-1)];
  if (firstDate === undefined || firstTime === undefined || lastTime === undefined)
    return undefined;
  const overnight = firstTime - lastTime;
  return Math.max(
    ...between(times),
    ...between([...dates, firstDate + calendar().length]).map(
      (days) => days * minutesPerDay + overnight,
    ),
  );
}

function between(sorted: readonly number[]): number[] {
  return [...new Set(sorted.slice(1).map((value, at) => value - (sorted[at] ?? 0)))];
}

/** The values of `*`, `5`, `MON-FRI`, `0/6`, `1,4,7,10`..., sorted; nothing where AWS would refuse them. */
function valuesIn(text: string, { least, most, names = [] }: Field): number[] | undefined {
  const read = (value: string) =>
    names.includes(value)
      ? names.indexOf(value) + least
      : /^\d{1,2}$/.test(value)
        ? Number(value)
        : Number.NaN;
  const values = new Set<number>();
  for (const part of text.split(",")) {
    const [, from, to, step] = /^(?:\*|(\w+)(?:-(\w+))?)(?:\/(\d{1,2}))?$/.exec(part) ?? [part, ""];
    const first = from === undefined ? least : read(from);
    const last =
      to !== undefined ? read(to) : from === undefined || step !== undefined ? most : first;
    const by = Number(step ?? 1);
    if (!(least <= first && first <= last && last <= most && by >= 1)) return undefined;
    for (let value = first; value <= last; value += by) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}

interface Day {
  readonly day: number;
  readonly month: number;
  /** 1 is Sunday, as AWS counts. */
  readonly weekday: number;
}

let days: readonly Day[] | undefined;

/** Every day of 28 years, after which dates and days of the week fall together again. Made where it is first needed. */
function calendar(): readonly Day[] {
  days ??= Array.from({ length: 28 * 365 + 7 }, (_, at) => {
    const date = new Date(Date.UTC(2001, 0, 1 + at));
    return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, weekday: date.getUTCDay() + 1 };
  });
  return days;
}
