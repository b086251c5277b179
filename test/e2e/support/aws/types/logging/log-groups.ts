import { object, text, type Props, type ResourceType, type Wanted } from "../../resource-type";
import type { AccountView, Thing } from "../../world";
import { arn, hex, named } from "../ids";
import { inRegion, missing, taken } from "../refusals";
import { letsService } from "./service-permission";

export const logGroup = "aws:cloudwatch/logGroup:LogGroup";
const metricFilter = "aws:cloudwatch/logMetricFilter:LogMetricFilter";

const retentions = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653,
];
const api = "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference";

/** Log groups, and what is counted in them. */
export const logGroupTypes: Readonly<Record<string, ResourceType>> = {
  [logGroup]: {
    // ForceNew in internal/service/logs/group.go
    replacedBy: ["logGroupClass", "name", "namePrefix"],
    ...named("name"),
    id: ({ inputs }) => text(inputs.name) || `${text(inputs.namePrefix)}${hex(26)}`,
    computed: (wanted, id) => ({
      arn: groupArn(wanted, id),
      deletionProtectionEnabled: false,
      logGroupClass: "STANDARD",
      name: id,
      namePrefix: "",
    }),
    calls: ({ inputs }) => [
      {
        service: "logs",
        operation: "CreateLogGroup",
        input: {
          logGroupName: inputs.name ?? inputs.namePrefix,
          kmsKeyId: inputs.kmsKeyId,
          logGroupClass: inputs.logGroupClass,
          deletionProtectionEnabled: inputs.deletionProtectionEnabled,
          tags: Object.keys(object(inputs.tagsAll)).length === 0 ? undefined : inputs.tagsAll,
        },
      },
      ...(Number(inputs.retentionInDays) > 0 && inputs.logGroupClass !== "DELIVERY"
        ? [
            {
              service: "logs",
              operation: "PutRetentionPolicy",
              input: {
                logGroupName: inputs.name ?? inputs.namePrefix,
                retentionInDays: inputs.retentionInDays,
              },
            },
          ]
        : []),
    ],
    refusals: [
      taken(logGroup, "name", {
        says: "ResourceAlreadyExistsException: The specified log group already exists",
        source: `${api}/API_CreateLogGroup.html`,
      }),
      {
        says: "InvalidParameterException: a log group's name cannot start with aws/",
        source: `${api}/API_CreateLogGroup.html`,
        applies: ({ inputs }) => text(inputs.name).startsWith("aws/"),
      },
      {
        says: "InvalidParameterException: the KMS key does not exist",
        source: `${api}/API_CreateLogGroup.html`,
        applies: ({ inputs }, account) =>
          inputs.kmsKeyId !== undefined && kmsKey(account, inputs.kmsKeyId) === undefined,
      },
      {
        says: "AccessDeniedException: The specified KMS key does not exist or is not allowed to be used with Arn",
        source: "https://github.com/hashicorp/terraform-provider-aws/issues/29282",
        applies: (wanted, account) => {
          const key = kmsKey(account, wanted.inputs.kmsKeyId);
          return key !== undefined && !letsEncrypt(key, wanted);
        },
      },
      {
        says: `InvalidParameterException: the retention must be one of ${retentions.join(", ")} days`,
        source: `${api}/API_PutRetentionPolicy.html`,
        applies: ({ inputs: { retentionInDays = 0 } }) =>
          retentionInDays !== 0 && !retentions.includes(Number(retentionInDays)),
      },
    ],
  },
  [metricFilter]: {
    // ForceNew in internal/service/logs/metric_filter.go
    replacedBy: ["logGroupName", "name"],
    id: ({ inputs }) => text(inputs.name),
    // An import names the group too: `group:filter`.
    key: (id, inputs) =>
      `${text(inputs.region)}/${id.includes(":") ? id : `${text(inputs.logGroupName)}:${id}`}`,
    imported: (id) => id.split(":").at(-1) ?? id,
    // PutMetricFilter replaces the filter that has the name.
    setting: true,
    computed: () => ({ applyOnTransformedLogs: false }),
    calls: ({ inputs }) => [
      {
        service: "logs",
        operation: "PutMetricFilter",
        input: {
          logGroupName: inputs.logGroupName,
          filterName: inputs.name,
          filterPattern: text(inputs.pattern).trim(),
          applyOnTransformedLogs: inputs.applyOnTransformedLogs,
          metricTransformations: [metric(object(inputs.metricTransformation))],
        },
      },
    ],
    refusals: [
      missing(logGroup, "logGroupName", {
        says: "ResourceNotFoundException: The specified log group does not exist",
        source: `${api}/API_PutMetricFilter.html`,
      }),
      {
        says: "LimitExceededException: Resource limit exceeded",
        source: `${api}/API_PutMetricFilter.html`,
        applies: ({ inputs, region }, account) =>
          inRegion(account, region, metricFilter).filter(
            ({ id, inputs: other }) =>
              other.logGroupName === inputs.logGroupName && id !== inputs.name,
          ).length >= 100,
      },
      {
        says: "InvalidParameterException: Invalid metric transformation: dimensions and default value are mutually exclusive properties",
        source:
          "https://github.com/aws-solutions-library-samples/guidance-for-claude-code-with-amazon-bedrock/pull/632",
        applies: ({ inputs }) => {
          const { defaultValue, dimensions } = object(inputs.metricTransformation);
          return defaultValue !== undefined && Object.keys(object(dimensions)).length > 0;
        },
      },
      {
        says: "InvalidParameterException: a metric filter has at most three dimensions",
        source: `${api}/API_MetricTransformation.html`,
        applies: ({ inputs }) =>
          Object.keys(object(object(inputs.metricTransformation).dimensions)).length > 3,
      },
    ],
  },
};

function groupArn(wanted: Wanted, name: string): string {
  return arn(wanted, "logs", `log-group:${name}`);
}

/** The key that an ARN names. One of another account is not seen here. */
export function kmsKey(account: AccountView, arn: unknown): Thing | undefined {
  return account.things("aws:kms/key:Key").find(({ outputs }) => outputs.arn === arn);
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
function letsEncrypt(key: Thing, wanted: Wanted): boolean {
  return letsService(key.inputs.policy, {
    service: `logs.${wanted.region}.amazonaws.com`,
    action: "kms:GenerateDataKey",
    resource: text(key.outputs.arn),
    context: {
      "kms:encryptioncontext:aws:logs:arn": groupArn(wanted, text(wanted.inputs.name)),
    },
  });
}

function metric({ name, namespace, value, defaultValue, dimensions, unit }: Props): Props {
  return {
    metricName: name,
    metricNamespace: namespace,
    metricValue: value,
    defaultValue: defaultValue === undefined ? undefined : Number(defaultValue),
    dimensions,
    unit,
  };
}
