import { join } from "node:path";
import { loadContract } from "../../../contract";
import { root } from "../../support/socle";
import { Engine } from "./engine";

/** The stacks of the client that most tests are about, and the day on which the tests judge the contracts. */
export const recette = { stack: "lormont-recette-guard", account: "444455556666" };
export const production = { stack: "lormont-production-guard", account: "111122223333" };
/** What the guard of the new account holds: resources with their components, creations in AWS, types, and those that go with it. */
export const guard = { resources: 173, creations: 150, types: 45, deletedTypes: 36 };
export const day = "2026-12-01";
export const contractFile = "stacks/lormont.contract.yaml";

/** An account of each client: what the three tiers build. Guard first, which operations stands on. */
export const accounts = [
  { client: "kerbrat", environment: "production", account: "222233334444" },
  { client: "lormont", environment: "recette", account: recette.account },
  { client: "sauvagnac", environment: "production", account: "333344445555" },
].map((one) => ({
  ...one,
  contract: `stacks/${one.client}.contract.yaml`,
  guard: `${one.client}-${one.environment}-guard`,
  operations: `${one.client}-${one.environment}-operations`,
}));

export type ClientAccount = (typeof accounts)[number];

/** An engine on a client's empty account. */
export function engineOf({ account, contract }: ClientAccount): Engine {
  const engine = new Engine(account);
  newAccount(engine, account, contract);
  return engine;
}

/** The account with its guard deployed, and the stack of its operations, selected. */
export async function guarded(engine: Engine, { guard, operations }: ClientAccount): Promise<void> {
  await engine.ok(`pulumi stack init ${guard}`);
  await engine.ok("pulumi up --yes --skip-preview");
  await engine.ok(`pulumi stack init ${operations}`);
}

/** What an account must have lived before the baseline comes: its cost tags have been seen in billing. */
export const costTags = ["Client", "Environment", "CostCentre"];

/** An empty account of the example client, and its stack, selected. */
export async function newStack(engine: Engine, { stack, account }: typeof recette): Promise<void> {
  newAccount(engine, account);
  await engine.ok(`pulumi stack init ${stack}`);
}

/**
 * An account as it is before the baseline comes: seen in billing, with the people of the contract who are in it, and the network
 * that backups are restored into.
 */
export function newAccount(engine: Engine, account: string, contract = contractFile): void {
  engine.world.control = { account, tagsSeenInBilling: costTags };
  const { access, environments } = loadContract(join(root, contract));
  for (const { accountId, region, restoreNetwork } of Object.values(environments)) {
    if (accountId !== account || restoreNetwork === undefined) continue;
    const place = { inputs: { region }, outputs: { vpcId: "vpc-0e57a0f1c2d3b4a59" } };
    const put = (type: string, id: string) => engine.world.put(account, type, id, { id, ...place });
    if (restoreNetwork.subnetId !== undefined)
      put("aws:ec2/subnet:Subnet", restoreNetwork.subnetId);
    for (const id of restoreNetwork.securityGroupIds)
      put("aws:ec2/securityGroup:SecurityGroup", id);
  }
  const { admins, auditors, breakGlass } = access;
  for (const { principal } of [...admins, ...auditors, ...breakGlass.holders]) {
    const [, , , , owner, resource = ""] = principal.split(":");
    if (owner !== account) continue;
    const type = resource.startsWith("user/") ? "aws:iam/user:User" : "aws:iam/role:Role";
    engine.world.put(account, type, resource, {
      id: resource,
      inputs: { name: resource.split("/").at(-1) },
      outputs: { arn: principal },
    });
  }
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
