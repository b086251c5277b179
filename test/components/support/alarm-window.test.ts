import { checkAlarmWindow } from "../../../components/support/alarm-window";
import { problem, told } from "../helpers";

const check = (periodSeconds: number, evaluationPeriods: number) =>
  told((problems) => checkAlarmWindow(problems, "window", { periodSeconds, evaluationPeriods }));

it.each([
  [3_600, 168, 169, "a week (604800 seconds)", 608_400],
  [86_400, 7, 8, "a week (604800 seconds)", 691_200],
  [300, 288, 289, "a day (86400 seconds)", 86_700],
  [10, 8_640, 8_641, "a day (86400 seconds)", 86_410],
])(
  "With periods of %i seconds an alarm may look at %i, and not at %i.",
  (period, taken, refused, most, received) => {
    expect(check(period, taken)).toEqual([]);
    expect(check(period, refused)).toEqual([
      problem(
        "window",
        `must look back at most ${most} with periods of ${period} seconds`,
        String(received),
      ),
    ]);
  },
);

it.each([
  [10, 15],
  [20, 21],
  [30, 40],
  [60, 61],
  [3_600, 3_601],
  [60, 0],
  [60, -60],
  [60, Number.NaN],
])("A period may have %p seconds, and not %p.", (taken, refused) => {
  expect(check(taken, 1)).toEqual([]);
  expect(check(refused, 1)).toEqual([
    problem(
      "window",
      "must have a period of 10, 20 or 30 seconds, or a multiple of 60",
      String(refused),
    ),
  ]);
});

it.each([0, 1.5, -1, Number.NaN])("An alarm does not look at %p periods.", (refused) => {
  expect(check(60, 1)).toEqual([]);
  expect(check(60, refused)).toEqual([
    problem("window", "must look at a whole number of periods, at least one", String(refused)),
  ]);
});
