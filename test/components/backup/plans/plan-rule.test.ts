import { planRule } from "../../../../components/backup/plans/plan-rule";
import type { BackedUpClass } from "../../../../components/backup";

const copyVault = "arn:aws:backup:eu-central-1:111122223333:backup-vault:acme-copies";
const archive: BackedUpClass = {
  name: "archive",
  rpoHours: 24,
  retentionDays: 395,
  coldAfterDays: 30,
  continuous: false,
  copies: [],
};
const vital: BackedUpClass = {
  name: "vital",
  rpoHours: 1,
  retentionDays: 35,
  continuous: true,
  copies: [{ vaultArn: copyVault, retentionDays: 60 }],
};
const options = {
  vaultName: "acme",
  startHour: 5,
  timezone: "Europe/Paris",
  startWindowMinutes: 60,
  completionWindowMinutes: 480,
};

it("A class is backed up on its schedule, kept as long as agreed, and goes to cold storage when agreed.", () => {
  expect(planRule(archive, options, { DataClass: "archive" })).toEqual({
    ruleName: "archive",
    targetVaultName: "acme",
    schedule: "cron(0 5 ? * * *)",
    scheduleExpressionTimezone: "Europe/Paris",
    startWindow: 60,
    completionWindow: 480,
    enableContinuousBackup: false,
    lifecycle: { deleteAfter: 395, coldStorageAfter: 30 },
    copyActions: [],
    recoveryPointTags: { DataClass: "archive" },
  });
});

it("A continuous class has one rule, whose copies are snapshots kept for a time of their own.", () => {
  expect(planRule(vital, options, { DataClass: "vital" })).toEqual({
    ruleName: "vital",
    targetVaultName: "acme",
    schedule: "cron(0 * ? * * *)",
    scheduleExpressionTimezone: "Europe/Paris",
    startWindow: 60,
    completionWindow: 480,
    enableContinuousBackup: true,
    lifecycle: { deleteAfter: 35 },
    copyActions: [{ destinationVaultArn: copyVault, lifecycle: { deleteAfter: 60 } }],
    recoveryPointTags: { DataClass: "vital" },
  });
});
