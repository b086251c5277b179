import { domains } from "../../contract/agreed";
import type { Registered } from "../sources/registered";
import type { Result } from "./result";
import { switchesOf } from "./switches";

type Plan = Result["plan"];

const ours = /^socle:(\w+):(\w+)$/;

/** What a stack would hold, by domain in the catalogue's order, then by component in the program's. */
export function planOf(
  {
    name: stack,
    registered,
  }: { readonly name: string; readonly registered: readonly Registered[] },
  remediated: ReadonlyMap<string, readonly string[]>,
): Plan {
  const byUrn = new Map(registered.map((one) => [one.urn, one]));
  const groups = new Map<string, Plan[number]>();
  for (const one of registered) {
    if (!isShown(one)) continue;
    const owner = ownerOf(one, byUrn);
    const key = owner?.urn ?? "";
    const group = groups.get(key) ?? {
      stack,
      domain: (owner && ours.exec(owner.type)?.[1]) ?? "other",
      component: owner?.type ?? "",
      name: owner?.name ?? "",
      resources: [],
    };
    const fixes = remediated.get(one.urn);
    const switches = switchesOf(one);
    group.resources.push({
      urn: one.urn,
      type: one.type,
      name: one.name,
      protect: one.protect,
      ...(one.importId === undefined ? {} : { adopts: one.importId }),
      ...(fixes === undefined ? {} : { remediated: [...fixes] }),
      ...(switches === undefined ? {} : { switches }),
    });
    groups.set(key, group);
  }
  const positions = new Map(registered.map((one, at) => [one.urn, at]));
  return [...groups]
    .sort(([a], [b]) => (positions.get(a) ?? 0) - (positions.get(b) ?? 0))
    .map(([, group]) => group)
    .sort((a, b) => rank(a.domain) - rank(b.domain));
}

/** What belongs to no domain comes last. */
function rank(domain: string): number {
  const at = Object.keys(domains).indexOf(domain);
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}

function isShown(one: Registered): boolean {
  return (one.custom || one.remote) && !one.type.startsWith("pulumi:");
}

function ownerOf(one: Registered, byUrn: ReadonlyMap<string, Registered>): Registered | undefined {
  let parent = one.parent === undefined ? undefined : byUrn.get(one.parent);
  while (parent !== undefined && !ours.test(parent.type)) {
    parent = parent.parent === undefined ? undefined : byUrn.get(parent.parent);
  }
  return parent;
}
