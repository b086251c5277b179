import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { FunctionFile } from "../../../components/backup/validation/function-code";
import { AwsAnswers } from "./aws-answers";
import { Moto } from "./moto";
import { Task } from "./task";

export const restoreJobId = "1F2E3D4C-0001";

/** The name by which databases are asked. */
export const questionsFunction = "acme-production-validate-questions";

/**
 * An account in which something was restored for a test of the class `erp`, and the functions that look at it, as they are
 * deployed: moto for what AWS says of it, and the two services that it lacks answered here.
 */
export class RestoreAccount {
  readonly #queues: SQSClient;
  #queueUrl = "";

  private constructor(
    readonly moto: Moto,
    readonly aws: AwsAnswers,
  ) {
    this.#queues = new SQSClient(moto.client);
  }

  static async start(): Promise<RestoreAccount> {
    return new RestoreAccount(await Moto.start(), await AwsAnswers.start());
  }

  /** Forgets everything, but for an empty queue. */
  async reset(): Promise<void> {
    await this.moto.reset();
    this.aws.forget();
    const created = await this.#queues.send(new CreateQueueCommand({ QueueName: "looks" }));
    this.#queueUrl = created.QueueUrl ?? "";
  }

  async close(): Promise<void> {
    this.#queues.destroy();
    await this.aws.close();
    await this.moto.close();
  }

  /** A restore that ended ten minutes ago. */
  restored(resourceType: string, createdResourceArn: string, more: object = {}): void {
    const ended = Date.now() / 1_000 - 600;
    this.aws.jobs.set(restoreJobId, {
      RestoreJobId: restoreJobId,
      Status: "COMPLETED",
      ResourceType: resourceType,
      CreatedResourceArn: createdResourceArn,
      RecoveryPointArn: "arn:aws:backup:eu-west-3:123456789012:recovery-point:1",
      RecoveryPointCreationDate: new Date("2026-11-01T04:00:00Z").getTime() / 1_000,
      CreationDate: ended - 600,
      CompletionDate: ended,
      CreatedBy: {
        RestoreTestingPlanArn:
          "arn:aws:backup:eu-west-3:123456789012:restore-testing-plan:socle_erp-3a7f1c2e",
      },
      ...more,
    });
  }

  /** One look by a function: what it threw, if it did, and all that it wrote. */
  async look(file: FunctionFile, agreed: object = {}, message: object = { restoreJobId }) {
    const task = new Task(file, { socle_erp: { windowHours: 6, language: "en", ...agreed } });
    try {
      const { error, log } = await task.run(
        { Records: [{ body: JSON.stringify(message) }] },
        this.#variables,
      );
      return { error, log };
    } finally {
      task.close();
    }
  }

  /** The results that AWS Backup was given. */
  get results(): readonly string[] {
    return this.aws.results.map((one) => `${one.ValidationStatus} ${one.ValidationStatusMessage}`);
  }

  /** How many messages wait for another look, those that SQS still holds back too. */
  async waiting(): Promise<number> {
    const { Attributes = {} } = await this.#queues.send(
      new GetQueueAttributesCommand({ QueueUrl: this.#queueUrl, AttributeNames: ["All"] }),
    );
    const { ApproximateNumberOfMessages: ready, ApproximateNumberOfMessagesDelayed: held } =
      Attributes;
    return Number(ready) + Number(held);
  }

  get #variables(): Readonly<Record<string, string>> {
    const { endpoint, region, credentials } = this.moto.client;
    return {
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_ENDPOINT_URL: endpoint,
      AWS_ENDPOINT_URL_BACKUP: this.aws.endpoint,
      AWS_ENDPOINT_URL_LAMBDA: this.aws.endpoint,
      QUEUE_URL: this.#queueUrl,
      QUESTIONS_FUNCTION: questionsFunction,
    };
  }
}
