import { readFileSync } from "node:fs";
import { parseDocument } from "yaml";
import { SourceError } from "../../source-error";
import { isObject, type Props } from "../wire";

/** Reads a YAML file that holds a map. Every message begins with the path. */
export function readYamlFile(path: string): Props {
  const document = parseDocument(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  if (document.errors.length > 0) {
    throw new SourceError(
      document.errors.map((error) => `${path}: is not valid YAML: ${firstLine(error.message)}`),
    );
  }
  const content: unknown = document.toJS({ maxAliasCount: 50 });
  if (content === null) return {};
  if (!isObject(content)) throw new SourceError([`${path}: is not a map of keys`]);
  return content;
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/:$/, "");
}
