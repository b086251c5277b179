import { list, tagList, text, type Props, type Refusal, type Wanted } from "../../resource-type";
import type { AccountView } from "../../world";
import { arn, hex } from "../ids";
import { inRegion } from "../refusals";

/** The page that lists EC2's refusals by their codes. */
export const ec2Errors =
  "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html";

export const ec2Action = (name: string): string =>
  `https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_${name}.html`;

export const ec2Id = (prefix: string): string => `${prefix}-${hex(17)}`;

export const ec2Arn = (wanted: Wanted, kind: string, id: string): string =>
  arn(wanted, "ec2", `${kind}/${id}`);

export const tagged = (wanted: Wanted, ResourceType: string): readonly Props[] => [
  { ResourceType, Tags: tagList(wanted) },
];

/** What a VPC comes with. Here its id is the VPC's under another prefix. */
export const ofVpc = (vpcId: string, prefix: "acl" | "rtb" | "sg"): string =>
  vpcId.replace(/^vpc/, prefix);

/** A thing of one region, and the VPC that it stands in. */
export interface Placed {
  readonly id: string;
  readonly vpcId: string;
  readonly outputs: Props;
}

type Places = (account: AccountView, region: string) => readonly Placed[];

const made =
  (type: string): Places =>
  (account, region) =>
    inRegion(account, region, type).map(({ id, outputs }) => ({
      id,
      vpcId: text(outputs.vpcId),
      outputs,
    }));

export const vpcs = made("aws:ec2/vpc:Vpc");
export const subnets = made("aws:ec2/subnet:Subnet");
export const internetGateways = made("aws:ec2/internetGateway:InternetGateway");
export const natGateways = made("aws:ec2/natGateway:NatGateway");
export const addresses = made("aws:ec2/eip:Eip");

export const routeTables = orOfVpc(made("aws:ec2/routeTable:RouteTable"), "rtb");
export const securityGroups = orOfVpc(made("aws:ec2/securityGroup:SecurityGroup"), "sg");

function orOfVpc(places: Places, prefix: "rtb" | "sg"): Places {
  return (account, region) => [
    ...places(account, region),
    ...vpcs(account, region).map(({ id }) => ({
      id: ofVpc(id, prefix),
      vpcId: id,
      outputs: prefix === "sg" ? { name: "default" } : {},
    })),
  ];
}

export const withId = (places: readonly Placed[], id: unknown): Placed | undefined =>
  places.find((one) => one.id === id);

/** The ids that an input gives, one or a list. */
export const ids = (value: unknown): readonly unknown[] =>
  typeof value === "string" ? [value] : list(value);

/** An input names what the region of the account does not have. */
export function notFound(
  places: Places,
  property: string,
  says: string,
  source = ec2Errors,
): Refusal {
  return {
    says,
    source,
    applies: ({ inputs, region }, account) => {
      const there = places(account, region);
      return ids(inputs[property]).some((id) => withId(there, id) === undefined);
    },
  };
}

export const missingVpc = notFound(
  vpcs,
  "vpcId",
  "InvalidVpcID.NotFound: The vpc ID does not exist",
);

export const missingSubnet = notFound(
  subnets,
  "subnetId",
  "InvalidSubnetID.NotFound: The subnet ID does not exist",
);
