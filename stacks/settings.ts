import { isAbsolute, resolve } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import {
  ContractError,
  loadContract,
  parts,
  type Contract,
  type Environment,
  type Part,
} from "../contract";

/** What a stack's config says, with the contract it names. */
export interface StackSettings {
  readonly contract: Contract;
  readonly environmentName: string;
  readonly environment: Environment;
  readonly part: Part;
}

/** Who the environment's resources belong to: four of their tags. */
export function ownershipOf({ contract, environmentName, environment }: StackSettings) {
  return {
    client: contract.client.id,
    environment: environmentName,
    owner: environment.owner,
    costCentre: environment.costCentre,
  };
}

/** @throws RunError, which the engine prints without stack trace, when the config and the contract do not fit. */
export function readSettings(config: pulumi.Config): StackSettings {
  const contract = load(config.require("contract"));
  const environmentName = config.require("environment");
  const environment = contract.environments[environmentName];
  if (environment === undefined) {
    const known = Object.keys(contract.environments).join(", ");
    throw new pulumi.RunError(
      `socle:environment must be an environment of the contract (${known}), got ${JSON.stringify(environmentName)}`,
    );
  }
  return {
    contract,
    environmentName,
    environment,
    part: partOf(config.require("part"), environment),
  };
}

function load(file: string): Contract {
  try {
    return loadContract(isAbsolute(file) ? file : resolve(process.cwd(), file));
  } catch (error) {
    throw error instanceof ContractError ? new pulumi.RunError(error.message) : error;
  }
}

function partOf(text: string, environment: Environment): Part {
  const agreed = parts.filter((part) => environment.parts[part] !== undefined);
  const part = agreed.find((one) => one === text);
  if (part === undefined) {
    throw new pulumi.RunError(
      `socle:part must be a part of the environment in the contract (${agreed.join(", ")}), got ${JSON.stringify(text)}`,
    );
  }
  return part;
}
