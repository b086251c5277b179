import { list, object, type Props, type Refusal, type Wanted } from "../../resource-type";
import type { AccountView } from "../../world";
import { letsRole, roleOfArn } from "../access/permission";
import { arn } from "../ids";
import { securityGroups, subnets, withId, type Placed } from "../network/ec2";

const page = "https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html";

/**
 * What a function needs to have interfaces in a network. What describes and deletes works on all resources only; what
 * creates may be held to interfaces (https://github.com/hashicorp/terraform-provider-aws/issues/20698).
 */
const needed = {
  CreateNetworkInterface: (wanted: Wanted) => arn(wanted, "ec2", "network-interface/*"),
  DeleteNetworkInterface: () => "*",
  DescribeNetworkInterfaces: () => "*",
};

export const vpcRefusals: readonly Refusal[] = [
  ...Object.entries(needed).map(([action, resource]): Refusal => ({
    says: `InvalidParameterValueException: The provided execution role does not have permissions to call ${action} on EC2`,
    source: page,
    applies: (wanted, account) => {
      const role = roleOfArn(account, wanted.inputs.role);
      return (
        role !== undefined &&
        given(wanted.inputs, "subnetIds").length > 0 &&
        !letsRole(account, role, `ec2:${action}`, resource(wanted))
      );
    },
  })),
  {
    says: "InvalidParameterValueException: SubnetIds and SecurityIds must coexist or be both empty list.",
    source: "https://github.com/aws/aws-sdk-js/issues/1293",
    applies: ({ inputs }) =>
      (given(inputs, "subnetIds").length === 0) !==
      (given(inputs, "securityGroupIds").length === 0),
  },
  {
    says: "InvalidParameterValueException: Error occurred while DescribeSubnets. EC2 Error Code: InvalidSubnetID.NotFound. EC2 Error Message: The subnet ID does not exist",
    source: "https://github.com/localstack/localstack/pull/12293",
    applies: (wanted, account) => places(wanted, account, "subnetIds").includes(undefined),
  },
  {
    says: "InvalidParameterValueException: Error occurred while DescribeSecurityGroups. EC2 Error Code: InvalidGroup.NotFound. EC2 Error Message: The security group does not exist",
    source: "https://github.com/motdotla/node-lambda/issues/162",
    applies: (wanted, account) => places(wanted, account, "securityGroupIds").includes(undefined),
  },
  {
    says: "InvalidParameterValueException: Security Groups are required to be in the same VPC.",
    source: "https://github.com/smoketurner/serverless-vpc-plugin/issues/765",
    applies: (wanted, account) =>
      new Set(
        (["subnetIds", "securityGroupIds"] as const)
          .flatMap((which) => places(wanted, account, which))
          .flatMap((place) => (place === undefined ? [] : [place.vpcId])),
      ).size > 1,
  },
];

type Which = "subnetIds" | "securityGroupIds";

const given = ({ vpcConfig }: Props, which: Which): readonly unknown[] =>
  list(object(vpcConfig)[which]);

/** Those that a function is in, undefined where the region has none of the id. */
function places(
  { inputs, region }: Wanted,
  account: AccountView,
  which: Which,
): readonly (Placed | undefined)[] {
  const there = (which === "subnetIds" ? subnets : securityGroups)(account, region);
  return given(inputs, which).map((id) => withId(there, id));
}
