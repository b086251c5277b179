import type { Contract } from "../contract/agreed";

/** The tag whose absence makes spending ownerless, and whose value splits budgets. */
export const costCentreTag = "CostCentre";

/** The tags costs are split by: each must be activated for cost allocation. */
export const costTags = ["Client", "Environment", costCentreTag] as const;

/** What each tag must say in an environment; `undefined` where any value of the contract's list will do. */
export function agreedTags(
  contract: Pick<Contract, "client" | "environments">,
  environment: string,
): Readonly<Record<string, string | undefined>> {
  return {
    Client: contract.client.id,
    Environment: environment,
    Owner: contract.environments[environment]?.owner,
    [costCentreTag]: undefined,
    ManagedBy: undefined,
  };
}
