import { randomUUID } from "node:crypto";
import { list, object, objects, text, type Props, type ResourceType } from "../../resource-type";
import { arn, named } from "../ids";
import { taken } from "../refusals";
import { devguide, provider } from "./checks";

const framework = "aws:backup/framework:Framework";
const reportPlan = "aws:backup/reportPlan:ReportPlan";

/** Whether backups are what they must be, and reports of it. */
export const auditTypes: Readonly<Record<string, ResourceType>> = {
  [framework]: {
    // ForceNew in internal/service/backup/framework.go
    replacedBy: ["name"],
    ...named("name"),
    computed: (wanted, id) => ({
      arn: arn(wanted, "backup", `framework:${id}-${randomUUID()}`),
      creationTime: "2026-12-01T08:00:00Z",
      deploymentStatus: "COMPLETED",
      status: "ACTIVE",
    }),
    calls: ({ inputs }) => [
      {
        service: "backup",
        operation: "CreateFramework",
        input: {
          FrameworkName: inputs.name,
          FrameworkDescription: inputs.description,
          FrameworkControls: objects(inputs.controls).map(control),
          FrameworkTags: inputs.tagsAll,
        },
      },
    ],
    refusals: [
      taken(framework, "name", {
        says: "AlreadyExistsException: the region has a framework of this name",
        source: `${devguide}/API_CreateFramework.html`,
      }),
      {
        says: "InvalidParameterValueException: the scope of a control has at most one tag",
        source: `${devguide}/API_ControlScope.html`,
        applies: ({ inputs }) =>
          list(inputs.controls).some(
            (one) => Object.keys(object(object(object(one).scope).tags)).length > 1,
          ),
      },
    ],
  },
  [reportPlan]: {
    // ForceNew in internal/service/backup/report_plan.go. The template is too, as a part of reportSetting: not held here
    replacedBy: ["name"],
    ...named("name"),
    computed: (wanted, id) => ({
      arn: arn(wanted, "backup", `report-plan:${id}-${randomUUID()}`),
      creationTime: "2026-12-01T08:00:00Z",
      deploymentStatus: "COMPLETED",
    }),
    calls: ({ inputs }) => [
      {
        service: "backup",
        operation: "CreateReportPlan",
        input: {
          ReportPlanName: inputs.name,
          ReportPlanDescription: inputs.description,
          ReportDeliveryChannel: channel(object(inputs.reportDeliveryChannel)),
          ReportSetting: setting(object(inputs.reportSetting)),
          ReportPlanTags: inputs.tagsAll,
        },
      },
    ],
    refusals: [
      taken(reportPlan, "name", {
        says: "AlreadyExistsException: the region has a report plan of this name",
        source: `${devguide}/API_CreateReportPlan.html`,
      }),
      {
        says: `expected report_template to be one of ${templates().join(", ")}`,
        source: `${provider}/consts.go`,
        applies: ({ inputs }) =>
          !templates().includes(text(object(inputs.reportSetting).reportTemplate)),
      },
      {
        says: "expected formats to be one of CSV, JSON",
        source: `${provider}/consts.go`,
        applies: ({ inputs }) =>
          list(object(inputs.reportDeliveryChannel).formats).some(
            (format) => format !== "CSV" && format !== "JSON",
          ),
      },
    ],
  },
};

function templates(): string[] {
  return [
    "BACKUP_JOB_REPORT",
    "CONTROL_COMPLIANCE_REPORT",
    "COPY_JOB_REPORT",
    "RESOURCE_COMPLIANCE_REPORT",
    "RESTORE_JOB_REPORT",
  ];
}

function control(one: Props): Props {
  const { complianceResourceIds, complianceResourceTypes, tags } = object(one.scope);
  return {
    ControlName: one.name,
    ControlInputParameters: objects(one.inputParameters).map(({ name, value }) => ({
      ParameterName: name,
      ParameterValue: value,
    })),
    ControlScope: {
      ComplianceResourceIds: complianceResourceIds,
      ComplianceResourceTypes: complianceResourceTypes,
      Tags: tags,
    },
  };
}

function channel({ s3BucketName, s3KeyPrefix, formats }: Props): Props {
  return { S3BucketName: s3BucketName, S3KeyPrefix: s3KeyPrefix, Formats: formats };
}

function setting(one: Props): Props {
  return {
    ReportTemplate: one.reportTemplate,
    FrameworkArns: one.frameworkArns,
    NumberOfFrameworks: one.numberOfFrameworks,
    Accounts: one.accounts,
    OrganizationUnits: one.organizationUnits,
    Regions: one.regions,
  };
}
