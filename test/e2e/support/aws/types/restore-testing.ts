import { randomUUID } from "node:crypto";
import {
  list,
  object,
  objects,
  text,
  type Props,
  type Refusal,
  type ResourceType,
} from "../resource-type";
import { devguide, isArnOrAll, isCron, isWithin, provider } from "./backup/checks";
import { arn, named } from "./ids";
import { isIn, missing, taken } from "./refusals";

const plan = "aws:backup/restoreTestingPlan:RestoreTestingPlan";
const selection = "aws:backup/restoreTestingSelection:RestoreTestingSelection";
const planSource = `${provider}/restore_testing_plan.go`;
const selectionSource = `${provider}/restore_testing_selection.go`;

const pointsOf = (inputs: Props): Props => object(inputs.recoveryPointSelection);

/** Restore-testing plans and selections. */
export const restoreTestingTypes: Readonly<Record<string, ResourceType>> = {
  [plan]: {
    // RequiresReplace in internal/service/backup/restore_testing_plan.go; the id is of provider/computed_ids.go (pulumi-aws)
    replacedBy: ["name"],
    ...named("name"),
    computed: (wanted, id) => ({
      arn: arn(wanted, "backup", `restore-testing-plan:${id}-${randomUUID()}`),
      scheduleExpressionTimezone: "Etc/UTC",
      startWindowHours: 24,
    }),
    calls: ({ inputs }) => [
      {
        service: "backup",
        operation: "CreateRestoreTestingPlan",
        input: {
          RestoreTestingPlan: {
            RestoreTestingPlanName: inputs.name,
            ScheduleExpression: inputs.scheduleExpression,
            ScheduleExpressionTimezone: inputs.scheduleExpressionTimezone,
            StartWindowHours: inputs.startWindowHours,
            RecoveryPointSelection: points(pointsOf(inputs)),
          },
          Tags: inputs.tagsAll,
        },
      },
    ],
    refusals: [
      badName(planSource),
      taken(plan, "name", {
        says: "AlreadyExistsException: the region has a restore testing plan of this name",
        source: `${devguide}/API_CreateRestoreTestingPlan.html`,
      }),
      {
        says: "InvalidParameterValueException: the schedule is cron(), with six fields",
        source: `${devguide}/API_RestoreTestingPlanForCreate.html`,
        applies: ({ inputs }) => !isCron(inputs.scheduleExpression),
      },
      {
        says: "start_window_hours value must be between 0 and 168",
        source: planSource,
        applies: ({ inputs }) => !isWithin(inputs.startWindowHours, 0, 168),
      },
      {
        says: "selection_window_days value must be between 1 and 365",
        source: planSource,
        applies: ({ inputs }) => !isWithin(pointsOf(inputs).selectionWindowDays, 1, 365),
      },
      {
        says: "a vault must be an ARN, or *",
        source: planSource,
        applies: ({ inputs }) =>
          [pointsOf(inputs).includeVaults, pointsOf(inputs).excludeVaults]
            .flatMap(list)
            .some((vault) => !isArnOrAll(vault)),
      },
      {
        says: "InvalidParameterValueException: one or more vaults must be included",
        source: `${devguide}/API_RestoreTestingRecoveryPointSelection.html`,
        applies: ({ inputs }) => list(pointsOf(inputs).includeVaults).length === 0,
      },
    ],
  },
  [selection]: {
    // RequiresReplace in internal/service/backup/restore_testing_selection.go. Its Update sends nothing where
    // protectedResourceArns alone changes: AWS keeps the old ones, the stand-in takes the new ones.
    replacedBy: ["name", "restoreTestingPlanName", "protectedResourceType"],
    ...named("name"),
    id: ({ inputs }) => idOf(inputs),
    computed: () => ({
      protectedResourceArns: [],
      restoreMetadataOverrides: {},
      validationWindowHours: 0,
    }),
    calls: ({ inputs }) => [
      {
        service: "backup",
        operation: "CreateRestoreTestingSelection",
        input: {
          RestoreTestingPlanName: inputs.restoreTestingPlanName,
          RestoreTestingSelection: {
            RestoreTestingSelectionName: inputs.name,
            IamRoleArn: inputs.iamRoleArn,
            ProtectedResourceType: inputs.protectedResourceType,
            ProtectedResourceArns: inputs.protectedResourceArns,
            ProtectedResourceConditions: conditions(object(inputs.protectedResourceConditions)),
            RestoreMetadataOverrides: inputs.restoreMetadataOverrides,
            ValidationWindowHours: inputs.validationWindowHours,
          },
        },
      },
    ],
    // Not the role: AWS takes one that AWS Backup cannot assume (restore_testing_selection_test.go)
    refusals: [
      badName(selectionSource),
      {
        says: "AlreadyExistsException: the restore testing plan has a selection of this name",
        source: `${devguide}/API_CreateRestoreTestingSelection.html`,
        applies: ({ inputs, region }, account) => isIn(account, region, selection, idOf(inputs)),
      },
      missing(plan, "restoreTestingPlanName", {
        says: "ResourceNotFoundException: the region has no restore testing plan of this name",
        source: `${devguide}/API_CreateRestoreTestingSelection.html`,
      }),
      {
        says: "InvalidParameterValueException: the type of resource is not one that restore testing supports",
        source: `${devguide}/API_RestoreTestingSelectionForCreate.html`,
        applies: ({ inputs }) => !isTestable(text(inputs.protectedResourceType)),
      },
      {
        says: "Exactly one of these attributes must be configured: [protected_resource_arns,protected_resource_conditions]",
        source: selectionSource,
        applies: ({ inputs }) =>
          (inputs.protectedResourceArns === undefined) ===
          (inputs.protectedResourceConditions === undefined),
      },
      {
        says: "a protected resource must be an ARN, or *",
        source: selectionSource,
        applies: ({ inputs }) => list(inputs.protectedResourceArns).some((arn) => !isArnOrAll(arn)),
      },
      {
        says: "InvalidParameterValueException: protected resources are * or ARNs, but not both",
        source: `${devguide}/API_RestoreTestingSelectionForCreate.html`,
        applies: ({ inputs }) =>
          list(inputs.protectedResourceArns).length > 1 &&
          list(inputs.protectedResourceArns).includes("*"),
      },
      {
        says: "InvalidParameterValueException: a selection has at most 30 protected resources",
        source: `${devguide}/API_CreateRestoreTestingSelection.html`,
        applies: ({ inputs }) => list(inputs.protectedResourceArns).length > 30,
      },
      {
        says: "validation_window_hours value must be between 1 and 168",
        source: selectionSource,
        applies: ({ inputs }) => !isWithin(inputs.validationWindowHours, 1, 168),
      },
    ],
  },
};

/** provider/computed_ids.go of pulumi-aws */
function idOf({ name, restoreTestingPlanName }: Props): string {
  return `${text(name)}:${text(restoreTestingPlanName)}`;
}

function badName(source: string): Refusal {
  return {
    says: "name has 1 to 50 alphanumeric characters, and underscores",
    source,
    applies: ({ inputs }) => !/^[0-9A-Za-z_]{1,50}$/.test(text(inputs.name)),
  };
}

function isTestable(type: string): boolean {
  return [
    "Aurora",
    "DocumentDB",
    "DynamoDB",
    "EBS",
    "EC2",
    "EFS",
    "FSx",
    "Neptune",
    "RDS",
    "S3",
  ].includes(type);
}

function points(one: Props): Props {
  return {
    Algorithm: one.algorithm,
    IncludeVaults: one.includeVaults,
    ExcludeVaults: one.excludeVaults,
    RecoveryPointTypes: one.recoveryPointTypes,
    SelectionWindowDays: one.selectionWindowDays,
  };
}

function conditions({ stringEquals, stringNotEquals }: Props): Props {
  const pairs = (found: unknown) =>
    objects(found).map(({ key, value }) => ({ Key: key, Value: value }));
  return { StringEquals: pairs(stringEquals), StringNotEquals: pairs(stringNotEquals) };
}
