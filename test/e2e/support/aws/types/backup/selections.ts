import { randomUUID } from "node:crypto";
import { list, object, objects, text, type Props, type ResourceType } from "../../resource-type";
import type { AccountView } from "../../world";
import { statements } from "../access/documents";
import { missing } from "../refusals";
import { devguide, provider } from "./checks";

const selection = "aws:backup/selection:Selection";

const byTags = (inputs: Props): boolean =>
  [...list(inputs.selectionTags), ...list(inputs.conditions)].length > 0;

/** Which resources a plan backs up. */
export const selectionTypes: Readonly<Record<string, ResourceType>> = {
  [selection]: {
    // ForceNew in internal/service/backup/selection.go
    replacedBy: [
      "name",
      "planId",
      "iamRoleArn",
      "resources",
      "notResources",
      "selectionTags",
      "conditions",
    ],
    id: () => randomUUID(),
    // An import gives the plan first: `plan|selection` (resourceSelectionImportState in the same file)
    key: selectionId,
    imported: selectionId,
    computed: () => ({ conditions: [], notResources: [] }),
    calls: ({ inputs }) => [
      {
        service: "backup",
        operation: "CreateBackupSelection",
        input: { BackupPlanId: inputs.planId, BackupSelection: chosen(inputs) },
      },
    ],
    refusals: [
      missing("aws:backup/plan:Plan", "planId", {
        says: "InvalidParameterValueException: Cannot find Backup plan",
        source: `${provider}/selection.go`,
      }),
      {
        says: "InvalidParameterValueException: IAM Role cannot be assumed by AWS Backup",
        source: `${provider}/selection.go`,
        applies: ({ inputs }, account) => !trustsBackup(account, inputs.iamRoleArn),
      },
      {
        says: "InvalidParameterValueException: Invalid backup selection. Either 'ListOfTags' or 'Resources' section must be non-empty.",
        source: "https://github.com/hashicorp/terraform-provider-aws/pull/25436",
        applies: ({ inputs }) =>
          [...list(inputs.resources), ...list(inputs.selectionTags)].length === 0,
      },
      {
        says: "InvalidParameterValueException: a selection has at most 500 ARNs, 30 with a wildcard",
        source: `${devguide}/API_BackupSelection.html`,
        applies: ({ inputs }) =>
          [inputs.resources, inputs.notResources]
            .map(list)
            .some(
              (arns) =>
                arns.length > 500 || arns.filter((arn) => text(arn).includes("*")).length > 30,
            ),
      },
      {
        says: "LimitExceededException: a plan has at most 10 selections by tags",
        source: `${devguide}/aws-backup-limits.html`,
        applies: ({ inputs }, account) =>
          byTags(inputs) &&
          account
            .things(selection)
            .filter((other) => other.inputs.planId === inputs.planId && byTags(other.inputs))
            .length >= 10,
      },
    ],
  },
};

function chosen(inputs: Props): Props {
  return {
    SelectionName: inputs.name,
    IamRoleArn: inputs.iamRoleArn,
    Resources: list(inputs.resources),
    NotResources: list(inputs.notResources),
    ListOfTags: objects(inputs.selectionTags).map(({ type, key, value }) => ({
      ConditionType: type,
      ConditionKey: key,
      ConditionValue: value,
    })),
    Conditions: {
      StringEquals: conditions(inputs, "stringEquals"),
      StringNotEquals: conditions(inputs, "stringNotEquals"),
      StringLike: conditions(inputs, "stringLikes"),
      StringNotLike: conditions(inputs, "stringNotLikes"),
    },
  };
}

/** Of several blocks with one operator, the provider sends one (`expandConditions` in selection.go). */
function conditions(inputs: Props, operator: string): Props[] | undefined {
  return list(inputs.conditions)
    .map((block) => list(object(block)[operator]))
    .findLast((pairs) => pairs.length > 0)
    ?.map(object)
    .map(({ key, value }) => ({ ConditionKey: key, ConditionValue: value }));
}

function selectionId(id: string): string {
  return id.split("|").at(-1) ?? id;
}

function trustsBackup(account: AccountView, arn: unknown): boolean {
  const role = account.things("aws:iam/role:Role").find(({ outputs }) => outputs.arn === arn);
  return statements(role?.inputs.assumeRolePolicy).some(
    ({ Effect: effect, Principal: principal }) =>
      effect === "Allow" && [object(principal).Service].flat().includes("backup.amazonaws.com"),
  );
}
