import type { Resource } from "./subject";

/** A member of a value that may not be an object at all. */
export function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** Null counts as absent: AWS's provider treats it so. */
export function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

/** Whether a value names something: an empty text, an empty list or an empty block name nothing. */
export function isNamed(value: unknown): boolean {
  if (typeof value === "string") return value !== "";
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}

/** What is no list counts as its only member, so that a value of another form is never taken for nothing. */
export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isAbsent(value) ? [] : [value];
}

export function texts(value: unknown): readonly string[] {
  return list(value).filter((one): one is string => typeof one === "string");
}

/**
 * One tag of a resource, its provider's defaults included; its own win, and come first because a remediation changes
 * only them. Other tags are not read: they may be unknown.
 */
export function tagOf(resource: Resource, key: string): unknown {
  return (
    member(resource.props["tags"], key) ??
    member(resource.props["tagsAll"], key) ??
    member(member(decoded(resource.provider?.props["defaultTags"]), "tags"), key)
  );
}

/** Whether a resource names another account than the agreed one; without a name, it is its provider's. */
export function isOfAnotherAccount(resource: Resource, agreed: string | undefined): boolean {
  const { accountId } = resource.props;
  return !isAbsent(accountId) && accountId !== agreed;
}

/** A provider's structured inputs travel as JSON text. */
export function decoded(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}

export function ofType(resources: readonly Resource[], ...types: readonly string[]): Resource[] {
  return resources.filter((resource) => types.includes(resource.type));
}
