import { CostAllocationTag } from "@pulumi/aws/costexplorer";
import * as pulumi from "@pulumi/pulumi";
import { Problems } from "../support/args-error";
import { checkDistinct } from "../support/checks";
import { enrolmentOptions } from "../support/enrolment";
import type { Enrolment } from "../support/enrolment";
import { checkTagKey } from "../support/tags";

export interface CostAllocationTagsArgs {
  /** 1 to 20 tag keys, in the case that resources carry. AWS activates at most 20 in one call. */
  readonly keys: readonly string[];
  /** `adopt` needs all of them to have been seen in billing. */
  readonly enrolment: Enrolment;
}

const mostKeys = 20;
const token = "socle:budgets:CostAllocationTags";

/**
 * Tag keys by which AWS splits the bill, and so by which budgets can count. Only the payer's account may activate them, and
 * only once AWS has seen them in billing, a day or so after the first resource carried them: never in the deployment that
 * first tags. A removed key stays active, because deactivating it would cut the history of whoever else uses it.
 * @see https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/activating-tags.html
 */
export class CostAllocationTags extends pulumi.ComponentResource {
  /** @throws ArgsError with the keys AWS would refuse. */
  constructor(name: string, args: CostAllocationTagsArgs, opts?: pulumi.ComponentResourceOptions) {
    validate(name, args);
    super(token, name, {}, opts);

    for (const key of args.keys)
      new CostAllocationTag(
        `${name}-${key}`,
        { tagKey: key, status: "Active" },
        { parent: this, retainOnDelete: true, ...enrolmentOptions(args.enrolment, key) },
      );

    this.registerOutputs({});
  }
}

function validate(name: string, args: CostAllocationTagsArgs): void {
  const problems = new Problems(token, name);
  if (args.keys.length < 1 || args.keys.length > mostKeys)
    problems.add(
      "keys",
      `must hold 1 to ${mostKeys} tag keys`,
      args.keys.length,
      "keep those that a budget or a report counts by",
    );
  args.keys.forEach((key, index) => checkTagKey(problems, `keys[${index}]`, key));
  checkDistinct(problems, args.keys, (index) => `keys[${index}]`, "remove one of the two");
  problems.throwIfAny();
}
