import type { Contract } from "./contract";
import type { Capability, CapabilityName } from "./sections/account";

/** What was agreed for a capability in an environment: the environment's own choice, or the contract's. */
export function capabilityOf(
  contract: Pick<Contract, "environments" | "capabilities">,
  environment: string,
  name: CapabilityName,
): Capability {
  return contract.environments[environment]?.capabilities?.[name] ?? contract.capabilities[name];
}
