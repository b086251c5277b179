import { crc32 } from "node:zlib";
import { text, type Props, type ResourceType } from "../../resource-type";
import {
  ec2Arn,
  ec2Errors,
  ec2Id,
  internetGateways,
  missingSubnet,
  notFound,
  missingVpc,
  natGateways,
  routeTables,
  tagged,
  vpcs,
  withId,
} from "./ec2";

const missingTable = notFound(
  routeTables,
  "routeTableId",
  "InvalidRouteTableID.NotFound: The routeTable ID does not exist",
);

/** The way out of a VPC, and the tables that lead to it. */
export const routingTypes: Readonly<Record<string, ResourceType>> = {
  "aws:ec2/internetGateway:InternetGateway": {
    // None in internal/service/ec2/vpc_internet_gateway.go: it moves from one VPC to another
    replacedBy: [],
    id: () => ec2Id("igw"),
    computed: (wanted, id) => ({
      arn: ec2Arn(wanted, "internet-gateway", id),
      ownerId: wanted.account,
      vpcId: "",
    }),
    calls: (wanted) => [
      {
        service: "ec2",
        operation: "CreateInternetGateway",
        input: { TagSpecifications: tagged(wanted, "internet-gateway") },
      },
    ],
    refusals: [
      missingVpc,
      {
        says: "InvalidParameterValue: Network already has an internet gateway attached",
        source: "https://github.com/cloudfoundry-incubator/kubo-deployment/issues/167",
        applies: ({ inputs, region }, account) =>
          internetGateways(account, region).some(
            ({ vpcId }) => vpcId !== "" && vpcId === inputs.vpcId,
          ),
      },
    ],
  },
  "aws:ec2/routeTable:RouteTable": {
    // ForceNew in internal/service/ec2/vpc_route_table.go
    replacedBy: ["vpcId"],
    id: () => ec2Id("rtb"),
    computed: (wanted, id) => ({
      arn: ec2Arn(wanted, "route-table", id),
      ownerId: wanted.account,
      propagatingVgws: [],
      routes: [],
    }),
    calls: (wanted) => [
      {
        service: "ec2",
        operation: "CreateRouteTable",
        input: {
          VpcId: wanted.inputs.vpcId,
          TagSpecifications: tagged(wanted, "route-table"),
        },
      },
    ],
    refusals: [missingVpc],
  },
  "aws:ec2/route:Route": {
    // ForceNew in internal/service/ec2/vpc_route.go, whose RouteCreateID makes the id
    replacedBy: [
      "routeTableId",
      "destinationCidrBlock",
      "destinationIpv6CidrBlock",
      "destinationPrefixListId",
    ],
    id: ({ inputs }) => `r-${text(inputs.routeTableId)}${crc32(destination(inputs))}`,
    computed: () => ({
      instanceId: "",
      instanceOwnerId: "",
      networkInterfaceId: "",
      origin: "CreateRoute",
      state: "active",
    }),
    calls: ({ inputs }) => [
      {
        service: "ec2",
        operation: "CreateRoute",
        input: {
          RouteTableId: inputs.routeTableId,
          DestinationCidrBlock: inputs.destinationCidrBlock,
          DestinationIpv6CidrBlock: inputs.destinationIpv6CidrBlock,
          DestinationPrefixListId: inputs.destinationPrefixListId,
          GatewayId: inputs.gatewayId,
          NatGatewayId: inputs.natGatewayId,
          EgressOnlyInternetGatewayId: inputs.egressOnlyGatewayId,
          NetworkInterfaceId: inputs.networkInterfaceId,
          TransitGatewayId: inputs.transitGatewayId,
          VpcEndpointId: inputs.vpcEndpointId,
          VpcPeeringConnectionId: inputs.vpcPeeringConnectionId,
        },
      },
    ],
    refusals: [
      missingTable,
      notFound(
        internetGateways,
        "gatewayId",
        "InvalidGatewayID.NotFound: The gateway ID does not exist",
      ),
      notFound(
        natGateways,
        "natGatewayId",
        "InvalidNatGatewayID.NotFound: The natGateway ID does not exist",
        "https://github.com/boto/boto3/issues/779",
      ),
      {
        says: "RouteAlreadyExists: The route already exists",
        source: ec2Errors,
        applies: ({ inputs, region }, account) => {
          const { vpcId } = withId(routeTables(account, region), inputs.routeTableId) ?? {};
          const local = withId(vpcs(account, region), vpcId)?.outputs.cidrBlock;
          const others = account
            .things("aws:ec2/route:Route")
            .filter((other) => other.inputs.routeTableId === inputs.routeTableId)
            .map((other) => destination(other.inputs));
          return [local, ...others].includes(destination(inputs));
        },
      },
      {
        says: "InvalidParameterValue: route table and network gateway belong to different networks",
        source: "https://github.com/aws/amazon-ecs-cli/issues/26",
        applies: ({ inputs, region }, account) => {
          const table = withId(routeTables(account, region), inputs.routeTableId);
          const gateway = withId(internetGateways(account, region), inputs.gatewayId);
          return table !== undefined && gateway !== undefined && table.vpcId !== gateway.vpcId;
        },
      },
    ],
  },
  "aws:ec2/routeTableAssociation:RouteTableAssociation": {
    // ForceNew in internal/service/ec2/vpc_route_table_association.go
    replacedBy: ["gatewayId", "subnetId"],
    id: () => ec2Id("rtbassoc"),
    calls: ({ inputs }) => [
      {
        service: "ec2",
        operation: "AssociateRouteTable",
        input: {
          RouteTableId: inputs.routeTableId,
          SubnetId: inputs.subnetId,
          GatewayId: inputs.gatewayId,
        },
      },
    ],
    refusals: [
      missingTable,
      missingSubnet,
      {
        says: "Resource.AlreadyAssociated: the specified association for route table conflicts with an existing association",
        source: "https://github.com/hashicorp/terraform-provider-aws/issues/38960",
        applies: ({ inputs }, account) =>
          account
            .things("aws:ec2/routeTableAssociation:RouteTableAssociation")
            .some(
              (other) => inputs.subnetId !== undefined && other.inputs.subnetId === inputs.subnetId,
            ),
      },
    ],
  },
};

const destination = (inputs: Props): string =>
  text(inputs.destinationCidrBlock) ||
  text(inputs.destinationIpv6CidrBlock) ||
  text(inputs.destinationPrefixListId);
