import type { Contract, Section } from "../contract";
import type { Path, Problem } from "../problems";

/** Something that joins several sections, or members of one; it runs when the sections it reads have the right form. */
export interface Check {
  run(contract: Partial<Contract>): Problem[];
}

export function check<S extends Section>(
  reads: readonly S[],
  find: (contract: Required<Pick<Contract, S>>) => Problem[],
): Check {
  return {
    run: (contract) =>
      reads.every((section) => contract[section] !== undefined)
        ? find(contract as Required<Pick<Contract, S>>)
        : [],
  };
}

/** A reference to an environment that the contract does not have. */
export function unknownEnvironment(
  environments: Contract["environments"],
  name: string,
  path: Path,
): Problem[] {
  if (Object.hasOwn(environments, name)) return [];
  const known = Object.keys(environments).join(", ");
  return [{ path, rule: `is not an environment: the contract has ${known}` }];
}

/** The items whose key stood already before them, with their position. */
export function repeated<T>(
  items: readonly T[],
  key: (item: T) => string,
): { item: T; at: number }[] {
  const seen = new Set<string>();
  return items.flatMap((item, at) => {
    const known = seen.has(key(item));
    seen.add(key(item));
    return known ? [{ item, at }] : [];
  });
}
