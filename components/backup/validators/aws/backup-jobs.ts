import {
  DescribeRestoreJobCommand,
  PutRestoreValidationResultCommand,
  type BackupClient,
} from "@aws-sdk/client-backup";
import { restoreJob, type RestoreJob } from "../restore-job";
import type { Ports } from "../validate";

/**
 * Restore jobs as AWS Backup has them.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing-validation.html
 */
export function backupJobs(client: Pick<BackupClient, "send">): Pick<Ports, "job" | "report"> {
  const job = async (id: string): Promise<RestoreJob | undefined> =>
    restoreJob(await client.send(new DescribeRestoreJobCommand({ RestoreJobId: id })));
  return {
    job,
    async report(id, { status, level, message }) {
      try {
        await client.send(
          new PutRestoreValidationResultCommand({
            RestoreJobId: id,
            ValidationStatus: status,
            ValidationStatusMessage: `${level}: ${message}`,
          }),
        );
      } catch (error) {
        // AWS takes one result. Which error says so is written nowhere: the job itself tells.
        if ((await job(id))?.isValidated !== true) throw error;
      }
    },
  };
}
