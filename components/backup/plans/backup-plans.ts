import { Plan, Selection } from "@pulumi/aws/backup";
import * as pulumi from "@pulumi/pulumi";
import { baselineTags } from "../../support/tags";
import type { Ownership } from "../../support/tags";
import type { RetentionRange } from "../vault/vault-lock";
import { checkBackupPlans } from "./plan-checks";
import { planRule } from "./plan-rule";
import type { BackedUpClass } from "./plan-rule";

/** @see https://docs.aws.amazon.com/aws-backup/latest/devguide/API_CreateBackupPlan.html */
export interface BackupPlansArgs {
  /** A plan's name is this, a hyphen and the name of its class: 50 characters at most. */
  readonly planPrefix: string;
  readonly region: string;
  /** The vault of the region that backups go to. */
  readonly vaultName: string;
  /** What the lock of that vault, and of those that copies go to, lets be kept. */
  readonly lock: RetentionRange;
  /** Exact ARN of the role that makes the backups. */
  readonly backupRoleArn: string;
  /** At least one, of different names. */
  readonly dataClasses: readonly BackedUpClass[];
  /**
   * 0 to 23, in `timezone`. AWS fails the backup of a database within an hour of its own backup or maintenance window, and of
   * an FSx file system within four.
   * @default 5
   */
  readonly startHour?: number;
  /** @default "Etc/UTC" */
  readonly timezone?: string;
  /**
   * Minutes that a backup may wait for its start: 60 at least, and no more than the shortest RPO.
   * @default 60
   */
  readonly startWindowMinutes?: number;
  /**
   * Minutes after which AWS cancels a backup: more than `startWindowMinutes`, 52560000 at most.
   * @default 10080, seven days
   */
  readonly completionWindowMinutes?: number;
  readonly ownership: Ownership;
}

const token = "socle:backup:BackupPlans";

/**
 * A plan for each class of data, which backs up whatever carries the class's name in its tag `DataClass`, whoever made it.
 * Types that the region's settings switch off are skipped in silence: see `BackupRegionSettings`. The recovery points carry the
 * tag too: restore tests choose by it.
 */
export class BackupPlans extends pulumi.ComponentResource {
  /** @throws ArgsError with everything AWS would refuse, or fail once the plan runs. */
  constructor(name: string, args: BackupPlansArgs, opts?: pulumi.ComponentResourceOptions) {
    const options = {
      vaultName: args.vaultName,
      startHour: args.startHour ?? 5,
      timezone: args.timezone ?? "Etc/UTC",
      startWindowMinutes: args.startWindowMinutes ?? 60,
      completionWindowMinutes: args.completionWindowMinutes ?? 10_080,
    };
    checkBackupPlans(token, name, args, options);
    super(token, name, {}, opts);

    const { region, ownership } = args;
    for (const data of args.dataClasses) {
      const recoveryPointTags = baselineTags(ownership, { dataClass: data.name });
      const plan = new Plan(
        `${name}-plan-${data.name}`,
        {
          region,
          name: `${args.planPrefix}-${data.name}`,
          rules: [planRule(data, options, recoveryPointTags)],
          tags: baselineTags(ownership),
        },
        { parent: this },
      );
      new Selection(
        `${name}-selection-${data.name}`,
        {
          region,
          planId: plan.id,
          name: data.name,
          iamRoleArn: args.backupRoleArn,
          resources: ["*"],
          // The provider applies one block of conditions: https://github.com/hashicorp/terraform-provider-aws/issues/38114
          conditions: [{ stringEquals: [{ key: "aws:ResourceTag/DataClass", value: data.name }] }],
        },
        { parent: this },
      );
    }

    this.registerOutputs({});
  }
}
