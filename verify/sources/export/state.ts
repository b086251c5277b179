import { SourceError } from "../source-error";

/** A resource of the state, with the members that its URN and type are known to be texts. */
export type StateResource = Readonly<Record<string, unknown>> & {
  readonly urn: string;
  readonly type: string;
};

/** The part of an export that is read. @see https://www.pulumi.com/docs/iac/cli/commands/pulumi_stack_export/ */
export interface State {
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly resources: readonly StateResource[];
  readonly pending: readonly Readonly<Record<string, unknown>>[];
}

const versions = [3, 4];

/** @throws SourceError where the text is not an export of a version that is known. */
export function parseState(text: string, file: string): State {
  const refuse = (why: string) =>
    new SourceError([`${file} ${why}: write it with \`pulumi stack export --file ${file}\``]);
  const value = parse(text, refuse);
  if (!isRecord(value) || !isRecord(value["deployment"]))
    throw refuse("is not an export of a stack");
  const { version, deployment } = value;
  if (!versions.includes(version as number)) {
    throw new SourceError([
      `${file} has version ${JSON.stringify(version) ?? "none"}: this version of Socle reads ${versions.join(" and ")}`,
    ]);
  }
  const resources = deployment["resources"] ?? [];
  const pending = deployment["pending_operations"] ?? [];
  if (!Array.isArray(resources) || !Array.isArray(pending))
    throw refuse("has no list of resources");
  resources.forEach((resource, at) => {
    if (!isStateResource(resource))
      throw refuse(`has a resource without urn or type (number ${at + 1})`);
  });
  return {
    manifest: isRecord(deployment["manifest"]) ? deployment["manifest"] : {},
    resources: resources as StateResource[],
    pending: pending.filter(isRecord),
  };
}

function parse(text: string, refuse: (why: string) => SourceError): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // JSON.parse's own message repeats the file's text, which may hold secrets.
    throw refuse(text.trim() === "" ? "is empty" : "is not JSON, or was cut short");
  }
}

function isStateResource(value: unknown): value is StateResource {
  return (
    isRecord(value) &&
    typeof value["urn"] === "string" &&
    value["urn"].startsWith("urn:pulumi:") &&
    typeof value["type"] === "string"
  );
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
