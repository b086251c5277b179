import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import {
  object,
  objects,
  text,
  type Props,
  type Refusal,
  type ResourceType,
} from "../../resource-type";
import { arn } from "../ids";
import { inRegion, isIn } from "../refusals";
import { devguide, isCron } from "./checks";
import { bothVaults } from "./vaults";

const plan = "aws:backup/plan:Plan";
const github = "https://github.com/hashicorp/terraform-provider-aws";

const rulesOf = (inputs: Props): readonly Props[] => objects(inputs.rules);

const copiesOf = (rule: Props): readonly Props[] => objects(rule.copyActions);

/** When backups are made, and how long they are kept. */
export const planTypes: Readonly<Record<string, ResourceType>> = {
  [plan]: {
    // ForceNew in internal/service/backup/plan.go
    replacedBy: ["name"],
    id: () => randomUUID(),
    computed: (wanted, id) => ({
      arn: arn(wanted, "backup", `backup-plan:${id}`),
      version: randomUUID(),
    }),
    calls: ({ inputs }) => [
      {
        service: "backup",
        operation: "CreateBackupPlan",
        input: {
          BackupPlan: {
            BackupPlanName: inputs.name,
            Rules: rulesOf(inputs).map(rule),
            AdvancedBackupSettings: objects(inputs.advancedBackupSettings).map(
              ({ resourceType, backupOptions }) => ({
                ResourceType: resourceType,
                BackupOptions: backupOptions,
              }),
            ),
            ScanSettings: objects(inputs.scanSettings).map(
              ({ malwareScanner, resourceTypes, scannerRoleArn }) => ({
                MalwareScanner: malwareScanner,
                ResourceTypes: resourceTypes,
                ScannerRoleArn: scannerRoleArn,
              }),
            ),
          },
          BackupPlanTags: inputs.tagsAll,
        },
      },
    ],
    refusals: [
      {
        says: "AlreadyExistsException: Backup plan with the same plan document already exists",
        source: `${devguide}/creating-a-backup-plan.html`,
        applies: ({ inputs, region }, account) =>
          inRegion(account, region, plan).some((other) =>
            ["name", "rules", "advancedBackupSettings", "scanSettings"].every((part) =>
              isDeepStrictEqual(other.inputs[part], inputs[part]),
            ),
          ),
      },
      {
        says: "InvalidParameterValueException: the name has 1 to 200 letters, digits, or -_.",
        source: `${devguide}/API_BackupPlan.html`,
        applies: ({ inputs }) => !/^[\w.-]{1,200}$/.test(text(inputs.name)),
      },
      {
        says: "LimitExceededException: a plan has at most 10 rules",
        source: `${devguide}/aws-backup-limits.html`,
        applies: ({ inputs }) => rulesOf(inputs).length > 10,
      },
      {
        says: "InvalidParameterValueException: the region has no vault that a rule targets",
        source: `${devguide}/API_CreateBackupPlan.html`,
        applies: ({ inputs, region }, account) =>
          rulesOf(inputs).some((one) => !isIn(account, region, bothVaults, one.targetVaultName)),
      },
      aRule(
        "LimitExceededException: a rule has at most 5 copy actions",
        `${devguide}/aws-backup-limits.html`,
        (one) => copiesOf(one).length > 5,
      ),
      aRule(
        "InvalidParameterValueException: a schedule is cron(), with six fields",
        `${github}/issues/8269`,
        ({ schedule }) => schedule !== undefined && !isCron(schedule),
      ),
      aRule(
        "InvalidParameterValueException: StartWindowMinutes must be at least 60",
        `${github}/issues/8794`,
        ({ startWindow }) => startWindow !== undefined && Number(startWindow) < 60,
      ),
      aRule(
        "InvalidParameterValueException: Invalid lifecycle. DeleteAfterDays cannot be less than 90 days apart from MoveToColdStorageAfterDays",
        `${github}/pull/7350`,
        (one) =>
          [one, ...copiesOf(one)]
            .map(({ lifecycle: days }) => lifecycle(days))
            .some(
              ({ MoveToColdStorageAfterDays: cold, DeleteAfterDays: kept }) =>
                Number(cold) > 0 && Number(kept) > 0 && Number(kept) < Number(cold) + 90,
            ),
      ),
      aContinuousRule(
        "Lifecycle must be specified for backup rule enabled continuous backup",
        "https://github.com/aws/aws-cdk/pull/17602",
        ({ MoveToColdStorageAfterDays: cold, DeleteAfterDays: kept }) =>
          cold === undefined && kept === undefined,
      ),
      aContinuousRule(
        "Invalid lifecycle. MoveToColdStorageAfterDays is unavailable",
        "https://github.com/lgallard/terraform-aws-backup/issues/40",
        ({ MoveToColdStorageAfterDays: cold }) => Number(cold) > 0,
      ),
      aContinuousRule(
        "a continuous backup is kept 35 days at most",
        `${devguide}/point-in-time-recovery.html`,
        ({ DeleteAfterDays: kept }) => Number(kept) > 35,
      ),
    ],
  },
};

function aRule(says: string, source: string, isWrong: (rule: Props) => boolean): Refusal {
  return { says, source, applies: ({ inputs }) => rulesOf(inputs).some(isWrong) };
}

function aContinuousRule(
  says: string,
  source: string,
  isWrong: (lifecycle: Props) => boolean,
): Refusal {
  return aRule(
    `InvalidParameterValueException: ${says}`,
    source,
    (one) => one.enableContinuousBackup === true && isWrong(lifecycle(one.lifecycle)),
  );
}

/** The windows and the time zone are the provider's, where absent. */
function rule(one: Props): Props {
  return {
    RuleName: one.ruleName,
    TargetBackupVaultName: one.targetVaultName,
    TargetLogicallyAirGappedBackupVaultArn: one.targetLogicallyAirGappedBackupVaultArn,
    ScheduleExpression: one.schedule,
    ScheduleExpressionTimezone: one.scheduleExpressionTimezone ?? "Etc/UTC",
    StartWindowMinutes: one.startWindow ?? 60,
    CompletionWindowMinutes: one.completionWindow ?? 180,
    EnableContinuousBackup: one.enableContinuousBackup ?? false,
    RecoveryPointTags: one.recoveryPointTags,
    Lifecycle: lifecycle(one.lifecycle),
    CopyActions: copiesOf(one).map((copy) => ({
      DestinationBackupVaultArn: copy.destinationVaultArn,
      Lifecycle: lifecycle(copy.lifecycle),
    })),
    ScanActions: objects(one.scanActions).map(({ malwareScanner, scanMode }) => ({
      MalwareScanner: malwareScanner,
      ScanMode: scanMode,
    })),
  };
}

/** The provider sends no zero (`expandLifecycle` in plan.go). */
function lifecycle(days: unknown): Props {
  const { coldStorageAfter, deleteAfter, optInToArchiveForSupportedResources } = object(days);
  return {
    MoveToColdStorageAfterDays: coldStorageAfter === 0 ? undefined : coldStorageAfter,
    DeleteAfterDays: deleteAfter === 0 ? undefined : deleteAfter,
    OptInToArchiveForSupportedResources: optInToArchiveForSupportedResources,
  };
}
