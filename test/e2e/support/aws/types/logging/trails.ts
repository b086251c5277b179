import {
  list,
  objects,
  tagList,
  type ApiCall,
  type Props,
  type ResourceType,
  type Wanted,
} from "../../resource-type";
import { topicArn, trail, trailArn, trailRefusals } from "./trail-refusals";

/** What records the calls to AWS's API. */
export const trailTypes: Readonly<Record<string, ResourceType>> = {
  [trail]: {
    // ForceNew in internal/service/cloudtrail/trail.go
    replacedBy: ["name"],
    id: trailArn,
    computed: (wanted, id) => ({
      arn: id,
      homeRegion: wanted.region,
      snsTopicArn: wanted.inputs.snsTopicName === undefined ? "" : topicArn(wanted),
    }),
    calls: (wanted) => [
      call("CreateTrail", {
        Name: wanted.inputs.name,
        S3BucketName: wanted.inputs.s3BucketName,
        S3KeyPrefix: wanted.inputs.s3KeyPrefix,
        SnsTopicName: wanted.inputs.snsTopicName,
        IncludeGlobalServiceEvents: wanted.inputs.includeGlobalServiceEvents,
        IsMultiRegionTrail: wanted.inputs.isMultiRegionTrail,
        IsOrganizationTrail: wanted.inputs.isOrganizationTrail,
        EnableLogFileValidation: wanted.inputs.enableLogFileValidation,
        CloudWatchLogsLogGroupArn: wanted.inputs.cloudWatchLogsGroupArn,
        CloudWatchLogsRoleArn: wanted.inputs.cloudWatchLogsRoleArn,
        KmsKeyId: wanted.inputs.kmsKeyId,
        TagsList: tagList(wanted),
      }),
      ...(wanted.inputs.enableLogging === false
        ? []
        : [call("StartLogging", { Name: trailArn(wanted) })]),
      ...selections(wanted),
    ],
    refusals: trailRefusals,
  },
};

function call(operation: string, input: Props): ApiCall {
  return { service: "cloudtrail", operation, input };
}

/** Which events the trail records, each kind by a call of its own. */
function selections(wanted: Wanted): readonly ApiCall[] {
  const { eventSelectors, advancedEventSelectors, insightSelectors } = wanted.inputs;
  const chosen = (
    operation: string,
    name: string,
    given: unknown,
    member: (one: Props) => Props,
  ) =>
    list(given).length === 0
      ? []
      : [
          call(operation, {
            TrailName: trailArn(wanted),
            [name]: objects(given).map(member),
          }),
        ];
  return [
    ...chosen("PutEventSelectors", "EventSelectors", eventSelectors, eventSelector),
    ...chosen(
      "PutEventSelectors",
      "AdvancedEventSelectors",
      advancedEventSelectors,
      advancedSelector,
    ),
    ...chosen("PutInsightSelectors", "InsightSelectors", insightSelectors, ({ insightType }) => ({
      InsightType: insightType,
    })),
  ];
}

function eventSelector(one: Props): Props {
  return {
    ReadWriteType: one.readWriteType,
    IncludeManagementEvents: one.includeManagementEvents,
    ExcludeManagementEventSources: one.excludeManagementEventSources,
    DataResources: objects(one.dataResources).map(({ type, values }) => ({
      Type: type,
      Values: values,
    })),
  };
}

function advancedSelector({ name, fieldSelectors }: Props): Props {
  return {
    Name: name,
    FieldSelectors: objects(fieldSelectors).map((one) => ({
      Field: one.field,
      Equals: one.equals,
      NotEquals: one.notEquals,
      StartsWith: one.startsWiths,
      NotStartsWith: one.notStartsWiths,
      EndsWith: one.endsWiths,
      NotEndsWith: one.notEndsWiths,
    })),
  };
}
