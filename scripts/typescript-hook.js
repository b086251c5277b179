// Runs the repository's TypeScript from source: types are stripped, nothing is checked (`npm run typecheck` does).
// The pack runner of @pulumi/policy registers a type-checking ts-node first, whatever PulumiPolicy.yaml says; it costs
// seconds and stops on a type error, so it is taken out.
const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { dirname, join, relative, resolve } = require("node:path");
const { addHook } = require("pirates");
const { dependencies } = require("../package.json");

delete require.extensions[".ts"];
delete require.extensions[".tsx"];

const options = {
  configFile: false,
  swcrc: false,
  jsc: { parser: { syntax: "typescript" }, target: "es2022" },
  module: { type: "commonjs" },
};
const root = resolve(__dirname, "..");
const cache = join(root, "node_modules/.cache/socle");
const compiler = `${dependencies["@swc/core"]} ${JSON.stringify(options)}`;

addHook(
  (code, filename) => {
    const path = relative(root, filename);
    return path.startsWith("..") ? compile(code, filename) : cached(path, code, filename);
  },
  { exts: [".ts"], ignoreNodeModules: true },
);

/** What a file was compiled to ends with the digest of what it was compiled from: an edited file is compiled again. */
function cached(path, code, filename) {
  const digest = `\n//${createHash("sha1").update(compiler).update(code).digest("hex")}`;
  const kept = join(cache, `${path}.js`);
  try {
    const compiled = readFileSync(kept, "utf8");
    if (compiled.endsWith(digest)) return compiled;
  } catch {
    // Never compiled here.
  }
  const compiled = compile(code, filename) + digest;
  try {
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(`${kept}.${process.pid}`, compiled);
    renameSync(`${kept}.${process.pid}`, kept);
  } catch {
    // A folder that cannot be written to: compiled at every start.
  }
  return compiled;
}

/** The compiler costs as much to load as thirty files to compile: it is, once a file has changed. */
function compile(code, filename) {
  const { transformSync } = require("@swc/core");
  return transformSync(code, { ...options, filename, sourceMaps: false }).code;
}

/** How the hook compiles a file, for whoever has to find a line of the source again. */
exports.options = options;
