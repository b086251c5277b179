import { text, type ResourceType } from "../../resource-type";
import {
  addresses,
  ec2Arn,
  ec2Id,
  internetGateways,
  missingSubnet,
  notFound,
  subnets,
  tagged,
  withId,
} from "./ec2";

const troubleshooting =
  "https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html";

/** The way out of private subnets, and its public address. */
export const natTypes: Readonly<Record<string, ResourceType>> = {
  "aws:ec2/eip:Eip": {
    // ForceNew in internal/service/ec2/ec2_eip.go
    replacedBy: ["address", "domain", "ipamPoolId", "networkBorderGroup", "publicIpv4Pool"],
    id: () => ec2Id("eipalloc"),
    computed: (wanted, id) => ({
      allocationId: id,
      arn: ec2Arn(wanted, "elastic-ip", id),
      associationId: "",
      carrierIp: "",
      customerOwnedIp: "",
      domain: "vpc",
      instance: "",
      ipamPoolId: "",
      networkBorderGroup: wanted.region,
      networkInterface: "",
      privateDns: "",
      privateIp: "",
      ptrRecord: "",
      publicDns: `ec2-203-0-113-10.${wanted.region}.compute.amazonaws.com`,
      publicIp: "203.0.113.10",
      publicIpv4Pool: "amazon",
    }),
    calls: (wanted) => [
      {
        service: "ec2",
        operation: "AllocateAddress",
        input: {
          Domain: wanted.inputs.domain,
          Address: wanted.inputs.address,
          NetworkBorderGroup: wanted.inputs.networkBorderGroup,
          PublicIpv4Pool: wanted.inputs.publicIpv4Pool,
          TagSpecifications: tagged(wanted, "elastic-ip"),
        },
      },
    ],
  },
  "aws:ec2/natGateway:NatGateway": {
    // ForceNew in internal/service/ec2/vpc_nat_gateway.go
    replacedBy: [
      "allocationId",
      "availabilityMode",
      "connectivityType",
      "privateIp",
      "subnetId",
      "vpcId",
    ],
    id: () => ec2Id("nat"),
    computed: () => ({
      associationId: ec2Id("eipassoc"),
      autoProvisionZones: "",
      autoScalingIps: "",
      availabilityMode: "zonal",
      networkInterfaceId: ec2Id("eni"),
      privateIp: "10.0.32.10",
      publicIp: "203.0.113.10",
      regionalNatGatewayAddresses: [],
      regionalNatGatewayAutoMode: "",
      routeTableId: "",
      secondaryAllocationIds: [],
      secondaryPrivateIpAddressCount: 0,
      secondaryPrivateIpAddresses: [],
      vpcId: "",
    }),
    calls: (wanted) => [
      {
        service: "ec2",
        operation: "CreateNatGateway",
        input: {
          AllocationId: wanted.inputs.allocationId,
          AvailabilityMode: wanted.inputs.availabilityMode,
          ConnectivityType: wanted.inputs.connectivityType,
          PrivateIpAddress: wanted.inputs.privateIp,
          SecondaryAllocationIds: wanted.inputs.secondaryAllocationIds,
          SecondaryPrivateIpAddressCount: wanted.inputs.secondaryPrivateIpAddressCount,
          SecondaryPrivateIpAddresses: wanted.inputs.secondaryPrivateIpAddresses,
          SubnetId: wanted.inputs.subnetId,
          VpcId: wanted.inputs.vpcId,
          TagSpecifications: tagged(wanted, "natgateway"),
        },
      },
    ],
    refusals: [
      missingSubnet,
      notFound(
        addresses,
        "allocationId",
        "InvalidAllocationID.NotFound: The allocation ID does not exist",
      ),
      {
        says: "Resource.AlreadyAssociated: Elastic IP address is already associated",
        source: troubleshooting,
        applies: ({ inputs }, account) =>
          account
            .things("aws:ec2/natGateway:NatGateway")
            .some(
              (other) =>
                inputs.allocationId !== undefined &&
                other.inputs.allocationId === inputs.allocationId,
            ),
      },
      {
        says: "Gateway.NotAttached: Network has no Internet gateway attached",
        source: troubleshooting,
        applies: ({ inputs, region }, account) => {
          const subnet = withId(subnets(account, region), inputs.subnetId);
          return (
            subnet !== undefined &&
            inputs.connectivityType === "public" &&
            !internetGateways(account, region).some(({ vpcId }) => vpcId === subnet.vpcId)
          );
        },
      },
      {
        says: 'allocation_id is not supported with connectivity_type = "private"',
        source: "internal/service/ec2/vpc_nat_gateway.go",
        applies: ({ inputs }) =>
          inputs.connectivityType === "private" && text(inputs.allocationId) !== "",
      },
    ],
  },
};
