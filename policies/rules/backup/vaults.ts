import type { Environment } from "../../../contract/agreed";
import { lookup } from "../../lookup";
import { ofType } from "../../props";
import type { Resource, Stack } from "../../subject";
import { perResource, violation, type Verdict } from "../../verdict";
import { regionOf, type DataClass } from "./coverage";

export const vaultType = "aws:backup/vault:Vault";

/**
 * Judges what is attached to each vault of a stack, its lock or its policy, by the name and the region that AWS knows the
 * vault by.
 */
export function judgeAttached(
  stack: Stack,
  type: string,
  judge: (attached: Resource) => Verdict | readonly Verdict[],
  missing: Parameters<typeof violation>[1],
): Verdict[] {
  const attached = lookup(ofType(stack.resources, type), (one) => keyOf(one, "backupVaultName"));
  return perResource(ofType(stack.resources, vaultType), (vault) => {
    const here = attached.of(keyOf(vault, "name"));
    return here.length === 0
      ? attached.absence(violation(vault, missing))
      : perResource(here, judge);
  }).concat(attached.unreadable);
}

/** What is no name is equal to nothing, itself included. */
function keyOf(resource: Resource, property: string): string | symbol {
  const [name, region] = [resource.props[property], regionOf(resource)];
  return typeof name === "string" && (region === undefined || typeof region === "string")
    ? `${region} ${name}`
    : Symbol(property);
}

/** The copies that an environment must have. One without a recovery region has none: the contract's other ones do. */
export function agreedCopies(
  { copies }: DataClass,
  environment: Environment | undefined,
): DataClass["copies"] {
  const { recoveryRegion, allowedRegions = [] } = environment ?? {};
  return recoveryRegion === undefined
    ? []
    : copies.filter(({ region }) => allowedRegions.includes(region));
}

/** The parts of a vault's ARN; nothing where it is none. */
export function vaultIn(arn: unknown) {
  const parts = /^arn:[^:]+:backup:([^:]+):(\d{12}):backup-vault:([^:]+)$/;
  const [whole, region, accountId, name] = (typeof arn === "string" && parts.exec(arn)) || [];
  return whole === undefined ? undefined : { region, accountId, name };
}
