import { block, cidr } from "../aws/types/network/cidr";

export interface SubnetSpec {
  readonly type: "Public" | "Private" | "Isolated" | "Unused";
  readonly name?: string;
  readonly cidrMask?: number;
}

/** A subnet as awsx lays it out. */
export interface PlannedSubnet {
  readonly name: string;
  readonly type: SubnetSpec["type"];
  readonly zone: number;
  readonly cidrBlock: string;
}

/**
 * The subnets of a VPC: its block is shared between the zones, and in each the subnets follow one another, each where its
 * size allows (`getSubnetSpecs` in awsx/ec2/subnetDistributorNew.ts of pulumi/pulumi-awsx). Without specs, "Legacy" gives
 * the same (`generateDefaultSubnets` in subnetDistributorLegacy.ts).
 */
export function layout(
  vpc: string,
  vpcBlock: string,
  zones: number,
  specs?: readonly SubnetSpec[],
): readonly PlannedSubnet[] {
  const whole = block(vpcBlock);
  if (whole === undefined) throw new Error(`${vpcBlock} is no block of addresses`);
  const zoneMask = whole.mask + bits(zones);
  const wanted: readonly SubnetSpec[] = specs ?? [
    { type: "Private", cidrMask: zoneMask + 1 },
    { type: "Public", cidrMask: zoneMask + 2 },
  ];

  return Array.from({ length: zones }, (_, zone) => {
    let next = whole.first + zone * size(zoneMask);
    return wanted.map(({ type, name = type.toLowerCase(), cidrMask }) => {
      const mask = cidrMask ?? zoneMask + bits(wanted.length);
      const first = Math.ceil(next / size(mask)) * size(mask);
      next = first + size(mask);
      return { name: `${vpc}-${name}-${zone + 1}`, type, zone, cidrBlock: cidr(first, mask) };
    });
  }).flat();
}

const size = (mask: number): number => 2 ** (32 - mask);

/** How many bits tell so many things apart. */
const bits = (count: number): number => Math.ceil(Math.log2(count));
