import { object, text, type Props, type ResourceType } from "../../resource-type";
import { ec2Action, ec2Arn, ec2Errors, ec2Id, missingSubnet, missingVpc, tagged } from "./ec2";

/** What a flow log can watch, by the input that names it. */
const watched = {
  vpcId: "VPC",
  subnetId: "Subnet",
  eniId: "NetworkInterface",
  transitGatewayId: "TransitGateway",
  transitGatewayAttachmentId: "TransitGatewayAttachment",
  regionalNatGatewayId: "RegionalNatGateway",
} as const;

/** Who talks with whom, kept. A bucket may be another account's: whether it exists is not looked at. */
export const flowLogTypes: Readonly<Record<string, ResourceType>> = {
  "aws:ec2/flowLog:FlowLog": {
    // ForceNew in internal/service/ec2/vpc_flow_log.go: everything but the tags
    replacedBy: [
      ...Object.keys(watched),
      "deliverCrossAccountRole",
      "destinationOptions",
      "iamRoleArn",
      "logDestination",
      "logDestinationType",
      "logFormat",
      "maxAggregationInterval",
      "trafficType",
    ],
    id: () => ec2Id("fl"),
    computed: (wanted, id) => ({
      arn: ec2Arn(wanted, "vpc-flow-log", id),
      logDestination: "",
      logFormat:
        "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}",
    }),
    calls: (wanted) => [
      {
        service: "ec2",
        operation: "CreateFlowLogs",
        input: {
          ...resource(wanted.inputs),
          TrafficType: wanted.inputs.trafficType,
          LogDestinationType: wanted.inputs.logDestinationType,
          LogDestination: wanted.inputs.logDestination,
          LogFormat: wanted.inputs.logFormat,
          DeliverLogsPermissionArn: wanted.inputs.iamRoleArn,
          DeliverCrossAccountRole: wanted.inputs.deliverCrossAccountRole,
          MaxAggregationInterval: wanted.inputs.maxAggregationInterval,
          DestinationOptions: options(wanted.inputs),
          TagSpecifications: tagged(wanted, "vpc-flow-log"),
        },
      },
    ],
    refusals: [
      missingVpc,
      missingSubnet,
      {
        says: "FlowLogAlreadyExists: There is an existing Flow Log with the same configuration and log destination",
        source: ec2Errors,
        applies: ({ inputs }, account) =>
          account
            .things("aws:ec2/flowLog:FlowLog")
            .some((other) =>
              [...Object.keys(watched), "logDestination", "trafficType"].every(
                (name) => other.inputs[name] === inputs[name],
              ),
            ),
      },
      {
        says: "InvalidParameter: the IAM role is required with cloud-watch-logs",
        source: ec2Action("CreateFlowLogs"),
        applies: ({ inputs }) =>
          inputs.logDestinationType === "cloud-watch-logs" && text(inputs.iamRoleArn) === "",
      },
      {
        says: "InvalidParameter: DeliverLogsPermissionArn is not applicable for s3 delivery",
        source: "https://github.com/aws-samples/aws-secure-environment-accelerator/issues/1111",
        applies: ({ inputs }) =>
          inputs.logDestinationType === "s3" && text(inputs.iamRoleArn) !== "",
      },
      {
        says: "InvalidParameter: the traffic type is required, transit gateways excepted",
        source: ec2Action("CreateFlowLogs"),
        applies: ({ inputs }) =>
          inputs.trafficType === undefined &&
          inputs.transitGatewayId === undefined &&
          inputs.transitGatewayAttachmentId === undefined,
      },
      {
        says: "InvalidParameter: the maximum aggregation interval is 60 or 600 seconds",
        source: ec2Action("CreateFlowLogs"),
        applies: ({ inputs }) => ![60, 600].includes(Number(inputs.maxAggregationInterval)),
      },
    ],
  },
};

function resource(inputs: Props): Props {
  const [given] = Object.entries(watched).filter(([name]) => inputs[name] !== undefined);
  if (given === undefined) return { ResourceIds: [] };
  const [name, ResourceType] = given;
  return { ResourceIds: [inputs[name]], ResourceType };
}

function options(inputs: Props): Props | undefined {
  if (inputs.destinationOptions === undefined) return undefined;
  const { fileFormat, hiveCompatiblePartitions, perHourPartition } = object(
    inputs.destinationOptions,
  );
  return {
    FileFormat: fileFormat,
    HiveCompatiblePartitions: hiveCompatiblePartitions,
    PerHourPartition: perHourPartition,
  };
}
