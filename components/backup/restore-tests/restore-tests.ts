import { RestoreTestingPlan, RestoreTestingSelection } from "@pulumi/aws/backup";
import * as pulumi from "@pulumi/pulumi";
import { baselineTags } from "../../support/tags";
import type { Ownership } from "../../support/tags";
import { checkRestoreTests } from "./restore-checks";
import { restoreMetadata } from "./restore-metadata";
import type { RestoredSize, RestoreNetwork, TestableType } from "./restore-metadata";
import { defaultStartHour, restoreTestSchedule, selectionWindowDays } from "./restore-schedule";
import type { TestFrequency } from "./restore-schedule";
import { restoreTestName } from "./restore-test-name";

/** How the backups of a class of data are tested. */
export interface TestedClass extends RestoredSize {
  /** The value of the recovery points' tag `DataClass`. See {@link RestoreTestsArgs.planPrefix}. */
  readonly name: string;
  /** Hours between two backups at most: 1 to 168. */
  readonly rpoHours: number;
  readonly frequency: TestFrequency;
  /**
   * 0 to 23, in `timezone`. The latest backup that is complete is restored: of the night before, where this night's is not.
   * @default 8, after the night's backups
   */
  readonly startHour?: number;
  /** At least one, each once. AWS tests one recovery point of each resource of these types. */
  readonly resourceTypes: readonly TestableType[];
  /** Hours that what was restored stays for its validator, and is paid for: 1 to 168. */
  readonly validationWindowHours: number;
}

/** @see https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html */
export interface RestoreTestsArgs {
  /**
   * A plan's name is this, an underscore and the name of its class; a selection's is the class's and the type's. Hyphens become
   * underscores: letters, digits and underscores, 50 at most.
   */
  readonly planPrefix: string;
  readonly region: string;
  /** Exact ARNs of vaults of the region: 1 to 30, each once. */
  readonly vaultArns: readonly string[];
  /** Exact ARN of the role that restores. */
  readonly restoreRoleArn: string;
  /** At least one, of different names. */
  readonly dataClasses: readonly TestedClass[];
  /**
   * Where databases and instances are restored.
   * @default none: only DynamoDB, EBS, EFS and S3 can be tested
   */
  readonly network?: RestoreNetwork;
  /** @default "Etc/UTC" */
  readonly timezone?: string;
  /**
   * Hours that a test may wait for its start: 1 to 168. AWS fails the tests that have not started by then.
   * @default 24
   */
  readonly startWindowHours?: number;
  readonly ownership: Ownership;
}

const token = "socle:backup:RestoreTests";

/**
 * Restores of the latest recovery point of each resource, on the Monday, the first of the month or of the quarter; AWS deletes
 * what was restored once it is validated. A resource without a recent recovery point is skipped in silence: that a plan ran does
 * not say that all was tested. Aurora, DocumentDB and Neptune are restored as clusters without an instance.
 */
export class RestoreTests extends pulumi.ComponentResource {
  /** @throws ArgsError with everything AWS would refuse, or fail once the test runs. */
  constructor(name: string, args: RestoreTestsArgs, opts?: pulumi.ComponentResourceOptions) {
    const { timezone = "Etc/UTC", startWindowHours = 24 } = args;
    checkRestoreTests(token, name, { ...args, timezone, startWindowHours });
    super(token, name, {}, opts);

    const { region } = args;
    for (const data of args.dataClasses) {
      const { startHour = defaultStartHour } = data;
      const plan = new RestoreTestingPlan(
        `${name}-plan-${data.name}`,
        {
          region,
          name: restoreTestName(`${args.planPrefix}-${data.name}`),
          scheduleExpression: restoreTestSchedule(data.frequency, startHour),
          scheduleExpressionTimezone: timezone,
          startWindowHours,
          recoveryPointSelection: {
            algorithm: "LATEST_WITHIN_WINDOW",
            includeVaults: [...args.vaultArns],
            recoveryPointTypes: ["CONTINUOUS", "SNAPSHOT"],
            selectionWindowDays: selectionWindowDays(data.frequency, data.rpoHours),
          },
          tags: baselineTags(args.ownership),
        },
        { parent: this },
      );
      for (const type of data.resourceTypes)
        new RestoreTestingSelection(
          `${name}-selection-${data.name}-${type}`,
          {
            region,
            name: restoreTestName(`${data.name}-${type}`),
            restoreTestingPlanName: plan.name,
            protectedResourceType: type,
            iamRoleArn: args.restoreRoleArn,
            protectedResourceConditions: {
              stringEquals: [{ key: "aws:ResourceTag/DataClass", value: data.name }],
            },
            restoreMetadataOverrides: restoreMetadata(type, args.network, data).overrides,
            validationWindowHours: data.validationWindowHours,
          },
          {
            parent: this,
            // The provider's update leaves these out (internal/service/backup/restore_testing_selection.go); a second one of
            // the same name would be refused.
            replaceOnChanges: ["protectedResourceArns"],
            deleteBeforeReplace: true,
          },
        );
    }

    this.registerOutputs({});
  }
}
