import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import type { BuildOptions } from "esbuild";
import { agreedFile } from "../validators/functions/agreed";

/** The functions, by the file of `validators/functions` that holds their handler. */
export type FunctionFile = "aurora" | "dynamodb" | "ec2" | "efs" | "questions" | "rds" | "s3";

const root = resolve(__dirname, "../../..");
const sources = resolve(__dirname, "../validators");
const cache = join(root, "node_modules/.cache/socle/functions");

/** What Lambda runs, and its setting of what it calls: `index.handler`. */
export const runtime = "nodejs24.x";
export const handler = "index.handler";

/**
 * The code of a function, as Lambda takes it, and beside it what was agreed. One file holds all that it needs: AWS's client of
 * the runtime changes without notice, and may lack a call.
 * @param agreed Written as JSON. It must hold no secret: whoever may read the function reads it.
 */
export function functionCode(file: FunctionFile, agreed?: unknown): pulumi.asset.AssetArchive {
  return new pulumi.asset.AssetArchive({
    "index.js": new pulumi.asset.FileAsset(relative(process.cwd(), bundleOf(file))),
    ...(agreed === undefined
      ? {}
      : { [agreedFile]: new pulumi.asset.StringAsset(JSON.stringify(agreed)) }),
  });
}

/** The path of a function's code in one file, made anew where anything it is made of has changed. */
export function bundleOf(file: FunctionFile): string {
  const bundle = join(cache, `${file}.js`);
  const made = `${bundle}.made-of`;
  if (read(made) !== madeOf() || !existsSync(bundle)) {
    write(bundle, bundled(file));
    write(made, madeOf());
  }
  return bundle;
}

/** The same file in every folder: its digest is what a deployment compares. */
const options = {
  preserveSymlinks: true,
  tsconfigRaw: { compilerOptions: { strict: true } },
  bundle: true,
  platform: "node",
  target: "node24",
  format: "cjs",
  // What AWS's clients do not use is left out of these only: half the size, and half the time to start.
  mainFields: ["module", "main"],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  // A client of PostgreSQL in C, which is not here.
  external: ["pg-native"],
  write: false,
  logLevel: "silent",
} satisfies BuildOptions;

function bundled(file: FunctionFile): string {
  // A preview of what has not changed does without.
  const { buildSync } = createRequire(__filename)("esbuild") as typeof import("esbuild");
  const { outputFiles } = buildSync({
    ...options,
    absWorkingDir: root,
    entryPoints: [join(sources, "functions", `${file}.ts`)],
  });
  return outputFiles?.[0]?.text ?? "";
}

let digest: string | undefined;

/** A digest of the sources, of the packages as npm installed them, and of how they are put together. */
function madeOf(): string {
  if (digest !== undefined) return digest;
  const hash = createHash("sha256").update(JSON.stringify(options));
  hash.update(read(join(root, "node_modules/.package-lock.json")) ?? "");
  for (const source of readdirSync(sources, { recursive: true, encoding: "utf8" }).sort())
    if (source.endsWith(".ts")) hash.update(source).update(readFileSync(join(sources, source)));
  return (digest = hash.digest("hex"));
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Whole or not at all: another deployment may read it meanwhile. */
function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}
