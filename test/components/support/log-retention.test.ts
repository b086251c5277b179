import { logRetentionDays } from "../../../components/support";
import { checkLogRetention } from "../../../components/support/log-retention";
import { problem, told } from "../helpers";

const retention = (days: number) =>
  told((problems) => checkLogRetention(problems, "logGroupRetentionDays", days));

it.each([
  [1, 30],
  [2, 60],
  [3, 90],
  [6, 180],
  [7, 365],
  [12, 365],
  [13, 400],
  [18, 545],
  [24, 731],
  [36, 1_096],
  [60, 1_827],
  [120, 3_653],
])("%i months are kept %i days: CloudWatch's next value.", (months, days) => {
  expect(logRetentionDays(months)).toBe(days);
  expect(retention(logRetentionDays(months))).toEqual([]);
});

it("Months that CloudWatch cannot keep are not made fewer: the days are refused.", () => {
  expect(logRetentionDays(122)).toBe(3_660);
  expect(retention(logRetentionDays(122))).toHaveLength(1);
});

it.each([
  [365, 366],
  [1, 0],
  [3_653, 3_654],
])("A log group keeps events %i days, and not %i.", (taken, refused) => {
  expect(retention(taken)).toEqual([]);
  expect(retention(refused)).toEqual([
    problem(
      "logGroupRetentionDays",
      "must be one of CloudWatch's retentions in days, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653",
      String(refused),
    ),
  ]);
});
