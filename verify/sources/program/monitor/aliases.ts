import type { Alias } from "@pulumi/pulumi/proto/alias_pb";
import { makeUrn, type StackName } from "./urn";

interface Named {
  readonly type: string;
  readonly name: string;
  readonly parent: string;
}

/**
 * The URNs a resource says it had before, what an alias leaves out taken from the resource (the engine's
 * `collapseAliasToUrn`). Those it inherits through an alias of its parent are not listed: the engine tries them against
 * the state, and there is none here.
 */
export function aliasUrns(aliases: readonly Alias[], of: StackName, resource: Named): string[] {
  const urns = aliases.map((alias) => {
    const spec = alias.getSpec();
    if (spec === undefined) return alias.getUrn();
    const parent = spec.getNoparent() ? "" : spec.getParenturn() || resource.parent;
    return makeUrn(
      { project: spec.getProject() || of.project, stack: spec.getStack() || of.stack },
      parent,
      spec.getType() || resource.type,
      spec.getName() || resource.name,
    );
  });
  return [...new Set(urns)];
}
