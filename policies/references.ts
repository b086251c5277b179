import type { Resource } from "./subject";
import { isUnknownValue } from "./unknown";

/** A search among resources, some of which cannot be read before the deployment. */
export class Search {
  /** Why there may be more than was found. */
  hidden?: Error;

  /** What resources lead to; one that cannot be read yet leads to nothing. */
  among<T>(resources: readonly Resource[], find: (one: Resource) => readonly T[]): readonly T[] {
    return resources.flatMap((one) => {
      try {
        return find(one);
      } catch (error) {
        if (!isUnknownValue(error)) throw error;
        this.hidden = error;
        return [];
      }
    });
  }
}

/**
 * The resources that a property of another names. Before the deployment nobody knows an ARN: the dependency tells. Where it waits for
 * several, or for none of them, the ARN must tell.
 *
 * @param namesOf - What a candidate may be named by; an alias or a version may follow.
 */
export function namedBy(
  { props, dependencies }: Resource,
  property: string,
  candidates: readonly Resource[],
  namesOf: (candidate: Resource) => readonly string[],
): readonly Resource[] {
  let value: unknown;
  try {
    value = props[property];
  } catch (error) {
    const waited = candidates.filter(({ urn }) => dependencies.includes(urn));
    if (!isUnknownValue(error) || waited.length !== 1) throw error;
    return waited;
  }
  if (typeof value !== "string") return [];
  const named = value;
  const search = new Search();
  const found = search.among(candidates, (one) =>
    namesOf(one).some((name) => named === name || named.startsWith(`${name}:`)) ? [one] : [],
  );
  if (found.length === 0 && search.hidden !== undefined) throw search.hidden;
  return found;
}
