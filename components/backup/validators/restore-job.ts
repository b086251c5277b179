/** A restore that a restore testing plan made, as AWS Backup describes it. */
export interface RestoreJob {
  readonly id: string;
  /** Of the restore testing plan that made it. */
  readonly planName: string;
  /** AWS's word: `RDS`, `Aurora`, `S3`... */
  readonly resourceType: string;
  /** What was restored, and is deleted at the end of the validation window. */
  readonly createdResourceArn: string;
  /** What was backed up. @default nothing, where AWS does not say it */
  readonly sourceResourceArn?: string;
  readonly recoveryPointArn: string;
  readonly completedAt: Date;
  /** The moment whose data was restored. */
  readonly takenAt: Date;
  /** Whether the result was given already, by an earlier message or by AWS when the window ended. */
  readonly isValidated: boolean;
}

/** AWS's description of a restore job: the members that are read. */
export interface JobDescription {
  readonly RestoreJobId?: string | undefined;
  readonly Status?: string | undefined;
  readonly ResourceType?: string | undefined;
  readonly CreatedResourceArn?: string | undefined;
  readonly SourceResourceArn?: string | undefined;
  readonly RecoveryPointArn?: string | undefined;
  readonly RecoveryPointCreationDate?: Date | undefined;
  readonly CreationDate?: Date | undefined;
  readonly CompletionDate?: Date | undefined;
  readonly ValidationStatus?: string | undefined;
  readonly CreatedBy?: { readonly RestoreTestingPlanArn?: string | undefined } | undefined;
}

/**
 * The restore test that AWS describes; nothing where it is not one, or has not restored anything.
 * @throws Error where AWS leaves out what every completed test has.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/API_DescribeRestoreJob.html
 */
export function restoreJob(described: JobDescription): RestoreJob | undefined {
  const planArn = described.CreatedBy?.RestoreTestingPlanArn;
  if (planArn === undefined) return undefined;
  if (described.Status !== "COMPLETED") return undefined;
  const { SourceResourceArn: sourceResourceArn } = described;
  const recoveryPointArn = known(described, "RecoveryPointArn");
  // A continuous backup has no moment of its own: it is restored as it was when the restore began.
  const taken = isContinuous(recoveryPointArn) ? "CreationDate" : "RecoveryPointCreationDate";
  return {
    id: known(described, "RestoreJobId"),
    planName: planNameOf(planArn),
    resourceType: known(described, "ResourceType"),
    createdResourceArn: known(described, "CreatedResourceArn"),
    ...(sourceResourceArn === undefined ? {} : { sourceResourceArn }),
    recoveryPointArn,
    completedAt: known(described, "CompletionDate"),
    takenAt: known(described, taken),
    isValidated: final.includes(described.ValidationStatus ?? ""),
  };
}

const final: readonly string[] = ["SUCCESSFUL", "FAILED", "TIMED_OUT"];

/**
 * `arn:aws:backup:eu-west-3:111122223333:restore-testing-plan:name-suffix`; a name has no hyphen.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsbackup.html
 */
function planNameOf(planArn: string): string {
  return planArn.split(":").at(-1)?.split("-")[0] ?? "";
}

/** @see https://docs.aws.amazon.com/aws-backup/latest/devguide/point-in-time-recovery.html */
function isContinuous(recoveryPointArn: string): boolean {
  return recoveryPointArn.includes(":recovery-point:continuous:");
}

function known<K extends keyof JobDescription>(
  described: JobDescription,
  member: K,
): NonNullable<JobDescription[K]> {
  const value = described[member];
  if (value === undefined || value === null)
    throw new Error(`AWS Backup describes a completed restore test without ${member}`);
  return value;
}
