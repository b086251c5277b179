import type { Refusal } from "../resource-type";
import type { AccountView, Thing } from "../world";

type Said = Pick<Refusal, "says" | "source">;

/** What a region of an account holds, of a type or of several. */
export function inRegion(
  account: AccountView,
  region: string,
  types: string | readonly string[],
): Thing[] {
  return [types]
    .flat()
    .flatMap((type) => account.things(type))
    .filter(({ inputs }) => inputs.region === region);
}

export function isIn(
  account: AccountView,
  region: string,
  types: string | readonly string[],
  id: unknown,
): boolean {
  return inRegion(account, region, types).some((thing) => thing.id === id);
}

/** The region already has a thing that an input makes one, its name most often. */
export function taken(types: string | readonly string[], property: string, said: Said): Refusal {
  return {
    ...said,
    applies: ({ inputs, region }, account) =>
      inputs[property] !== undefined &&
      inRegion(account, region, types).some(
        ({ outputs }) => outputs[property] === inputs[property],
      ),
  };
}

/** An input names by its id what the region does not have. */
export function missing(types: string | readonly string[], property: string, said: Said): Refusal {
  return {
    ...said,
    applies: ({ inputs, region }, account) =>
      inputs[property] !== undefined && !isIn(account, region, types, inputs[property]),
  };
}
