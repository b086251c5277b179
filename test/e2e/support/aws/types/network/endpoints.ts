import { list, text, type ResourceType } from "../../resource-type";
import {
  ec2Action,
  ec2Arn,
  ec2Id,
  notFound,
  missingVpc,
  routeTables,
  securityGroups,
  subnets,
  tagged,
  vpcs,
  withId,
} from "./ec2";

const endpoints = "aws:ec2/vpcEndpoint:VpcEndpoint";

/** A service of AWS, reached without the internet. */
export const endpointTypes: Readonly<Record<string, ResourceType>> = {
  [endpoints]: {
    // ForceNew in internal/service/ec2/vpc_endpoint.go
    replacedBy: [
      "resourceConfigurationArn",
      "serviceName",
      "serviceNetworkArn",
      "serviceRegion",
      "vpcEndpointType",
      "vpcId",
    ],
    id: () => ec2Id("vpce"),
    computed: (wanted, id) => ({
      arn: ec2Arn(wanted, "vpc-endpoint", id),
      cidrBlocks: [],
      dnsEntries: [],
      dnsOptions: {},
      ipAddressType: "ipv4",
      networkInterfaceIds: [],
      ownerId: wanted.account,
      policy: "",
      prefixListId: "pl-23ad484a",
      privateDnsEnabled: false,
      requesterManaged: false,
      routeTableIds: [],
      securityGroupIds: [],
      serviceRegion: wanted.region,
      state: "available",
      subnetConfigurations: [],
      subnetIds: [],
    }),
    calls: (wanted) => [
      {
        service: "ec2",
        operation: "CreateVpcEndpoint",
        input: {
          VpcId: wanted.inputs.vpcId,
          ServiceName: wanted.inputs.serviceName,
          ServiceRegion: wanted.inputs.serviceRegion,
          VpcEndpointType: wanted.inputs.vpcEndpointType,
          RouteTableIds: wanted.inputs.routeTableIds,
          SubnetIds: wanted.inputs.subnetIds,
          SecurityGroupIds: wanted.inputs.securityGroupIds,
          PolicyDocument: wanted.inputs.policy,
          IpAddressType: wanted.inputs.ipAddressType,
          PrivateDnsEnabled: wanted.inputs.privateDnsEnabled === true,
          TagSpecifications: tagged(wanted, "vpc-endpoint"),
        },
      },
    ],
    refusals: [
      missingVpc,
      notFound(
        routeTables,
        "routeTableIds",
        "InvalidRouteTableId.NotFound: The routeTable ID does not exist",
      ),
      notFound(subnets, "subnetIds", "InvalidSubnetId.NotFound: The subnet ID does not exist"),
      notFound(
        securityGroups,
        "securityGroupIds",
        "InvalidGroup.NotFound: The security group does not exist",
      ),
      {
        says: "InvalidServiceName: The Vpc Endpoint Service does not exist",
        source: "https://github.com/hashicorp/terraform-provider-aws/issues/24216",
        applies: ({ inputs, region }) => {
          const [, of] =
            /^com\.amazonaws\.([a-z]+-[a-z-]+-\d)\./.exec(text(inputs.serviceName)) ?? [];
          return of !== undefined && of !== (text(inputs.serviceRegion) || region);
        },
      },
      {
        says: "InvalidParameter: Endpoint type (Gateway) does not match available service types ([Interface])",
        source: "https://github.com/hashicorp/terraform/issues/24478",
        applies: ({ inputs }) =>
          inputs.vpcEndpointType === "Gateway" &&
          !/\.(s3|s3express|dynamodb)$/.test(text(inputs.serviceName)),
      },
      {
        says: "RouteAlreadyExists: a route table already has a route with the prefix list of the service",
        source: "https://github.com/eksctl-io/eksctl/issues/2510",
        applies: ({ inputs }, account) =>
          inputs.vpcEndpointType === "Gateway" &&
          account
            .things(endpoints)
            .filter((other) => other.inputs.serviceName === inputs.serviceName)
            .flatMap((other) => list(other.inputs.routeTableIds))
            .some((id) => list(inputs.routeTableIds).includes(id)),
      },
      {
        says: "DuplicateSubnetsInSameZone: Found another VPC endpoint subnet in the availability zone",
        source: "https://github.com/terraform-aws-modules/terraform-aws-vpc/issues/583",
        applies: ({ inputs, region }, account) => {
          const zones = list(inputs.subnetIds)
            .map((id) => withId(subnets(account, region), id)?.outputs.availabilityZone)
            .filter((zone) => zone !== undefined);
          return new Set(zones).size < zones.length;
        },
      },
      {
        says: "InvalidParameter: Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true",
        source: ec2Action("CreateVpcEndpoint"),
        applies: ({ inputs, region }, account) => {
          const vpc = withId(vpcs(account, region), inputs.vpcId)?.outputs;
          return (
            inputs.privateDnsEnabled === true &&
            vpc !== undefined &&
            (vpc.enableDnsSupport !== true || vpc.enableDnsHostnames !== true)
          );
        },
      },
      {
        says: "InvalidParameter: private-dns-enabled cannot be set because there is already a conflicting DNS domain in the VPC",
        source: "https://github.com/hashicorp/terraform-provider-aws/issues/17535",
        applies: ({ inputs }, account) =>
          inputs.privateDnsEnabled === true &&
          account
            .things(endpoints)
            .some(
              (other) =>
                other.inputs.privateDnsEnabled === true &&
                other.inputs.vpcId === inputs.vpcId &&
                other.inputs.serviceName === inputs.serviceName,
            ),
      },
    ],
  },
};
