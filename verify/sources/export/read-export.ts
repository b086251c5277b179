import { readFileSync, statSync } from "node:fs";
import type { Registered } from "../registered";
import { SourceError } from "../source-error";
import { parseUrn } from "../urn";
import { isRecord, parseState, type State } from "./state";
import { toRegistered } from "./to-registered";

/** A stack as `pulumi stack export` wrote it: the provider's word of what runs, not what runs. */
export interface ExportedStack {
  readonly file: string;
  readonly stack: string;
  readonly project: string;
  readonly resources: readonly Registered[];
  /** Operations that an interrupted deployment left unfinished: `creating urn`. */
  readonly pending: readonly string[];
  /** When the state was written, where the export says. */
  readonly writtenAt?: string;
}

/** Larger files are refused: the state of 10,000 resources takes some 30 MB. */
const largestBytes = 256 * 1024 * 1024;

/** @throws SourceError with what is wrong with the file and the way out. */
export function readExport(file: string): ExportedStack {
  const state = parseState(read(file), file);
  const resources = live(state, file).map((resource) => toRegistered(resource));
  const root = resources.find((resource) => resource.type === "pulumi:pulumi:Stack");
  if (root === undefined) {
    throw new SourceError([`${file} holds no stack: export one that was deployed at least once`]);
  }
  const { stack, project } = parseUrn(root.urn);
  const { time } = state.manifest;
  return {
    file,
    stack,
    project,
    resources,
    pending: state.pending.map(describePending),
    ...(typeof time === "string" ? { writtenAt: time } : {}),
  };
}

function read(file: string): string {
  try {
    const { size } = statSync(file);
    if (size > largestBytes) {
      throw new SourceError([
        `${file} is ${Math.round(size / 1024 / 1024)} MB: an export is at most ${largestBytes / 1024 / 1024} MB`,
      ]);
    }
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof SourceError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new SourceError([
      code === "ENOENT"
        ? `${file} does not exist: write it with \`pulumi stack export --file ${file}\``
        : `${file} cannot be read (${code})`,
    ]);
  }
}

/** Without what a deployment has already replaced and will delete; every URN once. */
function live(state: State, file: string): State["resources"] {
  const resources = state.resources.filter((resource) => resource["delete"] !== true);
  const urns = new Set<string>();
  for (const { urn } of resources) {
    if (urns.has(urn))
      throw new SourceError([
        `${file} holds ${JSON.stringify(urn)} twice: it was edited by hand, export it anew`,
      ]);
    urns.add(urn);
  }
  return resources;
}

function describePending(operation: Readonly<Record<string, unknown>>): string {
  const { resource, type } = operation;
  const urn = isRecord(resource) ? resource["urn"] : undefined;
  return `${typeof type === "string" ? type : "?"} ${typeof urn === "string" ? urn : "?"}`;
}
