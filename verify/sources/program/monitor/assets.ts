import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { SourceError } from "../../source-error";
import { isObject, type Props } from "../wire";
import { tar, type Member } from "./tar";

const signature = "4dabf18193072939515e22adb298388d";
const asset = "c44067f5952c0a294b673a41bacd8c17";
const archive = "0def7320c3a5731c473e5ecbe6d01bc7";
const kept = [signature, "assets", "path", "text", "uri"];

/**
 * The same inputs, each asset and each archive as the engine keeps it: where its content comes from, without the marks
 * of the SDK, and its hash, by which alone contents are compared (`Serialize` and `EnsureHash` of
 * sdk/go/common/resource). What is remote is not fetched here: it has no hash, nor has an archive that holds it.
 *
 * @throws SourceError when a file of the program is missing: the engine refuses that too.
 */
export function withHashes(inputs: Props): Props {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, hashed(value)]));
}

function hashed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(hashed);
  if (!isObject(value)) return value;
  const kind = value[signature];
  if (kind !== archive && kind !== asset) return withHashes(value);
  const content = kind === archive ? archiveContent(value) : assetContent(value);
  const members = Object.entries(value).filter(([name, one]) => kept.includes(name) && one !== "");
  return {
    ...withHashes(Object.fromEntries(members)),
    ...(content && { hash: createHash("sha256").update(content).digest("hex") }),
  };
}

function assetContent({ text, path }: Props): Buffer | undefined {
  if (typeof path === "string") return read(path, bytes);
  return typeof text === "string" ? Buffer.from(text) : undefined;
}

/** A file that is an archive counts as it is; everything else is put in a tar file. */
function archiveContent(value: Props): Buffer | undefined {
  if (isArchiveFile(value.path)) return read(value.path, bytes);
  const members = membersOf(value);
  return members && tar(members);
}

/** Undefined where one of them is remote, or in an archive file, which is not opened here. */
function membersOf({ assets, path, uri }: Props): readonly Member[] | undefined {
  if (typeof uri === "string" || isArchiveFile(path)) return undefined;
  if (typeof path === "string") return read(path, filesIn);
  const found: Member[] = [];
  for (const [name, value] of Object.entries(isObject(assets) ? assets : {}).sort(byName)) {
    const members = isObject(value) && contentsOf(name, value);
    if (!members) return undefined;
    found.push(...members);
  }
  return found;
}

/** An archive within an archive is a folder of it. */
function contentsOf(name: string, value: Props): readonly Member[] | undefined {
  if (value[signature] === archive)
    return membersOf(value)?.map(([inner, content]) => [posix.join(name, inner), content]);
  const content = assetContent(value);
  return content && [[name, content]];
}

/** In the order of Go's `filepath.Walk`; the engine leaves out its own folder, and links to folders. */
function filesIn(folder: string): readonly Member[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== ".pulumi")
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry): readonly Member[] => {
      const path = join(folder, entry.name);
      if (!statSync(path).isDirectory()) return [[entry.name, bytes(path)]];
      if (entry.isSymbolicLink()) return [];
      return filesIn(path).map(([inner, content]) => [posix.join(entry.name, inner), content]);
    });
}

const isArchiveFile = (path: unknown): path is string =>
  typeof path === "string" && /\.(tar|tgz|tar\.gz|zip|jar)$/.test(path);

const byName = ([one]: [string, unknown], [other]: [string, unknown]): number =>
  one < other ? -1 : 1;

const bytes = (path: string): Buffer => readFileSync(path);

function read<Content>(path: string, reader: (path: string) => Content): Content {
  try {
    return reader(path);
  } catch (error) {
    throw new SourceError([
      `the asset '${path}' cannot be read (${(error as NodeJS.ErrnoException).code}): make the file before the preview, or correct its path, which starts at the folder of the program`,
    ]);
  }
}
