import type { Problems } from "./args-error";

/** Who a resource belongs to: four of the tags that everything taggable carries. */
export interface Ownership {
  /** Tag `Client`. */
  readonly client: string;
  /** Tag `Environment`. */
  readonly environment: string;
  /** Tag `Owner`: who answers for the resource. */
  readonly owner: string;
  /** Tag `CostCentre`: who pays for it. */
  readonly costCentre: string;
}

/** Tags that only some resources carry. */
export interface ExtraTags {
  /**
   * Tag `DataClass`, for a resource that holds data.
   * @default no such tag
   */
  readonly dataClass?: string;
}

/** The baseline's tags, ready for a resource's `tags`. Check the ownership first: see {@link checkOwnership}. */
export function baselineTags(ownership: Ownership, extra: ExtraTags = {}): Record<string, string> {
  return {
    Client: ownership.client,
    Environment: ownership.environment,
    Owner: ownership.owner,
    CostCentre: ownership.costCentre,
    ManagedBy: "socle",
    ...(extra.dataClass === undefined ? {} : { DataClass: extra.dataClass }),
  };
}

/** Every member must be a tag value that AWS takes, and say something: an empty owner is nobody. */
export function checkOwnership(problems: Problems, ownership: Ownership): void {
  const members = ["client", "environment", "owner", "costCentre"] as const;
  for (const member of members) checkTagValue(problems, `ownership.${member}`, ownership[member]);
}

/** @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html */
const tagCharacters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** AWS's rule for a tag key that is not AWS's own: 1 to 128 characters, not starting with `aws:`. */
export function checkTagKey(problems: Problems, path: string, key: string): void {
  checkTagText(problems, path, key, "key", 128);
  if (/^aws:/i.test(key))
    problems.add(
      path,
      "must not start with aws:",
      key,
      "AWS keeps that prefix: name the tag otherwise",
    );
}

/** AWS's rule for a tag value, which may be at most 256 characters; ours: not empty. */
export function checkTagValue(problems: Problems, path: string, value: string): void {
  checkTagText(problems, path, value, "value", 256);
}

function checkTagText(
  problems: Problems,
  path: string,
  text: string,
  what: "key" | "value",
  longest: number,
): void {
  if (text.trim() === "" || text.length > longest || !tagCharacters.test(text))
    problems.add(
      path,
      `must be a tag ${what}: 1 to ${longest} letters, digits, spaces or _ . : / = + - @`,
      text,
      "remove or replace what AWS does not take",
    );
}
