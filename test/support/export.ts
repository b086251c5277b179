import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const stackName = "lormont-recette-guard";
export const rootUrn = `urn:pulumi:${stackName}::socle::pulumi:pulumi:Stack::socle-${stackName}`;

export const rootResource = {
  urn: rootUrn,
  type: "pulumi:pulumi:Stack",
  custom: false,
  outputs: { contractDigest: "x" },
};

/** A resource as the engine writes it in a state. */
export function stateResource(type: string, name: string, some: object = {}): object {
  return {
    urn: `urn:pulumi:${stackName}::socle::${type}::${name}`,
    type,
    custom: true,
    id: `${name}-id`,
    inputs: {},
    outputs: {},
    ...some,
  };
}

/** What `pulumi stack export` writes, with these resources. */
export function exportOf(resources: readonly object[], some: object = {}): object {
  return {
    version: 3,
    deployment: {
      manifest: { time: "2026-11-23T10:00:00Z", magic: "m", version: "v3.250.0" },
      resources,
      ...some,
    },
  };
}

/** A folder for the files of one test. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), "socle-export-"));

  write(name: string, content: unknown): string {
    const file = join(this.path, name);
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
    return file;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
