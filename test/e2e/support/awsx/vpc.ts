import * as ec2 from "@pulumi/aws/ec2";
import {
  ComponentResource,
  output,
  type ComponentResourceOptions,
  type Input,
  type Resource,
} from "@pulumi/pulumi";
import { layout, type PlannedSubnet, type SubnetSpec } from "./layout";

interface VpcArgs {
  readonly availabilityZoneNames?: readonly string[];
  readonly cidrBlock?: string;
  readonly enableDnsHostnames?: Input<boolean>;
  readonly enableDnsSupport?: Input<boolean>;
  readonly natGateways?: { readonly strategy: "None" | "Single" | "OnePerAz" };
  readonly subnetSpecs?: readonly SubnetSpec[];
  readonly subnetStrategy?: "Auto" | "Legacy";
  readonly tags?: Input<Readonly<Record<string, Input<string>>>>;
}

const known = [
  "availabilityZoneNames",
  "cidrBlock",
  "enableDnsHostnames",
  "enableDnsSupport",
  "natGateways",
  "subnetSpecs",
  "subnetStrategy",
  "tags",
];

/**
 * `awsx.ec2.Vpc` as awsx/ec2/vpc.ts of pulumi/pulumi-awsx builds it: the same children, names, parents, order and tags. It
 * refuses the arguments that it leaves out: zones that AWS chooses, given addresses, IPAM, IPv6, endpoints, subnets by
 * block or by size, the strategies Exact and AutoMerge, and Legacy with `subnetSpecs`. Of the outputs, `subnetLayout` and
 * the lists of subnets by type are left out.
 */
export class Vpc extends ComponentResource {
  readonly vpc: ec2.Vpc;
  readonly internetGateway: ec2.InternetGateway;
  readonly subnets: ec2.Subnet[] = [];
  readonly routeTables: ec2.RouteTable[] = [];
  readonly routeTableAssociations: ec2.RouteTableAssociation[] = [];
  readonly routes: ec2.Route[] = [];
  readonly natGateways: ec2.NatGateway[] = [];
  readonly eips: ec2.Eip[] = [];
  readonly #ids: Readonly<Record<PlannedSubnet["type"], Input<string>[]>> = {
    Public: [],
    Private: [],
    Isolated: [],
    Unused: [],
  };

  constructor(
    readonly name: string,
    private readonly args: VpcArgs,
    options: ComponentResourceOptions,
  ) {
    super("awsx:ec2:Vpc", name, {}, options);
    const { enableDnsHostnames, enableDnsSupport, cidrBlock = "10.0.0.0/16" } = args;
    const zones = zonesOf(args);
    const planned = layout(name, cidrBlock, zones.length, args.subnetSpecs);
    checkNat(this.#strategy, planned);

    this.vpc = new ec2.Vpc(
      name,
      { cidrBlock, ...stated({ enableDnsHostnames, enableDnsSupport }), tags: this.#tags() },
      { parent: this },
    );
    this.internetGateway = new ec2.InternetGateway(
      name,
      { vpcId: this.vpc.id, tags: this.#tags() },
      under(this.vpc),
    );
    for (const [zone, zoneName] of zones.entries()) {
      const here = planned.filter((one) => one.zone === zone && one.type !== "Unused");
      // The public ones come first: the routes of the others need their NAT gateways.
      for (const one of here.toSorted((a, b) => order(a) - order(b))) this.#subnet(one, zoneName);
    }
    this.registerOutputs();
  }

  /** What the program may read. */
  get outputs() {
    return {
      vpc: this.vpc,
      vpcId: this.vpc.id,
      internetGateway: this.internetGateway,
      subnets: this.subnets,
      publicSubnetIds: this.#ids.Public,
      privateSubnetIds: this.#ids.Private,
      isolatedSubnetIds: this.#ids.Isolated,
      routeTables: this.routeTables,
      routeTableAssociations: this.routeTableAssociations,
      routes: this.routes,
      natGateways: this.natGateways,
      eips: this.eips,
      vpcEndpoints: [],
    };
  }

  #subnet({ name, type, zone, cidrBlock }: PlannedSubnet, availabilityZone: string): void {
    const subnet = new ec2.Subnet(
      name,
      {
        vpcId: this.vpc.id,
        availabilityZone,
        mapPublicIpOnLaunch: type === "Public",
        cidrBlock,
        tags: this.#tags({ Name: name, SubnetType: type }),
      },
      under(this.vpc),
    );
    const table = new ec2.RouteTable(
      name,
      { vpcId: this.vpc.id, tags: this.#tags({ Name: name, SubnetType: type }) },
      under(subnet),
    );
    this.subnets.push(subnet);
    this.routeTables.push(table);
    this.#ids[type].push(subnet.id);
    this.routeTableAssociations.push(
      new ec2.RouteTableAssociation(
        name,
        { routeTableId: table.id, subnetId: subnet.id },
        under(table),
      ),
    );
    if (type === "Public") this.#nat(zone, subnet);
    const way = this.#wayOut(type, zone);
    if (way !== undefined)
      this.routes.push(
        new ec2.Route(
          name,
          { routeTableId: table.id, destinationCidrBlock: "0.0.0.0/0", ...way },
          under(table),
        ),
      );
  }

  #nat(zone: number, subnet: ec2.Subnet): void {
    const gateways = { None: 0, Single: 1, OnePerAz: zone + 1 }[this.#strategy];
    if (this.natGateways.length >= gateways) return;
    const name = `${this.name}-${zone + 1}`;
    const tags = this.#tags({ Name: name });
    const eip = new ec2.Eip(name, { tags }, under(subnet));
    const inputs = { subnetId: subnet.id, allocationId: eip.allocationId, tags };
    this.eips.push(eip);
    this.natGateways.push(new ec2.NatGateway(name, inputs, under(subnet)));
  }

  #wayOut(type: PlannedSubnet["type"], zone: number) {
    if (type === "Public") return { gatewayId: this.internetGateway.id };
    const nat = this.natGateways[this.#strategy === "Single" ? 0 : zone];
    return type === "Private" && nat !== undefined ? { natGatewayId: nat.id } : undefined;
  }

  get #strategy() {
    return this.args.natGateways?.strategy ?? "OnePerAz";
  }

  #tags(more: Readonly<Record<string, string>> = {}) {
    return output(this.args.tags ?? {}).apply((tags) => ({ Name: this.name, ...tags, ...more }));
  }
}

const under = (parent: Resource) => ({ parent, dependsOn: [parent] });

const order = ({ type }: PlannedSubnet): number => ["Public", "Private", "Isolated"].indexOf(type);

const stated = (values: Readonly<Record<string, Input<boolean> | undefined>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

function zonesOf(args: VpcArgs): readonly string[] {
  const unknown = Object.entries(args)
    .filter(([name, value]) => value !== undefined && !known.includes(name))
    .map(([name]) => name);
  if (unknown.length > 0)
    throw new Error(`the awsx stand-in does not know ${unknown.join(", ")} of awsx.ec2.Vpc`);
  if (args.subnetSpecs !== undefined && args.subnetStrategy !== "Auto")
    throw new Error("the awsx stand-in lays subnetSpecs out by the strategy Auto only");
  if (args.availabilityZoneNames === undefined)
    throw new Error("the awsx stand-in does not read AWS's zones: give availabilityZoneNames");
  return args.availabilityZoneNames;
}

function checkNat(strategy: string, planned: readonly PlannedSubnet[]): void {
  const types = planned.map(({ type }) => type);
  if (strategy !== "None" && !(types.includes("Public") && types.includes("Private")))
    throw new Error(
      "If NAT Gateway strategy is 'OnePerAz' or 'Single', both private and public subnets must be declared.",
    );
}
