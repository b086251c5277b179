import { BackupClient } from "@aws-sdk/client-backup";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { SQSClient } from "@aws-sdk/client-sqs";
import { backupJobs } from "../aws/backup-jobs";
import { customFunctionOnAws } from "../aws/custom-function";
import { later } from "../aws/messages";
import { customValidator } from "../custom/custom-validator";
import type { RestoreJob } from "../restore-job";
import { validate, type Message, type Validator } from "../validate";
import { readAgreed, type AgreedTest } from "./agreed";
import { variable } from "./variable";

/** What SQS hands to a function: the members that are read. */
export interface QueueEvent {
  readonly Records: readonly { readonly body: string }[];
}

/** Between two looks at a restored resource: it takes minutes to become what can be read. */
const secondsBetweenLooks = 300;

/**
 * The handler of a function that validates restores of one kind of resource. Its queue gives one message at a time; what throws
 * comes back, a few times, and is then kept for a person to look at.
 * @param folder Where the function's code is, and what was agreed beside it.
 * @param validatorOf How a restored resource is looked at.
 */
export function validatorFunction<Test>(
  folder: string,
  validatorOf: (agreed: AgreedTest<Test>, job: RestoreJob) => Validator,
): (event: QueueEvent) => Promise<void> {
  const agreed = readAgreed<Test>(folder);
  const jobs = backupJobs(new BackupClient());
  const again = later(new SQSClient(), variable("QUEUE_URL"), secondsBetweenLooks);

  async function look(message: Message): Promise<void> {
    const job = await jobs.job(message.restoreJobId);
    const test = job === undefined ? undefined : agreed[job.planName];
    // No restore test, or one of a plan that is not the contract's.
    if (job === undefined || test === undefined) return;
    await validate(
      message,
      asked(test, validatorOf(test, job)),
      { hours: test.windowHours, isForPeople: test.isForPeople === true },
      {
        job: () => Promise.resolve(job),
        later: again,
        async report(id, outcome) {
          await jobs.report(id, outcome);
          console.log(JSON.stringify({ restoreJobId: id, plan: job.planName, ...outcome }));
        },
        now: () => new Date(),
      },
    );
  }
  return async ({ Records }) => {
    for (const { body } of Records) await look(messageOf(body));
  };
}

/** The client's own function is asked once what AWS says, or the data, is as it should be. */
function asked<Test>({ custom }: AgreedTest<Test>, validator: Validator): Validator {
  return custom === undefined
    ? validator
    : customValidator(
        custom,
        validator,
        customFunctionOnAws(new LambdaClient(), custom.functionArn),
      );
}

/** @throws Error where it is not one that the rule or the function itself wrote. */
function messageOf(body: string): Message {
  const message = JSON.parse(body) as Partial<Message>;
  if (typeof message.restoreJobId !== "string") throw new Error("a message without restoreJobId");
  return message as Message;
}
