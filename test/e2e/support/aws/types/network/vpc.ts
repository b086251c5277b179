import { object, text, type Props, type ResourceType } from "../../resource-type";
import { block, contains, overlap } from "./cidr";
import {
  ec2Action,
  ec2Arn,
  ec2Errors,
  ec2Id,
  missingVpc,
  ofVpc,
  subnets,
  tagged,
  vpcs,
  withId,
} from "./ec2";

/** A private network of a region, and the pieces of it that stand in one zone each. */
export const vpcTypes: Readonly<Record<string, ResourceType>> = {
  "aws:ec2/vpc:Vpc": {
    // ForceNew in internal/service/ec2/vpc_.go; its CustomizeDiff adds the tenancy, "dedicated" to "default" excepted
    replacedBy: ["cidrBlock", "ipv4IpamPoolId", "ipv4NetmaskLength", "instanceTenancy"],
    id: () => ec2Id("vpc"),
    computed: (wanted, id) => ({
      arn: ec2Arn(wanted, "vpc", id),
      cidrBlock: "10.0.0.0/16",
      defaultNetworkAclId: ofVpc(id, "acl"),
      defaultRouteTableId: ofVpc(id, "rtb"),
      defaultSecurityGroupId: ofVpc(id, "sg"),
      dhcpOptionsId: "dopt-0a1b2c3d4e5f60718",
      enableDnsHostnames: false,
      enableNetworkAddressUsageMetrics: false,
      ipv6AssociationId: "",
      ipv6CidrBlock: "",
      ipv6CidrBlockNetworkBorderGroup: "",
      mainRouteTableId: ofVpc(id, "rtb"),
      ownerId: wanted.account,
    }),
    calls: (wanted) => [
      {
        service: "ec2",
        operation: "CreateVpc",
        input: {
          CidrBlock: wanted.inputs.cidrBlock,
          InstanceTenancy: wanted.inputs.instanceTenancy,
          Ipv4IpamPoolId: wanted.inputs.ipv4IpamPoolId,
          Ipv4NetmaskLength: wanted.inputs.ipv4NetmaskLength,
          AmazonProvidedIpv6CidrBlock: wanted.inputs.assignGeneratedIpv6CidrBlock,
          TagSpecifications: tagged(wanted, "vpc"),
        },
      },
    ],
    refusals: [
      {
        says: "InvalidVpc.Range: The block range must be between a /28 netmask and /16 netmask",
        source: ec2Errors,
        applies: ({ inputs }) => inputs.cidrBlock !== undefined && !isAllowedSize(inputs),
      },
    ],
  },
  "aws:ec2/subnet:Subnet": {
    // ForceNew in internal/service/ec2/vpc_subnet.go
    replacedBy: [
      "availabilityZone",
      "availabilityZoneId",
      "cidrBlock",
      "ipv4IpamPoolId",
      "ipv4NetmaskLength",
      "ipv6IpamPoolId",
      "ipv6Native",
      "ipv6NetmaskLength",
      "outpostArn",
      "vpcId",
    ],
    id: () => ec2Id("subnet"),
    computed: (wanted, id) => ({
      arn: ec2Arn(wanted, "subnet", id),
      availabilityZone: `${wanted.region}a`,
      availabilityZoneId: "euw3-az1",
      cidrBlock: "",
      ipv6CidrBlock: "",
      ipv6CidrBlockAssociationId: "",
      ownerId: wanted.account,
      privateDnsHostnameTypeOnLaunch: "ip-name",
    }),
    calls: (wanted) => [
      {
        service: "ec2",
        operation: "CreateSubnet",
        input: {
          VpcId: wanted.inputs.vpcId,
          CidrBlock: wanted.inputs.cidrBlock,
          AvailabilityZone: wanted.inputs.availabilityZone,
          AvailabilityZoneId: wanted.inputs.availabilityZoneId,
          Ipv6CidrBlock: wanted.inputs.ipv6CidrBlock,
          Ipv6Native: wanted.inputs.ipv6Native,
          OutpostArn: wanted.inputs.outpostArn,
          TagSpecifications: tagged(wanted, "subnet"),
        },
      },
    ],
    refusals: [
      missingVpc,
      {
        says: "InvalidSubnet.Range: The CIDR is not between a /28 netmask and a /16 netmask",
        source: ec2Action("CreateSubnet"),
        applies: ({ inputs }) => inputs.cidrBlock !== undefined && !isAllowedSize(inputs),
      },
      {
        says: "InvalidSubnet.Range: The CIDR is not in that of the VPC",
        source: "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html",
        applies: ({ inputs, region }, account) => {
          const vpc = blockOf(withId(vpcs(account, region), inputs.vpcId)?.outputs);
          const wanted = blockOf(inputs);
          return vpc !== undefined && wanted !== undefined && !contains(vpc, wanted);
        },
      },
      {
        says: "InvalidSubnet.Conflict: The CIDR conflicts with another subnet",
        source: ec2Errors,
        applies: ({ inputs, region }, account) => {
          const wanted = blockOf(inputs);
          return subnets(account, region)
            .filter(({ vpcId }) => vpcId === inputs.vpcId)
            .map(({ outputs }) => blockOf(outputs))
            .some((other) => wanted !== undefined && other !== undefined && overlap(wanted, other));
        },
      },
      {
        says: "InvalidParameterValue: the availabilityZone is invalid: it is not one of the region",
        source: "https://github.com/crossplane-contrib/provider-aws/issues/1048",
        applies: ({ inputs, region }) =>
          inputs.availabilityZone !== undefined &&
          !text(inputs.availabilityZone).startsWith(region),
      },
    ],
  },
};

const blockOf = (props: Props | undefined) => block(text(object(props).cidrBlock));

function isAllowedSize(inputs: Props): boolean {
  const { mask = 0 } = blockOf(inputs) ?? {};
  return mask >= 16 && mask <= 28;
}
