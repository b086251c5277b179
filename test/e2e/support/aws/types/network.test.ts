import type { Props } from "../resource-type";
import { FreshAccount, home, type Ids, type InputsOf } from "./fresh-account";
import { networkTypes } from "./network";
import { ec2, standing } from "./network/standing";

const flows = { trafficType: "ALL", logDestinationType: "s3", logDestination: "arn:aws:s3:::a" };
const s3 = `com.amazonaws.${home}.s3`;
const kms = `com.amazonaws.${home}.kms`;

/** One request of each kind that AWS takes: its type, and its inputs in the account of the tests. */
const requests: Readonly<Record<string, readonly [type: string, inputs: InputsOf]>> = {
  vpc: [ec2.vpc, () => ({ cidrBlock: "10.3.0.0/16" })],
  subnet: [
    ec2.subnet,
    ({ vpc }) => ({ vpcId: vpc, cidrBlock: "10.1.64.0/20", availabilityZone: `${home}c` }),
  ],
  gateway: [ec2.gateway, ({ other }) => ({ vpcId: other })],
  table: [ec2.table, ({ vpc }) => ({ vpcId: vpc })],
  route: [
    ec2.route,
    ({ table, gateway }) => ({
      routeTableId: table,
      destinationCidrBlock: "0.0.0.0/0",
      gatewayId: gateway,
    }),
  ],
  association: [ec2.association, ({ table, b }) => ({ routeTableId: table, subnetId: b })],
  address: [ec2.address, () => ({ domain: "vpc" })],
  nat: [ec2.nat, ({ b, address }) => ({ subnetId: b, allocationId: address })],
  group: [ec2.group, ({ vpc }) => ({ name: "db", description: "db: 5432", vpcId: vpc })],
  defaultGroup: [ec2.defaultGroup, ({ vpc }) => ({ vpcId: vpc, ingress: [], egress: [] })],
  flowLog: [ec2.flowLog, ({ vpc }) => ({ vpcId: vpc, ...flows })],
  endpoint: [
    ec2.endpoint,
    ({ vpc, table }) => ({ vpcId: vpc, serviceName: s3, routeTableIds: [table] }),
  ],
  interface: [
    ec2.endpoint,
    ({ vpc, a, b, group }) => ({
      vpcId: vpc,
      vpcEndpointType: "Interface",
      serviceName: kms,
      privateDnsEnabled: true,
      subnetIds: [a, b],
      securityGroupIds: [group],
    }),
  ],
};

const aws = new FreshAccount();
let ids: Ids;

beforeEach(async () => {
  ids = await aws.open(standing);
});
afterEach(() => aws.close());

function request(kind: string): readonly [string, Props] {
  const [type = "", inputs] = requests[kind] ?? [];
  return [type, inputs?.(ids) ?? {}];
}

test("there is a request of every type", () => {
  const types = Object.values(requests).map(([type]) => type);
  expect([...new Set(types)].sort()).toEqual(Object.keys(networkTypes).sort());
});

test.each(Object.keys(requests))("AWS takes the request for a %s, and keeps it", async (kind) => {
  const [type, inputs] = request(kind);
  const made = await aws.create(type, inputs);

  expect(made.outputs).toMatchObject({ ...inputs, region: home });
  expect(aws.things(type)).toContainEqual(made);
});

test("a VPC comes with a security group, which is adopted under its own id, and a route table", async () => {
  const { outputs } = await aws.create(...request("vpc"));
  const { id } = await aws.create(ec2.defaultGroup, { vpcId: ids.vpc });
  const [vpc] = aws.things(ec2.vpc);

  expect(outputs.mainRouteTableId).toMatch(/^rtb-[0-9a-f]{17}$/);
  expect(id).toBe(vpc?.outputs.defaultSecurityGroupId);
});

test("a route has the id that the provider makes", async () => {
  const { id } = await aws.create(...request("route"));

  expect(id).toBe(`r-${ids.table}1080289494`);
});

test.each<[string, string, InputsOf, string]>([
  ["vpc", "is larger than a /16", () => ({ cidrBlock: "10.0.0.0/8" }), "InvalidVpc.Range"],
  ["vpc", "is smaller than a /28", () => ({ cidrBlock: "10.3.0.0/29" }), "InvalidVpc.Range"],
  ["subnet", "names no VPC", () => ({ vpcId: "vpc-0" }), "InvalidVpcID.NotFound"],
  [
    "subnet",
    "names a VPC of another region",
    () => ({ region: "eu-west-1", availabilityZone: "eu-west-1a" }),
    "InvalidVpcID.NotFound",
  ],
  ["subnet", "is too small", () => ({ cidrBlock: "10.1.64.0/29" }), "between a /28 netmask"],
  ["subnet", "is outside the VPC", () => ({ cidrBlock: "10.9.0.0/20" }), "not in that of the VPC"],
  ["subnet", "overlaps another", () => ({ cidrBlock: "10.1.24.0/24" }), "InvalidSubnet.Conflict"],
  [
    "subnet",
    "is in a zone of another region",
    () => ({ availabilityZone: "us-east-1a" }),
    "availabilityZone is invalid",
  ],
  ["gateway", "names no VPC", () => ({ vpcId: "vpc-0" }), "InvalidVpcID.NotFound"],
  ["gateway", "is the second of a VPC", ({ vpc }) => ({ vpcId: vpc }), "already has an internet"],
  ["table", "names no VPC", () => ({ vpcId: "vpc-0" }), "InvalidVpcID.NotFound"],
  ["route", "names no table", () => ({ routeTableId: "rtb-0" }), "InvalidRouteTableID.NotFound"],
  ["route", "names no gateway", () => ({ gatewayId: "igw-0" }), "InvalidGatewayID.NotFound"],
  [
    "route",
    "names no NAT gateway",
    () => ({ gatewayId: undefined, natGatewayId: "nat-0" }),
    "InvalidNatGatewayID.NotFound",
  ],
  [
    "route",
    "is the local one of the VPC",
    () => ({ destinationCidrBlock: "10.1.0.0/16" }),
    "RouteAlreadyExists",
  ],
  [
    "route",
    "leads to the gateway of another VPC",
    ({ otherTable }) => ({ routeTableId: otherTable }),
    "belong to different networks",
  ],
  ["association", "names no table", () => ({ routeTableId: "rtb-0" }), "InvalidRouteTableID"],
  ["association", "names no subnet", () => ({ subnetId: "subnet-0" }), "InvalidSubnetID.NotFound"],
  ["nat", "names no subnet", () => ({ subnetId: "subnet-0" }), "InvalidSubnetID.NotFound"],
  ["nat", "names no address", () => ({ allocationId: "eipalloc-0" }), "InvalidAllocationID"],
  ["nat", "takes a used address", ({ used }) => ({ allocationId: used }), "AlreadyAssociated"],
  [
    "nat",
    "is in a VPC without internet gateway",
    ({ otherB }) => ({ subnetId: otherB }),
    "Gateway.NotAttached",
  ],
  [
    "nat",
    "is private and has an address",
    () => ({ connectivityType: "private" }),
    "allocation_id is not supported",
  ],
  ["group", "names no VPC", () => ({ vpcId: "vpc-0" }), "InvalidVpcID.NotFound"],
  ["group", "has the name of another", () => ({ name: "WEB" }), "InvalidGroup.Duplicate"],
  ["group", "has the name of the VPC's own", () => ({ name: "default" }), "InvalidGroup.Duplicate"],
  ["group", "has the form of an id", () => ({ name: "sg-db" }), "may not be in the format sg-*"],
  ["group", "is described with an accent", () => ({ description: "données" }), "up to 255"],
  ["defaultGroup", "names no VPC", () => ({ vpcId: "vpc-0" }), "couldn't find resource"],
  ["flowLog", "names no VPC", () => ({ vpcId: "vpc-0" }), "InvalidVpcID.NotFound"],
  [
    "flowLog",
    "names no subnet",
    () => ({ vpcId: undefined, subnetId: "subnet-0" }),
    "InvalidSubnetID.NotFound",
  ],
  [
    "flowLog",
    "goes to CloudWatch without role",
    () => ({ logDestinationType: "cloud-watch-logs" }),
    "the IAM role is required",
  ],
  [
    "flowLog",
    "goes to a bucket with a role",
    () => ({ iamRoleArn: "arn:aws:iam::111122223333:role/flows" }),
    "not applicable for s3 delivery",
  ],
  ["flowLog", "says no traffic type", () => ({ trafficType: undefined }), "traffic type"],
  ["flowLog", "watches nothing", () => ({ vpcId: undefined }), "ResourceType is required"],
  [
    "flowLog",
    "is kept every five minutes",
    () => ({ maxAggregationInterval: 300 }),
    "60 or 600 seconds",
  ],
  ["endpoint", "names no VPC", () => ({ vpcId: "vpc-0" }), "InvalidVpcID.NotFound"],
  ["endpoint", "names no table", () => ({ routeTableIds: ["rtb-0"] }), "InvalidRouteTableId"],
  [
    "endpoint",
    "is of another region",
    () => ({ serviceName: "com.amazonaws.us-east-1.s3" }),
    "InvalidServiceName",
  ],
  [
    "endpoint",
    "is a gateway to what has none",
    () => ({ serviceName: kms }),
    "does not match available service types",
  ],
  ["interface", "names no subnet", () => ({ subnetIds: ["subnet-0"] }), "InvalidSubnetId.NotFound"],
  ["interface", "names no group", () => ({ securityGroupIds: ["sg-0"] }), "InvalidGroup.NotFound"],
  [
    "interface",
    "is twice in a zone",
    ({ a, alsoA }) => ({ subnetIds: [a, alsoA] }),
    "DuplicateSubnetsInSameZone",
  ],
  [
    "interface",
    "has a private name in a VPC without names",
    ({ other }) => ({ vpcId: other }),
    "Enabling private DNS requires",
  ],
])("AWS refuses a %s that %s", async (kind, _, change, said) => {
  const [type, inputs] = request(kind);

  expect(await aws.refusal(type, { ...inputs, ...change(ids) })).toContain(said);
  expect(aws.world.calls.at(-1)).toMatchObject({ operation: "create", outcome: "refused" });
});

test.each([
  ["route", "RouteAlreadyExists"],
  ["association", "Resource.AlreadyAssociated"],
  ["flowLog", "FlowLogAlreadyExists"],
  ["endpoint", "RouteAlreadyExists"],
  ["interface", "conflicting DNS domain"],
])("AWS refuses the same %s twice", async (kind, said) => {
  await aws.create(...request(kind));

  expect(await aws.refusal(...request(kind))).toContain(said);
});
