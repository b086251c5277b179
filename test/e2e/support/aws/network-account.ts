import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../../support/socle";
import { Account } from "./account";
import type { Props } from "./resource-type";
import { ServiceModels } from "./service-model";
import { World, type Thing } from "./world";

const models = new ServiceModels(join(root, "bin/botocore/botocore/data"));
export const own = "111122223333";
export const home = "eu-west-3";

/** The ids of what the account holds, by short names. */
export type Ids = Readonly<Record<string, string>>;

/** A temporary account with two networks: one that leads to the internet, and one, `other`, that does not. */
export class NetworkAccount {
  readonly world = new World(mkdtempSync(join(tmpdir(), "socle-network-")));
  readonly #account = new Account(this.world, { region: home }, () => models);
  readonly #ids: Record<string, string> = {};

  constructor() {
    this.world.control = { account: own };
  }

  get ids(): Ids {
    return this.#ids;
  }

  /** Both steps of the engine: check, then create. */
  create(type: string, inputs: Props): Promise<Thing> {
    const given = Object.entries(inputs).filter(([, value]) => value !== undefined);
    const subject = { type, urn: `urn:pulumi:dev::p::${type}::${this.world.calls.length}` };
    return this.#account.create(
      subject,
      this.#account.check(subject, Object.fromEntries(given) as Props),
    );
  }

  /** Creates what stands there from the beginning, and keeps its id under a name. */
  async holds(name: string, type: string, inputs: Props): Promise<void> {
    this.#ids[name] = (await this.create(type, inputs)).id;
  }

  /** What AWS says to a request; nothing where it takes it. */
  async refusal(type: string, inputs: Props): Promise<string> {
    return this.create(type, inputs).then(
      () => "",
      (error: Error) => error.message,
    );
  }
}

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

export async function networkAccount(): Promise<NetworkAccount> {
  const account = new NetworkAccount();
  const { ids } = account;
  await account.holds("vpc", ec2.vpc, { cidrBlock: "10.1.0.0/16", enableDnsHostnames: true });
  await account.holds("other", ec2.vpc, { cidrBlock: "10.2.0.0/16" });
  const subnet = (name: string, vpc: string, cidrBlock: string, zone: string) =>
    account.holds(name, ec2.subnet, {
      vpcId: ids[vpc],
      cidrBlock,
      availabilityZone: `${home}${zone}`,
    });
  await subnet("a", "vpc", "10.1.0.0/20", "a");
  await subnet("b", "vpc", "10.1.16.0/20", "b");
  await subnet("alsoA", "vpc", "10.1.32.0/20", "a");
  await subnet("otherB", "other", "10.2.0.0/20", "b");
  await account.holds("gateway", ec2.gateway, { vpcId: ids.vpc });
  await account.holds("table", ec2.table, { vpcId: ids.vpc });
  await account.holds("otherTable", ec2.table, { vpcId: ids.other });
  await account.holds("address", ec2.address, { domain: "vpc" });
  await account.holds("used", ec2.address, { domain: "vpc" });
  await account.holds("nat", ec2.nat, { subnetId: ids.a, allocationId: ids.used });
  await account.holds("group", ec2.group, { name: "web", description: "web", vpcId: ids.vpc });
  await account.holds("otherGroup", ec2.group, { description: "web", vpcId: ids.other });
  return account;
}
