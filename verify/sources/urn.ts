/** The parts of a URN; a name may hold `::` itself. */
export interface UrnParts {
  readonly stack: string;
  readonly project: string;
  /** The types of the parents and its own, joined by `$`. */
  readonly types: string;
  readonly name: string;
}

/** @see https://www.pulumi.com/docs/iac/concepts/resources/names/#urns */
export function parseUrn(urn: string): UrnParts {
  const [head = "", project = "", types = "", ...name] = urn.split("::");
  return { stack: head.slice("urn:pulumi:".length), project, types, name: name.join("::") };
}
