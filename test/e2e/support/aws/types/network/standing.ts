import { home, type Held } from "../fresh-account";

export const ec2 = {
  vpc: "aws:ec2/vpc:Vpc",
  subnet: "aws:ec2/subnet:Subnet",
  gateway: "aws:ec2/internetGateway:InternetGateway",
  table: "aws:ec2/routeTable:RouteTable",
  route: "aws:ec2/route:Route",
  association: "aws:ec2/routeTableAssociation:RouteTableAssociation",
  address: "aws:ec2/eip:Eip",
  nat: "aws:ec2/natGateway:NatGateway",
  group: "aws:ec2/securityGroup:SecurityGroup",
  defaultGroup: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
  flowLog: "aws:ec2/flowLog:FlowLog",
  endpoint: "aws:ec2/vpcEndpoint:VpcEndpoint",
} as const;

/** Two networks: one that leads to the internet, and one, `other`, that does not. */
export const standing: Held = {
  vpc: [ec2.vpc, { cidrBlock: "10.1.0.0/16", enableDnsHostnames: true }],
  other: [ec2.vpc, { cidrBlock: "10.2.0.0/16" }],
  a: subnet("vpc", "10.1.0.0/20", "a"),
  b: subnet("vpc", "10.1.16.0/20", "b"),
  alsoA: subnet("vpc", "10.1.32.0/20", "a"),
  otherB: subnet("other", "10.2.0.0/20", "b"),
  gateway: [ec2.gateway, ({ vpc }) => ({ vpcId: vpc })],
  table: [ec2.table, ({ vpc }) => ({ vpcId: vpc })],
  otherTable: [ec2.table, ({ other }) => ({ vpcId: other })],
  address: [ec2.address, { domain: "vpc" }],
  used: [ec2.address, { domain: "vpc" }],
  nat: [ec2.nat, ({ a, used }) => ({ subnetId: a, allocationId: used })],
  group: [ec2.group, ({ vpc }) => ({ name: "web", description: "web", vpcId: vpc })],
  otherGroup: [ec2.group, ({ other }) => ({ description: "web", vpcId: other })],
};

function subnet(vpc: string, cidrBlock: string, zone: string): Held[string] {
  const availabilityZone = `${home}${zone}`;
  return [ec2.subnet, (ids) => ({ vpcId: ids[vpc], cidrBlock, availabilityZone })];
}
