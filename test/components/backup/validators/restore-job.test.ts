import { restoreJob } from "../../../../components/backup/validators/restore-job";

const described = {
  RestoreJobId: "1F2E3D4C-0001",
  Status: "COMPLETED",
  ResourceType: "RDS",
  CreatedResourceArn: "arn:aws:rds:eu-west-3:111122223333:db:awsbackup-restore-test-1",
  SourceResourceArn: "arn:aws:rds:eu-west-3:111122223333:db:erp",
  RecoveryPointArn: "arn:aws:rds:eu-west-3:111122223333:snapshot:awsbackup:job-1",
  RecoveryPointCreationDate: new Date("2026-11-01T04:00:00Z"),
  CreationDate: new Date("2026-11-01T07:00:00Z"),
  CompletionDate: new Date("2026-11-01T08:00:00Z"),
  CreatedBy: {
    RestoreTestingPlanArn:
      "arn:aws:backup:eu-west-3:111122223333:restore-testing-plan:acme_erp-0b1c2d3e-4f5a",
  },
};

test("A restore test is read from AWS's description.", () => {
  expect(restoreJob(described)).toEqual({
    id: "1F2E3D4C-0001",
    planName: "acme_erp",
    resourceType: "RDS",
    createdResourceArn: described.CreatedResourceArn,
    sourceResourceArn: described.SourceResourceArn,
    recoveryPointArn: described.RecoveryPointArn,
    completedAt: described.CompletionDate,
    takenAt: described.RecoveryPointCreationDate,
    isValidated: false,
  });
});

test("Without its source, a test is one all the same: most validators do not need it.", () => {
  expect(restoreJob({ ...described, SourceResourceArn: undefined })).not.toHaveProperty(
    "sourceResourceArn",
  );
});

test("A continuous backup is as the data was when its restore began.", () => {
  const RecoveryPointArn = "arn:aws:backup:eu-west-3:111122223333:recovery-point:continuous:db-1";

  expect(restoreJob({ ...described, RecoveryPointArn })?.takenAt).toEqual(described.CreationDate);
});

test.each([
  ["SUCCESSFUL", true],
  ["FAILED", true],
  ["TIMED_OUT", true],
  ["VALIDATING", false],
  [undefined, false],
])("A job whose validation is %s has its result: %s", (ValidationStatus, isValidated) => {
  expect(restoreJob({ ...described, ValidationStatus })?.isValidated).toBe(isValidated);
});

test.each([
  ["asked for by a person", { CreatedBy: undefined }],
  ["that runs", { Status: "RUNNING" }],
  ["that failed", { Status: "FAILED" }],
])("A restore %s is not for a validator.", (_, change) => {
  expect(restoreJob({ ...described, ...change })).toBeUndefined();
});

test.each([
  "RestoreJobId",
  "ResourceType",
  "CreatedResourceArn",
  "RecoveryPointArn",
  "RecoveryPointCreationDate",
  "CompletionDate",
])("Without its %s, a test is an error, never a pass.", (member) => {
  expect(() => restoreJob({ ...described, [member]: undefined })).toThrow(`without ${member}`);
});
