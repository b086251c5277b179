import { AccountPublicAccessBlock } from "@pulumi/aws/s3";
import * as pulumi from "@pulumi/pulumi";
import { Problems } from "../support/args-error";
import { checkAccountId } from "../support/checks";
import { enrolmentOptions } from "../support/enrolment";
import type { Enrolment } from "../support/enrolment";

export interface PublicAccessBlockArgs {
  /** 12 digits. */
  readonly accountId: string;
  /** With `create`, AWS overwrites the block that exists. Either way, buckets that are public now stop being so. */
  readonly enrolment: Enrolment;
}

const token = "socle:account:PublicAccessBlock";

/**
 * No bucket of the account can be made public, whoever asks. It stays when the stack goes.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export class PublicAccessBlock extends pulumi.ComponentResource {
  /** @throws ArgsError if the account's number is not one. */
  constructor(name: string, args: PublicAccessBlockArgs, opts?: pulumi.ComponentResourceOptions) {
    validate(name, args);
    super(token, name, {}, opts);

    new AccountPublicAccessBlock(
      `${name}-block`,
      {
        accountId: args.accountId,
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      { parent: this, retainOnDelete: true, ...enrolmentOptions(args.enrolment, args.accountId) },
    );

    this.registerOutputs({});
  }
}

function validate(name: string, args: PublicAccessBlockArgs): void {
  const problems = new Problems(token, name);
  checkAccountId(problems, "accountId", args.accountId);
  problems.throwIfAny();
}
