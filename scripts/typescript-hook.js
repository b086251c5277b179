// Runs the repository's TypeScript from source: types are stripped, nothing is checked (`npm run typecheck` does).
// The pack runner of @pulumi/policy registers a type-checking ts-node first, whatever PulumiPolicy.yaml says; it costs
// seconds and stops on a type error, so it is taken out.
const { addHook } = require("pirates");
const { transformSync } = require("@swc/core");

delete require.extensions[".ts"];
delete require.extensions[".tsx"];

const options = {
  configFile: false,
  swcrc: false,
  jsc: { parser: { syntax: "typescript" }, target: "es2022" },
  module: { type: "commonjs" },
};

addHook((code, filename) => transformSync(code, { ...options, filename, sourceMaps: false }).code, {
  exts: [".ts"],
  ignoreNodeModules: true,
});

/** How the hook compiles a file, for whoever has to find a line of the source again. */
exports.options = options;
