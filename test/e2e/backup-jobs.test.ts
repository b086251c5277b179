import {
  BackupClient,
  DescribeRestoreJobCommand,
  PutRestoreValidationResultCommand,
} from "@aws-sdk/client-backup";
import { mockClient } from "aws-sdk-client-mock";
import { backupJobs } from "../../components/backup/validators/aws/backup-jobs";
import { passed } from "../../components/backup/validators/proof";
import { requestProblems } from "./support/requests";

/** Calls that no emulator answers: the client's own requests, held against AWS's model of them. */
const aws = mockClient(BackupClient);
const jobs = backupJobs(new BackupClient({ region: "eu-west-3" }));
const id = "1F2E3D4C-0001";

const described = {
  RestoreJobId: id,
  Status: "COMPLETED",
  ResourceType: "RDS",
  CreatedResourceArn: "arn:aws:rds:eu-west-3:111122223333:db:awsbackup-restore-test-1",
  RecoveryPointArn: "arn:aws:rds:eu-west-3:111122223333:snapshot:awsbackup:job-1",
  RecoveryPointCreationDate: new Date("2026-11-01T04:00:00Z"),
  CompletionDate: new Date("2026-11-01T08:00:00Z"),
  CreatedBy: {
    RestoreTestingPlanArn: "arn:aws:backup:eu-west-3:111122223333:restore-testing-plan:socle",
  },
} as const;

beforeEach(() => aws.reset());
afterEach(() => expect(requestProblems("backup", aws)).toEqual([]));

test("A restore test is described by its id.", async () => {
  aws.on(DescribeRestoreJobCommand, { RestoreJobId: id }).resolves(described);

  expect(await jobs.job(id)).toMatchObject({
    createdResourceArn: described.CreatedResourceArn,
    isValidated: false,
  });
});

test("Its result is given with the level of the proof.", async () => {
  aws.on(PutRestoreValidationResultCommand).resolves({});
  await jobs.report(id, passed("data-checked", "2 checks passed"));

  expect(
    aws.commandCalls(PutRestoreValidationResultCommand).map(({ args }) => args[0].input),
  ).toEqual([
    {
      RestoreJobId: id,
      ValidationStatus: "SUCCESSFUL",
      ValidationStatusMessage: "data-checked: 2 checks passed",
    },
  ]);
});

describe("where AWS refuses the result", () => {
  const refusal = new Error("InvalidRequestException");
  const report = () => jobs.report(id, passed("data-checked", "2 checks passed"));
  beforeEach(() => aws.on(PutRestoreValidationResultCommand).rejects(refusal));

  test.each(["SUCCESSFUL", "FAILED", "TIMED_OUT"] as const)(
    "of a job that has one (%s), it is left as it is",
    async (ValidationStatus) => {
      aws.on(DescribeRestoreJobCommand).resolves({ ...described, ValidationStatus });
      await report();

      expect(aws.commandCalls(PutRestoreValidationResultCommand)).toHaveLength(1);
    },
  );

  test.each([undefined, "VALIDATING"] as const)(
    "of a job that has none (%s), the refusal is told",
    async (ValidationStatus) => {
      aws.on(DescribeRestoreJobCommand).resolves({ ...described, ValidationStatus });

      await expect(report()).rejects.toBe(refusal);
    },
  );

  test("and does not answer any more, nothing is taken for granted", async () => {
    aws.on(DescribeRestoreJobCommand).rejects(new Error("ThrottlingException"));

    await expect(report()).rejects.toThrow("ThrottlingException");
  });
});
