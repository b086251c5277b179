import { checkBackedUpClass } from "../../../../components/backup/plans/class-checks";
import type { BackedUpClass } from "../../../../components/backup";
import { problem, told } from "../../helpers";

const lock = { minRetentionDays: 7, maxRetentionDays: 400 };
const copy = (name: string, retentionDays = 30) => ({
  vaultArn: `arn:aws:backup:eu-central-1:111122223333:backup-vault:${name}`,
  retentionDays,
});
const orders: BackedUpClass = {
  name: "orders",
  rpoHours: 24,
  retentionDays: 60,
  continuous: false,
  copies: [copy("acme")],
};
const vital: BackedUpClass = { ...orders, continuous: true, retentionDays: 35 };
const cold: BackedUpClass = { ...orders, coldAfterDays: 30, retentionDays: 120 };
const check = (data: BackedUpClass) =>
  told((problems) => checkBackedUpClass(problems, "class", data, lock));

it.each([
  [1, 0],
  [168, 169],
  [24, 1.5],
])("Work of %p hours can be lost, work of %p hours cannot be agreed.", (taken, refused) => {
  expect(check({ ...orders, rpoHours: taken })).toEqual([]);
  expect(check({ ...orders, rpoHours: refused })).toEqual([
    problem("class.rpoHours", "must be a whole number from 1 to 168", String(refused)),
  ]);
});

it.each([
  [7, 6],
  [400, 401],
])(
  "What is kept %i days is within the vault's lock, here and in copies; %i days is not.",
  (taken, refused) => {
    const rule = "must be a whole number from 7 to 400";

    expect(check({ ...orders, retentionDays: taken })).toEqual([]);
    expect(check({ ...orders, retentionDays: refused })).toEqual([
      problem("class.retentionDays", rule, String(refused)),
    ]);
    expect(check({ ...orders, copies: [copy("acme", taken)] })).toEqual([]);
    expect(check({ ...orders, copies: [copy("acme", refused)] })).toEqual([
      problem("class.copies[0].retentionDays", rule, String(refused)),
    ]);
  },
);

it("A continuous backup is kept 35 days, its copies longer if agreed.", () => {
  expect(check({ ...vital, copies: [copy("acme", 400)] })).toEqual([]);
  expect(check({ ...vital, retentionDays: 36 })).toEqual([
    problem("class.retentionDays", "must be at most 35 days for a continuous backup", "36"),
  ]);
});

it("A backup stays cold for 90 days at least, and a continuous one is never cold.", () => {
  expect(check(cold)).toEqual([]);
  expect(check({ ...cold, retentionDays: 119 })).toEqual([
    problem("class.retentionDays", "must be at least 90 more than `coldAfterDays` (30)", "119"),
  ]);
  expect(check({ ...cold, coldAfterDays: 0 })).toEqual([
    problem("class.coldAfterDays", "must be a whole number from 1 to 36500", "0"),
  ]);
  expect(check({ ...vital, coldAfterDays: 7 })).toEqual([
    problem("class.coldAfterDays", "must not be there for a continuous backup", "7"),
  ]);
});

it("A backup is copied to five vaults at most, each once, by its exact ARN.", () => {
  const five = ["one", "two", "three", "four", "five"].map((name) => copy(name));

  expect(check({ ...orders, copies: five })).toEqual([]);
  expect(check({ ...orders, copies: [...five, copy("six")] })).toEqual([
    problem("class.copies", "must hold at most 5", "6"),
  ]);
  expect(check({ ...orders, copies: [copy("acme"), copy("acme")] })).toEqual([
    problem(
      "class.copies[1].vaultArn",
      "must differ from `class.copies[0].vaultArn`",
      `"${copy("acme").vaultArn}"`,
    ),
  ]);
  expect(check({ ...orders, copies: [{ vaultArn: "acme", retentionDays: 30 }] })).toEqual([
    problem("class.copies[0].vaultArn", "must be the exact ARN of a backup vault", '"acme"'),
  ]);
});
