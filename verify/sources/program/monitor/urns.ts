import { SourceError } from "../../source-error";
import type { MonitorState } from "./state";
import { makeUrn, stackUrn } from "./urn";

/** The URN of a new resource. As in the engine, one that is already taken is refused. */
export function claimUrn(state: MonitorState, parent: string, type: string, name: string): string {
  if (parent !== "" && !state.taken.has(parent)) {
    throw new Error(`could not find parent resource ${parent}`);
  }
  const urn = makeUrn(state.settings, parent, type, name);
  if (!state.taken.has(urn)) {
    state.taken.add(urn);
    return urn;
  }
  const under = parent === "" || parent === stackUrn(state.settings) ? "" : ` under ${parent}`;
  throw new SourceError([
    `Duplicate resource URN '${urn}'; try giving it a unique name: two resources of type '${type}' are both called '${name}'${under}, rename one of them`,
  ]);
}
