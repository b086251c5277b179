import { isAbsolute, join } from "node:path";
import { loadContract, parts, type Contract, type Part } from "../contract";
import {
  listStacks,
  readProject,
  readStack,
  type Project,
} from "../verify/sources/program/project";
import { UsageError } from "./command";

/** A stack of the project, with the contract it is built from. */
export interface StackOfContract {
  readonly project: Project;
  readonly stack: string;
  readonly config: Readonly<Record<string, string>>;
  /** As the stack's config names it. */
  readonly contractFile: string;
  readonly contract: Contract;
  readonly environment: string;
  readonly part: Part;
}

/** @throws UsageError, SourceError or ContractError, before anything runs, when the stack and its contract do not fit. */
export function openStack(root: string, wanted: string | undefined): StackOfContract {
  const project = readProject(root);
  const stack = wanted ?? onlyStack(project);
  const config = readStack(project, stack);
  const contractFile = setting(config, project, "contract", stack);
  const contract = loadContract(isAbsolute(contractFile) ? contractFile : join(root, contractFile));
  const environment = oneOf(
    Object.keys(contract.environments),
    setting(config, project, "environment", stack),
    {
      key: "environment",
      what: "an environment of the contract",
      stack,
    },
  );
  const agreed = parts.filter(
    (part) => contract.environments[environment]?.parts[part] !== undefined,
  );
  const part = oneOf(agreed, setting(config, project, "part", stack), {
    key: "part",
    what: `a part that the contract gives to ${environment}`,
    stack,
  });
  return { project, stack, config, contractFile, contract, environment, part };
}

/**
 * Every stack of the project that is built from one client's contract, guard before operations, in the contract's order of
 * environments.
 *
 * @param client - The client's id; absent, the project's only client.
 * @throws UsageError where that names no client, or not which one.
 */
export function stacksOfClient(
  root: string,
  client: string | undefined,
): readonly [StackOfContract, ...StackOfContract[]] {
  const all = listStacks(readProject(root)).map((stack) => openStack(root, stack));
  const clients = [...new Set(all.map(({ contract }) => contract.client.id))];
  const wanted = client ?? (clients.length === 1 ? clients[0] : undefined);
  const [first, ...others] = all
    .filter(({ contract }) => contract.client.id === wanted)
    .sort((a, b) => rankOf(a) - rankOf(b));
  if (first !== undefined) return [first, ...others];
  const known = clients.join(", ") || "none, write stacks/Pulumi.<stack>.yaml";
  throw new UsageError(
    client === undefined
      ? `which client? This project has: ${known}`
      : `no stack of the project is built for client ${JSON.stringify(client)}: it has ${known}`,
  );
}

function rankOf({ contract, environment, part }: StackOfContract): number {
  return (
    Object.keys(contract.environments).indexOf(environment) * parts.length + parts.indexOf(part)
  );
}

function onlyStack(project: Project): string {
  const [first, ...others] = listStacks(project);
  if (first !== undefined && others.length === 0) return first;
  const known = [first, ...others].filter((name) => name !== undefined).join(", ");
  throw new UsageError(
    `which stack? This project has: ${known || "none, write stacks/Pulumi.<stack>.yaml"}`,
  );
}

function setting(
  config: Readonly<Record<string, string>>,
  project: Project,
  key: string,
  stack: string,
): string {
  const value = config[`${project.name}:${key}`];
  if (value === undefined) {
    throw new UsageError(
      `stack ${stack} has no config ${project.name}:${key}: write it in Pulumi.${stack}.yaml`,
    );
  }
  return value;
}

function oneOf<T extends string>(
  known: readonly T[],
  value: string,
  { key, what, stack }: { readonly key: string; readonly what: string; readonly stack: string },
): T {
  const found = known.find((one) => one === value);
  if (found === undefined) {
    throw new UsageError(
      `stack ${stack}: socle:${key} must be ${what} (${known.join(", ")}), got ${JSON.stringify(value)}`,
    );
  }
  return found;
}
