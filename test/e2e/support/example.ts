import type { Engine } from "./engine";

/** The stacks of the example client, and the day on which the tests judge its contract. */
export const recette = { stack: "lormont-recette-guard", account: "444455556666" };
export const production = { stack: "lormont-production-guard", account: "111122223333" };
export const day = "2026-12-01";
export const contractFile = "stacks/lormont.contract.yaml";

/** What an account must have lived before the baseline comes: its cost tags have been seen in billing. */
export const costTags = ["Client", "Environment", "CostCentre"];

/** An empty account of the example client, and its stack, selected. */
export async function newStack(engine: Engine, { stack, account }: typeof recette): Promise<void> {
  engine.world.control = { account, tagsSeenInBilling: costTags };
  await engine.ok(`pulumi stack init ${stack}`);
}

/** How many things of each type an account holds. */
export function held(engine: Engine, account: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(engine.world.store[account] ?? {})
      .map(([type, things]) => [type.split(":").at(-1) ?? "", Object.keys(things).length] as const)
      .filter(([, count]) => count > 0)
      .sort(),
  );
}
