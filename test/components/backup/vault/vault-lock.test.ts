import { checkRetention, checkVaultLock } from "../../../../components/backup/vault/vault-lock";
import type { VaultLock } from "../../../../components/backup/vault/vault-lock";
import { problem, told } from "../../helpers";

const governance: VaultLock = { mode: "governance", minRetentionDays: 7, maxRetentionDays: 400 };
const compliance: VaultLock = { ...governance, mode: "compliance", changeableForDays: 30 };
const check = (lock: VaultLock) => told((problems) => checkVaultLock(problems, "lock", lock));
const ofDays = "must be a whole number from 1 to 36500";

it("A lock keeps backups between a least and a most, for a year or for a century.", () => {
  expect(check(governance)).toEqual([]);
  expect(check({ ...governance, minRetentionDays: 400 })).toEqual([]);
  expect(check({ ...governance, minRetentionDays: 1, maxRetentionDays: 36500 })).toEqual([]);
  expect(check({ ...governance, minRetentionDays: 401 })).toEqual([
    problem("lock.minRetentionDays", "must not be more than `lock.maxRetentionDays` (400)", "401"),
  ]);
});

it.each([
  ["minRetentionDays", 0],
  ["minRetentionDays", 7.5],
  ["maxRetentionDays", 36501],
])("`%s` of %p days is refused.", (member, refused) => {
  expect(check({ ...governance, [member]: refused })).toEqual([
    problem(`lock.${member}`, ofDays, String(refused)),
  ]);
});

it.each([
  [3, 2],
  [36500, 36501],
  [30, 30.5],
])("A lock that becomes final can be undone for %p days, not for %p.", (taken, refused) => {
  expect(check({ ...compliance, changeableForDays: taken })).toEqual([]);
  expect(check({ ...compliance, changeableForDays: refused })).toEqual([
    problem("lock.changeableForDays", "must be a whole number from 3 to 36500", String(refused)),
  ]);
});

it("A lock that becomes final says when, and one that does not must not say it.", () => {
  expect(check({ ...governance, mode: "compliance" })).toEqual([
    problem("lock.changeableForDays", "must be there in compliance mode", "nothing"),
  ]);
  expect(check({ ...governance, changeableForDays: 30 })).toEqual([
    problem("lock.changeableForDays", "must not be there in governance mode", "30"),
  ]);
});

it.each([
  [7, 6],
  [400, 401],
])("A backup kept %p days is within the lock, one kept %p is not.", (taken, refused) => {
  const checkDays = (days: number) =>
    told((problems) => checkRetention(problems, "value", days, governance));

  expect(checkDays(taken)).toEqual([]);
  expect(checkDays(refused)).toEqual([
    problem("value", "must be a whole number from 7 to 400", String(refused)),
  ]);
});
