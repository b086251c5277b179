import { text, type Refusal, type ResourceType } from "../../resource-type";
import type { AccountView, Thing } from "../../world";

/** What is named in a region of an account. An import may give the region after the name: `vault@eu-west-3`. */
export function named(property: string): Pick<ResourceType, "id" | "key" | "imported"> {
  return {
    id: ({ inputs }) => text(inputs[property]),
    key: (id, inputs) => {
      const [name, region = text(inputs.region)] = id.split("@");
      return `${region}/${name}`;
    },
    imported: (id) => id.split("@")[0] ?? id,
  };
}

/** What a region of an account holds, of some types. */
export function inRegion(account: AccountView, region: string, ...types: string[]): Thing[] {
  return types
    .flatMap((type) => account.things(type))
    .filter(({ inputs }) => inputs.region === region);
}

export function isIn(account: AccountView, region: string, id: unknown, ...types: string[]) {
  return inRegion(account, region, ...types).some((thing) => thing.id === id);
}

/** A second thing of one name in a region. */
export function taken(says: string, source: string, ...types: string[]): Refusal {
  return {
    says: `AlreadyExistsException: ${says}`,
    source,
    applies: ({ inputs, region }, account) => isIn(account, region, inputs.name, ...types),
  };
}
