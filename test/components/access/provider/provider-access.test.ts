import { checkProviderAccess, endOf } from "../../../../components/access/provider/provider-access";
import { problem, told } from "../../helpers";

it.each([
  ["2027-03-30", "2027-03-31T00:00:00Z"],
  ["2027-03-31", "2027-04-01T00:00:00Z"],
  ["2027-12-31", "2028-01-01T00:00:00Z"],
  ["2028-02-28", "2028-02-29T00:00:00Z"],
])("The last day %s is over at %s.", (day, moment) => {
  expect(endOf(day)).toBe(moment);
});

it.each([
  ["2027-03-31", "2027-03-32"],
  ["2028-02-29", "2027-02-29"],
  ["2027-03-31", "31/03/2027"],
  ["2027-03-31", "2027-03-31T12:00:00Z"],
  ["2027-03-31", "1027-03-31"],
])("The last day %s is taken, %s is refused.", (taken, refused) => {
  const check = (endsOn: string) =>
    told((problems) => checkProviderAccess(problems, { state: "exiting", endsOn }));

  expect(check(taken)).toEqual([]);
  expect(check(refused)).toEqual([
    problem("access.endsOn", "must be a day of the calendar", `"${refused}"`),
  ]);
});

it.each(["active", "ended"] as const)("Access that is %s needs no day.", (state) => {
  expect(told((problems) => checkProviderAccess(problems, { state }))).toEqual([]);
});
