import { Engine, type StateResource } from "./support/engine";
import { nameOf, summary } from "./support/events";
import { held, recette } from "./support/example";

/**
 * `awsx.ec2.Vpc`, which its plugin builds: a program of its own, on the real engine. Like every package it needs a given
 * provider, for the stack has no default ones.
 */
const { account } = recette;
const program = "test/fixtures/programs/awsx-network/index.ts";
let engine: Engine;

beforeEach(async () => {
  engine = new Engine(account, "awsx-network");
  await engine.ok("pulumi stack init network");
});
afterEach(() => {
  const left = engine.processes;
  engine.close();
  expect(left).toEqual([]);
});

/** The network of two zones: a public and a private subnet in each, one NAT gateway. */
const network = {
  DefaultSecurityGroup: 1,
  Eip: 1,
  InternetGateway: 1,
  NatGateway: 1,
  Route: 4,
  RouteTable: 4,
  RouteTableAssociation: 4,
  Subnet: 4,
  Vpc: 1,
};

test("a network is previewed, made, read by its program, left as it is, and destroyed", async () => {
  const preview = await engine.ok("pulumi preview");
  expect(summary(preview.events)).toEqual({ create: 25 });
  expect(engine.world.calls).toEqual([]);

  await engine.ok("pulumi up --yes");
  expect(held(engine, account)).toEqual(network);
  const { stdout } = await engine.ok("pulumi stack output --json");
  const [vpc] = engine.world.view(account).things("aws:ec2/vpc:Vpc");
  const twoSubnets = [expect.stringMatching(/^subnet-/), expect.stringMatching(/^subnet-/)];
  expect(JSON.parse(stdout)).toEqual({
    vpcId: vpc?.id,
    publicSubnetIds: twoSubnets,
    privateSubnetIds: twoSubnets,
  });

  const second = await engine.ok("pulumi preview --expect-no-changes");
  expect(summary(second.events)).toEqual({ same: 25 });

  await engine.ok("pulumi destroy --yes");
  expect(held(engine, account)).toEqual({});
});

test("its pieces stand where the real one puts them, in the agreed account and region, with their tags", async () => {
  await engine.ok("pulumi up --yes");
  const resources = (await engine.resources()) as readonly Placed[];
  const pieces = resources.filter(({ urn }) => urn.includes("awsx:ec2:Vpc$"));

  expect(pieces.map(place).sort()).toEqual(
    [
      "Vpc network in Vpc network",
      "InternetGateway network in Vpc network",
      "Eip network-1 in Subnet network-public-1",
      "NatGateway network-1 in Subnet network-public-1",
      ...["private-1", "private-2", "public-1", "public-2"].flatMap((name) => [
        `Subnet network-${name} in Vpc network`,
        `RouteTable network-${name} in Subnet network-${name}`,
        `RouteTableAssociation network-${name} in RouteTable network-${name}`,
        `Route network-${name} in RouteTable network-${name}`,
      ]),
    ].sort(),
  );
  for (const { provider = "", outputs } of pieces) {
    expect(nameOf(provider)).toMatch(/^aws::/);
    expect(outputs?.region).toBe("eu-west-3");
  }
  const subnets = engine.world.view(account).things("aws:ec2/subnet:Subnet");
  expect(subnets.map(({ outputs }) => outputs)).toEqual(
    expect.arrayContaining([
      subnet("10.1.0.0/18", "a", "Private", "network-private-1"),
      subnet("10.1.64.0/19", "a", "Public", "network-public-1"),
      subnet("10.1.128.0/18", "b", "Private", "network-private-2"),
      subnet("10.1.192.0/19", "b", "Public", "network-public-2"),
    ]),
  );
});

test.each([
  ["None", { Eip: undefined, NatGateway: undefined, Route: 2 }],
  ["OnePerAz", { Eip: 2, NatGateway: 2, Route: 4 }],
])("NAT gateways follow the strategy %s", async (strategy, counts) => {
  engine.workspace.replace(program, '"Single"', `"${strategy}"`);
  await engine.ok("pulumi up --yes");

  expect(held(engine, account)).toEqual(
    Object.fromEntries(
      Object.entries({ ...network, ...counts }).filter(([, count]) => count !== undefined),
    ),
  );
});

test("without zones, the plugin refuses: it reads no account", async () => {
  engine.workspace.replace(program, /^ *availabilityZoneNames.*$/, "");

  const { code, output } = await engine.run("pulumi preview");
  expect(code).not.toBe(0);
  expect(output).toContain("give availabilityZoneNames");
});

test("a killed engine leaves no plugin", async () => {
  const type = "aws:ec2/vpc:Vpc";
  engine.world.control = { account, faults: [{ on: "create", type, does: "hang" }] };
  const { ended, kill } = engine.start("pulumi up --yes --skip-preview");
  await until(() => engine.world.calls.length > 0);
  kill();
  await ended;

  await until(() => engine.processes.length === 0);
});

/** A resource in an exported state, with what this test reads beside. */
interface Placed extends StateResource {
  readonly parent?: string;
  readonly provider?: string;
}

function place({ urn, type, parent = "" }: Placed): string {
  const short = (typeToken: string | undefined) => typeToken?.split(":").at(-1);
  const parentType = parent.split("::")[2]?.split("$").at(-1);
  return `${short(type)} ${nameOf(urn)} in ${short(parentType)} ${nameOf(parent)}`;
}

function subnet(cidrBlock: string, zone: string, type: string, name: string) {
  return expect.objectContaining({
    cidrBlock,
    availabilityZone: `eu-west-3${zone}`,
    tags: { Name: name, Client: "lormont", SubnetType: type },
  });
}

/** Waits for what must come; the time limit of the test stops it otherwise. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 100));
}
