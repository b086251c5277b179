import type { Problems } from "../../support/args-error";

/**
 * IAM's limits, in characters that are not white space.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const limits = {
  "managed policy": 6144,
  "role's inline policy": 10_240,
  "role's trust policy": 2048,
} as const;

/** The characters of a document that count against IAM's limits. */
export function documentSize(document: string): number {
  return document.replaceAll(/\s/g, "").length;
}

/**
 * @param path The arg that makes the document long.
 * @param wayOut How to make it shorter.
 */
export function checkDocumentSize(
  problems: Problems,
  path: string,
  kind: keyof typeof limits,
  document: string,
  wayOut: string,
): void {
  const [size, limit] = [documentSize(document), limits[kind]];
  if (size > limit)
    problems.add(
      path,
      `must fit in a ${kind}: ${limit} characters, white space apart`,
      size,
      wayOut,
    );
}
